import { inArray } from 'drizzle-orm'
import type { Transaction } from '../../db/connect.ts'
import { outbox } from '../../db/schema/cases.ts'
import { PERSON_STREAMS } from '../../db/streams.ts'
import type { NotifyBy } from '../../domain/people/registration.ts'
import type { ReadLetter } from './letters.ts'

/**
 * Before its first try a row goes the way that its recipient wants: as an email, as an SMS, or both, which is a second row.
 * What is about their account goes where it was asked for, whatever they want. Gives what is to go out now; an SMS made
 * here goes in the next round, by which it may have to wait for the morning.
 */
export async function inOtherWays(tx: Transaction, letters: readonly ReadLetter[]): Promise<ReadLetter[]> {
  const moved = new Set<ReadLetter>()
  for (const each of letters) {
    const [row] = each.letter
    if (row.channel === 'sms' || row.attempts > 0 || row.stream.startsWith(PERSON_STREAMS)) continue
    const wanted = wayOf(each)
    if (wanted === 'email') continue
    const ids = each.letter.map(({ id }) => id)
    if (wanted === 'sms') {
      moved.add(each)
      await tx.update(outbox).set({ channel: 'sms' }).where(inArray(outbox.id, ids))
    } else {
      const copies = each.letter.map(({ stream, seq, recipientId, data, at, about }) => ({
        ...{ stream, seq, recipientId, data, at, about, channel: 'sms' as const },
      }))
      await tx.insert(outbox).values(copies).onConflictDoNothing()
    }
  }
  return letters.filter((each) => !moved.has(each))
}

/** Nobody is written to where they have no address. What cannot be read is told by the email's failure. */
function wayOf({ letter: [row], named }: ReadLetter): NotifyBy {
  if ('error' in named) return 'email'
  try {
    const { email, phoneNumber, notifyBy } = named(row).recipient
    if (phoneNumber === null) return 'email'
    return email === null ? 'sms' : notifyBy
  } catch {
    return 'email'
  }
}
