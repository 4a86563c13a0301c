import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { IllegalStateError } from '@temporalio/common'
import { msToTs } from '@temporalio/common/lib/time.js'
import { pino } from 'pino'
import { afterAll, beforeAll, inject } from 'vitest'
import { connect } from '../../db/connect.ts'
import { throwawayApi } from '../../runtime/demo/throwaway.ts'
import { noteLog } from '../coverage/note.ts'
import { openHouse, quietTemporal } from '../../runtime/house.ts'
import type { House, HouseOptions } from '../../runtime/house.ts'
import { openNativeConnection } from '../../runtime/temporal/temporal-client.ts'
import { TEMPLATES, urlOf } from './templates.ts'

/** What stands in a new database: nothing, or what one of the run's templates has. */
export type Contents = keyof typeof TEMPLATES

/** A database of its own on the run's server. */
export async function newDatabase(contents?: Contents): Promise<string> {
  const { databaseUrl } = inject('servers')
  const name = `suite_${randomUUID().replaceAll('-', '')}`
  const owner = connect(databaseUrl, { max: 1 })
  const from = contents === undefined ? '' : ` template ${TEMPLATES[contents]}`
  await owner.client.unsafe(`create database ${name}${from}`)
  await owner.close()
  return urlOf(databaseUrl, name)
}

/** A Temporal namespace of its own on the run's server. */
export async function newNamespace(): Promise<string> {
  const { temporalAddress } = inject('servers')
  const namespace = `suite-${randomUUID()}`
  installQuiet()
  const connection = await openNativeConnection({ address: temporalAddress, namespace })
  try {
    const workflowExecutionRetentionPeriod = msToTs('1 day')
    await connection.workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod })
  } finally {
    await connection.close()
  }
  return namespace
}

export interface SuiteHouse {
  house: House
  databaseUrl: string
  namespace: string
  mailUrl: string
  mailFrom: string
}

/** Opens a whole house on a database and a namespace of its own; the caller closes it. */
export async function openSuiteHouse(options: Partial<HouseOptions> & { databaseUrl?: string } = {}) {
  const { temporalAddress, smtpUrl, mailUrl, bundlePath } = inject('servers')
  const contents = options.api?.mode === 'production' ? undefined : 'rehearsal'
  const databaseUrl = options.databaseUrl ?? (await newDatabase(contents))
  const files = mkdtempSync(join(tmpdir(), 'power-connection-files-'))
  const mailFrom = `${randomUUID()}@suite.local`
  installQuiet()
  const namespace = await newNamespace()
  const house = await openHouse({
    parts: { databaseUrl, temporal: { address: temporalAddress, namespace }, smtpUrl },
    api: throwawayApi(files),
    mailFrom,
    progress: () => undefined,
    log: pino({ level: 'silent' }),
    workflowBundle: { codePath: bundlePath },
    ...options,
  })
  const close = async () => {
    await house.close()
    await noteLog(databaseUrl)
    rmSync(files, { recursive: true, force: true })
  }
  return { house, databaseUrl, namespace, mailUrl, mailFrom, close }
}

/** A house for all tests of a file. */
export function suiteHouse(options: Partial<HouseOptions> = {}): () => SuiteHouse {
  let world: Awaited<ReturnType<typeof openSuiteHouse>> | undefined
  beforeAll(async () => {
    world = await openSuiteHouse(options)
  })
  afterAll(async () => {
    await world?.close()
  })
  return () => {
    if (world === undefined) throw new Error('the house is not open yet')
    return world
  }
}

/** The SDK ends its runtime with the last connection; while there is one, it is quiet already. */
function installQuiet(): void {
  try {
    quietTemporal()
  } catch (error) {
    if (!(error instanceof IllegalStateError)) throw error
  }
}
