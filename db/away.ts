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

/** Codes with which the server says that the same may go well a moment later, while it is there. */
const PASSING: readonly string[] = [
  '40001', // could not be put in an order with other transactions
  '40P01', // deadlock
  '55P03', // a lock was not to be had
  '57014', // the statement took too long
  '25006', // read only: the other server takes over
]
/** Classes of codes: connection, resources (disk, memory), the server's own trouble with its files. */
const PASSING_CLASSES: readonly string[] = ['08', '53', '58']

/** Whether a query failed by the state of the server alone, so that it is worth asking again without end. */
export function mayPass(error: unknown): boolean {
  if (isDatabaseAway(error)) return true
  for (let at = error; at instanceof Error; at = at.cause) {
    if (!('code' in at) || typeof at.code !== 'string') continue
    if (PASSING.includes(at.code)) return true
    if (at.code.length === 5 && PASSING_CLASSES.includes(at.code.slice(0, 2))) return true
  }
  return false
}

/** Whether a query failed because Postgres is away: the same may be asked again when it is back. */
export function isDatabaseAway(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string' && AWAY.includes(at.code)) return true
  }
  return false
}
