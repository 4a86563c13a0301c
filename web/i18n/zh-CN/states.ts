export default {
  loading: '正在加载',
  emptyTitle: '这里没有内容',
  forbiddenTitle: '您不能查看这个页面',
  forbiddenDetail: '您的岗位不包含这项内容。如有需要，请联系管理员。',
  notFoundTitle: '找不到这个页面',
  notFoundDetail: '地址可能有误，或者您无权查看。',
  failedTitle: '没能加载',
  failedDetail: '请稍后重试；如果一直出现，请告诉管理员。',
  brokenTitle: '页面出错了',
  brokenDetail: '已提交的内容不受影响。请重新加载页面。',
  home: '回到首页',
  code: '代码',
}
