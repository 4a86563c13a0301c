/** Codes of an error that says Postgres was not there to ask, and nothing of what was asked. */
const AWAY: readonly string[] = [
  // of the driver
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
  'CONNECT_TIMEOUT',
  // of the network
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  // of the server: all connections taken; shutting down, crashed, starting up
  '53300',
  '57P01',
  '57P02',
  '57P03',
]

/** Whether a query failed because Postgres is away: the same may be asked again when it is back. */
export function isDatabaseAway(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string' && AWAY.includes(at.code)) return true
  }
  return false
}
