import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkDrift } from '../../db/integrity.ts'
import type { Database } from '../../db/connect.ts'
import { listCases } from '../../db/queries/cases/cases.ts'
import { rulesStore } from '../../db/queries/rules.ts'
import { searchCases } from '../../db/queries/search.ts'
import { fillSearch } from '../../db/search-row.ts'
import { search } from '../../db/schema/index.ts'
import { maySee } from '../../domain/actions/available-actions.ts'
import type { Actor } from '../../domain/people/actor.ts'
import { ACTORS, administrator, EVERYBODY, openFilledTables, states } from './filled-tables.ts'

let db: Database
let close: () => Promise<void>
beforeAll(async () => {
  ;({ db, close } = await openFilledTables())
})
afterAll(() => close())

/** Every page of what is found, a few at a time. */
async function found(actor: Actor, query: string, limit = 7): Promise<string[]> {
  const caseNos: string[] = []
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<typeof searchCases>> = await searchCases(db, { actor, query, limit, cursor })
    expect(page.items.length).toBeLessThanOrEqual(limit)
    caseNos.push(...page.items.map(({ caseNo }) => caseNo))
    cursor = page.nextCursor
  } while (cursor !== null)
  return caseNos
}

/** The cases that this person may see, the newest first. */
const seenBy = (actor: Actor) =>
  states
    .filter((state) => maySee(state, actor))
    .toSorted((a, b) => (a.submittedAt + a.caseNo < b.submittedAt + b.caseNo ? 1 : -1))
    .map(({ caseNo }) => caseNo)

describe('what is found', () => {
  test.each(EVERYBODY)(
    'for %s is of the cases that this person may see, each once, the newest first',
    async (_, actor) => {
      const expected = actor.role === 'administrator' ? [] : seenBy(actor)
      // every case is of 客户… at 城东区工业大道
      for (const query of ['客', '客户', '工业大', '城东区工业大道', '5678', '钱多多 1391234']) {
        expect(await found(actor, query), query).toEqual(expected)
      }
      for (const query of ['龘', '户客', '工业小', '13900000000', '客户 龘'])
        expect(await found(actor, query)).toEqual([])
    },
  )

  test('by its number, for the administrator too, who is told nothing of a person', async () => {
    const { caseNo } = states[27]!
    expect(caseNo).toBe('2026-000028')
    for (const query of ['2026-000028', '000028', '28']) expect(await found(administrator, query)).toEqual([caseNo])
    const { items } = await searchCases(db, { actor: administrator, query: '28', limit: 5, cursor: null })
    expect(items).toMatchObject([{ caseNo, customerName: null, address: null, contacts: [] }])
  })

  test('tells who and where it is, and whom to call', async () => {
    const actor = ACTORS['a supervisor']!
    const { items } = await searchCases(db, { actor, query: '2026-000028', limit: 5, cursor: null })
    expect(items).toMatchObject([
      {
        customerName: '客户2026-000028',
        address: '江苏省苏州市城东区工业大道188号',
        contacts: [{ name: '钱多多', phone: '139 1234 5678' }],
      },
    ])
  })

  test('a list of cases is narrowed by the same words', async () => {
    const actor = ACTORS['an account manager']!
    const query = { actor, sort: 'caseNo', limit: 100, cursor: null } as const
    const all = await listCases(db, { ...query, filters: { search: '钱多多 工业' } })
    expect(all.items.map(({ caseNo }) => caseNo)).toEqual(seenBy(actor).toSorted())
    expect((await listCases(db, { ...query, filters: { search: '龘' } })).total).toBe(0)
  })

  test('a query without a letter or a digit finds nothing', async () => {
    expect(await found(administrator, ' ·，')).toEqual([])
  })
})

test('a case without its row is given one, and a wrong row is told as drift', async () => {
  const actor = ACTORS['a supervisor']!
  const before = await found(actor, '工业大道')
  await db.delete(search)
  expect(await found(actor, '工业大道')).toEqual([])
  await fillSearch(db)
  expect(await found(actor, '工业大道')).toEqual(before)
  await db.update(search).set({ terms: [] })
  const { problems } = await checkDrift(db, rulesStore(db))
  expect(problems.filter((problem) => problem.includes('by what it is found')).length).toBe(states.length)
})
