import type { Sql, TransactionSql } from 'postgres'
import { isDatabaseAway } from './away.ts'

/**
 * Transactions that survive the loss of their connection. The driver answers a failed transaction with `rollback`, also
 * if the connection is gone; it then writes to a socket that is none any more, outside of every promise, and the
 * process ends (postgres.js 3.4.9, its issue 1208). Here nothing more is asked on a connection that was lost, by us or
 * by the driver; the caller of the transaction gets the error of the loss. The server has rolled back by itself.
 */
export function survivingLoss<Client extends Sql>(client: Client): Client {
  const driversBegin = client.begin.bind(client)
  const begin = async <T>(work: (tx: TransactionSql) => Promise<T>): Promise<T> => {
    const link = new Link()
    const done = driversBegin(async (tx) => ({ result: await hidingLoss(link, () => work(guarded(tx, link))) }))
    // The driver notices if nothing was asked at that moment; what is over by a refusal is over as well.
    done.catch((error: unknown) => link.lose(error))
    return (await Promise.race([done, link.loss])).result
  }
  return Object.assign(client, { begin })
}

/** The connection of one transaction, if there is one. */
class Link {
  error: Error | null = null
  readonly loss: Promise<never>
  private tell: (error: Error) => void = () => undefined

  constructor() {
    this.loss = new Promise<never>((_, reject) => {
      this.tell = reject
    })
    // A transaction that ends well never asks.
    this.loss.catch(() => undefined)
  }

  lose(error: unknown): void {
    this.error ??= error instanceof Error ? error : new Error(String(error))
    this.tell(this.error)
  }
}

/** Ends as the work does; on a lost connection never, since whatever the driver hears makes it ask again. */
async function hidingLoss<T>(link: Link, work: () => Promise<T>): Promise<T> {
  try {
    const result = await work()
    return link.error === null ? result : await never
  } catch (error) {
    if (link.error !== null) return never
    throw error
  }
}

const never = new Promise<never>(() => undefined)

/** The driver's transaction, which refuses by itself what is asked after the loss. */
function guarded(tx: TransactionSql, link: Link): TransactionSql {
  const unsafe = tx.unsafe.bind(tx)
  const savepoint = tx.savepoint.bind(tx)
  return Object.assign(tx, {
    unsafe: (...asked: Parameters<typeof unsafe>) => {
      if (link.error !== null) return refused(link.error)
      const query = unsafe(...asked)
      query.catch((error: unknown) => {
        if (isDatabaseAway(error)) link.lose(error)
      })
      return query
    },
    savepoint: async <T>(work: (inner: TransactionSql) => Promise<T>): Promise<T> => {
      if (link.error !== null) throw link.error
      const done = savepoint(async (inner) => ({
        result: await hidingLoss(link, () => work(guarded(inner, link))),
      }))
      return (await Promise.race([done, link.loss])).result
    },
  })
}

/** A query that was not asked; with `values`, which gives rows as arrays. */
function refused(error: Error) {
  const rejected = Promise.reject(error)
  rejected.catch(() => undefined)
  return Object.assign(rejected, { values: () => rejected })
}
