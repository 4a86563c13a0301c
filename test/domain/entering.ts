import { expect } from 'vitest'
import { epochOf } from '../../domain/time/instant.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { fold } from '../../domain/case/fold.ts'
import type { CaseState } from '../../domain/case/state.ts'
import { supervisor } from '../support/paper.ts'
import type { PaperCase } from '../support/paper.ts'
import { linesOf, playLine, turn } from './play.ts'

/**
 * Plays a script on, and enters the case from its log at every place: after each row it goes on by itself to the state
 * in which the original stood after that turn, whatever order its tasks and clocks were kept in.
 */
export function playEntering(paper: PaperCase, script: string): PaperCase {
  for (const line of linesOf(script)) {
    passEntering(paper, line.when)
    const rows = paper.log.length
    playLine(paper, line)
    expectEntered(paper, rows + 1, line.when)
  }
  return paper
}

/** Lets time pass, each armed instant a turn of its own, and enters the case at each of their rows. */
export function passEntering(paper: PaperCase, to: Instant): PaperCase {
  for (let due = paper.nextDue; due !== null && epochOf(due) <= epochOf(to); due = paper.nextDue) {
    const rows = paper.log.length
    paper.pass(due)
    expectEntered(paper, rows, due)
  }
  return paper
}

function expectEntered(paper: PaperCase, fromRow: number, when: Instant): void {
  for (let rows = fromRow; rows < paper.log.length; rows++) {
    const state = fold(paper.now.caseNo, paper.log.slice(0, rows))
    if (state === null) throw new Error('no case')
    expect(turn(otherwiseOrdered(state), supervisor, null, when).state, `entered after row ${rows}`).toEqual(paper.now)
  }
}

/** The same case with its tasks and clocks in another order, as a store of JSON may give them back. */
export function otherwiseOrdered(state: CaseState): CaseState {
  const reversed = <V>(record: Readonly<Record<string, V>>): Record<string, V> =>
    Object.fromEntries(Object.entries(record).reverse())
  return { ...state, tasks: reversed(state.tasks), clocks: reversed(state.clocks) }
}
