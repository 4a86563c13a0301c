import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { and, eq, isNotNull } from 'drizzle-orm'
import type { DocumentRef, LoggedEvent, StatementRef } from '../domain/case/events.ts'
import { eventOf } from './chain.ts'
import type { Transaction } from './connect.ts'
import { applications, cases, commands, drafts, erasures, files, outbox, statements } from './schema/index.ts'
import type { events } from './schema/index.ts'

type EventRow = typeof events.$inferSelect

/**
 * What a case's log vouches for, held against it: each text it names has the bytes of its hash and is its actor's, each
 * document is the one that was handed in, the application is the one that was submitted, and each answer and each mail
 * stands at a place that the log has. Of what was erased the hash stays, and somebody must have confirmed it.
 */
export async function evidenceProblems(tx: Transaction, caseNo: string, rows: readonly EventRow[]): Promise<string[]> {
  const of = await kept(tx, caseNo)
  const log = rows.map(({ body }) => eventOf(body))
  const named = log.flatMap((event) => [
    ...textProblems(event, of.texts),
    ...documentProblems(event, of.documents, caseNo),
  ])
  const found = [
    ...named,
    ...[...of.texts.values()]
      .filter((each) => each.erasedAt === null && !isWhole(each))
      .map(({ id }) => `text ${id} has not the bytes of its hash`),
    ...erasureProblems(of),
    ...applicationProblems(log[0], of),
    ...of.commands.flatMap((command) => answerProblems(command, rows)),
    ...of.mails
      .filter(({ seq }) => seq < 1 || seq > rows.length)
      .map(({ id }) => `mail ${id} is of an event that is not there`),
  ]
  return found.map((what) => `case ${caseNo}: ${what}`)
}

type Kept = Awaited<ReturnType<typeof kept>>

async function kept(tx: Transaction, caseNo: string) {
  const texts = await tx.select().from(statements).where(eq(statements.stream, caseNo))
  const documents = await tx.select().from(files).where(eq(files.stream, caseNo))
  const [application] = await tx.select().from(applications).where(eq(applications.caseNo, caseNo))
  const [draft] = await tx.select().from(drafts).where(eq(drafts.caseNo, caseNo))
  return {
    texts: new Map(texts.map((each) => [each.id, each])),
    documents: new Map(documents.map((each) => [each.id, each])),
    application,
    draft,
    confirmed: await tx
      .select({ at: erasures.confirmedAt })
      .from(erasures)
      .innerJoin(cases, eq(cases.applicantId, erasures.personId))
      .where(and(eq(cases.caseNo, caseNo), isNotNull(erasures.confirmedAt))),
    commands: await tx.select().from(commands).where(eq(commands.stream, caseNo)),
    mails: await tx.select({ id: outbox.id, seq: outbox.seq }).from(outbox).where(eq(outbox.stream, caseNo)),
  }
}

type Text = typeof statements.$inferSelect

/** What says that it was erased must be empty, at the instant at which two administrators had confirmed it. */
function erasureProblems({ texts, documents, application, confirmed }: Kept): string[] {
  const instants = new Set(confirmed.map(({ at }) => at?.getTime()))
  const isUnknown = (erasedAt: Date | null) => erasedAt !== null && !instants.has(erasedAt.getTime())
  const ofTexts = [...texts.values()].flatMap(({ id, body, salt, erasedAt }) => [
    ...(isUnknown(erasedAt) ? [`text ${id} was erased, and nobody confirmed it`] : []),
    ...(erasedAt !== null && body + salt !== '' ? [`text ${id} was erased and is still there`] : []),
  ])
  const ofDocuments = [...documents.values()]
    .filter(({ erasedAt }) => isUnknown(erasedAt))
    .map(({ id }) => `document ${id} was erased, and nobody confirmed it`)
  const isOurs = application !== undefined && isUnknown(application.erasedAt)
  return [...ofTexts, ...ofDocuments, ...(isOurs ? ['its application was erased, and nobody confirmed it'] : [])]
}

function isWhole({ body, salt, sha256 }: Text): boolean {
  return (
    createHash('sha256')
      .update(salt + body)
      .digest('hex') === sha256
  )
}

function textProblems({ seq, by, data }: LoggedEvent, texts: Kept['texts']): string[] {
  const ref = statementOf(data)
  if (ref === null) return []
  const text = texts.get(ref.id)
  if (text === undefined) return [`event ${seq}: its text ${ref.id} is not there`]
  return [
    ...(text.sha256 === ref.sha256 ? [] : [`event ${seq}: its text ${ref.id} has another hash`]),
    ...(text.authorId === by.id ? [] : [`event ${seq}: its text ${ref.id} is another person's`]),
  ]
}

function documentProblems({ seq, data }: LoggedEvent, documents: Kept['documents'], caseNo: string): string[] {
  return documentsOf(data).flatMap(({ id, kind, sha256 }) => {
    const file = documents.get(id)
    if (file === undefined) return [`event ${seq}: its document ${id} is not among those of case ${caseNo}`]
    if (file.sha256 !== sha256) return [`event ${seq}: its document ${id} has another hash`]
    return file.kind === kind ? [] : [`event ${seq}: its document ${id} is of another kind`]
  })
}

/** The draft was copied into the case as it was; the same bytes were kept as the text of the submission. */
function applicationProblems(first: LoggedEvent | undefined, { application, draft, texts }: Kept): string[] {
  if (first?.type !== 'ApplicationSubmitted') return ['its log does not begin with the submission']
  if (application === undefined) return ['its application is not there']
  const text = texts.get(first.data.statement.id)
  // of an erased application the draft says as little; what was submitted is known by its hash
  const said: unknown = application.erasedAt !== null ? application.body : text === undefined ? null : parsed(text.body)
  return [
    ...(isDeepStrictEqual(application.body, said) ? [] : ['its application is not the one that was submitted']),
    ...(draft === undefined ? ['its draft is not there'] : []),
    ...(draft !== undefined && draft.status !== 'submitted' ? ['its draft is not marked as submitted'] : []),
    ...(draft !== undefined && !isDeepStrictEqual(draft.body, said)
      ? ['its draft is not the one that was submitted']
      : []),
    ...(draft !== undefined && draft.ownerId !== first.by.id ? ["its draft is another person's"] : []),
    ...(draft !== undefined && draft.id !== application.draftId ? ['its application is of another draft'] : []),
  ]
}

function answerProblems(
  { key, answer, recordedAt }: typeof commands.$inferSelect,
  rows: readonly EventRow[],
): string[] {
  const row = rows[answer.seq - 1]
  if (row === undefined) return [`the answer of command ${key} is of an event that is not there`]
  if (row.stream !== answer.caseNo) return [`the answer of command ${key} names another case`]
  return row.recordedAt.getTime() === recordedAt.getTime() ? [] : [`command ${key} is of another time than its events`]
}

function statementOf(data: object): StatementRef | null {
  const ref: unknown = 'statement' in data ? data.statement : null
  return isRef(ref) ? ref : null
}

function documentsOf(data: LoggedEvent['data']): readonly DocumentRef[] {
  return 'documents' in data ? data.documents : []
}

function isRef(value: unknown): value is StatementRef {
  return typeof value === 'object' && value !== null && 'id' in value && 'sha256' in value
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
