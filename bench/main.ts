import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker'
import { workflowSources } from '../activities/worker.ts'
import Type from 'typebox'
import { startPart } from './action/child.ts'
import type { Part } from './action/child.ts'
import { cpuOf, residentMb } from './action/cpu.ts'
import { Callers } from './action/load.ts'
import type { Load } from './action/load.ts'
import { changedInPlace, countEvents, countStatements, frequentStatements, startServers } from './action/servers.ts'
import type { Servers } from './action/servers.ts'
import { median, percentile } from './median.ts'

/**
 * `npm run bench [-- --quick] [--json] [--only floors|one|two|memory] [--profile directory]
 * [--statements] [--callers 1,8,32] [--open 100,1000,5000] [--cached 500]`: what an action costs. Whole cases over HTTP
 * with 1, 8 and 32 callers, on servers of its own that write durably; in the same run an Update that does nothing and the journal floor (an Update whose local
 * activity writes one row). API and worker in one process, then in two. CPU of each process by the action; statements,
 * transactions and history events by the action; memory with many open cases; how soon a list shows an action.
 *
 * `--cached` says how many open cases the worker keeps in memory. With `--profile` API and worker leave CPU profiles for Chromium's developer tools in the directory; `--statements` lists
 * what is sent to Postgres most often, and how many changes of rows touch no index.
 *
 * CPU by the action hardly moves with what else a machine does; rates do, and are to be compared within a run. Linux only.
 */
const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    profile: { type: 'string' },
    only: { type: 'string' },
    statements: { type: 'boolean', default: false },
    open: { type: 'string' },
    callers: { type: 'string' },
    cached: { type: 'string' },
  },
})
const CALLERS = options.callers?.split(',').map(Number) ?? [1, 8, 32]
const CASES_EACH = options.quick ? 1 : 2
const CLAIMS_MS = options.quick ? 8_000 : 30_000
const FLOOR_MS = options.quick ? 4_000 : 10_000
const OPEN_CASES = options.open?.split(',').map(Number) ?? (options.quick ? [100] : [100, 1_000, 5_000])
const CACHED = options.cached === undefined ? {} : { casesInMemory: Number(options.cached) }
const READY = Type.Object({ url: Type.Union([Type.String(), Type.Null()]), casesInMemory: Type.Integer() })

type Line = Readonly<Record<string, string | number>>
const lines: Line[] = []
const bundleDirectory = mkdtempSync(join(tmpdir(), 'power-connection-bundle-'))
const bundlePath = join(bundleDirectory, 'workflows.js')
const progress = (line: string) => process.stderr.write(`  ${line}\n`)

const PARTS: Readonly<Record<string, () => Promise<void>>> = {
  floors,
  one: () => wholeCases('one process', [['api', 'worker']]),
  two: () => wholeCases('two processes', [['api'], ['worker']]),
  memory: async () => {
    for (const count of OPEN_CASES) await manyOpen(count)
  },
}
writeFileSync(bundlePath, (await bundleWorkflowCode({ ...workflowSources(), logger: new DefaultLogger('WARN') })).code)
try {
  for (const [name, part] of Object.entries(PARTS))
    if (options.only === undefined || options.only === name) await part()
} finally {
  rmSync(bundleDirectory, { recursive: true })
}
if (options.json) process.stdout.write(`${JSON.stringify(lines, null, 2)}\n`)

type Sides = ('api' | 'worker')[]

async function floors(): Promise<void> {
  await onServers(async (servers) => {
    const { databaseUrl, temporal } = servers
    const part = startPart('floor-process.ts', { databaseUrl, temporal })
    try {
      for (const [floor, what] of [
        ['nothing', 'no-op update'],
        ['journalled', 'journal floor'],
      ] as const) {
        for (const callers of CALLERS) {
          const before = cpus({ node: part.pid, ...servers.pids })
          const began = performance.now()
          const { took } = await part.ask(
            { floor, callers, forMs: FLOOR_MS },
            Type.Object({ took: Type.Array(Type.Number()) }),
          )
          const load = { took, seconds: (performance.now() - began) / 1_000 }
          tell({
            what,
            callers,
            ...speed(load),
            ...costs(before, cpus({ node: part.pid, ...servers.pids }), took.length),
          })
        }
      }
    } finally {
      await part.end()
    }
  })
}

