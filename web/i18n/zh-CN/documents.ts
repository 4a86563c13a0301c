export default {
  choose: '选择文件',
  photograph: '拍照',
  dropHint: '也可以把文件拖到这里',
  uploaded: '已上传：{{name}}',
  sending: '正在上传“{{name}}” …',
  waits: '“{{name}}”排队等待上传。',
  dismiss: '不传了',
  delete: '删除',
  takeBack: '删除“{{name}}”？',
  notSent: '“{{name}}”还没有传上去。',
}
