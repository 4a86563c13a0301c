import { describe, expect, inject, it } from 'vitest'
import { resumeRedatings } from '../../activities/redating/resume-redatings.ts'
import { redatingWorkflowId } from '../../workflows/messages.ts'
import { Administrator } from '../support/administration.ts'
import { suiteTown } from '../support/story.ts'
import { startSuiteWorker } from '../support/worker.ts'

const town = suiteTown()

describe('a re-dating whose job Temporal has lost', () => {
  it('goes on from the database where it stood', async () => {
    const administrator = new Administrator(town().person('administrator'))
    const kase = await town().submits('applicant-2')
    await administrator.publishesDays('cn-2027b', { '2026-03-07': { kind: 'make-up', name: '调休' } })
    const { house } = town().world

    // Nobody works; the job is asked for and lost.
    await house.worker.stop()
    const { id } = await administrator.asks({ calendar: 'cn-2027b' })
    const job = { redating: id, phase: 'preview' } as const
    await house.temporal.workflow.getHandle(redatingWorkflowId(job)).terminate('its database was lost')
    expect(await resumeRedatings(house.pools.worker.db, house.temporal)).toBe(1)
    // A job that runs is left alone.
    expect(await resumeRedatings(house.pools.worker.db, house.temporal)).toBe(1)

    const { databaseUrl, namespace } = town().world
    const { temporalAddress, bundlePath } = inject('servers')
    const worker = await startSuiteWorker({ databaseUrl, temporalAddress, namespace, bundlePath })
    try {
      const preview = await administrator.waitsWhile(id, 'computing')
      expect(await administrator.shown(preview)).toEqual({ [kase.caseNo]: ['pending'] })
      expect((await administrator.applies(preview)).counts).toMatchObject({ done: 1, pending: 0 })
      expect(await resumeRedatings(house.pools.worker.db, house.temporal)).toBe(0)
    } finally {
      await worker.stop()
    }
  })
})
