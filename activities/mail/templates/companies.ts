import { compose } from '../letter.ts'
import type { ModelOf } from '../model.ts'

type OfCompanies =
  | 'company-consent-asked'
  | 'company-invitation'
  | 'company-join-asked'
  | 'company-member-added'
  | 'company-refused'
  | 'company-member-removed'
  | 'licence-confirmed'
  | 'licence-refused'
type Said = (company: string) => string

const PAGE = { zh: '“我的企业”页面', en: 'the “My companies” page' } as const
const DAYS = { zh: '14 天内有效。', en: 'You have 14 days.' } as const

const say: Record<'zh' | 'en', Record<OfCompanies, { subject: string; happened: Said; todo: string }>> = {
  zh: {
    'company-consent-asked': {
      subject: '请您确认企业账户',
      happened: (company) => `有人为 ${company} 注册了企业账户，并请您作为第二人确认。`,
      todo: `请用收到本通知的邮箱或手机号登录（没有账户请先注册），在${PAGE.zh}同意或拒绝。${DAYS.zh}不知情的，请拒绝。`,
    },
    'company-invitation': {
      subject: '邀请您加入企业账户',
      happened: (company) => `${company} 的企业账户邀请您成为成员。`,
      todo: `请用收到本通知的邮箱或手机号登录（没有账户请先注册），在${PAGE.zh}接受或拒绝。${DAYS.zh}`,
    },
    'company-join-asked': {
      subject: '有人申请加入企业账户',
      happened: (company) => `有人申请加入 ${company} 的企业账户。`,
      todo: `请在${PAGE.zh}核对申请人后同意或拒绝。${DAYS.zh}`,
    },
    'company-member-added': {
      subject: '企业账户有新成员',
      happened: (company) => `${company} 的企业账户已确认，或有新成员加入。`,
      todo: `成员名单见${PAGE.zh}。`,
    },
    'company-refused': {
      subject: '未获同意',
      happened: (company) => `您就 ${company} 的企业账户提出的请求未获同意。`,
      todo: '如有疑问，请与该企业联系。',
    },
    'company-member-removed': {
      subject: '您已不是企业账户成员',
      happened: (company) => `您已不再是 ${company} 企业账户的成员，不能再查看和办理其工单。`,
      todo: '如有疑问，请与该企业联系。',
    },
    'licence-confirmed': {
      subject: '营业执照已核对',
      happened: (company) => `${company} 的营业执照已由营销部核对无误。`,
      todo: '无需办理。',
    },
    'licence-refused': {
      subject: '营业执照未通过核对',
      happened: (company) => `${company} 的营业执照未通过营销部核对，暂不能以该企业名义提交新申请。`,
      todo: `原因见${PAGE.zh}，可在该页面重新上传。`,
    },
  },
  en: {
    'company-consent-asked': {
      subject: 'Please consent to a company account',
      happened: (company) =>
        `Somebody registered a company account for ${company} and asks for your consent as the second person.`,
      todo: `Sign in with the address at which you got this (or register with it first), and answer on ${PAGE.en}. ${DAYS.en} If you know nothing of it, refuse.`,
    },
    'company-invitation': {
      subject: 'Invitation to a company account',
      happened: (company) => `The company account of ${company} invites you to become a member.`,
      todo: `Sign in with the address at which you got this (or register with it first), and answer on ${PAGE.en}. ${DAYS.en}`,
    },
    'company-join-asked': {
      subject: 'Somebody asks to join your company account',
      happened: (company) => `Somebody asks to become a member of the company account of ${company}.`,
      todo: `Make sure who it is, and answer on ${PAGE.en}. ${DAYS.en}`,
    },
    'company-member-added': {
      subject: 'A new member of the company account',
      happened: (company) => `The company account of ${company} was consented to, or has a new member.`,
      todo: `The members are on ${PAGE.en}.`,
    },
    'company-refused': {
      subject: 'Not agreed to',
      happened: (company) => `What you asked for about the company account of ${company} was refused.`,
      todo: 'If you have a question, ask the company.',
    },
    'company-member-removed': {
      subject: 'No member of the company account any more',
      happened: (company) =>
        `You are no longer a member of the company account of ${company}: you can no longer see its cases.`,
      todo: 'If you have a question, ask the company.',
    },
    'licence-confirmed': {
      subject: 'Business licence confirmed',
      happened: (company) => `Marketing has confirmed the business licence of ${company}.`,
      todo: 'There is nothing to do.',
    },
    'licence-refused': {
      subject: 'Business licence refused',
      happened: (company) =>
        `Marketing has refused the business licence of ${company}. Nothing new can be submitted in its name for now.`,
      todo: `The reason is on ${PAGE.en}, where you can file another one.`,
    },
  },
}

const told = (template: OfCompanies) => (model: ModelOf<OfCompanies>) => {
  const { subject, happened, todo } = say[model.language][template]
  const said = model.items.flatMap(({ person }) => (person === null ? [] : [happened(person)]))
  return compose(model, { subject, happened: said.join('\n'), todo })
}

/** To the second person, who may have no account yet. */
export const companyConsentAsked = told('company-consent-asked')
/** To somebody who may have no account yet. */
export const companyInvitation = told('company-invitation')
/** To the managers of a company account. */
export const companyJoinAsked = told('company-join-asked')
/** To all members, the new one too. */
export const companyMemberAdded = told('company-member-added')
/** To who asked. */
export const companyRefused = told('company-refused')
/** To who was removed. */
export const companyMemberRemoved = told('company-member-removed')
/** To all members. */
export const licenceConfirmed = told('licence-confirmed')
/** To all members. */
export const licenceRefused = told('licence-refused')
