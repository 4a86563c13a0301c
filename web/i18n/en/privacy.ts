import type zh from '../zh-CN/privacy.ts'
import type { Catalogue } from '../catalogue.ts'

export default {
  readers: 'Access log',
  readersHint: 'Which members of staff read this case. Each reading is recorded and cannot be changed.',
  readersOwnHint: 'Which departments of the power company read your application.',
  nobodyRead: 'No member of staff has read it yet',
  column: { who: 'Person', place: 'Department', way: 'How', lastAt: 'Last', times: 'Times that day' },
} satisfies Catalogue<typeof zh>
