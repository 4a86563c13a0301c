import type zh from '../zh-CN/common.ts'
import type { Catalogue } from '../catalogue.ts'

export default {
  product: 'Power connection',
  cancel: 'Cancel',
  close: 'Close',
  send: 'Send',
  back: 'Back',
  retry: 'Try again',
  reload: 'Load again',
  more: 'More',
  all: 'All',
  yes: 'Yes',
  no: 'No',
  none: 'None',
  required: 'Required',
  optional: 'Optional',
  tryingAgain: 'No answer yet, trying again under the same key …',
  done: 'Done',
  noAnswer: 'No answer',
  noAnswerDetail:
    'The network or the service is away. What you typed is still here; sending it again does nothing twice.',
  loading: 'Loading',
} satisfies Catalogue<typeof zh>
