import { connect, createServer } from 'node:net'
import getPort from 'get-port'
import { StartError } from './problem.ts'

const LOOPBACK = '127.0.0.1'

/** A port nobody listens on; not handed out twice by this process within the next seconds. */
export async function freePort(): Promise<number> {
  return getPort({ host: LOOPBACK })
}

/** Whether a server of ours could listen on this port of the loopback address. */
export async function isPortFree(port: number, host = LOOPBACK): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)))
  })
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
export async function requireFreePort(wanted: { port: number; setting: string; part: string }): Promise<void> {
  if (!(await isPortFree(wanted.port))) throw portTaken(wanted)
}

export function portTaken({ port, setting, part }: { port: number; setting: string; part: string }): StartError {
  return new StartError(
    `Port ${port}, which ${part} needs, is in use by another program; stop that program or set ${setting} to a free port.`,
  )
}
