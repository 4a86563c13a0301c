import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { withFileLock } from './machine/file-lock.ts'

/** In a checkout this is next to the sources; built code is next to what `npm run build` made. */
const here = fileURLToPath(new URL('..', import.meta.url))
const isBuilt = import.meta.url.endsWith('.js')
const BUILT_DIRECTORY = isBuilt ? join(here, 'web') : join(here, 'dist/web')

/** What the console is made of. */
const SOURCES = ['web', 'vite.config.ts', 'package-lock.json']

/**
 * The folder of the built console; in a checkout it is built first if it is missing or older than its sources.
 * Undefined if there is none and it cannot be built, as the libraries that build it were left out of the installation.
 */
export async function findConsole(progress: (line: string) => void): Promise<string | undefined> {
  if (isBuilt) return existsSync(join(BUILT_DIRECTORY, 'index.html')) ? BUILT_DIRECTORY : undefined
  if (isUpToDate(BUILT_DIRECTORY)) return BUILT_DIRECTORY
  if (!existsSync(join(here, 'node_modules/vite'))) {
    progress('Warning: the console is not built, and its build tools are not installed; the API starts without it.')
    return undefined
  }
  mkdirSync(dirname(BUILT_DIRECTORY), { recursive: true })
  await withFileLock(`${BUILT_DIRECTORY}.lock`, progress, async () => {
    // the process we waited for may have built it
    if (isUpToDate(BUILT_DIRECTORY)) return
    progress('Building the console …')
    await buildConsole(BUILT_DIRECTORY)
  })
  return BUILT_DIRECTORY
}

/** Builds the console from `web/` into a folder, each file also compressed as it will be sent. */
export async function buildConsole(directory: string): Promise<void> {
  // Built in another folder, then renamed: a server never serves half of it.
  const making = `${directory}.${process.pid}`
  const { NODE_ENV } = process.env
  mkdirSync(dirname(directory), { recursive: true })
  try {
    // the libraries ask for it while they are bundled: what is made in a test is what is made everywhere
    process.env['NODE_ENV'] = 'production'
    const { build } = await import('vite')
    await build({
      configFile: join(here, 'vite.config.ts'),
      // the usual loader writes next to the libraries, which the user who starts this may not be allowed to
      configLoader: 'runner',
      logLevel: 'warn',
      root: join(here, 'web'),
      build: { outDir: making },
    })
    await Promise.all(filesBelow(making).filter(isWorthCompressing).map(compress))
    rmSync(directory, { recursive: true, force: true })
    renameSync(making, directory)
  } finally {
    if (NODE_ENV === undefined) delete process.env['NODE_ENV']
    else process.env['NODE_ENV'] = NODE_ENV
    rmSync(making, { recursive: true, force: true })
  }
}

function isUpToDate(directory: string): boolean {
  const page = join(directory, 'index.html')
  if (!existsSync(page)) return false
  const builtAt = statSync(page).mtimeMs
  return SOURCES.flatMap((each) => filesBelow(join(here, each))).every((file) => statSync(file).mtimeMs <= builtAt)
}

function filesBelow(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name))
}

/** A file smaller than a packet is sent as it is. */
const SMALLEST_BYTES = 1_000

function isWorthCompressing(file: string): boolean {
  return /\.(js|css|html|svg|json)$/.test(file) && statSync(file).size >= SMALLEST_BYTES
}

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

async function compress(file: string): Promise<void> {
  const bytes = readFileSync(file)
  const [br, gz] = await Promise.all([
    brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }),
    zip(bytes, { level: 9 }),
  ])
  writeFileSync(`${file}.br`, br)
  writeFileSync(`${file}.gz`, gz)
}
