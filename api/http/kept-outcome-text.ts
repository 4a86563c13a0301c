import { readTaskParts } from '../../domain/case/clock-subject.ts'
import type { Language } from '../../db/schema/auth.ts'
import { LEFT_BECAUSE } from '../../domain/actions/take-back.ts'
import type { LeftBecause } from '../../domain/actions/take-back.ts'
import { PARTY_NAMES } from '../../glossary/people.ts'
import { STEP_NAMES } from '../../glossary/steps.ts'

/**
 * What keeps an outcome that somebody wanted to take back, in words: the task that was taken up by its step and party
 * (`by`), or what has left the house (`why`). Null if the refusal is another, or does not say.
 */
export function keptOutcomeText(
  { code, details }: { code: string; details: Readonly<Record<string, unknown>> },
  language: Language,
): string | null {
  const { by, why } = details
  if (code === 'TAKEN_UP' && typeof by === 'string') return takenUpText(by, language)
  const known = LEFT_BECAUSE.find((each) => each === why)
  return code === 'LEFT_THE_HOUSE' && known !== undefined ? LEFT_TEXTS[known][language] : null
}

function takenUpText(task: string, language: Language): string | null {
  const parts = readTaskParts(task)
  if (parts === null) return null
  const { phase } = parts
  const stepName = STEP_NAMES[parts.step][language]
  const partyName = PARTY_NAMES[parts.party][language]
  return language === 'zh'
    ? `后续任务“${stepName}”（${partyName}${phase === 0 ? '' : `，第 ${phase} 期`}）已被领取或办理，结果不能再取回。`
    : `The next task, “${stepName}” (${partyName}${phase === 0 ? '' : `, phase ${phase}`}), has been claimed or worked on. You can no longer take back the outcome.`
}

const LEFT_TEXTS: Record<LeftBecause, Record<Language, string>> = {
  'customer-told': {
    zh: '客户已收到通知，结果不能再取回。',
    en: 'The customer has been notified. You can no longer take back the outcome.',
  },
  'row-closed': {
    zh: '法定时限已据此办结，结果不能再取回。',
    en: 'A statutory limit ended with it. You can no longer take back the outcome.',
  },
  'row-started': {
    zh: '法定时限已据此起算，结果不能再取回。',
    en: 'A statutory limit started with it. You can no longer take back the outcome.',
  },
  binding: {
    zh: '该结果具有约束力（合同已签订、已与客户通话或已确定完工日期），不能再取回。',
    en: 'The outcome is binding: a contract was signed, the customer was called, or a completion date was set. You can no longer take it back.',
  },
  'plan-voided': {
    zh: '供电方案此后已作废，结果不能再取回。',
    en: 'The supply plan is void. You can no longer take back the outcome.',
  },
  'phase-withdrawn': {
    zh: '该期已撤回，结果不能再取回。',
    en: 'The phase was withdrawn. You can no longer take back the outcome.',
  },
  'day-passed': {
    zh: '取回后重新生效的期限（方案有效期、用电期限或会审时限）已过，结果不能再取回。',
    en: 'A deadline that would apply again has passed (plan validity, end of supply or review round). You can no longer take back the outcome.',
  },
}
