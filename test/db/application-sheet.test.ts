import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readApplicationSheet } from '../../api/commands/application-sheet.ts'
import type { Database } from '../../db/connect.ts'
import { maySee } from '../../domain/actions/available-actions.ts'
import { ACTORS, administrator, EVERYBODY, openFilledTables, states } from './filled-tables.ts'

let db: Database
let close: () => Promise<void>
beforeAll(async () => {
  ;({ db, close } = await openFilledTables())
})
afterAll(() => close())

const PERSONAL = ['客户', '320502198001011234', '钱多多', '139 1234 5678', '工业大道', '31.31', '请在雨季之前送电']

describe('the application sheet', () => {
  test.each(EVERYBODY)('of %s is of the cases that this person may see, and of no other', async (_, actor) => {
    for (const state of states) {
      const reading = readApplicationSheet(db, { caseNo: state.caseNo, actor })
      if (!maySee(state, actor)) await expect(reading).rejects.toThrow('CASE_NOT_FOUND')
      else expect((await reading).application.load).toEqual({ requestedKw: state.facts.requestedKw })
    }
  })

  test('tells the customer, the account manager and marketing all; other departments the end of the identity number', async () => {
    const everything = (sheet: unknown) => PERSONAL.filter((word) => JSON.stringify(sheet).includes(word))
    for (const name of ['applicant', 'an account manager', 'a reviewer of marketing']) {
      const actor = ACTORS[name]!
      const { caseNo } = states.find((state) => maySee(state, actor))!
      expect(everything(await readApplicationSheet(db, { caseNo, actor })), name).toEqual(PERSONAL)
    }
    const actor = ACTORS['a reviewer of safety']!
    const { caseNo } = states.find((state) => maySee(state, actor))!
    const sheet = await readApplicationSheet(db, { caseNo, actor })
    expect(everything(sheet)).toEqual(PERSONAL.filter((word) => word !== '320502198001011234'))
    expect(sheet.identityEnding).toBe('1234')
  })

  test('tells the administrator figures and nothing of a person', async () => {
    const { caseNo, facts } = states[0]!
    const sheet = await readApplicationSheet(db, { caseNo, actor: administrator })
    expect(PERSONAL.filter((word) => JSON.stringify(sheet).includes(word))).toEqual([])
    expect(sheet).toMatchObject({ withheld: true, documents: [], application: { site: { region: facts.region } } })
  })
})
