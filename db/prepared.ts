import type { Sql, TransactionSql } from 'postgres'

/** A statement that was sent so often is worth a plan of its own on each connection. */
const FREQUENT = 5
/** Lists have as many shapes as filters can be put together; each kept statement takes memory on each connection. */
const KEPT_AT_MOST = 200
const SEEN_AT_MOST = 2_000

/**
 * Has the server keep the statements that come again and again, so that it need not parse and describe them each time:
 * the query builder sends every query as if it came once. With `plan_cache_mode=force_custom_plan` (see connect) it still
 * plans each by its values.
 */
export function keepingFrequent<Client extends Sql>(client: Client): Client {
  const isKept = frequent()
  const driversBegin = client.begin.bind(client)
  const begin = <T>(work: (tx: TransactionSql) => Promise<T>) => driversBegin((tx) => work(keeping(tx, isKept)))
  return Object.assign(keeping(client, isKept), { begin })
}

function keeping<Client extends Sql | TransactionSql>(client: Client, isKept: (query: string) => boolean): Client {
  const unsafe = client.unsafe.bind(client)
  return Object.assign(client, {
    unsafe: (...[query, values, options]: Parameters<typeof unsafe>) =>
      // the query builder says with each query that it is not to be kept: its word does not count
      unsafe(query, values, { ...options, prepare: isKept(query) }),
  })
}

function frequent(): (query: string) => boolean {
  const seen = new Map<string, number>()
  const kept = new Set<string>()
  return (query) => {
    if (kept.has(query)) return true
    const times = (seen.get(query) ?? 0) + 1
    if (times < FREQUENT || kept.size === KEPT_AT_MOST) {
      if (times > 1 || seen.size < SEEN_AT_MOST) seen.set(query, times)
      return false
    }
    seen.delete(query)
    kept.add(query)
    return true
  }
}
