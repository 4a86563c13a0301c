import { describe, expect, it } from 'vitest'
import type { Intent } from '../../../domain/actions/intent.ts'
import { concernedBy } from '../../../domain/notices/concerned.ts'
import { actor, at, member, PaperCase, statement, supervisor } from '../../support/paper.ts'
import { on, play } from '../play.ts'
import { HOSPITAL, HOSPITAL_TO_REVIEW } from '../scripts.ts'

const ACCEPTANCE = 'acceptance.0.1.marketing'
const head = actor('u-marketing-head', 'department-head', 'marketing')

/** Whom an action concerns. */
function concerned(kase: PaperCase, act: (kase: PaperCase) => PaperCase) {
  const before = kase.now
  return concernedBy(before, act(kase).now)
}

const NOBODY = { parties: [], assignees: [], accountManagers: [] }

describe('whose work lists a turn may have changed', () => {
  it('are those of all that it opens, at the submission', () => {
    expect(concernedBy(null, new PaperCase().now)).toEqual({ ...NOBODY, parties: ['marketing'] })
  })

  it('are nobody’s where a case is only spoken of', () => {
    const kase = new PaperCase()
    const comment: Intent = { action: 'comment', task: ACCEPTANCE, statement }
    expect(concerned(kase, (it) => it.do(member('marketing'), comment, at('2026-03-02', '09:10')))).toEqual(NOBODY)
  })

  it('are those on which an urge leaves its mark', () => {
    const urge: Intent = { action: 'urge', task: ACCEPTANCE, statement: null }
    const urged = concerned(new PaperCase(), (it) => it.do(supervisor, urge, at('2026-03-02', '09:20')))
    expect(urged).toEqual({ ...NOBODY, parties: ['marketing'] })
  })

  it('are both people’s where a task is passed on, and the last one’s where it is put back', () => {
    const kase = new PaperCase().do(
      member('marketing'),
      { action: 'claim', task: ACCEPTANCE },
      at('2026-03-02', '09:10'),
    )
    const assign: Intent = { action: 'assign', task: ACCEPTANCE, assignee: member('marketing', 2), statement: null }
    const passedOn = concerned(kase, (it) => it.do(head, assign, at('2026-03-02', '09:20')))
    expect(passedOn).toMatchObject({ parties: ['marketing'], assignees: ['u-marketing-1', 'u-marketing-2'] })
    const release: Intent = { action: 'release', task: ACCEPTANCE }
    const putBack = concerned(kase, (it) => it.do(member('marketing', 2), release, at('2026-03-02', '09:30')))
    expect(putBack).toMatchObject({ parties: ['marketing'], assignees: ['u-marketing-2'] })
  })

  it('are those of the task that is done, of what follows, and of what is open beside it', () => {
    const kase = new PaperCase()
    const accepted = concerned(kase, (it) => it.complete(ACCEPTANCE, 'accept', at('2026-03-02', '10:00')))
    expect(accepted).toEqual({
      parties: ['marketing', 'production'],
      assignees: ['u-marketing-1'],
      accountManagers: ['u-manager'],
    })
    const surveyed = concerned(kase, (it) => it.complete('survey.0.1.marketing', 'surveyed', at('2026-03-02', '11:00')))
    expect(surveyed.parties).toEqual(['marketing', 'production'])
    // the acceptance is closed and stays as it is
    expect(surveyed.assignees).toEqual(['u-marketing-1'])
  })

  it('are not those of a department that had answered before', () => {
    const kase = play(new PaperCase(HOSPITAL), HOSPITAL_TO_REVIEW).complete(
      'plan-review.0.1.safety',
      'approve',
      on('03-09 10:00'),
    )
    const answered = concerned(kase, (it) => it.complete('plan-review.0.1.dispatch', 'approve', on('03-09 11:00')))
    expect(answered).toEqual({
      parties: ['marketing', 'planning', 'production', 'dispatch'],
      assignees: ['u-dispatch-2'],
      accountManagers: ['u-manager'],
    })
  })

  it('are all that have anything of a case whose place in the lists changes', () => {
    const kase = new PaperCase()
      .complete(ACCEPTANCE, 'accept', at('2026-03-02', '10:00'))
      .complete('survey.0.1.production', 'surveyed', at('2026-03-02', '11:00'))
    const admit: Intent = {
      ...{ action: 'admit-green', reason: 'emergency', until: '2026-12-31', statement },
      ...{ leader: 'u-leader', supervisor: 'u-supervisor' },
    }
    const admitted = concerned(kase, (it) => it.do(supervisor, admit, at('2026-03-02', '12:00')))
    expect(admitted.parties).toEqual(['marketing', 'production'])
    expect(admitted.assignees).toEqual(['u-marketing-1', 'u-production-1'])
  })
})
