import type { MailTemplates } from '../model.ts'
import { accountExists } from './account-exists.ts'
import { accountInvited } from './account-invited.ts'
import { addressLink } from './address-link.ts'
import { secondFactorReset } from './second-factor-reset.ts'
import { passwordLink } from './password-link.ts'
import { accepted } from './accepted.ts'
import { appointmentAgreed } from './appointment-agreed.ts'
import { appointmentCancelled } from './appointment-cancelled.ts'
import { appointmentNoted } from './appointment-noted.ts'
import { appointmentOtherDay } from './appointment-other-day.ts'
import { appointmentProposed } from './appointment-proposed.ts'
import { caseClosed } from './case-closed.ts'
import { copySent } from './copy-sent.ts'
import { customerCall } from './customer-call.ts'
import { agentActed, agentAuthorised, agentOfCase, agentRevoked } from './agents.ts'
import {
  companyConsentAsked,
  companyInvitation,
  companyJoinAsked,
  companyMemberAdded,
  companyMemberRemoved,
  companyRefused,
  licenceConfirmed,
  licenceRefused,
} from './companies.ts'
import { absenceSet, deputyEnded, deputySet } from './deputies.ts'
import { documentsDemandedLater } from './documents-demanded-later.ts'
import { feeWaived } from './fee-waived.ts'
import { greenAdmitted } from './green-admitted.ts'
import { greenLeft } from './green-left.ts'
import { laterDemand } from './later-demand.ts'
import { mailUndelivered } from './mail-undelivered.ts'
import {
  answerGiven,
  answerOverdue,
  answerReminder,
  opinionAsked,
  requestWithdrawn,
  signatureAsked,
  signatureObjected,
  taskGiven,
} from './office.ts'
import { phoneCode } from './phone-code.ts'
import { registerLink } from './register-link.ts'
import { phasesWithdrawn } from './phases-withdrawn.ts'
import { planChanged } from './plan-changed.ts'
import { planLapsed } from './plan-lapsed.ts'
import {
  itemHandedOver,
  itemMoved,
  itemRaised,
  itemRemark,
  itemReopened,
  itemRung,
  itemSettled,
  itemWithdrawn,
} from './problem-items.ts'
import { breakGlassUsed } from './break-glass-used.ts'
import { readingGranted } from './reading-granted.ts'
import { received } from './received.ts'
import { resumed } from './resumed.ts'
import { startEnteredLate } from './start-entered-late.ts'
import { stopAsked } from './stop-asked.ts'
import { stopConfirmed } from './stop-confirmed.ts'
import { stopRefused } from './stop-refused.ts'
import { suspended } from './suspended.ts'
import { takenBack } from './taken-back.ts'
import { taskTakenAway } from './task-taken-away.ts'
import { validityAsked } from './validity-asked.ts'
import { validityDeemed } from './validity-deemed.ts'
import { validityExtended } from './validity-extended.ts'
import { validityRefused } from './validity-refused.ts'
import { documentsMissing } from './documents-missing.ts'
import { energised } from './energised.ts'
import { planReplied } from './plan-replied.ts'
import { returnVisited } from './return-visited.ts'
import { rung } from './rung.ts'
import { urged } from './urged.ts'
import { withdrawn } from './withdrawn.ts'
import { yourTurn } from './your-turn.ts'
import { yearWithoutNotice } from './year-without-notice.ts'

/** The mail of each template, in the recipient's language. */
export const MAIL_TEMPLATES = {
  received,
  accepted,
  'documents-missing': documentsMissing,
  'plan-replied': planReplied,
  'your-turn': yourTurn,
  rung,
  urged,
  energised,
  'return-visited': returnVisited,
  withdrawn,
  'case-closed': caseClosed,
  suspended,
  'plan-lapsed': planLapsed,
  'plan-changed': planChanged,
  'stop-asked': stopAsked,
  'customer-call': customerCall,
  'validity-asked': validityAsked,
  'documents-demanded-later': documentsDemandedLater,
  resumed,
  'opinion-asked': opinionAsked,
  'signature-asked': signatureAsked,
  'signature-objected': signatureObjected,
  'answer-reminder': answerReminder,
  'answer-overdue': answerOverdue,
  'answer-given': answerGiven,
  'request-withdrawn': requestWithdrawn,
  'copy-sent': copySent,
  'task-given': taskGiven,
  'task-taken-away': taskTakenAway,
  'taken-back': takenBack,
  'later-demand': laterDemand,
  'mail-undelivered': mailUndelivered,
  'year-without-notice': yearWithoutNotice,
  'account-exists': accountExists,
  'account-invited': accountInvited,
  'address-link': addressLink,
  'phone-code': phoneCode,
  'register-link': registerLink,
  'password-link': passwordLink,
  'deputy-set': deputySet,
  'absence-set': absenceSet,
  'deputy-ended': deputyEnded,
  'second-factor-reset': secondFactorReset,
  'reading-granted': readingGranted,
  'break-glass-used': breakGlassUsed,
  'company-consent-asked': companyConsentAsked,
  'company-invitation': companyInvitation,
  'company-join-asked': companyJoinAsked,
  'company-member-added': companyMemberAdded,
  'company-refused': companyRefused,
  'company-member-removed': companyMemberRemoved,
  'licence-confirmed': licenceConfirmed,
  'licence-refused': licenceRefused,
  'agent-authorised': agentAuthorised,
  'agent-of-case': agentOfCase,
  'agent-revoked': agentRevoked,
  'agent-acted': agentActed,
  'stop-confirmed': stopConfirmed,
  'stop-refused': stopRefused,
  'validity-extended': validityExtended,
  'validity-deemed': validityDeemed,
  'validity-refused': validityRefused,
  'phases-withdrawn': phasesWithdrawn,
  'green-admitted': greenAdmitted,
  'green-left': greenLeft,
  'fee-waived': feeWaived,
  'start-entered-late': startEnteredLate,
  'appointment-proposed': appointmentProposed,
  'appointment-noted': appointmentNoted,
  'appointment-agreed': appointmentAgreed,
  'appointment-other-day': appointmentOtherDay,
  'appointment-cancelled': appointmentCancelled,
  'item-raised': itemRaised,
  'item-reopened': itemReopened,
  'item-rung': itemRung,
  'item-moved': itemMoved,
  'item-remark': itemRemark,
  'item-handed-over': itemHandedOver,
  'item-settled': itemSettled,
  'item-withdrawn': itemWithdrawn,
} as const satisfies MailTemplates
