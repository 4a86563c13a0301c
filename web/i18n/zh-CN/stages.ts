import { namesIn } from '../../../glossary/name.ts'
import { STAGE_NAMES } from '../../../glossary/steps.ts'

export default {
  name: namesIn(STAGE_NAMES, 'zh'),
  state: {
    done: '已完成',
    now: '正在进行',
    paused: '时限暂停',
    partly: '已开始',
    ahead: '未开始',
    ended: '已终止',
  },
  partly: '部分完成',
  steps_one: '后续 {{count}} 个环节',
  steps_other: '后续 {{count}} 个环节',
  late_one: '{{count}} 项超期',
  late_other: '{{count}} 项超期',
  unfoldAll: '展开全部环节',
  foldAll: '全部收起',
}
