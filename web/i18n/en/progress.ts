import type zh from '../zh-CN/progress.ts'
import type { Catalogue } from '../catalogue.ts'

export default {
  title: 'Progress of the application',
  withCustomer: 'We are waiting for the customer.',
  withUs: 'We are working on it.',
  over: 'The application is closed.',
  phase: 'phase {{phase}}',
  doneOn: 'done on {{day}}',
  dueOn: 'due by {{day}}',
  validUntil: 'This link shows progress only, and is valid until {{day}}.',
  missing: 'The link is incomplete. Open it again from the letter or message.',
  whatToDo: 'If this is your own application, sign in to see all of it.',
  links: 'Progress link',
  linksHint:
    'Anyone who has the link sees how far the application is: no names, no address, no documents. It is valid for 90 days.',
  make: 'Make a link',
  made: 'Copy the link now: it is shown only once.',
  address: 'Link',
  revoke: 'Revoke',
  revoked: 'Revoked',
  expired: 'Expired',
  until: 'valid until {{day}}',
  used: 'last opened {{at}}',
  unused: 'not opened yet',
} satisfies Catalogue<typeof zh>
