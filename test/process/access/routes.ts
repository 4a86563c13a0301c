import { ACCOUNTS, STAFF } from './rows.ts'
import type { Login, RowName } from './rows.ts'

/**
 * Every route of the API and who gets what of it, by hand from docs/procedure.md section 8. A route that is in no table
 * fails the walk: whoever adds one says here whose business it is.
 */

/** Reading of one thing: whoever may see the case of the row is answered, to others it is not there. */
interface OfRow {
  of: 'case' | 'document' | 'item' | 'draft' | 'company'
  /** What is asked for in the address. */
  query?: string
  /** Of those who may see the case, only these get an answer; what the others get. */
  butOnly?: { who: Writing['may']; others: number; ifState?: true }
  /** Of a company account: whose it is, and who looks at it. */
  who?: readonly Login[]
}

/** Reading of many things, or of the house: whoever asks is answered with what is theirs. */
interface OfMany {
  of: 'list' | 'house'
  /** Who is answered at all; all others are refused with 403. Everybody who is signed in if it is left out. */
  who?: readonly Login[]
  /** The addresses that are asked beside the plain one. */
  queries?: readonly string[]
  /** The cases that must be in the answer are exactly those that the person may see. */
  tellsAllCases?: true
}

export type Reading = OfRow | OfMany | { of: 'public' | 'stream' }

const HEADS: readonly Login[] = ['marketing-head', 'safety-head', 'dispatch-head']
const SUPERVISION: readonly Login[] = [
  'supervisor-chengdong',
  'supervisor-chengxi',
  'leader-chengdong',
  'leader-chengxi',
]
const MANAGERS: readonly Login[] = ['manager-chengdong-1', 'manager-chengdong-2', 'manager-chengxi-1']
const ADMINISTRATION: OfMany = { of: 'house', who: ['administrator'] }
const EVERYBODY: OfMany = { of: 'house' }

/** Of a write: which people it is for, by the row on which they do it; whoever else may see the row gets 403. */
export interface Writing {
  of: 'case' | 'document' | 'item' | 'draft' | 'company' | 'house' | 'self' | 'own' | 'rows' | 'public' | 'nothing'
  /** Those whom the procedure lets do it, on either row; what the state then says is not the walk's business. */
  may: Partial<Record<RowName, readonly Login[]>>
  /** A sound body, if the first of each choice is not one. */
  body?: object
  /** Done at once, not by the process: the walk asks only those who may not. */
  atOnce?: true
}

const SAFETY: readonly Login[] = ['safety-1', 'safety-head']
const MARKETING: readonly Login[] = ['marketing-1', 'marketing-head']
/** Each row has one open task that the walk names: in the plant safety's review, in the mill marketing's acceptance. */
const THE_PARTY: Writing['may'] = { plant: SAFETY, mill: MARKETING }
const HEAD_OR_SUPERVISOR: Writing['may'] = {
  plant: ['safety-head', 'supervisor-chengdong'],
  mill: ['marketing-head', 'supervisor-chengxi'],
}
const SUPERVISOR: Writing['may'] = { plant: ['supervisor-chengdong'], mill: ['supervisor-chengxi'] }
/** The customers, a company account with its other member; and the agent, who does the same in their case. */
const PRINCIPAL: Writing['may'] = { plant: ['applicant-1'], mill: ['applicant-3', 'applicant-6'] }
const CUSTOMER: Writing['may'] = { plant: ['applicant-1', 'applicant-5'], mill: ['applicant-3', 'applicant-6'] }
const DRAFTER: Writing['may'] = { plant: ['applicant-1'], mill: ['applicant-3'] }
const BY_ALL_ADMINISTRATORS: Writing['may'] = { plant: ['administrator'], mill: ['administrator'] }
const GIVERS: readonly Login[] = ['administrator', 'supervisor-chengdong', 'supervisor-chengxi']
const GRANTS: Writing['may'] = { plant: GIVERS, mill: GIVERS }
const MANAGER: Writing['may'] = { plant: ['manager-chengdong-1'] }
const CUSTOMERS: Writing['may'] = { plant: ACCOUNTS }
const BY_MARKETING: Writing['may'] = { plant: MARKETING, mill: MARKETING }
const NOBODY: Writing['may'] = {}
/** In the plant nobody has claimed a review; heads of all its departments, and the account manager. */
const SENDERS: Writing['may'] = {
  plant: ['marketing-head', 'safety-head', 'dispatch-head', 'manager-chengdong-1'],
  mill: ['marketing-head'],
}
const ALL_STAFF: Writing['may'] = { plant: STAFF, mill: STAFF }
const BY_ADMINISTRATOR: Writing = {
  of: 'house',
  may: { plant: ['administrator'], mill: ['administrator'] },
  atOnce: true,
}

