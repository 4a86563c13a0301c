import { and, sql } from 'drizzle-orm'
import { SAID } from '../../db/queries/erased.ts'
import { proofs, statements, tasks, users } from '../../db/schema/index.ts'
import { PROOFS, proofRecipient } from '../../db/streams.ts'
import { emailOf } from '../../domain/people/registration.ts'
import type { outbox } from '../../db/schema/cases.ts'
import type { About, MailKind, Reader } from './about.ts'
import { ABOUT_CASE } from './about-case.ts'
import { ABOUT_COPY } from './about-copy.ts'
import { ABOUT_GRANT } from './about-grant.ts'
import { ABOUT_ITEM } from './about-item.ts'
import { ABOUT_AGENT } from './about-agent.ts'
import { ABOUT_ABSENCE, ABOUT_COMPANY, ABOUT_PERSON } from './about-person.ts'
import type { Role } from '../../domain/vocabulary.ts'
import { isOneOf } from './is-one-of.ts'
import { MailProblem } from './problem.ts'
import { parseNotices } from './notice-schema.ts'
import type { StoredItem, StoredNotice } from './notice-schema.ts'
import { phaseOf } from './subject.ts'
import type { Found } from './write.ts'

/** What a row of the outbox says of its mail. */
export type OutboxRow = Pick<typeof outbox.$inferSelect, 'stream' | 'recipientId' | 'data'>

/** A row of the outbox with all that it names. */
export interface ReadRow {
  /** The tokens of links, by what is kept of them. */
  tokens: ReadonlyMap<string, string>
  notices: StoredNotice[]
  items: StoredItem[]
  recipient: MailReader
  of: About
  found: Found
}

/** Whoever a mail is for, and how they are reached. */
type MailReader = Pick<typeof users.$inferSelect, 'id' | 'name' | 'language' | 'role' | 'phoneNumber' | 'notifyBy'> & {
  /** Null for an account without one. */
  email: string | null
  /** Of whoever has no account: whether what they were sent is of no more use. */
  isOver: boolean
  /** The addresses of those who stand in for them now. */
  deputies: string[]
}

/** Looks up what a row names. Throws MailProblem if the row cannot be read, or what it names is not there. */
export type Named = (row: OutboxRow) => ReadRow

/**
 * Reads all that rows of the outbox name and do not hold, of however many mails, in one way there and back: names and
 * texts are read when a mail is sent, the row itself holds process data only. A row that cannot be read is left out
 * here; looking it up says why.
 */
export async function readNamed(
  db: Reader,
  rows: readonly OutboxRow[],
  { kinds = MAIL_KINDS, unseal = NO_SECRET }: ReadOptions = {},
): Promise<Named> {
  const told = rows.flatMap((row) => itemsIn(row).map((item) => ({ stream: row.stream, item })))
  const keys = told.flatMap(({ item: { key } }) => (key === undefined ? [] : [key]))
  const [tokens, persons, heads, texts, dues] = await Promise.all([
    Promise.all(keys.map(async (key) => [key, await unseal(key)] as const)),
    readPeople(db, [...rows.map((row) => row.recipientId), ...told.flatMap(({ item }) => item.person ?? [])]),
    readAbout(db, kinds, {
      streams: rows.map((row) => row.stream),
      phased: told.filter(({ item }) => phaseOf(item) > 0).map((each) => each.stream),
    }),
    readTexts(
      db,
      told.flatMap(({ item }) => textsOf(item)),
    ),
    readDues(
      db,
      told.flatMap(({ stream, item: { clock, due } }) =>
        clock === undefined || due !== undefined ? [] : [{ caseNo: stream, clock }],
      ),
    ),
  ])
  return ({ stream, recipientId, data }) => {
    const notices = parseNotices(data)
    const items = notices.flatMap((notice) => notice.items)
    const recipient = persons.find(({ id }) => id === recipientId)
    if (recipient === undefined) throw new MailProblem('RECIPIENT_UNKNOWN')
    if (recipient.isOver) throw new MailProblem('PROOF_OVER')
    const people = new Map(persons.map((person) => [person.id, toldOf(person, recipient)]))
    const of = heads.find((head) => head.stream === stream)
    if (of === undefined) throw new MailProblem('CASE_UNKNOWN')
    // only texts of the same stream: an id alone gives nobody another case's text
    const ownTexts = new Map(texts.filter((text) => text.stream === stream).map(({ id, body }) => [id, body]))
    if (items.flatMap(textsOf).some((id) => !ownTexts.has(id))) throw new MailProblem('STATEMENT_UNKNOWN')
    const ownDues = new Map(
      dues.flatMap((due) => (due.caseNo !== stream || due.dueAt === null ? [] : [[due.key, due.dueAt]])),
    )
    const { phases, address, clockNames } = of
    const found: Found = { texts: ownTexts, dues: ownDues, people, phases, address, clockNames }
    return { notices, items, recipient, of, found, tokens: new Map(tokens) }
  }
}

