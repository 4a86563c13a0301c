import { readFileSync } from 'node:fs'
import { NativeConnection, Runtime } from '@temporalio/worker'
import { Client, Connection } from '@temporalio/client'
import type { ConnectionOptions } from '@temporalio/client'
import type { Config } from '../../config.ts'

/** Where Temporal is and how it lets us in. */
export interface TemporalAddress {
  address: string
  namespace: string
  apiKey?: string | undefined
  tls?: ConnectionOptions['tls'] | undefined
}

/** Silences the SDK's own chatter; once a process, before anything connects. */
export function quietTemporal(): void {
  Runtime.install({
    telemetryOptions: { logging: { forward: {}, filter: 'ERROR' } },
    logger: quietLogger,
    // The SDK would shut the workers down by itself on Ctrl-C, before the API that needs them.
    shutdownSignals: [],
  })
}

/** A client on the connection that a worker has, or on one of its own. */
export async function openClient(temporal: TemporalAddress, shared?: NativeConnection) {
  const connection = shared ?? (await openNativeConnection(temporal))
  const close = async () => {
    if (shared === undefined) await connection.close()
  }
  return { client: new Client({ connection, namespace: temporal.namespace }), close }
}

/**
 * Through the SDK's core, for clients too: a call takes less CPU than in JavaScript. Not compressed: between machines of
 * one house that costs more than it saves, and on one machine it is a pure loss (docs/performance.md).
 */
export async function openNativeConnection(temporal: TemporalAddress): Promise<NativeConnection> {
  return NativeConnection.connect({ ...connectionOptions(temporal), grpcCompression: { codec: 'none' } })
}

/**
 * A client with no server at the other end: for an API that is asked nothing of Temporal. Every call fails at once, without
 * another try, which would otherwise wake up after `close` and end the process.
 */
export function clientOfNobody() {
  const connection = Connection.lazy({ address: '127.0.0.1:1', interceptors: [] })
  return { client: new Client({ connection }), close: () => connection.close() }
}

/** The user's own server as the settings tell it, without absent keys. */
export function temporalOf(config: Config & { TEMPORAL_ADDRESS: string }): TemporalAddress {
  const tls = tlsOf(config)
  return {
    address: config.TEMPORAL_ADDRESS,
    namespace: config.TEMPORAL_NAMESPACE,
    ...(config.TEMPORAL_API_KEY === undefined ? {} : { apiKey: config.TEMPORAL_API_KEY }),
    ...(tls === undefined ? {} : { tls }),
  }
}

export function connectionOptions({ address, apiKey, tls }: TemporalAddress) {
  return { address, ...(apiKey === undefined ? {} : { apiKey }), ...(tls === undefined ? {} : { tls }) }
}

function tlsOf(config: Config): ConnectionOptions['tls'] | undefined {
  const { TEMPORAL_TLS_CERT: cert, TEMPORAL_TLS_KEY: key, TEMPORAL_TLS_CA: ca } = config
  if (cert === undefined && ca === undefined) return config.TEMPORAL_TLS ? true : undefined
  const pair = cert === undefined || key === undefined ? undefined : { crt: readFileSync(cert), key: readFileSync(key) }
  return {
    ...(pair === undefined ? {} : { clientCertPair: pair }),
    ...(ca === undefined ? {} : { serverRootCACertificate: readFileSync(ca) }),
  }
}

const ignore = () => {}
const quietLogger = {
  log: ignore,
  trace: ignore,
  debug: ignore,
  info: ignore,
  warn: ignore,
  error: (message: string, meta?: unknown) => {
    process.stderr.write(`temporal: ${message} ${meta === undefined ? '' : JSON.stringify(meta)}\n`)
  },
}
