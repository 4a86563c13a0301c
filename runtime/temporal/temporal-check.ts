import { Connection, isGrpcServiceError } from '@temporalio/client'
import { messageOf } from '../machine/child-process.ts'
import { StartError } from '../problem.ts'
import { connectionOptions } from './temporal-client.ts'
import type { TemporalAddress } from './temporal-client.ts'

const REACH_WITHIN_MS = 10_000
// gRPC status codes; the package that names them is not one of ours.
const NOT_FOUND = 5
const PERMISSION_DENIED = 7
const UNAUTHENTICATED = 16

/** Asks the user's own server before anything is started on it; says in one sentence what is wrong. */
export async function checkTemporal(temporal: TemporalAddress): Promise<void> {
  const { address, namespace } = temporal
  let connection: Connection | undefined
  try {
    connection = await Connection.connect({ ...connectionOptions(temporal), connectTimeout: REACH_WITHIN_MS })
    await describe(connection, namespace, REACH_WITHIN_MS)
  } catch (error) {
    const code = isGrpcServiceError(error) ? codeOf(error) : undefined
    if (code === NOT_FOUND) {
      throw new StartError(
        `Temporal at ${address} has no namespace ${namespace}; create it (temporal operator namespace create --namespace ${namespace}) or set TEMPORAL_NAMESPACE to one that exists.`,
      )
    }
    if (code === PERMISSION_DENIED || code === UNAUTHENTICATED) {
      throw new StartError(
        `Temporal at ${address} refuses us; set TEMPORAL_API_KEY, or TEMPORAL_TLS_CERT and TEMPORAL_TLS_KEY, to what namespace ${namespace} accepts.`,
      )
    }
    const seconds = REACH_WITHIN_MS / 1000
    throw new StartError(
      `Temporal at ${address} cannot be reached, tried for up to ${seconds} s (${messageOf(error)}); check TEMPORAL_ADDRESS, TEMPORAL_TLS and the network.`,
    )
  } finally {
    await connection?.close()
  }
}

// Their type is an enumeration of that same package.
function codeOf({ code }: { code: unknown }): number {
  return Number(code)
}

/** Whether the server answers and has every one of the namespaces; false while it is still starting. */
export async function knowsNamespaces(address: string, namespaces: string[]): Promise<boolean> {
  let connection: Connection | undefined
  try {
    // Whoever asks asks again; a try that the client still had in mind would meet a connection that is closed.
    connection = await Connection.connect({ address, connectTimeout: 2_000, interceptors: [] })
    for (const namespace of new Set(['default', ...namespaces])) await describe(connection, namespace, 2_000)
    return true
  } catch {
    return false
  } finally {
    await connection?.close()
  }
}

async function describe(connection: Connection, namespace: string, withinMs: number): Promise<void> {
  await connection.withDeadline(Date.now() + withinMs, () =>
    connection.workflowService.describeNamespace({ namespace }),
  )
}
