import type zh from '../zh-CN/documents.ts'
import type { Catalogue } from '../catalogue.ts'

export default {
  choose: 'Choose a file',
  photograph: 'Take a photo',
  dropHint: 'or drop it here',
  uploaded: 'Uploaded: {{name}}',
  sending: 'Uploading “{{name}}” …',
  waits: '“{{name}}” is waiting to upload.',
  dismiss: 'Don’t upload',
  delete: 'Delete',
  takeBack: 'Delete “{{name}}”?',
  notSent: '“{{name}}” is not uploaded yet.',
} satisfies Catalogue<typeof zh>
