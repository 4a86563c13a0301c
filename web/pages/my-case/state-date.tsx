import { Button } from 'antd'
import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { useAct } from '../../api/act.ts'
import type { At } from '../../acts/task-acts.ts'
import { businessTimeQuery } from '../../queries/business-time.ts'
import { caseKey } from '../../queries/cases.ts'
import { tasksKey } from '../../queries/tasks.ts'
import { DayQuestion } from '../../questions/fields.tsx'
import styles from './now-panel.module.css'

/** The customer says by when designs or works will be done; the reminders go by that day. Folded: it is an offer. */
export function StateDate({ at }: { at: At }) {
  const { t } = useTranslation('mine')
  const [on, setOn] = useState<string>()
  const { data: time } = useQuery(businessTimeQuery)
  const stating = useAct({
    send: (body: { on: string }, header) =>
      answerOf(api.POST('/api/cases/{caseNo}/tasks/{task}/state-date', { params: { path: at, header }, body })),
    changes: [caseKey(at.caseNo), tasksKey],
    said: () => t('dateStated'),
  })
  return (
    <details className={styles.fold}>
      <summary>{t('stateDate')}</summary>
      <div className={styles.row}>
        <DayQuestion
          label={t('stateDateOn')}
          hint={t('stateDateHint')}
          value={on}
          min={time?.now.slice(0, 10)}
          onChange={setOn}
        />
        <Button
          size="large"
          disabled={on === undefined}
          loading={stating.isPending}
          onClick={() => {
            if (on !== undefined) stating.mutate({ on })
          }}
        >
          {t('tellIt')}
        </Button>
      </div>
    </details>
  )
}
