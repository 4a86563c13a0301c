import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { isProblem } from '../../../api/problem.ts'
import { useProblemText } from '../../../api/problem-text.ts'
import type { LimitProfile, LimitsCheck } from '../../../api/vocabulary.ts'
import { words } from '../../../i18n/words.ts'
import { limitsCheckQuery } from '../../../queries/house.ts'
import { useSettled } from '../../../search/use-settled.ts'
import { useLength } from '../../../time/use-length.ts'
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

type Problem = { at: string; detail: string; problem?: string } & Partial<Pick<Told, 'exceeded'>>
type Told = LimitsCheck['problems'][number]

/** Problems of limits, each with its place in words; of promises that do not fit, which of them. */
export function Problems({ problems }: { problems: readonly Problem[] }) {
  const { t } = useTranslation(['admin', 'names'])
  const names = useNames()
  const lengthText = useLength()
  const said = (problem: string | undefined) => {
    const word = words('limitsProblem').find((each) => each === problem)
    return word === undefined ? null : `${t(`names:limitsProblem.${word}`)} · `
  }
  const exceededText = ({ figures, needed, allowed, from }: NonNullable<Problem['exceeded']>) => {
    const promises = figures.map(({ at, value, unit }) => `${names.rowOf(at)} ${lengthText({ value, unit })}`)
    const told = {
      ...{ needed: spaced(needed), allowed: spaced(allowed), figures: promises.join(t('admin:listOf')) },
      of: names.columnOf(figures[0]?.at ?? ''),
    }
    return from === undefined ? t('admin:exceededDays', told) : t('admin:exceededFrom', { ...told, from: spaced(from) })
  }
  return (
    <ul style={{ margin: 0, paddingLeft: 18 }}>
      {problems.map(({ at, detail, problem, exceeded }) => (
        <li key={`${at} ${detail}`}>
          {names.place(at)}: {said(problem)}
          {exceeded === undefined ? detail : exceededText(exceeded)}
        </li>
      ))}
    </ul>
  )
}

/** `2026-03-04T17:30` as `2026-03-04 17:30`. */
const spaced = (moment: string) => moment.replace('T', ' ')

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
export function unsoundIn(error: unknown): Problem[] {
  if (!isProblem(error)) return []
  const { problems } = error.more
  const told: unknown[] = Array.isArray(problems) ? problems : []
  return [
    ...told.flatMap((each) =>
      typeof each === 'object' && each !== null && 'at' in each && 'detail' in each
        ? [{ at: String(each.at), detail: String(each.detail), ...exceededIn(each) }]
        : [],
    ),
    ...error.fields.map(({ field, reason }) => ({ at: field, detail: reason })),
  ]
}

function exceededIn(told: object): Partial<Pick<Told, 'exceeded'>> {
  if (!('exceeded' in told) || !isExceeded(told.exceeded)) return {}
  return { exceeded: told.exceeded }
}

function isExceeded(told: unknown): told is NonNullable<Told['exceeded']> {
  return (
    typeof told === 'object' &&
    told !== null &&
    'figures' in told &&
    Array.isArray(told.figures) &&
    'needed' in told &&
    'allowed' in told
  )
}
