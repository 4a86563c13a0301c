import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import openapiTS, { astToString } from 'openapi-typescript'
import type { OpenAPI3 } from 'openapi-typescript'
import { format, resolveConfig } from 'prettier'
import { MAIL_TEXTS } from '../activities/mail/texts.ts'
import { buildApp } from '../api/app.ts'
import { connect } from '../db/connect.ts'
import { throwawayApi } from './demo/throwaway.ts'
import { clientOfNobody } from './temporal/temporal-client.ts'

/** The console's generated client: what it knows of the API, of its words and its shapes. */
export const CLIENT_FILE = fileURLToPath(new URL('../web/api/schema.d.ts', import.meta.url))

const HEAD =
  '/** Written by `npm run web:client` from the OpenAPI document of the API; not to be changed by hand. */\n\n'

/** The types of an OpenAPI document as the console keeps them. */
export async function clientOf(document: OpenAPI3): Promise<string> {
  const types = astToString(await openapiTS(document, { alphabetize: true }))
  return format(HEAD + types, { ...(await resolveConfig(CLIENT_FILE)), filepath: CLIENT_FILE })
}

/** The OpenAPI document, from an app that is built and asked nothing: no server is needed. */
export async function apiDocument(): Promise<OpenAPI3> {
  const files = mkdtempSync(join(tmpdir(), 'power-connection-api-'))
  const { db } = connect('postgres://nobody@127.0.0.1:1/nothing')
  const { client: temporal } = clientOfNobody()
  const app = await buildApp({
    db,
    keyed: db,
    temporal,
    taskQueue: 'nowhere',
    texts: MAIL_TEXTS,
    config: throwawayApi(files),
  })
  const answer = await app.inject('/openapi.json')
  rmSync(files, { recursive: true, force: true })
  return answer.json<OpenAPI3>()
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(CLIENT_FILE, await clientOf(await apiDocument()))
  process.stdout.write(`written ${CLIENT_FILE}\n`)
  // the app looks for a database that is not there, and would go on doing so
  process.exit(0)
}
