import type { AddressInfo } from 'node:net'
import { buildApp } from './app.ts'
import type { AppParts } from './deps.ts'

export interface StartApi extends AppParts {
  host: string
  /** 0 takes any free port. */
  port: number
}

export interface StartedApi {
  /** Where it answers, such as http://127.0.0.1:3000. */
  url: string
  /** Answers what has begun, takes nothing new, and ends. */
  close(): Promise<void>
}

/** Starts the API on an address. Throws a sentence that names host and port if it cannot listen there. */
export async function startApi({ host, port, ...deps }: StartApi): Promise<StartedApi> {
  const app = await buildApp(deps)
  try {
    await app.listen({ host, port })
  } catch (error) {
    await app.close()
    throw new Error(`The API cannot listen on ${host}:${port}: ${reasonOf(error)}.`, { cause: error })
  }
  const addresses = app.addresses().filter((each) => typeof each !== 'string')
  const address = addresses.find((each) => each.address === host) ?? addresses[0]
  return { url: `http://${nameOf(address, host)}:${address?.port ?? port}`, close: () => app.close() }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  switch (code) {
    case 'EADDRINUSE':
      return 'another program has this port; set PORT to a free one, or to 0 for any'
    case 'EACCES':
      return 'this user may not take that port; set PORT to one above 1023'
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return 'this machine has no such address; set HOST to one of its own, such as 127.0.0.1'
    case 'ERR_SOCKET_BAD_PORT':
      return 'a port is a number from 0 to 65535'
    default:
      return error instanceof Error ? error.message : String(error)
  }
}

function nameOf(address: AddressInfo | undefined, host: string): string {
  const name = address?.address ?? host
  if (name === '0.0.0.0' || name === '::') return 'localhost'
  return name.includes(':') ? `[${name}]` : name
}
