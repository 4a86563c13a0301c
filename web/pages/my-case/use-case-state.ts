import { useTranslation } from 'react-i18next'
import type { CasePage } from '../../api/vocabulary.ts'
import { myStep } from '../../applicant/my-tasks.ts'

/** Where a case stands, in one or two plain sentences: who has the ball, and what they do with it. */
export function useCaseState({ status, suspendedAt, validity, ball, appointments }: CasePage): string {
  const { t } = useTranslation(['mine', 'my', 'visits'])
  if (status !== 'in-progress') return t(`my:status.${status}`)
  if (suspendedAt !== null) return t('my:suspended')
  if (validity?.lapsed === true) return t('my:lapsed')
  const mine = ball.holders.filter(({ party }) => party === 'applicant').flatMap(({ step }) => myStep(step) ?? [])
  const grids = ball.holders.filter(({ party }) => party !== 'applicant').map(({ step }) => step)
  const said = [
    ...mine.map((step) => t('my:yourTurn', { todo: t(`mine:todo.${step}`) })),
    ...grids.map((step) => t(`mine:state.${step}`)),
  ]
  const isPutOff = appointments.some(({ open }) => open)
  if (said.length === 0) return isPutOff ? t('visits:putOff') : t('my:nothingOpen')
  // several departments, or both parts of the plan, are one sentence to the customer
  return [...new Set(said)].join(' ')
}
