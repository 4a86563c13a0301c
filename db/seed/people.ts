import { hashPassword } from 'better-auth/crypto'
import { inArray } from 'drizzle-orm'
import { DEPARTMENTS, RIGHTS } from '../../domain/vocabulary.ts'
import type { Department } from '../../domain/vocabulary.ts'
import type { Database } from '../connect.ts'
import { accounts, users } from '../schema/index.ts'
import { seedUnits } from './units.ts'

/** All people of the demonstration sign in with this. */
export const DEMO_PASSWORD = 'power-connection'

const DEMO_REGIONS = ['chengdong', 'chengxi'] as const

type User = typeof users.$inferInsert
type DemoPerson = User & { role: NonNullable<User['role']> }

/** Names, two reviewers and the head of each department. */
const DEPARTMENT_NAMES: Record<Department, readonly [string, string, string]> = {
  marketing: ['王丽华', '赵建国', '陈国栋'],
  planning: ['李思远', '周敏', '吴志强'],
  production: ['张卫东', '刘洋', '孙立军'],
  safety: ['马晓峰', '朱慧', '胡安平'],
  dispatch: ['林海波', '何静', '高振华'],
}

const REGION_NAMES: Record<(typeof DEMO_REGIONS)[number], readonly [string, string, string, string]> = {
  chengdong: ['许文静', '邓凯', '韩国梁', '曹正阳'],
  chengxi: ['沈佳怡', '彭宇', '袁明辉', '蒋立新'],
}

const APPLICANT_NAMES = [
  '杨秀英',
  '东方精密制造有限公司',
  'Oliver Bennett',
  '黄志明',
  '城东人民医院',
  'Northwind Logistics (China) Ltd',
  '徐海燕',
  '西城数据中心有限公司',
  'Amelia Carter',
  '郭建平',
  '锦绣花园物业服务公司',
  'Helios Photovoltaics Co., Ltd',
] as const

/** People of every role, the same ids every time: `u-marketing-1` signs in as `marketing-1@demo.local`. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  ...DEPARTMENTS.flatMap((department) => {
    const [first, second, head] = DEPARTMENT_NAMES[department]
    return [
      person(`${department}-1`, first, { role: 'reviewer', department }),
      person(`${department}-2`, second, { role: 'reviewer', department }),
      person(`${department}-head`, head, { role: 'department-head', department }),
    ]
  }),
  ...DEMO_REGIONS.flatMap((region) => {
    const [first, second, supervisor, leader] = REGION_NAMES[region]
    return [
      person(`manager-${region}-1`, first, { role: 'account-manager', region }),
      person(`manager-${region}-2`, second, { role: 'account-manager', region }),
      person(`supervisor-${region}`, supervisor, { role: 'supervisor', region }),
      person(`leader-${region}`, leader, { role: 'leader', region }),
    ]
  }),
  person('administrator', '罗敏', { role: 'administrator', rights: [...RIGHTS] }),
  ...APPLICANT_NAMES.map((name, index) =>
    person(`applicant-${index + 1}`, name, {
      role: 'applicant',
      language: /^[\x20-\x7e]+$/.test(name) ? 'en' : 'zh',
      phone: `1390000${String(index + 1).padStart(4, '0')}`,
    }),
  ),
]

/** Makes the people of the demonstration if they are not there yet; changes nobody. */
export async function seedPeople(
  db: Database,
  { password = DEMO_PASSWORD }: { password?: string } = {},
): Promise<void> {
  await seedUnits(db)
  const ids = DEMO_PEOPLE.map(({ id }) => `password-of-${id}`)
  const known = await db.$count(accounts, inArray(accounts.id, ids))
  if (known === ids.length) return
  // One password for all of them, so the slow hash is made once.
  const hash = await hashPassword(password)
  await db.transaction(async (tx) => {
    await tx
      .insert(users)
      .values([...DEMO_PEOPLE])
      .onConflictDoNothing()
    await tx
      .insert(accounts)
      .values(
        DEMO_PEOPLE.map(({ id }) => ({
          id: `password-of-${id}`,
          accountId: id,
          userId: id,
          providerId: 'credential',
          password: hash,
        })),
      )
      .onConflictDoNothing()
  })
}

function person(
  key: string,
  name: string,
  rest: Required<Pick<DemoPerson, 'role'>> & Omit<DemoPerson, 'id' | 'name' | 'email'>,
): DemoPerson {
  return { id: `u-${key}`, name, email: `${key}@demo.local`, emailVerified: true, ...rest }
}
