import { Alert, Form } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Assignees } from '../api/vocabulary.ts'
import { useFormat } from '../time/use-format.ts'
import type { TypedAct } from './task-acts.ts'

/** Who is about to be given a task is away: until when, and whether somebody does it meanwhile. */
export function AwayNotice({
  people = [],
}: {
  people: readonly Pick<Assignees[number], 'id' | 'name' | 'away'>[] | undefined
}) {
  const { t } = useTranslation('acts')
  const format = useFormat()
  const chosen = Form.useWatch<TypedAct['assignee']>('assignee')
  const person = people.find(({ id }) => id === chosen)
  if (person === undefined || person.away === null) return null
  const { name, away } = person
  const on = format.date(Date.parse(away.until) - 1)
  const title = t('isAway', { name, on })
  const detail = away.deputy === null ? t('awayAlone') : t('awayWithDeputy', { deputy: away.deputy })
  return <Alert type="warning" showIcon title={title} description={detail} style={{ marginBottom: 16 }} />
}
