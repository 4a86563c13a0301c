import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { findConsole } from '../runtime/console.ts'

/** `npm run bench:web`: what a browser loads at first, as it is sent (brotli), by the console's manifest. */
interface Chunk {
  file: string
  css?: string[]
  imports?: string[]
  dynamicImports?: string[]
}
type Manifest = Record<string, Chunk>

/** What a page loads beside the entry: itself, and one language. */
const TEXTS = ['i18n/zh-CN/index.ts', '../node_modules/antd/locale/zh_CN.js']
const PAGES = [
  { name: "applicant's start", page: 'pages/my/page.tsx', mostKb: 330 },
  { name: 'application', page: 'pages/apply/page.tsx', mostKb: null },
  { name: 'work list', page: 'pages/tasks/page.tsx', mostKb: 430 },
  { name: 'task', page: 'pages/task/page.tsx', mostKb: null },
]

const directory = await findConsole((line) => process.stderr.write(`  ${line}\n`))
if (directory === undefined) throw new Error('there is no console to measure')
const manifest: Manifest = JSON.parse(readFileSync(join(directory, '.vite/manifest.json'), 'utf8')) as Manifest

let isTooMuch = false
for (const { name, page, mostKb } of PAGES) {
  const files = filesOf(['index.html', page, ...TEXTS])
  const kb = files.reduce((sum, file) => sum + sentBytes(file), 0) / 1024
  const isOver = mostKb !== null && kb > mostKb
  isTooMuch ||= isOver
  const most = mostKb === null ? '' : ` of at most ${mostKb} KB${isOver ? ', TOO MUCH' : ''}`
  process.stdout.write(`${name.padEnd(18)} ${kb.toFixed(0).padStart(4)} KB${most}, ${files.length} files\n`)
}
process.exitCode = isTooMuch ? 1 : 0

/** The files of some entries and of all that they import. */
function filesOf(entries: readonly string[]): string[] {
  const seen = new Set<string>()
  const files = new Set<string>()
  const visit = (entry: string): void => {
    if (seen.has(entry)) return
    seen.add(entry)
    const chunk = manifest[entry]
    if (chunk === undefined) throw new Error(`the manifest has no ${entry}`)
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file)
    chunk.imports?.forEach(visit)
  }
  entries.forEach(visit)
  return [...files]
}

function sentBytes(file: string): number {
  const path = join(directory ?? '', file)
  return (statSync(`${path}.br`, { throwIfNoEntry: false }) ?? statSync(path)).size
}
