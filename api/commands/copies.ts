import { eq, sql } from 'drizzle-orm'
import type { Database, Transaction } from '../../db/connect.ts'
import { writeMails } from '../../db/mails.ts'
import { requireCase } from '../../db/queries/cases/case-page.ts'
import { copyOf } from '../../db/queries/copies.ts'
import { cases, changes, CHANGES_CHANNEL, copies } from '../../db/schema/index.ts'
import { copyStream } from '../../db/streams.ts'
import { copiesAs, mayBeCopied, partyOfSender, verdictOnCopy } from '../../domain/actions/copies.ts'
import type { CopyAction } from '../../domain/actions/copies.ts'
import { noticesOfCopy } from '../../domain/notices/notices-of-copies.ts'
import { principalOf } from '../../domain/people/actor.ts'
import { Refusal } from '../../domain/refusals.ts'
import { instantAt } from '../../db/instants.ts'
import { keepAudit } from './audit.ts'
import { identityOf, once, uuidFrom } from './idempotency.ts'
import type { IncomingWrite } from './idempotency.ts'
import { findActor } from './people.ts'
import { writeStatement } from './statements.ts'

/**
 * Sends copies 抄送 of a case to colleagues, who read it from then on. Throws CASE_NOT_FOUND, NOT_ALLOWED, COPY_NOT_POSSIBLE,
 * COPIED_ALREADY; InvalidInput for nobody.
 */
export async function sendCopies(
  db: Database,
  write: IncomingWrite,
  { caseNo, people, remark }: { caseNo: string; people: readonly string[]; remark?: string | undefined },
): Promise<{ ids: string[] }> {
  const { actor } = write
  const identity = identityOf(write)
  const { state } = await requireCase(db, { caseNo, actor })
  const as = copiesAs(state, actor)
  if (as === null) throw new Refusal('NOT_ALLOWED')
  const { answer } = await once(db, identity, async (tx) => {
    const sending = uuidFrom(`copy\n${identity.key}`)
    const stream = copyStream(sending)
    const persons = await Promise.all(people.map((id, index) => findActor(tx, id, `/people/${index}`)))
    for (const person of persons) {
      const verdict = mayBeCopied(as, person)
      if (verdict !== 'yes') throw new Refusal(verdict, { person: person.id })
    }
    const text = remark === undefined ? null : (await writeStatement(tx, identity, { actor, stream, body: remark })).id
    const details = { people: [...people] }
    const sentAt = await keepAudit(tx, { actor, action: 'send-copy', subject: caseNo, details })
    const principal = principalOf(as)
    const row = {
      ...{ sending, caseNo, senderId: actor.id, senderFor: principal === actor.id ? null : principal },
      ...{ senderParty: partyOfSender(as), remark: text, sentAt },
    }
    const ids = persons.map(({ id }) => uuidFrom(`${sending}\n${id}`))
    const written = await tx
      .insert(copies)
      .values(persons.map(({ id }, index) => ({ ...row, id: ids[index] ?? sending, personId: id })))
      .onConflictDoNothing()
      .returning({ person: copies.personId })
    const twice = persons.find(({ id }) => !written.some(({ person }) => person === id))
    if (twice !== undefined) throw new Refusal('COPIED_ALREADY', { person: twice.id })
    await writeMails(tx, { stream, seq: 1, at: instantAt(sentAt) }, noticesOfCopy(people, { sender: principal, text }))
    await tellPages(tx, caseNo, people)
    return { status: 201, answer: { ids } }
  })
  return answer
}

/** What is done to a copy, with the text that goes with it. */
export type CopyAct = { action: 'give-opinion'; text: string } | { action: Exclude<CopyAction, 'give-opinion'> }

/**
 * Marks a copy as read, gives the opinion of the person copied, or withdraws it. Throws COPY_NOT_FOUND, NOT_ALLOWED,
 * COPY_WITHDRAWN, OPINION_GIVEN.
 */
export async function changeCopy(
  db: Database,
  write: IncomingWrite,
  { id, act }: { id: string; act: CopyAct },
): Promise<{ id: string }> {
  const { actor } = write
  const identity = identityOf(write)
  const { answer } = await once(db, identity, async (tx) => {
    const [row] = await tx.select().from(copies).where(eq(copies.id, id)).for('update')
    if (row === undefined) throw new Refusal('COPY_NOT_FOUND')
    const { caseNo, sending, personId } = row
    // to those who may not see its case, a copy looks like one that is not there
    if (personId !== actor.id) {
      await requireCase(db, { caseNo, actor }).catch(() => {
        throw new Refusal('COPY_NOT_FOUND')
      })
    }
    if (actor.role === 'applicant' || actor.role === 'administrator') throw new Refusal('COPY_NOT_FOUND')
    const verdict = verdictOnCopy(copyOf(row), actor, act.action)
    if (verdict !== 'yes') throw new Refusal(verdict)
    const audited = AUDITED_AS[act.action]
    const at = await keepAudit(tx, { actor, action: audited, subject: caseNo, details: { copy: id, person: personId } })
    const readAt = row.readAt ?? at
    if (act.action === 'give-opinion') {
      const stream = copyStream(sending)
      const { id: opinion } = await writeStatement(tx, identity, { actor, stream, body: act.text })
      // whoever answers has read it
      await tx.update(copies).set({ opinion, opinionAt: at, readAt }).where(eq(copies.id, id))
    } else if (act.action === 'mark-read') await tx.update(copies).set({ readAt }).where(eq(copies.id, id))
    else await tx.update(copies).set({ withdrawnAt: at, withdrawnBy: actor.id }).where(eq(copies.id, id))
    await tellPages(tx, caseNo, [personId])
    return { status: 200, answer: { id } }
  })
  return answer
}

const AUDITED_AS = {
  'mark-read': 'read-copy',
  'give-opinion': 'give-opinion-on-copy',
  'withdraw-copy': 'withdraw-copy',
} as const satisfies Record<CopyAction, string>

/** The change that live pages hear of: of the case, and of those whose copies changed. */
async function tellPages(tx: Transaction, caseNo: string, people: readonly string[]): Promise<void> {
  const { seq, region, station, applicantId, accountManagerId } = cases
  const [head] = await tx
    .select({ seq, region, station, applicantId, accountManagerId })
    .from(cases)
    .where(eq(cases.caseNo, caseNo))
  if (head === undefined) throw new Error(`there is no case ${caseNo}`)
  const { accountManagerId: manager, ...where } = head
  await tx
    .insert(changes)
    .values({
      ...{ stream: caseNo, ...where, parties: [], assignees: [...people] },
      accountManagers: manager === null ? [] : [manager],
    })
    .returning({ told: sql<string>`pg_notify(${CHANGES_CHANNEL}, '')` })
}
