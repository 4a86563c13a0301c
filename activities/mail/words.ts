import type { Language } from '../../db/schema/auth.ts'
import type { LimitUnit } from '../../domain/time/limit.ts'
import { DUE_STATE_NAMES } from '../../glossary/states.ts'
import type { Rung } from '../../domain/limits/ladder.ts'

/** What the mails say of limits and rungs; the names of things stand in `glossary/`. */
export interface Words {
  units: Record<LimitUnit, (value: number) => string>
  rungs: Record<Rung, RungWords>
}

const counted = (one: string, many: string) => (value: number) => `${value} ${value === 1 ? one : many}`

/** The state of a clock at a rung, and what the reader should do. */
export interface RungWords {
  state: string
  /** The state if it is known how long it is overdue. */
  late?: (length: string) => string
  todo: string
  /** What to do if it names the last day for it. */
  until?: (day: string) => string
}

/** The customer's reminders after the end of a response time. */
function remindersOf(words: RungWords): Record<ReminderRung, RungWords> {
  return {
    'response-10wd': words,
    'response-20wd': words,
    'response-30wd': words,
    'response-40wd': words,
    'response-50wd': words,
    'response-60wd': words,
    'response-70wd': words,
    'response-80wd': words,
    'response-90wd': words,
    'response-100wd': words,
    'response-110wd': words,
    'response-120wd': words,
  }
}

type ReminderRung = Extract<Rung, `response-${number}wd`>

const OVERDUE = {
  zh: { state: DUE_STATE_NAMES.overdue.zh, late: (length: string) => `已超期 ${length}` },
  en: { state: 'is overdue', late: (length: string) => `is ${length} overdue` },
}

const VALIDITY = {
  zh: {
    state: DUE_STATE_NAMES['due-soon'].zh,
    todo: '尚未延期过的，可在到期前按规定的期限申请延期一次；到期后方案失效。',
    until: (day: string) => `尚未延期过的，可申请延期一次，最迟 ${day}；到期后方案失效。`,
  },
  en: {
    state: 'ends soon',
    todo: 'You can extend it once. Please request the extension in time before it ends; after that the plan lapses.',
    until: (day: string) =>
      `You can extend it once. Please request the extension by ${day}; after the end the plan lapses.`,
  },
}

export const WORDS = {
  zh: {
    units: {
      workingDays: (value) => `${value} 个工作日`,
      workingHours: (value) => `${value} 个工作小时`,
      months: (value) => `${value} 个月`,
    },
    rungs: {
      remind: { state: DUE_STATE_NAMES['due-soon'].zh, todo: '请按时办结。' },
      half: { state: '时限已过半', todo: '请按时办结。' },
      warning: { state: '即将届满', todo: '请协调在办环节，避免超期。' },
      due: { state: '已到期', todo: '请部门负责人督促办理，必要时改派，或说明理由批准内部延期。' },
      breach: { state: '已届满', todo: '请立即介入督办。' },
      'overdue-1wd': { ...OVERDUE.zh, todo: '请督办：催办或改派。' },
      'overdue-3wd': { ...OVERDUE.zh, todo: '请分管领导协调解决。' },
      'overdue-4h': { ...OVERDUE.zh, todo: '请督办：催办或改派。' },
      'overdue-8h': { ...OVERDUE.zh, todo: '请挂钩领导协调解决。' },
      'response-half': { state: '的期限已过半', todo: '请在期限内办理；如有困难，请联系客户经理。' },
      'response-end': { state: '的期限已到', todo: '请尽快办理；如有困难，请联系客户经理。' },
      ...remindersOf({
        state: '已超过期限',
        late: (length) => `已超过期限 ${length}`,
        todo: '请尽快办理；如暂不需要，可申请中止或撤回。',
      }),
      'validity-7wd': VALIDITY.zh,
      'validity-3wd': VALIDITY.zh,
      'validity-ask-by': { ...VALIDITY.zh, state: '即将到期；尚未延期过的，今天是可申请延期的最后一天' },
    },
  },
  en: {
    units: {
      workingDays: counted('working day', 'working days'),
      workingHours: counted('working hour', 'working hours'),
      months: counted('month', 'months'),
    },
    rungs: {
      remind: { state: 'is due soon', todo: 'Please complete it on time.' },
      half: { state: 'has used half of its time', todo: 'Please complete it on time.' },
      warning: { state: 'ends soon', todo: 'Please make sure that the open steps are completed in time.' },
      due: {
        state: 'is due now',
        todo: 'Please make sure it is completed. You can reassign it or grant an internal extension.',
      },
      breach: { state: 'has ended', todo: 'Please step in immediately.' },
      'overdue-1wd': { ...OVERDUE.en, todo: 'Please step in: send a reminder or reassign the task.' },
      'overdue-3wd': {
        ...OVERDUE.en,
        todo: 'Please resolve with the departments what is holding it up.',
      },
      'overdue-4h': { ...OVERDUE.en, todo: 'Please step in: send a reminder or reassign the task.' },
      'overdue-8h': {
        ...OVERDUE.en,
        todo: 'Please resolve with the departments what is holding it up.',
      },
      'response-half': {
        state: 'has used half of its time',
        todo: 'Please do it in time, or contact your account manager if you need help.',
      },
      'response-end': {
        state: 'is due now',
        todo: 'Please do it soon, or contact your account manager if you need help.',
      },
      ...remindersOf({
        state: 'is overdue',
        late: (length) => `is ${length} overdue`,
        todo: 'Please do it soon. If you do not need it for now, you can suspend or withdraw the application.',
      }),
      'validity-7wd': VALIDITY.en,
      'validity-3wd': VALIDITY.en,
      'validity-ask-by': { ...VALIDITY.en, state: 'ends soon; today is the last day to request an extension' },
    },
  },
} as const satisfies Record<Language, Words>
