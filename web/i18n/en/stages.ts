import { namesIn } from '../../../glossary/name.ts'
import { STAGE_NAMES } from '../../../glossary/steps.ts'

export default {
  name: namesIn(STAGE_NAMES, 'en'),
  state: {
    done: 'done',
    now: 'now',
    paused: 'the clock is paused',
    partly: 'begun',
    ahead: 'to come',
    ended: 'ended',
  },
  partly: 'partly done',
  steps_one: '{{count}} step to come',
  steps_other: '{{count}} steps to come',
  late_one: '{{count}} late',
  late_other: '{{count}} late',
  unfoldAll: 'Show all steps',
  foldAll: 'Fold all',
}
