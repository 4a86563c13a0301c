import { inSentence } from '../../../glossary/name.ts'
import { STEP_NAMES } from '../../../glossary/steps.ts'
import type zh from '../zh-CN/visits.ts'
import type { Catalogue } from '../catalogue.ts'

export default {
  title: 'Appointment',
  none: 'No appointment with the customer yet.',
  neededForPower: 'Before energisation, propose a date to the customer, or let the customer request one.',
  propose: 'Propose a time',
  proposeAgain: 'Propose another time',
  proposed: 'Proposed; waiting for the customer’s answer',
  day: 'Date',
  from: 'From',
  until: 'To',
  note: 'Note to the customer',
  noteHint: 'Visible to the customer: who is coming, what to prepare, whether you call first.',
  send: 'Send to the customer',
  when: '{{day}}, {{from}}–{{until}}',
  asksFor: 'The customer requests {{day}}',
  proposedBy: 'Proposed by {{name}}, {{at}}',
  answeredAt: 'Answered {{at}}',
  customerSays: 'Message from the customer:',
  waits:
    'The clock is paused until close of business on the day before the requested date. The task is due by close of business on that date.',
  toCalendar: 'Add to calendar',
  beside: 'Proposal no. {{number}}',
  what: {
    survey: inSentence(STEP_NAMES.survey.en),
    'midworks-inspection': inSentence(STEP_NAMES['midworks-inspection'].en),
    'completion-inspection': inSentence(STEP_NAMES['completion-inspection'].en),
    energisation: inSentence(STEP_NAMES.energisation.en),
  },
  phase: 'phase {{phase}}',
  mine: {
    proposed: 'Please answer: appointment for the {{what}}',
    agreed: 'Agreed: {{what}}',
    'other-day': 'You requested another date: {{what}}',
  },
  putOff: 'We will come on the date you requested.',
  mineOtherDay: 'We will contact you and propose another time.',
  at: 'at {{address}}',
  agree: 'Agree',
  otherDay: 'Choose another date',
  whichDay: 'Which date suits you?',
  laterMeans: 'If it is later than our limit, the extra time does not count against us.',
  dayOff: 'We do not work on this day.',
  takeDay: 'Use {{day}}',
  remark: 'Remark',
  askForIt: 'Request this date',
  didAgree: 'Agreed',
  didAsk: 'Request sent; we will propose another time',
} satisfies Catalogue<typeof zh>
