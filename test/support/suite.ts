import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, inject } from 'vitest'
import { connect } from '../../db/connect.ts'
import { throwawayApi } from '../../demo/environment.ts'
import { noteLog } from '../coverage/note.ts'
import { openHouse, quietTemporal } from '../../runtime/house.ts'
import type { House, HouseOptions } from '../../runtime/house.ts'

/** A database of its own on the run's server. */
export async function newDatabase(): Promise<string> {
  const { databaseUrl } = inject('servers')
  const name = `suite_${randomUUID().replaceAll('-', '')}`
  const owner = connect(databaseUrl, { max: 1 })
  await owner.client.unsafe(`create database ${name}`)
  await owner.close()
  const url = new URL(databaseUrl)
  url.pathname = `/${name}`
  return url.toString()
}

/**
 * A namespace that no other suite of this run has: each is taken once, in the one database that all suites share.
 */
export async function newNamespace(): Promise<string> {
  const { databaseUrl, namespaces } = inject('servers')
  const owner = connect(databaseUrl, { max: 1 })
  await owner.client`create table if not exists taken_namespaces (number serial primary key)`.catch(() => undefined)
  const [row] = await owner.client<{ number: number }[]>`insert into taken_namespaces default values returning number`
  await owner.close()
  const namespace = namespaces[(row?.number ?? 0) - 1]
  if (namespace === undefined)
    throw new Error('more suites than namespaces: raise NAMESPACES in test/support/servers.ts')
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
  const databaseUrl = options.databaseUrl ?? (await newDatabase())
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

let isQuiet = false
function installQuiet(): void {
  if (!isQuiet) quietTemporal()
  isQuiet = true
}
