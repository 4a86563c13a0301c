export default {
  readers: '访问记录',
  readersHint: '哪些工作人员看过本申请。每次查看都有记录，不能修改。',
  readersOwnHint: '电力公司哪些部门看过您的申请。',
  nobodyRead: '还没有工作人员看过',
  column: { who: '人员', place: '部门', way: '方式', lastAt: '最近一次', times: '当日次数' },
}
