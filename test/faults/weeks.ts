/**
 * Weeks of 2026 with five ordinary working days each, in which a review of two working days is opened on the Monday.
 * Worked out by hand: Tuesday and Wednesday are its two days, so it is due on Wednesday at 17:30. A working day before,
 * which is 7.5 working hours, is Wednesday's opening at 08:30; a working day after is Thursday at 17:30. Three working
 * days after would be the next Monday, and no fault waits so long.
 */
export interface Week {
  opens: string
  /** Two hours and a half before the reminder. */
  before: string
  remind: string
  /** Between the reminder and the end of the limit. */
  reviewed: string
  due: string
  overdue1wd: string
  /** After the last rung of the week. */
  after: string
}

export const WEEKS: readonly Week[] = [
  {
    opens: '03-02 10:00',
    before: '03-04 06:00',
    remind: '03-04 08:30',
    reviewed: '03-04 10:00',
    due: '03-04 17:30',
    overdue1wd: '03-05 17:30',
    after: '03-06 09:00',
  },
  {
    opens: '03-09 10:00',
    before: '03-11 06:00',
    remind: '03-11 08:30',
    reviewed: '03-11 10:00',
    due: '03-11 17:30',
    overdue1wd: '03-12 17:30',
    after: '03-13 09:00',
  },
  {
    opens: '03-16 10:00',
    before: '03-18 06:00',
    remind: '03-18 08:30',
    reviewed: '03-18 10:00',
    due: '03-18 17:30',
    overdue1wd: '03-19 17:30',
    after: '03-20 09:00',
  },
  {
    opens: '03-23 10:00',
    before: '03-25 06:00',
    remind: '03-25 08:30',
    reviewed: '03-25 10:00',
    due: '03-25 17:30',
    overdue1wd: '03-26 17:30',
    after: '03-27 09:00',
  },
  {
    // Qingming begins on the Saturday.
    opens: '03-30 10:00',
    before: '04-01 06:00',
    remind: '04-01 08:30',
    reviewed: '04-01 10:00',
    due: '04-01 17:30',
    overdue1wd: '04-02 17:30',
    after: '04-03 09:00',
  },
]
