export default {
  label: '查找工单',
  placeholder: '客户、地址、电话、编号',
  placeholderNumbers: '工单编号',
  hint: '按客户姓名、地址、电话或工单编号查找，一个字也可以。',
  hintNumbers: '按工单编号查找。',
  recent: '最近看过',
  results: '查找结果',
  looking: '正在查找…',
  nothing: '没有找到。换一个词，或少输几个字试试。',
  more: '还有更多，请再输入一些。',
  count_one: '找到 {{count}} 件',
  count_other: '找到 {{count}} 件',
}
