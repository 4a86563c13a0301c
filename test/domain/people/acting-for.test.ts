import { describe, expect, it } from 'vitest'
import { bodyOf } from '../../../db/chain.ts'
import { handsOf, principalOf } from '../../../domain/people/actor.ts'
import { inNamesOf } from '../../../glossary/people.ts'
import { applicant, member, PaperCase } from '../../support/paper.ts'
import { on } from '../play.ts'

/** Who acts for somebody else does so under two names, in the other's right (docs/procedure.md section 8). */

const agent = { ...applicant, id: 'u-agent', actingFor: { id: applicant.id } }
const deputy = { ...member('marketing'), id: 'u-c', actingFor: { id: member('marketing').id, via: ['u-b'] } }

describe('somebody acts for somebody else', () => {
  it('in the right of the other, and all between have a hand in it: who acts first, for whom last', () => {
    expect(principalOf(deputy)).toBe('u-marketing-1')
    expect(handsOf(deputy)).toEqual(['u-c', 'u-b', 'u-marketing-1'])
    expect(handsOf(applicant)).toEqual(['u-applicant'])
  })

  it('and the log names both; what nobody did for another reads as it always did', () => {
    const paper = new PaperCase()
    paper.do(agent, { action: 'suspend', statement: { id: 's', sha256: '' } }, on('03-02 10:00'))
    paper.do(applicant, { action: 'resume', statement: null }, on('03-02 11:00'))
    const by = (type: string) => paper.log.find((row) => row.type === type)?.by
    expect(by('CaseSuspended')).toEqual({ id: 'u-agent', role: 'applicant', actingFor: { id: 'u-applicant' } })
    expect(by('CaseResumed')).toStrictEqual({ id: 'u-applicant', role: 'applicant' })
    expect(bodyOf({ seq: 1, by: by('CaseSuspended') } as { seq: number }, {})).toBe(
      '{"by":{"actingFor":{"id":"u-applicant"},"id":"u-agent","role":"applicant"},"seq":1}',
    )
  })

  it('is how the customer moved, if it is for the customer', () => {
    const paper = new PaperCase()
    paper.do(agent, { action: 'suspend', statement: { id: 's', sha256: '' } }, on('03-02 10:00'))
    expect(paper.now.customerMovedAt).toBe(on('03-02 10:00'))
  })

  it('is told as both names are said', () => {
    expect(inNamesOf(['李四', '张三'], 'zh')).toBe('李四 代 张三')
    expect(inNamesOf(['Wang Wu', 'Li Si', 'Zhang San'], 'en')).toBe('Wang Wu for Li Si for Zhang San')
    expect(inNamesOf(['李四'], 'zh')).toBe('李四')
  })
})
