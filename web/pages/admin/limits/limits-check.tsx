import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { isProblem } from '../../../api/problem.ts'
import { useProblemText } from '../../../api/problem-text.ts'
import type { LimitProfile, LimitsCheck } from '../../../api/vocabulary.ts'
import { words } from '../../../i18n/words.ts'
import { limitsCheckQuery } from '../../../queries/house.ts'
import { useSettled } from '../../../search/use-settled.ts'
import { useFormat } from '../../../time/use-format.ts'
import { useNames } from './use-names.ts'

/** What the loader would say of limits: why it would refuse them, and where they exceed what is published. */
export function LimitsCheckOf({ profile, isNew = false }: { profile: LimitProfile; isNew?: boolean }) {
  const { t } = useTranslation('admin')
  const problemText = useProblemText()
  const { data: check, error } = useQuery(limitsCheckQuery(useSettled(profile, 400)))
  if (check === undefined)
    return error === null ? null : (
      <Alert type="error" showIcon title={problemText(error)} description={<Problems problems={unsoundIn(error)} />} />
    )
  const { problems, exceeds } = check
  return (
    <div style={{ display: 'grid', gap: 12, marginBottom: 12 }}>
      {problems.length > 0 && (
        <Alert type="error" showIcon title={t('wouldBeRefused')} description={<Problems problems={problems} />} />
      )}
      {isNew && problems.length === 0 && <Alert type="success" showIcon title={t('wouldBeTaken')} />}
      {exceeds.length > 0 && (
        <Alert type="warning" showIcon title={t('exceedsPublished')} description={<Exceeds exceeds={exceeds} />} />
      )}
    </div>
  )
}

/** Problems of limits, each with its place in words. */
export function Problems({ problems }: { problems: readonly { at: string; detail: string; problem?: string }[] }) {
  const { t } = useTranslation('names')
  const names = useNames()
  const said = (problem: string | undefined) => {
    const word = words('limitsProblem').find((each) => each === problem)
    return word === undefined ? null : `${t(`limitsProblem.${word}`)} · `
  }
  return (
    <ul style={{ margin: 0, paddingLeft: 18 }}>
      {problems.map(({ at, detail, problem }) => (
        <li key={`${at} ${detail}`}>
          {names.place(at)}: {said(problem)}
          {detail}
        </li>
      ))}
    </ul>
  )
}

function Exceeds({ exceeds }: { exceeds: LimitsCheck['exceeds'] }) {
  const { t } = useTranslation(['admin', 'names'])
  const format = useFormat()
  const sources = [...new Set(exceeds.map(({ source, status }) => `${source} (${t(`names:figureStatus.${status}`)})`))]
  return (
    <>
      <ul style={{ margin: 0, paddingLeft: 18 }}>
        {exceeds.map(({ column, parts, promised, published, over }) => (
          <li key={column}>
            {t('admin:exceedsBy', {
              column: t(`names:limitColumn.${column}`),
              sum: parts.length === 1 ? format.number(promised) : `${parts.join(' + ')} = ${format.number(promised)}`,
              published: format.number(published),
              over: format.number(over),
            })}
          </li>
        ))}
      </ul>
      {sources.map((source) => (
        <p key={source} style={{ margin: '6px 0 0' }}>
          {source}
        </p>
      ))}
    </>
  )
}

/** All that is wrong with the limits, as LIMITS_UNSOUND tells it; for other refusals the fields. */
export function unsoundIn(error: unknown): { at: string; detail: string }[] {
  if (!isProblem(error)) return []
  const { problems } = error.more
  const told: unknown[] = Array.isArray(problems) ? problems : []
  return [
    ...told.flatMap((each) =>
      typeof each === 'object' && each !== null && 'at' in each && 'detail' in each
        ? [{ at: String(each.at), detail: String(each.detail) }]
        : [],
    ),
    ...error.fields.map(({ field, reason }) => ({ at: field, detail: reason })),
  ]
}
