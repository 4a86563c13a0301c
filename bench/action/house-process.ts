import Type from 'typebox'
import { Value } from 'typebox/value'
import { pino } from 'pino'
import { throwawayApi } from '../../runtime/demo/throwaway.ts'
import { openApiSide } from '../../runtime/api-side.ts'
import { quietTemporal } from '../../runtime/house.ts'
import { openWorkerSide } from '../../runtime/worker-side.ts'
import { answerParent } from './child.ts'

/** API, worker, or both in this process, on servers that are there. */
const Options = Type.Object({
  sides: Type.Array(Type.Union([Type.Literal('api'), Type.Literal('worker')])),
  urls: Type.Object({ api: Type.String(), worker: Type.String() }),
  temporal: Type.Object({ address: Type.String(), namespace: Type.String() }),
  smtpUrl: Type.String(),
  filesDir: Type.String(),
  bundlePath: Type.String(),
  casesInMemory: Type.Optional(Type.Integer()),
})

const { sides, urls, temporal, smtpUrl, filesDir, bundlePath, casesInMemory } = Value.Parse(
  Options,
  JSON.parse(process.argv[2] ?? ''),
)
const progress = () => undefined
const api = throwawayApi(filesDir)
quietTemporal()
const worker = sides.includes('worker')
  ? await openWorkerSide({
      databaseUrl: urls.worker,
      temporal,
      smtpUrl,
      mode: api.mode,
      mailFrom: 'power-connection@bench.local',
      publicUrl: api.publicUrl,
      authSecret: api.authSecret,
      progress,
      log: pino({ level: 'error' }),
      workflowBundle: { codePath: bundlePath },
      casesInMemory,
    })
  : null
const answering = sides.includes('api') ? await openApiSide({ databaseUrl: urls.api, temporal, api, progress }) : null

answerParent(
  async () => ({ url: answering?.url ?? null, casesInMemory: worker?.worker.casesInMemory ?? 0 }),
  async () => {
    await answering?.close()
    await worker?.close()
  },
)
