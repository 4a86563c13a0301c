import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CasePage, Round } from '../../api/vocabulary.ts'
import { commentsQuery } from '../../queries/cases.ts'

/** Why it is asked for: what is missing in the documents, for what each department returned the drawings. */
export function SentBack({ kase, round }: { kase: CasePage; round: Round }) {
  const { t } = useTranslation(['mine', 'names'])
  const { data: lines = [] } = useQuery(commentsQuery(kase.caseNo))
  const textOf = (task: string) => lines.findLast((line) => line.task === task)?.text
  if (round.step === 'supplement') {
    const asked = lines.findLast(({ type }) => type === 'SupplementRequested' || type === 'DocumentsDemandedLater')
    return asked === undefined ? null : <blockquote>{asked.text}</blockquote>
  }
  if (round.step !== 'design-submission' || round.cause !== 'return') return null
  const review = kase.timeline.findLast(({ step }) => step === 'design-review')
  const returns = review?.tasks.filter(({ outcome }) => outcome === 'return') ?? []
  return (
    <div>
      <h3>{t('mine:toChange')}</h3>
      {returns.map(({ key, party }) => (
        <blockquote key={key}>
          <strong>{t(`names:party.${party}`)}</strong> {textOf(key)}
        </blockquote>
      ))}
    </div>
  )
}
