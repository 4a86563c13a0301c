import type zh from '../zh-CN/documents.ts'
import type { Catalogue } from '../catalogue.ts'

export default {
  choose: 'Choose a file',
  photograph: 'Take a picture',
  dropHint: 'or drop it here',
  uploaded: 'Uploaded: {{name}}',
  sending: 'Sending “{{name}}” …',
  waits: '“{{name}}” is next.',
  dismiss: 'Leave it',
  delete: 'Delete',
  takeBack: 'Delete “{{name}}”?',
  notSent: '“{{name}}” has not been sent yet.',
} satisfies Catalogue<typeof zh>
