import type zh from '../zh-CN/organisation.ts'
import type { Catalogue } from '../catalogue.ts'

export default {
  title: 'Organisation',
  hint: 'The company, its regions and their stations, and who works there. Applications, people and adopted limits choose from them.',
  tree: 'Units',
  addRegion: 'Add a region',
  addStation: 'Add a station',
  addBelow: 'Add a station: {{name}}',
  added: '{{name}} added',
  rename: 'Rename',
  renameOf: 'Rename: {{name}}',
  renamed: 'Renamed to {{name}}',
  close: 'Close',
  closeMeaning:
    'Nobody can apply to {{name}} or be placed there any more; what is there keeps its name. It cannot be closed while people work or cases are open there.',
  closeOf: 'Close: {{name}}',
  closed: '{{name}} is closed',
  reopen: 'Open again',
  reopened: '{{name}} is open again',
  isClosed: 'Closed',
  nameZh: 'Name in Chinese',
  nameEn: 'Name in English',
  missing: { nameZh: 'Enter the name in Chinese', nameEn: 'Enter the name in English' },
  column: { unit: 'Unit', departments: 'Departments', people: 'People', openCases: 'Open cases', actions: 'Actions' },
  nobody: 'Nobody yet',
  inUse: '{{name}} still has {{people}} people, {{openCases}} open cases and {{stations}} stations.',
} satisfies Catalogue<typeof zh>
