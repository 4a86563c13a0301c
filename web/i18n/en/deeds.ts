import type zh from '../zh-CN/deeds.ts'
import type { Catalogue } from '../catalogue.ts'

export default {
  title: 'What else you may do',
  done: 'Done: {{action}}',
  remark: 'Remark',
  reason: 'Reason',
  missing: 'Please fill in',
  kinds: 'Kinds of document',
  longer: 'Longer by',
  unit: 'Unit',
  assignee: 'Give it to',
  inHand_one: '{{count}} task in hand',
  inHand_other: '{{count}} tasks in hand',
  stopReason: 'Why it is to stand',
  until: 'Until (that day included)',
  proof: 'Proof',
  proofHint: 'Add it under “Documents” first, then choose it here.',
  part: 'Which part is made again',
  meaningOnCase: {
    suspend: 'The whole case stands, with all its clocks, until it is resumed.',
    resume: 'The case goes on, and its clocks run again.',
    'leave-green': 'The case has the usual limits again.',
    'change-plan': 'The plan that was replied no longer stands; this part is made again, in the company’s time.',
  },
  meaning: {
    'start-inspection': 'Records that you are on site. The statutory limit of the inspection ends with it.',
    'begin-works': 'Tells the company that the works have begun. The validity of the plan no longer runs.',
    'request-inspection': 'Asks for the mid-works inspection on site.',
    assign: 'Gives the task to a member of the department.',
    extend: 'More of the company’s own limit. The statutory limit does not move.',
    urge: 'Reminds the holder and the department; it stands in the log.',
    'take-over': 'You do it yourself from now on; it stands in the log.',
    'close-round': 'A return is in: the others are not waited for, and the drafter has it at once.',
    'close-escalation': 'Nobody further up is told of this task until its clock begins anew.',
    'demand-later': 'For what the list did not name: the supervisor is told, and no clock stands.',
    'request-stop':
      'The clock is to stand for a government permit or force majeure; with proof, and confirmed by the head.',
    'confirm-stop': 'The clock stands until the day that was asked for.',
    'refuse-stop': 'The clock runs on.',
    'end-stop': 'The clock runs again before the stated day.',
  },
} satisfies Catalogue<typeof zh>