/** What is done to the own account: whoever is signed in may, and touches nobody else's. */
const OF_ONESELF: Writing = { of: 'self', may: {}, atOnce: true }

const AWAY = { kind: 'leave', from: '2027-01-04', until: '2027-01-08', deputy: null }
const ABOUT_SAFETY_1: readonly Login[] = ['safety-1', 'safety-head', 'supervisor-chengdong', 'supervisor-chengxi']

function both(...parts: Writing['may'][]): Writing['may'] {
  return {
    plant: parts.flatMap(({ plant = [] }) => plant),
    mill: parts.flatMap(({ mill = [] }) => mill),
  }
}

const onTask = (may: Writing['may'], body?: object): Writing => ({ of: 'case', may, ...(body && { body }) })
const onItem = (may: Writing['may'], body: object): Writing => ({ of: 'item', may, body, atOnce: true })
const REASON = { reason: '理由' }
const A_FILE = '7c9e6679-7425-40de-944b-e07fc1f90ae7'

export const READINGS: Record<string, Reading> = {
  '/health': { of: 'public' },
  '/ready': { of: 'public' },
  '/rehearsal/clock': { of: 'public' },
  '/rehearsal/people': { of: 'public' },
  '/api/auth/get-session': { of: 'public' },
  '/api/tasks/stream': { of: 'stream' },
  '/api/cases/{caseNo}/stream': { of: 'stream' },

  '/api/me': EVERYBODY,
  '/api/me/account': EVERYBODY,
  '/api/me/positions': EVERYBODY,
  '/api/absences': EVERYBODY,
  '/api/absences/people': EVERYBODY,
  '/api/absences/cover': { of: 'list', who: STAFF },
  '/api/business-time': EVERYBODY,
  '/api/working-days': { of: 'house', queries: ['?from=2026-03-02&count=3'] },
  '/api/regions': EVERYBODY,
  '/api/calendars/current': ADMINISTRATION,
  '/api/calendars/current/years/{year}': ADMINISTRATION,
  '/api/profiles/current': ADMINISTRATION,

  '/api/calendars': ADMINISTRATION,
  '/api/calendars/{version}': ADMINISTRATION,
  '/api/calendars/{version}/years/{year}': ADMINISTRATION,
  '/api/calendars/provisional-years': ADMINISTRATION,
  '/api/profiles': ADMINISTRATION,
  '/api/profiles/{version}': ADMINISTRATION,
  '/api/adoptions': ADMINISTRATION,
  '/api/audit': ADMINISTRATION,
  '/api/readings': ADMINISTRATION,
  '/api/readings.xlsx': ADMINISTRATION,
  '/api/grants': EVERYBODY,
  '/api/grants/holders': { of: 'house', who: ['supervisor-chengdong', 'supervisor-chengxi', 'administrator'] },
  '/api/erasures': ADMINISTRATION,
  '/api/erasures/{id}': ADMINISTRATION,
  '/api/organisation': ADMINISTRATION,
  '/api/units': EVERYBODY,
  '/api/mails': { ...ADMINISTRATION, queries: ['?limit=50'] },
  '/api/mail-templates': ADMINISTRATION,
  '/api/mail-templates/{template}': ADMINISTRATION,
  '/api/people': ADMINISTRATION,
  '/api/people/places': ADMINISTRATION,
  '/api/people/{id}/sessions': ADMINISTRATION,
  '/api/redatings': ADMINISTRATION,
  '/api/redatings/{id}': ADMINISTRATION,
  '/api/redatings/{id}/cases': ADMINISTRATION,

  '/api/cases': {
    of: 'list',
    tellsAllCases: true,
    queries: ['?limit=100', '?sort=-submittedAt', '?status=in-progress'],
  },
  '/api/search': { of: 'list', queries: [] },
  '/api/tasks': {
    of: 'list',
    queries: ['mine', 'department', 'unclaimed', 'overdue', 'due-soon', 'to-confirm', 'all'].map(
      (list) => `?list=${list}&status=any&limit=100`,
    ),
  },
  '/api/tasks/counts': { of: 'list' },
  '/api/tasks.xlsx': { of: 'list', queries: ['?list=all', '?list=mine', '?list=department'] },
  '/api/items': { of: 'list', queries: ['?status=open'] },
  '/api/copies': { of: 'list', queries: ['?read=false', '?read=true'] },
  '/api/drafts': { of: 'list' },
  '/api/board': {
    of: 'list',
    who: [...HEADS, ...SUPERVISION, ...MANAGERS, 'administrator'],
    queries: ['?region=chengxi'],
  },
  '/api/departments/{department}/load': { of: 'list', who: ['safety-head', ...SUPERVISION, 'administrator'] },
  '/api/trends': { of: 'list', who: [...HEADS, ...SUPERVISION, ...MANAGERS, 'administrator'] },
  '/api/trends.xlsx': { of: 'list', who: [...HEADS, ...SUPERVISION, ...MANAGERS, 'administrator'] },

  '/api/cases/{caseNo}': { of: 'case' },
  '/api/cases/{caseNo}/application': { of: 'case' },
  '/api/cases/{caseNo}/appointments.ics': { of: 'case' },
  '/api/cases/{caseNo}/clocks/{clockId}/explanation': { of: 'case' },
  '/api/cases/{caseNo}/comments': { of: 'case' },
  '/api/cases/{caseNo}/course': { of: 'case' },
  '/api/cases/{caseNo}/documents': { of: 'case' },
  '/api/cases/{caseNo}/events': { of: 'case' },
  '/api/cases/{caseNo}/items': { of: 'case', butOnly: { who: ALL_STAFF, others: 403 } },
  '/api/cases/{caseNo}/item-owners': { of: 'case', butOnly: { who: ALL_STAFF, others: 403 } },
  '/api/cases/{caseNo}/copies': { of: 'case', butOnly: { who: ALL_STAFF, others: 403 } },
  '/api/cases/{caseNo}/copies/colleagues': { of: 'case', butOnly: { who: SENDERS, others: 403 } },
  '/api/cases/{caseNo}/tasks/{task}/assignees': {
    of: 'case',
    butOnly: { who: HEAD_OR_SUPERVISOR, others: 403 },
  },
  '/api/cases/{caseNo}/tasks/{task}/outcomes': { of: 'case' },
  '/api/cases/{caseNo}/tasks/{task}/colleagues': {
    of: 'case',
    query: '?purpose=transfer',
    // who holds no task has nobody to name
    butOnly: { who: THE_PARTY, others: 403, ifState: true },
  },
  '/api/cases/{caseNo}/readers': {
    of: 'case',
    butOnly: { who: both(CUSTOMER, SUPERVISOR, BY_ALL_ADMINISTRATORS), others: 403 },
  },
  '/api/cases/{caseNo}/progress-links': { of: 'case', butOnly: { who: both(PRINCIPAL, MANAGER), others: 403 } },
  '/api/cases/{caseNo}/agents': { of: 'case' },
  '/api/companies': { of: 'list' },
  '/api/companies/{id}': { of: 'company', who: PRINCIPAL.mill ?? [] },
  '/api/companies/{id}/licence': { of: 'company', who: [...(PRINCIPAL.mill ?? []), ...MARKETING] },
  '/api/licences': { of: 'list', who: MARKETING },
  '/api/account/contact': EVERYBODY,
  '/api/auth/deadlines.ics': { of: 'public' },
  '/api/auth/registration': { of: 'public' },
  '/api/auth/openid': { of: 'public' },
  '/api/auth/openid/begin': { of: 'public' },
  '/api/auth/openid/callback': { of: 'public' },
  '/api/documents/{id}': { of: 'document' },
  '/api/drafts/{id}': { of: 'draft' },
  '/api/items/{no}': { of: 'item' },
}

