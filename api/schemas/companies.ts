import Type from 'typebox'
import { LANGUAGES } from '../../db/schema/auth.ts'
import { AGENT_MAY } from '../../domain/people/agents.ts'
import { ASK_KINDS, COMPANY_ROLES, COMPANY_STATES, LICENCE_STATES } from '../../domain/people/companies.ts'
import { CaseNoText, CivilDateText, closed, IdText, InstantText, line, nullable, paragraph, ref } from './kit.ts'
import { PersonName } from './parts.ts'

/** Company accounts with their members, and agents of cases. */

const CompanyId = Type.String({ pattern: '^company-[0-9a-f-]{36}$', description: 'The id of a company account' })
export const CompanyParams = closed({ id: CompanyId })
export const MemberParams = closed({ id: CompanyId, person: line(64, 'The id of a member') })
export const AgentParams = closed({ caseNo: CaseNoText, id: IdText })

const Address = line(254, 'An email, or a mobile number of the mainland')
const CreditCode = line(40, 'Unified social credit code 统一社会信用代码')
const InLanguage = Type.Enum(LANGUAGES, { description: 'In which somebody without an account is written to' })

export const NewCompanyBody = closed(
  {
    creditCode: CreditCode,
    confirmed: Type.Optional(Type.Boolean({ description: 'The check digit does not fit, and it is the code' })),
    name: line(200),
    address: line(300),
    legalRepresentative: line(100),
    region: Type.String({ pattern: '^[a-z][a-z0-9-]{0,39}$', description: 'Code of the supply region' }),
    second: closed(
      { name: line(100), address: Address },
      { description: 'The legal representative or somebody else of the company, who has to consent' },
    ),
    language: InLanguage,
  },
  { $id: 'NewCompany', description: 'A company account, which counts once the second person has consented' },
)

export const Invitation = closed(
  { name: line(100), address: Address, role: Type.Enum(COMPANY_ROLES), language: InLanguage },
  { $id: 'CompanyInvitation', description: 'Somebody is asked to become a member' },
)

export const JoinBody = closed({ creditCode: CreditCode }, { $id: 'CompanyJoin' })
export const RoleBody = closed({ role: Type.Enum(COMPANY_ROLES) }, { $id: 'CompanyRole' })
export const LicenceRefusal = closed({ reason: paragraph(1_000) }, { $id: 'LicenceRefusal' })
export const Changed = closed({ id: Type.String() }, { $id: 'CompanyChanged' })

const COMPANY = {
  id: Type.String(),
  name: Type.String(),
  creditCode: Type.String(),
  address: Type.String(),
  legalRepresentative: Type.String(),
  region: Type.String(),
}

const CompanyShape = closed(
  {
    ...COMPANY,
    role: Type.Enum(COMPANY_ROLES, { description: 'What the reader is in it' }),
    state: Type.Enum(COMPANY_STATES),
    expiresAt: Type.String({ format: 'date-time', description: 'Until when the second person may consent' }),
    licence: Type.Enum(LICENCE_STATES),
    licenceReason: nullable(Type.String({ description: 'Why the business licence was refused' })),
    mayApply: Type.Boolean({ description: 'Whether an application may be submitted in its name' }),
  },
  { $id: 'Company', description: 'A company account, as its members see it' },
)

const CompanyAsk = closed(
  {
    id: Type.String(),
    kind: Type.Enum(ASK_KINDS),
    company: nullable(closed({ id: Type.String(), name: Type.String() })),
    name: Type.String({ description: 'Who is meant, as whoever asks has called them' }),
    address: nullable(Type.String()),
    role: Type.Enum(COMPANY_ROLES),
    createdBy: ref(PersonName),
    createdAt: InstantText,
    expiresAt: InstantText,
    mayAnswer: Type.Boolean({ description: 'Whether it is the reader’s to answer' }),
  },
  { $id: 'CompanyAsk', description: 'A consent, an invitation or a request to join that is open' },
)

export const CompanyList = closed(
  { items: Type.Array(ref(CompanyShape)), asks: Type.Array(ref(CompanyAsk)) },
  { $id: 'CompanyList', description: 'My company accounts, and what is asked of me or by me' },
)

export const CompanyPage = closed(
  {
    company: ref(CompanyShape),
    members: Type.Array(
      closed({
        person: Type.String(),
        name: Type.String(),
        role: Type.Enum(COMPANY_ROLES),
        since: InstantText,
        email: nullable(Type.String()),
        phoneNumber: nullable(Type.String()),
      }),
    ),
    asks: Type.Array(ref(CompanyAsk)),
  },
  { $id: 'CompanyPage', description: 'A company account with its members' },
)

export const LicenceList = closed(
  {
    items: Type.Array(
      closed({
        ...COMPANY,
        file: Type.String({ description: 'The name of the scan' }),
        filedBy: ref(PersonName),
        filedAt: InstantText,
      }),
    ),
  },
  { $id: 'LicenceList', description: 'Business licences to look at, the first filed first' },
)

export const NewAgentBody = closed(
  {
    name: line(100, 'As the agent is registered'),
    address: Address,
    from: CivilDateText,
    until: Type.String({ format: 'date', description: 'The last day; the authorisation ends with it' }),
    may: Type.Enum(AGENT_MAY),
    notified: Type.Boolean({ description: 'Whether the agent gets what is written to the customer, too' }),
    letter: Type.String({ format: 'uuid', description: 'The letter of authorisation: a document of the case' }),
  },
  { $id: 'NewAgent', description: 'Somebody is authorised to act for the customer of a case' },
)

export const AgentList = closed(
  {
    items: Type.Array(
      closed({
        id: Type.String(),
        agent: ref(PersonName),
        principal: ref(PersonName),
        may: Type.Enum(AGENT_MAY),
        notified: Type.Boolean(),
        from: InstantText,
        until: Type.String({ format: 'date-time', description: 'Half-open: at this instant no more' }),
        letter: Type.String({ description: 'The document' }),
        givenBy: ref(PersonName),
        givenAt: InstantText,
        revokedAt: nullable(InstantText),
        isNow: Type.Boolean({ description: 'Whether it is in force' }),
      }),
    ),
    mayAuthorise: Type.Boolean({ description: 'Whether the reader may say who the agents are' }),
  },
  { $id: 'AgentList', description: 'The agents of a case, the last authorised first' },
)

export const COMPANY_SCHEMAS = [
  ...[NewCompanyBody, Invitation, JoinBody, RoleBody, LicenceRefusal, Changed, CompanyShape, CompanyAsk],
  ...[CompanyList, CompanyPage, LicenceList, NewAgentBody, AgentList],
]
