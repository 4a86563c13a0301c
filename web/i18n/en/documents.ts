import type zh from '../zh-CN/documents.ts'
import type { Catalogue } from '../catalogue.ts'

export default {
  choose: 'Choose a file',
  photograph: 'Take a picture',
  dropHint: 'or drop it here',
  uploaded: 'Uploaded: {{name}}',
  notSent: '“{{name}}” has not been sent yet.',
} satisfies Catalogue<typeof zh>