export const WRITINGS: Record<string, Writing> = {
  'POST /api/auth/request-password-reset': { of: 'public', may: NOBODY },
  'POST /api/auth/reset-password': { of: 'public', may: NOBODY },
  'POST /api/auth/sign-in/email': { of: 'public', may: NOBODY },
  'POST /api/auth/register/email': { of: 'public', may: NOBODY },
  'POST /api/auth/register/email/confirm': { of: 'public', may: NOBODY },
  'POST /api/auth/register/phone': { of: 'public', may: NOBODY },
  'POST /api/auth/phone-code': { of: 'public', may: NOBODY },
  'POST /api/auth/sign-in/phone-code': { of: 'public', may: NOBODY },
  'POST /api/auth/sign-in/phone': { of: 'public', may: NOBODY },
  'POST /api/auth/reset-password/phone': { of: 'public', may: NOBODY },
  'POST /api/auth/progress': { of: 'public', may: NOBODY },
  'POST /api/account/email': OF_ONESELF,
  'POST /api/account/email/confirm': OF_ONESELF,
  'POST /api/account/phone': OF_ONESELF,
  'POST /api/account/phone/confirm': OF_ONESELF,
  'POST /api/account/channels': OF_ONESELF,
  'POST /api/cases/{caseNo}/progress-links': { of: 'case', may: both(PRINCIPAL, MANAGER), atOnce: true },
  'POST /api/cases/{caseNo}/progress-links/{id}/revoke': { of: 'case', may: both(PRINCIPAL, MANAGER), atOnce: true },
  'POST /api/auth/passkey': { of: 'public', may: NOBODY },
  'POST /api/auth/passkey/options': { of: 'public', may: NOBODY },
  'POST /api/auth/second-factor': { of: 'public', may: NOBODY },
  'POST /api/auth/openid/invitation': { of: 'public', may: NOBODY },
  'POST /api/auth/sign-out': { of: 'public', may: NOBODY },
  'POST /rehearsal/clock': { of: 'public', may: NOBODY },

  'POST /api/cases/{caseNo}/tasks/{task}/claim': onTask(THE_PARTY),
  'POST /api/cases/{caseNo}/tasks/{task}/release': onTask(THE_PARTY),
  'POST /api/cases/{caseNo}/tasks/{task}/complete': onTask(THE_PARTY, { outcome: 'approve' }),
  'POST /api/cases/{caseNo}/tasks/{task}/return': onTask(
    { plant: SAFETY, mill: MARKETING },
    { toStep: 'survey', ...REASON },
  ),
  'POST /api/cases/{caseNo}/tasks/{task}/ask-opinion': onTask(THE_PARTY, {
    person: 'u-safety-2',
    question: '可行否？',
  }),
  'POST /api/cases/{caseNo}/tasks/{task}/add-signature': onTask(THE_PARTY, {
    ...{ place: 'before', people: ['u-safety-2'], ...REASON },
  }),
  'POST /api/cases/{caseNo}/tasks/{task}/withdraw-request': onTask(both(THE_PARTY), {
    people: ['u-safety-2'],
    ...REASON,
  }),
  'POST /api/cases/{caseNo}/tasks/{task}/recall': onTask(THE_PARTY, REASON),
  // nobody was asked about either task
  'POST /api/cases/{caseNo}/tasks/{task}/give-answer': onTask(NOBODY, { answer: 'agree', text: '同意。' }),
  'POST /api/cases/{caseNo}/tasks/{task}/transfer': onTask(THE_PARTY, { assignee: 'u-safety-2', ...REASON }),
  'POST /api/cases/{caseNo}/tasks/{task}/take-back': onTask(THE_PARTY, REASON),
  'POST /api/cases/{caseNo}/tasks/{task}/request-supplement': onTask({ mill: MARKETING }, { kinds: ['other'] }),
  'POST /api/cases/{caseNo}/tasks/{task}/demand-later': onTask(THE_PARTY, { kinds: ['other'] }),
  'POST /api/cases/{caseNo}/tasks/{task}/start-inspection': onTask(NOBODY),
  'POST /api/cases/{caseNo}/tasks/{task}/begin-works': onTask(NOBODY),
  'POST /api/cases/{caseNo}/tasks/{task}/request-inspection': onTask(NOBODY),
  'POST /api/cases/{caseNo}/tasks/{task}/state-date': onTask(NOBODY, { on: '2026-12-01' }),
  'POST /api/cases/{caseNo}/tasks/{task}/propose-appointment': onTask(NOBODY, {
    ...{ on: '2026-12-01', from: '09:00', until: '11:00' },
  }),
  'POST /api/cases/{caseNo}/tasks/{task}/answer-appointment': onTask(NOBODY, {}),
  'POST /api/cases/{caseNo}/tasks/{task}/close-defect': onTask(NOBODY, {
    ...{ inspection: 'completion-inspection.1.1.marketing', defect: 1, documents: [A_FILE] },
  }),
  'POST /api/cases/{caseNo}/tasks/{task}/waive-fee': onTask(NOBODY, REASON),
  'POST /api/cases/{caseNo}/tasks/{task}/assign': onTask(HEAD_OR_SUPERVISOR, { assignee: 'u-safety-2' }),
  'POST /api/cases/{caseNo}/tasks/{task}/extend': onTask(HEAD_OR_SUPERVISOR, {
    ...{ by: { value: 1, unit: 'workingDays' }, ...REASON },
  }),
  'POST /api/cases/{caseNo}/tasks/{task}/take-over': onTask(SUPERVISOR),
  'POST /api/cases/{caseNo}/tasks/{task}/close-round': onTask({ plant: ['supervisor-chengdong'] }),
  'POST /api/cases/{caseNo}/tasks/{task}/urge': onTask(SUPERVISOR),
  'POST /api/cases/{caseNo}/tasks/{task}/close-escalation': onTask(SUPERVISOR, { note: '已核实' }),
  'POST /api/cases/{caseNo}/tasks/{task}/comments': onTask(ALL_STAFF, { text: '请核对。' }),
  'POST /api/cases/{caseNo}/tasks/{task}/request-stop': onTask(both(THE_PARTY, MANAGER), {
    ...{ reason: 'permit', until: '2026-12-31', documents: [A_FILE], remark: '占道许可' },
  }),
  'POST /api/cases/{caseNo}/tasks/{task}/end-stop': onTask(both(THE_PARTY, MANAGER), {}),
  'POST /api/cases/{caseNo}/tasks/{task}/confirm-stop': onTask({
    plant: ['safety-head', 'supervisor-chengdong', 'leader-chengdong'],
    mill: ['marketing-head', 'supervisor-chengxi', 'leader-chengxi'],
  }),
  'POST /api/cases/{caseNo}/tasks/{task}/refuse-stop': onTask(
    {
      plant: ['safety-head', 'supervisor-chengdong', 'leader-chengdong'],
      mill: ['marketing-head', 'supervisor-chengxi', 'leader-chengxi'],
    },
    { remark: '理由' },
  ),
  'POST /api/cases/{caseNo}/withdraw': onTask(CUSTOMER),
  'POST /api/cases/{caseNo}/ask-validity': onTask(CUSTOMER, { months: 3 }),
  'POST /api/cases/{caseNo}/request-again': onTask(CUSTOMER),
  'POST /api/cases/{caseNo}/wish-energisation': onTask(CUSTOMER, { phase: 1, on: '2026-12-01' }),
  'POST /api/cases/{caseNo}/suspend': onTask(both(CUSTOMER, SUPERVISOR), REASON),
  'POST /api/cases/{caseNo}/resume': onTask(both(CUSTOMER, SUPERVISOR, MANAGER)),
  'POST /api/cases/{caseNo}/change-plan': onTask(MANAGER, { part: 'external-plan', ...REASON }),
  'POST /api/cases/{caseNo}/green-channel': onTask(SUPERVISOR, {
    ...{ reason: 'emergency', until: '2026-12-31', remark: '抢险' },
  }),
  'POST /api/cases/{caseNo}/green-channel/leave': onTask(SUPERVISOR),
  'POST /api/cases/{caseNo}/copies': {
    ...{ of: 'case', may: SENDERS, atOnce: true },
    body: { people: ['u-planning-1'], remark: '请阅。' },
  },
  // no copy is named that is theirs
  'POST /api/copies/{id}/read': { of: 'nothing', may: NOBODY },
  'POST /api/copies/{id}/opinion': { of: 'nothing', may: NOBODY, body: { text: '已阅。' } },
  'POST /api/copies/{id}/withdraw': { of: 'nothing', may: NOBODY },
  'POST /api/cases/{caseNo}/items': {
    ...{ of: 'case', may: ALL_STAFF, atOnce: true },
    body: { matter: '路径未定。', owner: 'u-production-1' },
  },
  'POST /api/cases/{caseNo}/documents': { of: 'case', may: both(CUSTOMER, ALL_STAFF), atOnce: true },
  'DELETE /api/documents/{id}': { of: 'document', may: both(CUSTOMER, ALL_STAFF), atOnce: true },
  'POST /api/documents/{id}/mark': { of: 'document', may: ALL_STAFF, body: { internal: true }, atOnce: true },

  'POST /api/items/{no}/remark': onItem(ALL_STAFF, { remark: '已联系。' }),
  'POST /api/items/{no}/settle': onItem(
    { plant: ['production-1', 'supervisor-chengdong'], mill: ['marketing-1', 'marketing-head', 'supervisor-chengxi'] },
    { outcome: 'solved', text: '已解决。', version: 1 },
  ),
  'POST /api/items/{no}/hand-over': onItem(
    { plant: ['production-1', 'supervisor-chengdong'], mill: ['marketing-1', 'marketing-head', 'supervisor-chengxi'] },
    { owner: 'u-safety-2', version: 1, ...REASON },
  ),
  'POST /api/items/{no}/move-due': onItem(SUPERVISOR, { days: 5, version: 1, ...REASON }),
  'POST /api/items/{no}/reopen': onItem(SUPERVISOR, { version: 1, ...REASON }),
  'POST /api/items/{no}/withdraw': onItem(SUPERVISOR, { version: 1 }),

  // whose region the cases are of is asked by test/process/grants.test.ts
  'POST /api/grants': {
    ...{ of: 'house', may: GRANTS, atOnce: true },
    body: { holder: 'u-administrator', cases: ['2026-000001'], hours: 1, ...REASON },
  },
  'POST /api/erasures': { ...BY_ADMINISTRATOR, body: { person: 'u-applicant-1' } },
  'POST /api/erasures/{id}/prepare': BY_ADMINISTRATOR,
  'POST /api/erasures/{id}/confirm': BY_ADMINISTRATOR,
  'POST /api/erasures/{id}/refuse': { ...BY_ADMINISTRATOR, body: { reason: 'dispute' } },
  'POST /api/me/erasure': OF_ONESELF,
  'POST /api/me/erasure/withdraw': OF_ONESELF,
  'POST /api/grants/{id}/end': { of: 'house', may: GRANTS, atOnce: true },

  'POST /api/drafts': {
    of: 'own',
    may: CUSTOMERS,
    body: {},
    atOnce: true,
  },
  'POST /api/cases/{caseNo}/agents': {
    ...{ of: 'case', may: PRINCIPAL, atOnce: true },
    body: {
      ...{ name: '徐海燕', address: 'applicant-7@demo.local', from: '2026-12-01', until: '2026-12-31' },
      ...{ may: 'read', notified: false, letter: A_FILE },
    },
  },
  'POST /api/cases/{caseNo}/agents/{id}/revoke': { of: 'case', may: PRINCIPAL, atOnce: true },
  'POST /api/companies': {
    ...{ of: 'own', may: CUSTOMERS, atOnce: true },
    body: {
      ...{ creditCode: '91320500MA1X0ABC14', confirmed: true, name: '城东锻造厂', address: '锻造路 1 号' },
      ...{ legalRepresentative: '周工', region: 'chengdong', language: 'zh' },
      second: { name: '周工', address: 'applicant-7@demo.local' },
    },
  },
  'POST /api/companies/join': { of: 'own', may: CUSTOMERS, body: { creditCode: '91320500MA1X0ABC14' }, atOnce: true },
  'POST /api/companies/{id}/invitations': {
    ...{ of: 'company', may: PRINCIPAL, atOnce: true },
    body: { name: '徐海燕', address: 'applicant-7@demo.local', role: 'member', language: 'zh' },
  },
  'POST /api/companies/{id}/licence': { of: 'company', may: PRINCIPAL, atOnce: true },
  'POST /api/companies/{id}/members/{person}/remove': { of: 'company', may: PRINCIPAL, atOnce: true },
  'POST /api/companies/{id}/members/{person}/role': {
    ...{ of: 'company', may: PRINCIPAL, body: { role: 'member' }, atOnce: true },
  },
  'POST /api/company-asks/{id}/accept': { of: 'own', may: CUSTOMERS, atOnce: true },
  'POST /api/company-asks/{id}/refuse': { of: 'own', may: CUSTOMERS, atOnce: true },
  'POST /api/company-asks/{id}/withdraw': { of: 'own', may: CUSTOMERS, atOnce: true },
  'POST /api/licences/{id}/confirm': { of: 'house', may: BY_MARKETING, atOnce: true },
  'POST /api/licences/{id}/refuse': { of: 'house', may: BY_MARKETING, body: REASON, atOnce: true },
  'PUT /api/drafts/{id}': { of: 'draft', may: DRAFTER, body: { version: 1, body: {} }, atOnce: true },
  'DELETE /api/drafts/{id}': { of: 'draft', may: DRAFTER, atOnce: true },
  'POST /api/drafts/{id}/check': { of: 'draft', may: DRAFTER, body: {}, atOnce: true },
  'POST /api/drafts/{id}/submit': { of: 'draft', may: DRAFTER, body: { version: 1, confirmed: [] }, atOnce: true },
  // urges both rows: each answers for itself, and what it says of a row is for who may see it
  'POST /api/bulk': { of: 'rows', may: NOBODY },
  'POST /api/bulk/preview': { of: 'rows', may: NOBODY },

  // who is away is said by themselves, their head, and supervision
  'POST /api/absences': {
    ...{ of: 'house', atOnce: true, body: { ...AWAY, person: 'u-safety-1' } },
    may: both({ plant: ABOUT_SAFETY_1, mill: ABOUT_SAFETY_1 }),
  },
  'POST /api/absences/{id}/deputy': OF_ONESELF,
  'POST /api/absences/{id}/end': OF_ONESELF,
  'POST /api/me/position': OF_ONESELF,
  'POST /api/people/{id}/positions': {
    ...BY_ADMINISTRATOR,
    body: { role: 'reviewer', department: 'safety', region: null },
  },
  'POST /api/people/{id}/positions/{position}/take': BY_ADMINISTRATOR,
  'POST /api/me/deadline-feed': OF_ONESELF,
  'POST /api/me/deadline-feed/end': OF_ONESELF,
  'POST /api/me/language': OF_ONESELF,
  'POST /api/me/identity': OF_ONESELF,
  'POST /api/me/identity/remove': OF_ONESELF,
  'POST /api/me/password': OF_ONESELF,
  'POST /api/me/authenticator': OF_ONESELF,
  'POST /api/me/authenticator/confirm': OF_ONESELF,
  'POST /api/me/authenticator/remove': OF_ONESELF,
  'POST /api/me/passkeys': OF_ONESELF,
  'POST /api/me/passkeys/options': OF_ONESELF,
  'POST /api/me/passkeys/{id}/remove': OF_ONESELF,
  'POST /api/me/recovery-codes': OF_ONESELF,
  'POST /api/me/sessions/end': OF_ONESELF,
  'POST /api/me/sessions/{id}/end': OF_ONESELF,
  'POST /api/people/{id}/second-factor/reset': BY_ADMINISTRATOR,
  'POST /api/people/{id}/sessions/end': BY_ADMINISTRATOR,

  'POST /api/adoptions': BY_ADMINISTRATOR,
  'POST /api/calendars': BY_ADMINISTRATOR,
  'POST /api/calendars/preview': BY_ADMINISTRATOR,
  'POST /api/profiles': BY_ADMINISTRATOR,
  'POST /api/profiles/check': BY_ADMINISTRATOR,
  'POST /api/log/verify': BY_ADMINISTRATOR,
  'POST /api/mails/{id}/retry': BY_ADMINISTRATOR,
  'POST /api/people': BY_ADMINISTRATOR,
  'POST /api/people/{id}/disable': BY_ADMINISTRATOR,
  'POST /api/people/{id}/enable': BY_ADMINISTRATOR,
  'POST /api/people/{id}/password-link': BY_ADMINISTRATOR,
  'POST /api/people/{id}/place': {
    ...BY_ADMINISTRATOR,
    body: { role: 'reviewer', department: 'safety', region: null },
  },
  'POST /api/units': BY_ADMINISTRATOR,
  'POST /api/units/{code}/rename': BY_ADMINISTRATOR,
  'POST /api/units/{code}/close': BY_ADMINISTRATOR,
  'POST /api/units/{code}/reopen': BY_ADMINISTRATOR,
  'POST /api/redatings': BY_ADMINISTRATOR,
  'POST /api/redatings/{id}/apply': BY_ADMINISTRATOR,
  'POST /api/redatings/{id}/cancel': BY_ADMINISTRATOR,
}
