import type zh from '../zh-CN/common.ts'
import type { Catalogue } from '../catalogue.ts'

export default {
  tooLong: 'At most {{most}} characters: {{over}} too many',
  dayUnlikely: 'Please complete the date',
  product: 'Power connection',
  cancel: 'Cancel',
  close: 'Close',
  send: 'Send',
  back: 'Back',
  retry: 'Try again',
  reload: 'Reload',
  more: 'More',
  all: 'All',
  yes: 'Yes',
  no: 'No',
  none: 'None',
  required: 'Required',
  optional: 'Optional',
  tryingAgain: 'No answer yet, trying again …',
  done: 'Done',
  noAnswer: 'No answer',
  noAnswerDetail:
    'Can’t reach the server. Your input is still here and you can safely send it again: nothing is done twice.',
  loading: 'Loading',
} satisfies Catalogue<typeof zh>
