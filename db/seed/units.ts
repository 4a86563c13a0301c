import { sql } from 'drizzle-orm'
import type { Database, Transaction } from '../connect.ts'
import { units } from '../schema/index.ts'

/** What the migration makes in every database. */
const COMPANY = 'company'

/** The regions of the demonstration, and their stations. */
const DEMO_UNITS: readonly (typeof units.$inferInsert)[] = [
  { code: 'chengdong', kind: 'region', parent: COMPANY, nameZh: '城东', nameEn: 'Chengdong' },
  { code: 'chengxi', kind: 'region', parent: COMPANY, nameZh: '城西', nameEn: 'Chengxi' },
  { code: 'jinji-lake', kind: 'station', parent: 'chengdong', nameZh: '金鸡湖供电所', nameEn: 'Jinji Lake station' },
  { code: 'loufeng', kind: 'station', parent: 'chengdong', nameZh: '娄葑供电所', nameEn: 'Loufeng station' },
]

/** Makes the organisation of the demonstration; gives regions that go by their codes a name, and changes no other. */
export async function seedUnits(db: Database | Transaction): Promise<void> {
  await db
    .insert(units)
    .values([...DEMO_UNITS])
    .onConflictDoUpdate({
      target: units.code,
      set: { nameZh: sql`excluded.name_zh`, nameEn: sql`excluded.name_en` },
      setWhere: sql`${units.nameZh} = ${units.code}`,
    })
}
