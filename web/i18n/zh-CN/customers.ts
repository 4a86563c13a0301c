import { STOP_REASON_NAMES } from '../../../glossary/clocks.ts'

export default {
  title: '我的客户',
  number: '客户、地址、电话或编号',
  onlyOwed: '只看需要我办的',
  alsoOver: '包括已结束的',
  total_one: '{{count, number}} 件',
  total_other: '{{count, number}} 件',
  totalMany: '{{most, number}}+ 件',
  owe: '需要我办',
  nothing: '暂时没有',
  ball: '由谁办理',
  over: '已结束',
  next: '下一个期限',
  noDeadline: '没有期限在计',
  suspended: '已中止',
  lapsed: STOP_REASON_NAMES.lapsed.zh,
  flagged: '有后续补充要求',
  empty: '您还没有客户',
  emptyDetail: '有新工单分配给您时，会自动出现在这里。',
  emptyFiltered: '没有符合条件的工单',
  more: '继续显示',
}
