import { namesIn } from '../../../glossary/name.ts'
import { STAGE_NAMES } from '../../../glossary/steps.ts'

export default {
  name: namesIn(STAGE_NAMES, 'en'),
  state: {
    done: 'done',
    now: 'in progress',
    paused: 'the clock is paused',
    partly: 'started',
    ahead: 'not started',
    ended: 'ended',
  },
  partly: 'partly done',
  steps_one: '{{count}} step',
  steps_other: '{{count}} steps',
  late_one: '{{count}} overdue',
  late_other: '{{count}} overdue',
  unfoldAll: 'Show all steps',
  foldAll: 'Collapse all',
}
