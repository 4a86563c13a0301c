import type zh from '../zh-CN/deeds.ts'
import type { Catalogue } from '../catalogue.ts'

export default {
  title: 'Other actions',
  done: 'Done: {{action}} · {{case}}',
  remark: 'Remark',
  reason: 'Reason',
  missing: 'Please fill in',
  moment: 'On-site start',
  momentHint:
    'Leave empty if it starts now. Entered more than {{limit}} later, it counts from the entry and the supervisor is told.',
  kinds: 'Kinds of document',
  oneToSixty: 'A whole number from 1 to 60',
  longer: 'Longer by',
  unit: 'Unit',
  withinLaw: 'The statutory limit ends at {{law}} and does not move. With the extension the task is due at {{due}}.',
  beyondLaw:
    'This goes beyond the law: the statutory limit ends at {{law}} and does not move; with the extension the task is due at {{due}}.',
  assignee: 'Assign to',
  inHand_one: '{{count}} open task',
  inHand_other: '{{count}} open tasks',
  stopReason: 'Reason for the pause',
  until: 'Until (that day included)',
  proof: 'Proof',
  proofHint: 'Add it under “Documents” first, then choose it here.',
  part: 'Part to be revised',
  withdraws: 'Nobody has taken these up yet; they are withdrawn with it:',
  meaningOnCase: {
    suspend: 'The whole case is paused, with all its clocks, until it is resumed.',
    resume: 'The case continues, and its clocks run again.',
    'leave-green': 'The case has the usual limits again.',
    'change-plan': 'The plan sent to the customer becomes void; this part is revised in the company’s time.',
  },
  meaning: {
    'start-inspection': 'Records that you are on site. The statutory limit of the inspection ends with it.',
    'begin-works': 'Reports that the works have started. The validity of the plan no longer counts down.',
    'request-inspection': 'Requests the mid-works inspection on site.',
    assign: 'Gives the task to a member of the department.',
    extend: 'Extends the company’s own limit. The statutory limit does not move.',
    urge: 'Reminds the assignee and the department; it is recorded in the log.',
    'take-over': 'You do it yourself from now on; it is recorded in the log.',
    'close-round':
      'One department has returned it: the round ends without waiting for the others, and the drafter gets it now.',
    'close-escalation': 'Nobody further up is notified about this task until its limit changes.',
    'take-back':
      'The task is yours again, as it was, and its clock goes on: the time in between counts. Documents stay in the file.',
    'demand-later': 'For documents the list did not name: the supervisor is notified, and no clock is paused.',
    'request-stop': 'Pauses the clock for a government permit or force majeure. Needs proof and a confirmation.',
    'waive-fee': 'Nothing is to be paid: the fee counts as settled. The customer reads the reason.',
    'confirm-stop': 'The clock is paused until the requested day.',
    'refuse-stop': 'The clock keeps running.',
    'end-stop': 'The clock runs again before the stated day.',
  },
} satisfies Catalogue<typeof zh>
