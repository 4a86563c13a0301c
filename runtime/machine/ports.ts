import { randomInt } from 'node:crypto'
import { connect, createServer } from 'node:net'
import getPort from 'get-port'
import { StartError } from '../problem.ts'

const LOOPBACK = '127.0.0.1'

interface Wanted {
  port: number
  /** Of the loopback address by default. */
  host?: string
  /** The setting with which the user gives another port. */
  setting: string
  /** Who wants to listen there. */
  part: string
}

/**
 * A port nobody listens on; not handed out twice by this process within the next seconds. It is below those that
 * systems give to outgoing connections: one of these could take it before the caller listens there.
 */
export async function freePort(): Promise<number> {
  return getPort({ host: LOOPBACK, port: Array.from({ length: 100 }, () => randomInt(10_240, 32_768)) })
}

/** Whether a server of ours could listen on this port of the loopback address. */
export async function isPortFree(port: number, host = LOOPBACK): Promise<boolean> {
  return (await refusal(port, host)) === undefined
}

/** Whether a server takes connections on this port; cheaper than a gRPC client, which pauses after a refusal. */
export async function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: LOOPBACK })
    const done = (listening: boolean) => {
      socket.destroy()
      resolve(listening)
    }
    socket.once('connect', () => done(true))
    socket.once('error', () => done(false))
  })
}

/** Asked before a server is started: its own complaint would be a stack of log lines. */
export async function requireFreePort(wanted: Wanted): Promise<void> {
  const { port, host = LOOPBACK, part, setting } = wanted
  switch (await refusal(port, host)) {
    case undefined:
      return
    case 'EACCES':
      throw new StartError(
        `This user may not take port ${port}, which ${part} needs; set ${setting} to one above 1023.`,
      )
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      throw new StartError(
        `HOST is ${JSON.stringify(host)}, which is no address of this machine; set it to one that is, such as ${LOOPBACK}, or 0.0.0.0 for all.`,
      )
    default:
      throw portTaken(wanted)
  }
}

export function portTaken({ port, setting, part }: Wanted): StartError {
  return new StartError(
    `Port ${port}, which ${part} needs, is in use by another program; stop that program or set ${setting} to a free port.`,
  )
}

async function refusal(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', (error) => resolve('code' in error ? String(error.code) : error.message))
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(undefined)))
  })
}
