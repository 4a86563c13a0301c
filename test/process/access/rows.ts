import Type from 'typebox'
import { DraftAnswer, Id } from '../../../demo/answers.ts'
import { draftOf, factsOf } from '../../../demo/draft.ts'
import { requiredDocuments } from '../../../domain/application/required-documents.ts'
import { addDays, civilDateOf } from '../../../domain/time/instant.ts'
import type { Town } from '../../support/story.ts'

/** The staff who work on cases. */
export const STAFF = [
  ...(['marketing-1', 'marketing-head', 'planning-2', 'production-1'] as const),
  ...(['safety-1', 'safety-head', 'dispatch-head'] as const),
  ...(['manager-chengdong-1', 'manager-chengdong-2', 'manager-chengxi-1'] as const),
  ...(['supervisor-chengdong', 'supervisor-chengxi', 'leader-chengdong', 'leader-chengxi'] as const),
] as const
/** Customers: of either row, of none, the plant's agent, the other member of the mill's company account. */
export const ACCOUNTS = ['applicant-1', 'applicant-3', 'applicant-4', 'applicant-5', 'applicant-6'] as const
/** The people who ask: one of each role at least, with and without something of their own. */
export const LOGINS = [...ACCOUNTS, ...STAFF, 'administrator'] as const
export type Login = (typeof LOGINS)[number]

/** The plant is in review with all five departments, in chengdong; the mill was handed in, so is marketing's, in chengxi. */
export const ROW_NAMES = ['plant', 'mill'] as const
export type RowName = (typeof ROW_NAMES)[number]

/**
 * What somebody may know of a case: as its customer; as who acts for the customer, who has all but their drafts; as staff; by
 * a copy they were sent; or its number and states alone.
 */
export type Sight = 'customer' | 'acts' | 'staff' | 'copy' | 'number'

/** Who sees which row, by hand from docs/procedure.md section 8. */
export const SEES: Record<Login, Partial<Record<RowName, Sight>>> = {
  'applicant-1': { plant: 'customer' },
  'applicant-3': { mill: 'customer' },
  'applicant-4': {},
  'applicant-5': { plant: 'acts' },
  'applicant-6': { mill: 'acts' },
  'marketing-1': { plant: 'staff', mill: 'staff' },
  'marketing-head': { plant: 'staff', mill: 'staff' },
  'planning-2': { plant: 'staff' },
  'production-1': { plant: 'staff' },
  'safety-1': { plant: 'staff' },
  'safety-head': { plant: 'staff' },
  'dispatch-head': { plant: 'staff' },
  'manager-chengdong-1': { plant: 'staff' },
  'manager-chengdong-2': {},
  // two of the other region were sent a copy: they read as its staff do, and do nothing
  'manager-chengxi-1': { plant: 'copy' },
  'supervisor-chengdong': { plant: 'staff' },
  'supervisor-chengxi': { plant: 'copy', mill: 'staff' },
  'leader-chengdong': { plant: 'staff' },
  'leader-chengxi': { mill: 'staff' },
  administrator: { plant: 'number', mill: 'number' },
}

/** A case with everything that can belong to one, each with words that stand nowhere else. */
export interface Row {
  name: RowName
  caseNo: string
  /** An open task of it. */
  task: string
  /** Ids of what the customer handed in, and of what staff filed for themselves. */
  handedIn: string
  internal: string
  item: string
  /** The company account in whose name it is; of the plant, which is a person's, an id that nobody has. */
  company: string
  /** A second application of the same customer, not handed in. */
  draft: string
  /** Whose words they are, by who may read them. */
  words: Record<'number' | 'item' | 'customer' | 'staff' | 'draft', string[]>
}

const Item = Type.Object({ no: Type.String() })
const Anything = Type.Object({})

interface Planned {
  name: RowName
  applicant: 'applicant-1' | 'applicant-3'
  region: 'chengdong' | 'chengxi'
  supervisor: Login
  owner: Login
  task: string
  account: string
}

const PLANNED: readonly Planned[] = [
  {
    ...{ name: 'plant', applicant: 'applicant-1', region: 'chengdong', supervisor: 'supervisor-chengdong' },
    ...{ owner: 'production-1', task: 'plan-review.0.1.safety', account: '杨秀英' },
  },
  {
    ...{ name: 'mill', applicant: 'applicant-3', region: 'chengxi', supervisor: 'supervisor-chengxi' },
    ...{ owner: 'marketing-1', task: 'acceptance.0.1.marketing', account: 'Oliver Bennett' },
  },
]

/** Hands the cases in by HTTP, with files, texts, an item and a draft each. */
export async function makeRows(town: Town): Promise<Row[]> {
  const rows: Row[] = []
  for (const planned of PLANNED) rows.push(await makeRow(town, planned))
  return rows
}

