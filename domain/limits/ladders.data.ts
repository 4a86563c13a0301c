import type { Addressee, Ladder, LadderKind, LadderRung, Ladders, Rung, RungUnit } from './ladder.ts'

const COMPANY = '公司惯例 · The company’s practice'

const half = (rung: Rung, to: Addressee[]): LadderRung => ({ rung, from: 'half', offset: 0, unit: 'workingHours', to })
const due = (rung: Rung, to: Addressee[]): LadderRung => ({ rung, from: 'due', offset: 0, unit: 'workingHours', to })
const off = (rung: Rung, offset: number, unit: RungUnit, to: Addressee[]): LadderRung => {
  return { rung, from: 'due', offset, unit, to }
}
const beforeAsking = (rung: Rung, days: number): LadderRung => {
  return { rung, from: 'ask-by', offset: -days, unit: 'workingDays', to: ['applicant', 'account-manager'] }
}

const RUNGS: Record<LadderKind, readonly LadderRung[]> = {
  promise: [
    off('remind', -1, 'workingDays', ['holder', 'account-manager']),
    due('due', ['department-head']),
    off('overdue-1wd', 1, 'workingDays', ['supervisor']),
    off('overdue-3wd', 3, 'workingDays', ['leader']),
  ],
  green: [
    half('half', ['holder', 'account-manager']),
    due('due', ['department-head']),
    off('overdue-4h', 4, 'workingHours', ['supervisor']),
    off('overdue-8h', 8, 'workingHours', ['leader']),
  ],
  statutory: [
    off('warning', -3, 'workingDays', ['account-manager', 'department-head']),
    due('breach', ['supervisor', 'leader']),
  ],
  // Half, end, then every 10 working days for half a year.
  response: [
    half('response-half', ['applicant']),
    due('response-end', ['applicant']),
    // the third: the account manager calls
    off('response-10wd', 10, 'workingDays', ['applicant', 'account-manager']),
    off('response-20wd', 20, 'workingDays', ['applicant']),
    off('response-30wd', 30, 'workingDays', ['applicant']),
    off('response-40wd', 40, 'workingDays', ['applicant']),
    off('response-50wd', 50, 'workingDays', ['applicant']),
    off('response-60wd', 60, 'workingDays', ['applicant']),
    off('response-70wd', 70, 'workingDays', ['applicant']),
    off('response-80wd', 80, 'workingDays', ['applicant']),
    off('response-90wd', 90, 'workingDays', ['applicant']),
    off('response-100wd', 100, 'workingDays', ['applicant']),
    off('response-110wd', 110, 'workingDays', ['applicant']),
    off('response-120wd', 120, 'workingDays', ['applicant']),
  ],
  validity: [
    beforeAsking('validity-7wd', 7),
    beforeAsking('validity-3wd', 3),
    // the opening of the last day
    beforeAsking('validity-ask-by', 1),
  ],
  // the holder of an item is its owner
  item: [
    off('remind', -1, 'workingDays', ['holder']),
    due('due', ['holder', 'department-head']),
    off('overdue-3wd', 3, 'workingDays', ['supervisor']),
  ],
}

const practice = (rungs: readonly LadderRung[]): Ladder => ({ rungs, source: COMPANY, status: 'practice' })

/** The ladders as shipped (docs/procedure.md section 5). */
export const SHIPPED_LADDERS: Ladders = {
  promise: practice(RUNGS.promise),
  green: practice(RUNGS.green),
  statutory: practice(RUNGS.statutory),
  response: practice(RUNGS.response),
  validity: practice(RUNGS.validity),
  item: practice(RUNGS.item),
}

/** The ladders that were in the code, before December 2026: an extension was asked for ten days ahead, whatever the terms said. */
export const LADDERS_BEFORE: Ladders = {
  ...SHIPPED_LADDERS,
  validity: practice(RUNGS.validity.map((rung) => ({ ...rung, daysBefore: 10 }))),
}
