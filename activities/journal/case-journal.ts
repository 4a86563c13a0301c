import { and, eq, getTableColumns, inArray, sql } from 'drizzle-orm'
import { ApplicationFailure } from '@temporalio/common'
import type { Transaction } from '../../db/connect.ts'
import { foldAtHand } from '../../db/folds.ts'
import { project } from '../../db/projections.ts'
import { writeSearchRow } from '../../db/search-row.ts'
import { applications, cases, drafts, files } from '../../db/schema/index.ts'
import type { CaseEvent, EventData, LoggedEvent } from '../../domain/case/events.ts'
import { completed, isWanted } from '../../domain/case/wanted.ts'
import type { WantedType } from '../../domain/case/wanted.ts'
import { apply } from '../../domain/case/fold.ts'
import type { CaseState } from '../../domain/case/state.ts'
import { concernedBy } from '../../domain/notices/concerned.ts'
import { noticesOf } from '../../domain/notices/notices.ts'
import type { RefusalCode } from '../../domain/refusals.ts'
import type { Answer, Command, SubmitIntent } from '../../workflows/messages.ts'
import { leastLoadedManager } from './account-manager.ts'
import type { JournalDeps } from './journal.ts'
import { PLAIN } from './kind.ts'
import type { Head, Kind } from './kind.ts'

type CaseAnswer = Omit<Answer, 'requestHash'>

/** The journal of cases. */
export function caseJournal({
  rules,
}: Pick<JournalDeps, 'rules'>): Kind<CaseState, CaseEvent, LoggedEvent, Command, CaseAnswer> {
  return {
    ...PLAIN,
    head,
    rulesOf: rules.ofCase,
    regionOf,
    begin,
    resolve,
    apply,
    named: 'caseNo',
    project: async (tx, { state, before, rules: present, hash }) => {
      const projected = await project(tx, state, { before, rules: present, hash })
      // found from the submission on, and by its account manager from when there is one
      if (before?.state.accountManager !== state.accountManager) await writeSearchRow(tx, state.caseNo)
      return projected
    },
    // a re-dating comes last in its turn: its notices went by the limits of before
    noticesOf: ({ state, before, rules: present }, row) =>
      noticesOf(state, row, (before?.rules ?? present).profile, before?.state ?? null),
    changeOf: ({ state, before }) => ({
      ...{ stream: state.caseNo, seq: state.seq, applicantId: state.applicant },
      ...{ region: state.facts.region, station: state.facts.station ?? null },
      ...concernedBy(before?.state ?? null, state),
    }),
    answerOf: (caseNo, seq) => ({ caseNo, seq }),
  }
}

/** What only the journal knows, by the event that waits for it. */
const RESOLVERS: { [T in WantedType]: (tx: Transaction, state: CaseState) => Promise<EventData[T]> } = {
  AccountManagerAssigned: async (tx, { facts }) => ({ accountManager: await leastLoadedManager(tx, facts.region) }),
}

async function resolve(tx: Transaction, event: CaseEvent, found: Head<CaseState> | undefined): Promise<CaseEvent> {
  if (!isWanted(event) || found === undefined) return event
  return completed(event, await RESOLVERS[event.type](tx, found.state))
}

/** The region that its draft names. */
async function regionOf(tx: Transaction, caseNo: string): Promise<string | null> {
  const region = sql<string | null>`${drafts.body} #>> '{site,region}'`
  const [draft] = await tx.select({ region }).from(drafts).where(eq(drafts.caseNo, caseNo))
  return draft?.region ?? null
}

/** The draft's version is locked, copied into the case and marked submitted in the transaction of the first events. */
async function begin(tx: Transaction, caseNo: string, { intent }: Command): Promise<void> {
  if (intent.action !== 'submit') return
  const [draft] = await tx.select().from(drafts).where(eq(drafts.id, intent.draftId)).for('update')
  if (draft === undefined || draft.caseNo !== caseNo || draft.version !== intent.draftVersion) {
    throw refused('DRAFT_CHANGED', { version: draft?.version ?? null })
  }
  if (draft.status === 'submitted') throw refused('DRAFT_ALREADY_SUBMITTED', { caseNo })
  await assertDocumentsStand(tx, caseNo, intent)
  await tx.insert(applications).values({ caseNo, draftId: draft.id, draftVersion: draft.version, body: draft.body })
  await tx
    .update(drafts)
    .set({ status: 'submitted', updatedAt: sql`now()` })
    .where(eq(drafts.id, draft.id))
}

/** A file that was taken back since the submission was sent is no part of it. */
async function assertDocumentsStand(tx: Transaction, caseNo: string, { documents, draftVersion }: SubmitIntent) {
  const ids = documents.map(({ id }) => id)
  if (ids.length === 0) return
  const standing = await tx.$count(files, and(eq(files.stream, caseNo), inArray(files.id, ids)))
  if (standing < ids.length) throw refused('DRAFT_CHANGED', { version: draftVersion })
}

/** A case's row, locked, with its fold; read apart, if it is not at hand. */
async function head(tx: Transaction, caseNo: string): Promise<Head<CaseState> | undefined> {
  const { state: fold, ...rest } = getTableColumns(cases)
  const [row] = await tx.select(rest).from(cases).where(eq(cases.caseNo, caseNo)).for('update')
  if (row === undefined) return undefined
  const atHand = foldAtHand(row.hash)
  if (atHand !== undefined) return { ...row, state: atHand }
  const [read] = await tx.select({ state: fold }).from(cases).where(eq(cases.caseNo, caseNo))
  return read === undefined ? undefined : { ...row, state: read.state }
}

function refused(code: RefusalCode, details: Readonly<Record<string, unknown>>): ApplicationFailure {
  return ApplicationFailure.nonRetryable(code, code, details)
}