async function makeRow(town: Town, planned: Planned): Promise<Row> {
  const { name, applicant, region, task, supervisor, owner, account } = planned
  const customer = town.person(applicant)
  const said = (what: string) => `${name}-${what}-词`
  const words = {
    ...{ company: said('company'), address: said('address'), contact: said('contact'), remark: said('remark') },
    ...{ file: said('file'), content: said('content'), comment: said('comment'), internal: said('internal') },
    ...{ matter: said('matter'), secret: said('secret'), draft: said('draft') },
  }
  const company = name === 'mill' ? await companyOf(town, words.company, region) : NO_COMPANY
  const draft = await customer.writes(
    'POST',
    '/api/drafts',
    { body: applicationOf(applicant, region, words), ...(name === 'mill' ? { company } : {}) },
    DraftAnswer,
  )
  const kase = town.knows(applicant, draft.caseNo)
  for (const { kind } of requiredDocuments(factsOf({ region }))) await customer.uploads(draft.caseNo, kind)
  const handedIn = await files(town, applicant, draft.caseNo, 'other', {
    name: `${words.file}.txt`,
    content: words.content,
  })
  await customer.writes('POST', `/api/drafts/${draft.id}/submit`, { version: draft.version, confirmed: [] }, Anything)
  if (name === 'plant') {
    await town.brings(kase, 'plan-review')
    await authorises(town, draft.caseNo)
  }
  const internal = await files(town, 'marketing-1', draft.caseNo, 'photo', {
    ...{ name: `${words.internal}.txt`, content: words.secret },
  })
  await town.person(supervisor).comments(kase, task, words.comment)
  if (name === 'plant') {
    const copied = { people: ['u-manager-chengxi-1', 'u-supervisor-chengxi'], remark: words.comment }
    await town.person('manager-chengdong-1').writes('POST', `/api/cases/${draft.caseNo}/copies`, copied, Anything)
  }
  const raised = { matter: words.matter, owner: `u-${owner}` }
  const { no } = await town.person(supervisor).writes('POST', `/api/cases/${draft.caseNo}/items`, raised, Item)
  const second = { ...applicationOf(applicant, region, words), site: { region, address: words.draft } }
  const kept = await customer.writes('POST', '/api/drafts', { body: second }, DraftAnswer)
  return {
    ...{ name, caseNo: draft.caseNo, task, handedIn, internal, item: no, company, draft: kept.id },
    words: {
      number: [draft.caseNo],
      customer: [words.company, words.address, words.contact, words.remark, words.file, words.content, account],
      staff: [words.comment, words.internal, words.secret, words.matter],
      item: [no],
      draft: [words.draft, kept.caseNo],
    },
  }
}

const NO_COMPANY = 'company-7c9e6679-7425-40de-944b-e07fc1f90ae7'

/** A company account with two members, whose licence marketing is to look at. */
async function companyOf(town: Town, name: string, region: string): Promise<string> {
  const { id } = await town.person('applicant-3').writes(
    'POST',
    '/api/companies',
    {
      ...{ creditCode: '91350100M000100Y43', name, address: `${name} 1`, legalRepresentative: name, region },
      ...{ second: { name, address: 'applicant-6@demo.local' }, language: 'en' },
    },
    Id,
  )
  const { asks } = await town.person('applicant-6').reads('/api/companies', Asks)
  await town.person('applicant-6').writes('POST', `/api/company-asks/${asks[0]?.id}/accept`, {}, Id)
  const form = new FormData()
  form.set('file', new Blob([name], { type: 'text/plain' }), `${name}.txt`)
  await town.person('applicant-3').sends('POST', `/api/companies/${id}/licence`, { form, key: 'mill-licence' })
  return id
}

/** The customer of the plant authorises an agent. */
async function authorises(town: Town, caseNo: string): Promise<void> {
  const letter = await files(town, 'applicant-1', caseNo, 'authorisation-letter', {
    name: 'letter.txt',
    content: '授权',
  })
  const today = civilDateOf((await town.readsClock()).now)
  await town.person('applicant-1').writes(
    'POST',
    `/api/cases/${caseNo}/agents`,
    {
      ...{ name: '城东人民医院', address: 'applicant-5@demo.local', from: today, until: addDays(today, 300) },
      ...{ may: 'act', notified: true, letter },
    },
    Id,
  )
}

const Asks = Type.Object({ asks: Type.Array(Type.Object({ id: Type.String() })) })

function applicationOf(
  applicant: string,
  region: string,
  { company, address, contact, remark }: Record<'company' | 'address' | 'contact' | 'remark', string>,
) {
  const application = draftOf({ region }, applicant)
  const { customer, contacts, site } = application
  return {
    ...application,
    customer: { ...customer, name: company },
    contacts: (contacts ?? []).map((each) => ({ ...each, name: contact })),
    site: { ...site, region, address },
    remark,
  }
}

async function files(
  town: Town,
  login: string,
  caseNo: string,
  kind: string,
  { name, content }: { name: string; content: string },
): Promise<string> {
  const form = new FormData()
  form.set('kind', kind)
  form.set('file', new Blob([content], { type: 'text/plain' }), name)
  const reply = await town
    .person(login)
    .sends('POST', `/api/cases/${caseNo}/documents`, { form, key: `${caseNo}-${kind}-${login}` })
  if (reply.status !== 201) throw new Error(`${name}: ${JSON.stringify(reply.body)}`)
  return String(reply.body['id'])
}