async function wholeCases(what: string, processes: Sides[]): Promise<void> {
  await withHouse(processes, async ({ servers, callers, pids }) => {
    progress(`${what}: warming up`)
    await callers.wholeCases(8, 1)
    await callers.rest()
    for (const count of CALLERS) {
      const isCounted = count === 32
      if (options.statements && isCounted) await frequentStatements(servers)
      const counted = isCounted ? await countAll(servers) : null
      const before = cpus(pids)
      const load = await callers.wholeCases(count, CASES_EACH)
      await callers.rest()
      const actions = load.took.length
      const cost = costs(before, cpus(pids), actions)
      const each = counted === null ? {} : perAction(counted, await countAll(servers), actions)
      if (options.statements && isCounted) {
        for (const { calls, ms, query } of await frequentStatements(servers)) {
          progress(`${(calls / actions).toFixed(2)} times an action, ${ms.toFixed(3)} ms: ${query}`)
        }
        for (const { table, changes, share } of await changedInPlace(servers)) {
          progress(`${table}: ${changes} changes, ${Math.round(share * 100)} of 100 without touching an index`)
        }
      }
      tell({ what: `whole cases, ${what}`, callers: count, ...speed(load), ...cost, ...each })
    }
  })
}

async function countAll(servers: Servers) {
  return { ...(await countStatements(servers)), events: await countEvents(servers) }
}

/** Of each thing that was counted, how many by the action. */
function perAction(before: Counted, after: Counted, actions: number): Line {
  const { statements, transactions, events } = after
  return {
    statements: round((statements - before.statements) / actions),
    transactions: round((transactions - before.transactions) / actions),
    events: round((events - before.events) / actions),
  }
}

type Counted = Awaited<ReturnType<typeof countAll>>

async function manyOpen(count: number): Promise<void> {
  await withHouse([['api', 'worker']], async ({ callers, pids, casesInMemory }) => {
    progress(`opening ${count} cases`)
    const stories = await callers.openCases(count, progress)
    await callers.rest()
    const pid = pids['house'] ?? 0
    const opened = residentMb(pid)
    const load = await callers.claims(stories, 32, CLAIMS_MS)
    const listed = await callers.untilListed(stories.slice(0, 20))
    tell({
      ...{ what: `${count} open cases`, cached: casesInMemory, callers: 32 },
      ...speed(load),
      ...{ 'MB when opened': round(opened), 'MB after actions': round(residentMb(pid)) },
      'ms until listed': round(median(listed)),
    })
  })
}

interface Running {
  servers: Servers
  callers: Callers
  pids: Readonly<Record<string, number>>
  /** So many open cases the worker keeps. */
  casesInMemory: number
}

async function withHouse(processes: Sides[], work: (running: Running) => Promise<void>): Promise<void> {
  await onServers(async (servers) => {
    const { urls, temporal, smtpUrl, filesDir, pids } = servers
    const parts: [string, Part][] = []
    try {
      let url = ''
      let casesInMemory = 0
      for (const sides of processes) {
        const part = startPart(
          'house-process.ts',
          { sides, urls, temporal, smtpUrl, filesDir, bundlePath, ...CACHED },
          options.profile,
        )
        parts.push([processes.length === 1 ? 'house' : sides.join(), part])
        const ready = await part.ask('ready', READY)
        url = ready.url ?? url
        casesInMemory ||= ready.casesInMemory
      }
      const callers = new Callers(url, servers)
      await callers.open()
      const own = Object.fromEntries(parts.map(([name, { pid }]) => [name, pid]))
      await work({ servers, callers, pids: { ...own, ...pids }, casesInMemory })
    } finally {
      for (const [, part] of parts.reverse()) await part.end()
    }
  })
}

async function onServers(work: (servers: Servers) => Promise<void>): Promise<void> {
  const servers = await startServers(progress)
  try {
    await work(servers)
  } finally {
    await servers.close()
  }
}

function cpus(pids: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(pids).map(([name, pid]) => [name, cpuOf(pid)]))
}

/** CPU in ms by the action, of each process and in sum. */
function costs(
  before: Readonly<Record<string, number>>,
  after: Readonly<Record<string, number>>,
  actions: number,
): Line {
  const each = Object.entries(after).map(([name, ms]) => [name, (ms - (before[name] ?? 0)) / actions] as const)
  const sum = each.reduce((total, [, ms]) => total + ms, 0)
  return Object.fromEntries([...each, ['all', sum] as const].map(([name, ms]) => [`${name} CPU ms`, round(ms)]))
}

function speed({ took, seconds }: Load): Line {
  return {
    'a second': round(took.length / seconds),
    'median ms': round(median(took)),
    '99 of 100 ms': round(percentile(took, 0.99)),
  }
}

function tell(line: Line): void {
  lines.push(line)
  const text = Object.entries(line)
    .map(([name, value]) => (name === 'what' ? value : `${name} ${value}`))
    .join(', ')
  if (!options.json) process.stdout.write(`bench: ${text}\n`)
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
