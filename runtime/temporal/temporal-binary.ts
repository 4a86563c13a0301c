import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { cacheDirectory, childEnvironment } from '../../config.ts'
import { messageOf } from '../machine/child-process.ts'
import { withFileLock } from '../machine/file-lock.ts'
import { StartError } from '../problem.ts'

type Progress = (line: string) => void

const run = promisify(execFile)

// Later versions have a `replace` in their go.mod, with which `go install` refuses them.
const VERSION = '1.5.1'
const MODULE = `github.com/temporalio/cli/cmd/temporal@v${VERSION}`
const GO_NEEDED = { major: 1, minor: 25 }
// A network that drops packets instead of refusing them must not hold up the start for minutes.
const DOWNLOAD_DEADLINE_MS = 90_000
const TICK_MS = 15_000

/** The `temporal` command: on PATH, in the user's cache, downloaded by the SDK, or built with Go – in this order. */
export async function findTemporal(progress: Progress, cache = cacheDirectory()): Promise<string> {
  if (await runs('temporal', ['--version'])) return 'temporal'
  const found = cached(cache)
  if (found) return found
  const bin = join(cache, 'bin')
  await mkdir(bin, { recursive: true })
  return withFileLock(join(bin, 'temporal.lock'), progress, async () => {
    const obtained = cached(cache) ?? (await download(cache, progress)) ?? (await build(cache, progress))
    if (obtained) return obtained
    throw new StartError(
      `No Temporal server was found and none could be made; do one of these: install the temporal command (https://docs.temporal.io/cli) so that it is on PATH, allow https://temporal.download so that the SDK can fetch it, or install Go ${GO_NEEDED.major}.${GO_NEEDED.minor} or later so that it is built here – or set TEMPORAL_ADDRESS to a server of your own.`,
    )
  })
}

const builtFile = (cache: string) => join(cache, 'bin', `temporal-${VERSION}`)
const downloadedFile = (cache: string) => join(cache, 'bin', 'temporal-from-sdk')

function cached(cache: string): string | undefined {
  return [builtFile(cache), downloadedFile(cache)].find((file) => existsSync(file))
}

// In a process of its own: the SDK's native runtime would otherwise be started here, with settings that cannot be changed
// afterwards, and its download cannot be interrupted. Plain JavaScript, as no TypeScript loader is there.
const DOWNLOAD = `
  const { TestWorkflowEnvironment } = (await import('@temporalio/testing')).default
  const executable = { type: 'cached-download', downloadDir: process.argv[1] }
  const environment = await TestWorkflowEnvironment.createLocal({ server: { executable } })
  await environment.teardown()
  process.exit(0)
`

async function download(cache: string, progress: Progress): Promise<string | undefined> {
  progress('Temporal: downloading the development server through the SDK')
  const directory = await mkdtemp(join(cache, 'bin', 'download-'))
  try {
    const args = ['--input-type=module', '--eval', DOWNLOAD, directory]
    // The script finds the SDK from its working directory.
    const cwd = dirname(fileURLToPath(import.meta.url))
    await run(process.execPath, args, { cwd, timeout: DOWNLOAD_DEADLINE_MS, killSignal: 'SIGKILL' })
    const [file] = await readdir(directory)
    if (!file) return undefined
    await chmod(join(directory, file), 0o755)
    await rename(join(directory, file), downloadedFile(cache))
    return downloadedFile(cache)
  } catch {
    progress('Temporal: the download is not possible on this network')
    return undefined
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

async function build(cache: string, progress: Progress): Promise<string | undefined> {
  if (!(await goIsThere())) return undefined
  progress(`Temporal: building the development server ${VERSION} with Go; this takes five to eight minutes, once`)
  const started = Date.now()
  const tick = setInterval(() => {
    progress(`Temporal: still building (${Math.round((Date.now() - started) / 1000)} s)`)
  }, TICK_MS)
  const directory = await mkdtemp(join(cache, 'bin', 'build-'))
  try {
    const env = childEnvironment({ GOBIN: directory, GOFLAGS: '', CGO_ENABLED: '0' })
    // Away from any go.mod or go.work, and without a limit of its own: the output of a slow build may be long.
    await run('go', ['install', MODULE], { cwd: tmpdir(), env, maxBuffer: 64 * 1024 * 1024 })
    await rename(join(directory, 'temporal'), builtFile(cache))
    progress(`Temporal: built in ${Math.round((Date.now() - started) / 1000)} s`)
    return builtFile(cache)
  } catch (error) {
    progress(`Temporal: the build with Go failed: ${messageOf(error).trim().split('\n').slice(0, 3).join(' ')}`)
    return undefined
  } finally {
    clearInterval(tick)
    await rm(directory, { recursive: true, force: true })
  }
}

async function goIsThere(): Promise<boolean> {
  try {
    const { stdout } = await run('go', ['version'], { env: childEnvironment({}), cwd: tmpdir() })
    const [, major, minor] = /go(\d+)\.(\d+)/.exec(stdout) ?? []
    return Number(major) > GO_NEEDED.major || (Number(major) === GO_NEEDED.major && Number(minor) >= GO_NEEDED.minor)
  } catch {
    return false
  }
}

async function runs(command: string, args: string[]): Promise<boolean> {
  try {
    await run(command, args, { timeout: 10_000 })
    return true
  } catch {
    return false
  }
}