function itemsIn({ data }: OutboxRow): StoredItem[] {
  try {
    return parseNotices(data).flatMap((notice) => notice.items)
  } catch (error) {
    if (error instanceof MailProblem) return []
    throw error
  }
}

function textsOf({ statement, matter, returns = [], conditions = [] }: StoredItem): string[] {
  return [...[matter, statement].filter((id) => id !== undefined), ...returns, ...conditions]
}

/** Who is away has a deputy, who reads what is written to them. */
const DEPUTIES = sql<string[]>`array(
  select d.email from auth.absences a join auth.users d on d.id = a.deputy_id, ops.business_clock c
  where a.person_id = ${users}.id and a.ended_at is null and d.disabled_at is null
    and now() + c.offset_ms * interval '1 millisecond' >= a.from_at
    and now() + c.offset_ms * interval '1 millisecond' < a.until_at
)`

/** A person as a mail names them. An administrator looks after the house and is not told who its customers are. */
function toldOf({ id, name, email, role }: MailReader, to: { role: Role }): string {
  if (role === 'applicant' && to.role === 'administrator') return id
  return [name, email].filter((part) => part !== null).join(', ')
}

async function readPeople(db: Reader, ids: readonly string[]): Promise<MailReader[]> {
  const { id, name, email, language, role, phoneNumber, notifyBy } = users
  const [people, strangers] = await Promise.all([
    db
      .select({ id, name, email, language, role, phoneNumber, notifyBy, deputies: DEPUTIES })
      .from(users)
      .where(isOneOf(users.id, ids)),
    readStrangers(
      db,
      ids.filter((each) => each.startsWith(PROOFS)).map((each) => each.slice(PROOFS.length)),
    ),
  ])
  return [...people.map((each) => ({ ...each, email: emailOf(each.email), isOver: false })), ...strangers]
}

/** Those who have no account yet, or whose address is not theirs yet: the addresses that they are to prove. */
async function readStrangers(db: Reader, ids: readonly string[]): Promise<MailReader[]> {
  if (ids.length === 0) return []
  const { id, address, language, expiresAt, usedAt } = proofs
  const isOver = sql<boolean>`${usedAt} is not null or ${expiresAt} <= now()`
  const found = await db
    .select({ id, address, language, isOver })
    .from(proofs)
    .where(isOneOf(proofs.id, ids, 'uuid'))
  return found.map(({ address: kept, ...each }) => {
    const isEmail = kept.includes('@')
    const reached = { email: isEmail ? kept : null, phoneNumber: isEmail ? null : kept }
    return {
      ...each,
      ...reached,
      id: proofRecipient(each.id),
      name: '',
      role: 'applicant',
      notifyBy: 'email',
      deputies: [],
    }
  })
}

/** How the rows of the outbox are read. */
export interface ReadOptions {
  /** What mails may be about next to cases; the product's own if absent. */
  kinds?: readonly MailKind[] | undefined
  /** Opens what only who has the secret of the sessions can read. */
  unseal?: ((sealed: string) => Promise<string>) | undefined
}

const NO_SECRET = () => Promise.reject(new MailProblem('SECRET_MISSING'))

/** What mails may be about next to cases. */
const MAIL_KINDS: readonly MailKind[] = [
  ABOUT_ITEM,
  ABOUT_PERSON,
  ABOUT_ABSENCE,
  ABOUT_GRANT,
  ABOUT_COMPANY,
  ABOUT_AGENT,
  ABOUT_COPY,
]

async function readAbout(db: Reader, kinds: readonly MailKind[], of: Record<'streams' | 'phased', readonly string[]>) {
  const all = [...kinds, ABOUT_CASE]
  const kindOf = (stream: string) => all.find(({ prefix }) => stream.startsWith(prefix))
  const found = await Promise.all(
    all.flatMap((kind) => {
      const isOwn = (stream: string) => kindOf(stream) === kind
      const [streams, phased] = [of.streams.filter(isOwn), of.phased.filter(isOwn)]
      return streams.length === 0 ? [] : [kind.read(db, { streams, phased })]
    }),
  )
  return found.flat()
}

async function readTexts(db: Reader, ids: readonly string[]) {
  if (ids.length === 0) return []
  const { id, stream } = statements
  return db
    .select({ id, stream, body: SAID })
    .from(statements)
    .where(isOneOf(statements.id, ids, 'uuid'))
}

/** When these tasks are due as they stand now; a stopped one has no instant. */
async function readDues(db: Reader, clocks: readonly { caseNo: string; clock: string }[]) {
  if (clocks.length === 0) return []
  const caseNos = clocks.map(({ caseNo }) => caseNo)
  const keys = clocks.map(({ clock }) => clock)
  const { caseNo, key, dueAt } = tasks
  return (
    db
      .select({ caseNo, key, dueAt })
      .from(tasks)
      // keys of one case are asked of the others too, of which they are not taken
      .where(and(isOneOf(caseNo, caseNos), isOneOf(key, keys)))
  )
}
