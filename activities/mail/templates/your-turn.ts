import { hasTrait } from '../../../domain/steps.ts'
import type { CustomerStep, StepWith } from '../../../domain/steps.ts'
import type { Step } from '../../../domain/vocabulary.ts'
import { quotesOf } from '../items.ts'
import { compose } from '../letter.ts'
import type { ItemOf, MailHead, ModelOf } from '../model.ts'
import { byWhen } from '../phrases.ts'

/** What this mail asks for: the customer's steps, but for those that have a mail of their own. */
type AskedStep = Exclude<CustomerStep, StepWith<'ownMail'>>
type AskedAgainStep = StepWith<'mends'> | StepWith<'checkedBy'>

const ASKED: Record<MailHead['language'], Record<AskedStep, string>> = {
  zh: {
    fees: '请缴纳业务费并上传缴费凭证',
    'access-system-design': '请委托完成接入系统设计并提交设计文件',
    'design-submission': '请提交受电工程设计图纸',
    'customer-works': '请组织受电工程施工，开工和完工时请在系统中报告',
    'completion-report': '请报验并上传竣工图纸',
    contract: '请签订供用电合同',
    'supply-end': '临时用电即将到期，请选择延期、转为正式用电或拆除',
  },
  en: {
    fees: 'please pay the fees and upload the proof of payment',
    'access-system-design': 'please commission the access-system design and submit it',
    'design-submission': 'please submit the design drawings of your installation',
    'customer-works': 'please carry out your works and report start and completion online',
    'completion-report': 'please report completion and upload the as-built drawings',
    contract: 'please sign the supply contract',
    'supply-end': 'your temporary supply is about to end; please choose extension, a permanent supply or removal',
  },
}

/** What is asked if it was sent back; the reason is quoted. */
const ASKED_AGAIN: Record<MailHead['language'], Record<AskedAgainStep, string>> = {
  zh: {
    'design-submission': '设计审查有退回意见（见下文），请修改后重新提交',
    'customer-works': '中间检查发现缺陷（见下文），请整改并逐项上传整改资料，完成后重新申请检查',
    'completion-report': '竣工检验发现缺陷（见下文），请整改并逐项上传整改资料，完成后重新报验',
  },
  en: {
    'design-submission': 'your drawings were returned for the reasons below; please revise and submit them again',
    'customer-works':
      'the mid-works inspection found the defects below; please fix each one, upload evidence, then request the inspection again',
    'completion-report':
      'the completion inspection found the defects below; please fix each one, upload evidence, then report completion again',
  },
}

const say = {
  zh: {
    subject: ([first, ...others]: ItemOf<'your-turn'>[]) =>
      others.length === 0 && first !== undefined ? `请办理：${first.about}` : `请办理 ${others.length + 1} 个事项`,
    item: ({ about, on }: ItemOf<'your-turn'>, asked: string, when: string | null) =>
      on === null
        ? `${about}：${asked}${when === null ? '（时间由您安排）' : `，请于${when}完成`}`
        : `${about}：${asked}，请于${on}前答复，届时未答复的予以拆除`,
    fee: (amount: string) => `（金额 ${amount}）`,
    asked: '请在办理页面完成',
    happened: '您的用电申请有以下事项需要您办理：',
    todo: '我们将在收到后继续办理。',
  },
  en: {
    subject: ([first, ...others]: ItemOf<'your-turn'>[]) =>
      others.length === 0 && first !== undefined
        ? `Your turn: ${first.about}`
        : `Your turn: ${others.length + 1} things to do`,
    item: ({ about, on }: ItemOf<'your-turn'>, asked: string, when: string | null) =>
      on === null
        ? `${about}: ${asked}${when === null ? ', at a time that suits you' : `, ${when}`}`
        : `${about}: ${asked} by ${on}; without an answer, the supply is removed on that date`,
    fee: (amount: string) => ` (${amount})`,
    asked: 'please complete it online',
    happened: 'Your application needs the following from you:',
    todo: 'We continue as soon as we have it.',
  },
}

/** To the applicant: steps that are now theirs. */
export function yourTurn(model: ModelOf<'your-turn'>) {
  const { language, items } = model
  const words = say[language]
  const askedFor = ({ step, returns }: ItemOf<'your-turn'>) =>
    askedOf(language, step, returns.length > 0) ?? words.asked
  return compose(model, {
    subject: words.subject(items),
    happened: words.happened,
    list: items.map((item) => words.item(item, withFee(item, askedFor(item), words.fee), byWhen(language, item))),
    quotes: quotesOf(items),
    todo: words.todo,
  })
}

function withFee({ fee }: ItemOf<'your-turn'>, asked: string, say: (amount: string) => string): string {
  return fee === null ? asked : `${asked}${say(fee)}`
}

function askedOf(language: MailHead['language'], step: Step | null, isSentBack: boolean): string | undefined {
  if (step === null) return undefined
  if (isSentBack) {
    return hasTrait(step, 'mends') || hasTrait(step, 'checkedBy') ? ASKED_AGAIN[language][step] : undefined
  }
  return hasTrait(step, 'pauses') && !hasTrait(step, 'ownMail') ? ASKED[language][step] : undefined
}
