import type zh from '../zh-CN/acts.ts'
import type { Catalogue } from '../catalogue.ts'

export default {
  title: 'Other actions',
  done: 'Done: {{action}} · {{case}}',
  remark: 'Remark',
  reason: 'Reason',
  missing: 'Please fill in',
  moment: 'On-site start',
  momentHint:
    'Leave empty if it starts now. If you enter it more than {{limit}} later, the time of entry counts and the supervisor is notified.',
  kinds: 'Kinds of document',
  oneToSixty: 'Enter a whole number from 1 to 60',
  longer: 'Extend by',
  unit: 'Unit',
  withinLaw: 'The statutory limit ends at {{law}} and does not move. With the extension the task is due at {{due}}.',
  beyondLaw:
    'This exceeds the statutory limit, which ends at {{law}} and does not move. With the extension the task is due at {{due}}.',
  assignee: 'Assign to',
  question: 'Question',
  place: 'When they sign',
  placeBefore: 'Before: you complete after they answered',
  placeAfter: 'After: your outcome takes effect once all agree',
  people: 'People',
  answer: 'Your answer',
  answerText: 'Your words',
  colleague: 'Colleague',
  away: 'away',
  isAway: '{{name}} is away until {{on}}',
  awayAlone: 'They have no deputy: the task waits for their return, and its limit goes on.',
  awayWithDeputy: '{{deputy}} is the deputy and can do it.',
  inHand_one: '{{count}} open task',
  inHand_other: '{{count}} open tasks',
  stopReason: 'Reason for the pause',
  until: 'Until (inclusive)',
  proof: 'Proof',
  proofHint: 'Add it under “Documents” first, then choose it here.',
  part: 'Part to be revised',
  withdraws: 'These tasks are not claimed yet and will be withdrawn too:',
  meaningOnCase: {
    suspend: 'The whole case is suspended and all clocks are paused until it is resumed.',
    resume: 'The case continues, and its clocks run again.',
    'leave-green': 'The normal limits apply again.',
    'change-plan': 'The plan sent to the customer becomes void. The selected part is revised in the company’s time.',
  },
  meaning: {
    'start-inspection': 'Records that you are on site. This ends the statutory limit of the inspection.',
    'begin-works': 'Reports that the works have started. The plan validity stops counting down.',
    'request-inspection': 'Requests the mid-works inspection on site.',
    assign: 'Gives the task to a member of the department.',
    'ask-opinion':
      'Asks a colleague in any department. The task stays yours: you can complete it after the answer, or after you withdraw the request. Its clock continues.',
    'add-signature':
      'Asks colleagues in your department to sign. There is no more time: each has half of what is left.',
    'withdraw-request': 'You no longer wait for these people. Answers that were given stay.',
    'give-answer': 'Your words stay with the task. The assignee and all colleagues who may see the case read them.',
    recall: 'Takes your outcome back from signature. All sign again after you complete the task again.',
    transfer:
      'Gives this task of yours to a colleague in your department. Its clock continues, and your colleague reads your reason.',
    extend: 'Extends the company’s internal limit. The statutory limit does not move.',
    urge: 'Reminds the assignee and the department. The case records it.',
    'take-over': 'Assigns the task to you. The case records it.',
    'close-round':
      'One department has returned the plan: the round ends without the others, and the drafter gets it now.',
    'close-escalation': 'This task is not escalated further until its limit starts again.',
    'take-back':
      'The task is yours again and its clock continues; the time in between counts. Submitted documents stay in the case.',
    'demand-later': 'Requests documents that were not on the list. The supervisor is notified, and no clock is paused.',
    'request-stop':
      'Requests a pause for a government permit or force majeure. Proof is required, and the department head confirms.',
    'waive-fee': 'The fee is waived and counts as settled. The customer sees the reason.',
    'confirm-stop': 'The clock is paused until the requested day.',
    'refuse-stop': 'The clock keeps running.',
    'end-stop': 'Ends the pause early; the clock runs again.',
  },
} satisfies Catalogue<typeof zh>
