export default {
  choose: '选择文件',
  photograph: '拍照',
  dropHint: '也可以把文件拖到这里',
  uploaded: '已上传：{{name}}',
  notSent: '“{{name}}”还没有传上去。',
}
