import { expect, test } from 'vitest'
import { placeOf, placeText } from '../../db/queries/changes.ts'
import { concerns } from '../../db/queries/concerns.ts'
import { TASK_LISTS } from '../../db/queries/tasks/task-lists.ts'
import type { TaskList } from '../../db/queries/tasks/task-lists.ts'
import { concernedBy } from '../../domain/notices/concerned.ts'
import { EVERYBODY, isOnList, rows, states } from './filled-tables.ts'

const PARTS: readonly TaskList[] = ['unclaimed', 'overdue', 'due-soon', 'to-confirm']

test.each(EVERYBODY)(
  '%s is told of a case’s change where a list of theirs can hold its tasks, and else not',
  (_, actor) => {
    for (const state of states) {
      const { caseNo, seq, applicant: applicantId, facts } = state
      const { region, station = null } = facts
      const change = { stream: caseNo, seq, region, station, applicantId, ...concernedBy(null, state) }
      const ofCase = rows.filter((row) => row.caseNo === caseNo)
      for (const list of TASK_LISTS) {
        const holds = ofCase.some((row) => isOnList(row, list, actor))
        const isTold = concerns(change, list, actor)
        // what is due, or not claimed, is a part of what is followed: told of whatever it could hold
        if (PARTS.includes(list)) expect(isTold).toBe(concerns(change, 'all', actor))
        else {
          // a change names together who holds a task and who is asked about one, in whatever position
          const isPersonal = list === 'mine' || list === 'asked'
          const isTheirs = isPersonal && ofCase.some((row) => [row.assigneeId, ...row.asked].includes(actor.id))
          expect([caseNo, list, isTold]).toEqual([caseNo, list, holds || isTheirs])
        }
        if (holds) expect(isTold).toBe(true)
      }
    }
  },
)

test('a place is read back as it was given, and what is none is not taken for one', () => {
  for (const text of ['1767225600000/5:5:', '1767225600000/5:9:5,7', '1767225600000/12:12:']) {
    const place = placeOf(text)
    expect(place === null ? null : placeText(place)).toBe(text)
  }
  for (const text of [
    '',
    '1/',
    '1/5:4:',
    '1/0:4:',
    '1/5:9:9',
    '1/5:9:7,6',
    '1/5:9:7,7',
    '1/5:9:4',
    '1/5:9:,',
    'x/5:5:',
  ]) {
    expect([text, placeOf(text)]).toEqual([text, null])
  }
  expect(placeOf(`1/5:${'9'.repeat(19)}:`)).toBeNull()
})
