import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { caseQuery, commentsQuery, outcomesQuery } from '../queries/cases.ts'
import { useMe } from '../queries/me.ts'
import { ActFields } from './act-fields.tsx'
import { ActModal } from './act-modal.tsx'
import { TASK_ACTS } from './task-acts.ts'
import type { At, TypedAct } from './task-acts.ts'
import { keepTypedBefore } from './typed-before.ts'

/** Takes back how one ended a task: says which tasks are withdrawn with it, and gives the form back as it was filled in. */
export function TakeBackDialog({ at, onClose }: { at: At; onClose: () => void }) {
  const { t } = useTranslation(['acts', 'names', 'tasks'])
  const me = useMe()
  const { data: kase } = useQuery(caseQuery(at.caseNo))
  const queries = useQueryClient()
  const rounds = kase?.timeline ?? []
  const withdraws =
    kase?.availableActions.find((each) => each.action === 'take-back' && each.task === at.task)?.withdraws ?? []
  const withdrawn = rounds.flatMap(({ step, phase, tasks }) =>
    tasks.filter(({ key }) => withdraws.includes(key)).map(({ key, party }) => ({ key, step, phase, party })),
  )
  return (
    <ActModal<TypedAct>
      {...{ action: 'take-back', onClose, caseNo: at.caseNo }}
      meaning={t('acts:meaning.take-back')}
      send={async (typed, header) => {
        // as it was answered: this dialog may stand on a page that was read before
        const [present, asked, texts] = await Promise.all([
          queries.query(caseQuery(at.caseNo)),
          queries.query(outcomesQuery(at.caseNo, at.task)),
          queries.query(commentsQuery(at.caseNo)),
        ])
        const task = present.timeline.flatMap((round) => round.tasks).find(({ key }) => key === at.task)
        const written = await TASK_ACTS['take-back'].send(at, typed, header)
        if (task !== undefined) {
          const ofTask = `${at.caseNo} ${at.task}`
          keepTypedBefore(me.role === 'applicant' ? ofTask : `${me.id} ${ofTask}`, task, asked, texts)
        }
        return written
      }}
    >
      {withdrawn.length > 0 && (
        <>
          <p>{t('acts:withdraws')}</p>
          <ul style={{ paddingLeft: 20, marginBottom: 12 }}>
            {withdrawn.map(({ key, step, phase, party }) => (
              <li key={key}>
                {[t(`names:step.${step}`), t(`names:party.${party}`), phase > 0 ? t('tasks:phase', { phase }) : '']
                  .filter((part) => part !== '')
                  .join(' · ')}
              </li>
            ))}
          </ul>
        </>
      )}
      <ActFields at={at} asks={TASK_ACTS['take-back'].asks} />
    </ActModal>
  )
}
