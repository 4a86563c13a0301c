import { useNavigate } from '@tanstack/react-router'
import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { TrendPeriod } from '../../api/vocabulary.ts'
import { Panel } from '../../parts/panel.tsx'
import { AttainmentChart } from './attainment-chart.tsx'
import { DaysChart } from './days-chart.tsx'
import { PeriodTable } from './period-table.tsx'
import styles from './subject-panel.module.css'
import type { Subject } from './subjects.ts'

interface SubjectPanelProps {
  subjects: readonly Subject[]
  chosen: Subject
  by: TrendPeriod
}

const GROUPS: readonly Subject['group'][] = ['cases', 'statutory', 'steps']

/** One of them over time: how many were in time, and how long they took. */
export function SubjectPanel({ subjects, chosen, by }: SubjectPanelProps) {
  const { t } = useTranslation('trends')
  const navigate = useNavigate({ from: '/trends' })
  const options = GROUPS.map((group) => ({
    label: t(`group.${group}`),
    options: subjects.filter((each) => each.group === group).map(({ key, name }) => ({ value: key, label: name })),
  }))
  const select = (
    <Select
      className={`${styles.select} not-printed`}
      aria-label={t('of')}
      value={chosen.key}
      options={options}
      onChange={(of) => void navigate({ search: (before) => ({ ...before, of }), replace: true })}
    />
  )
  return (
    <Panel title={t('overTime', { name: chosen.name })} extra={select}>
      <div className={styles.charts}>
        <AttainmentChart subject={chosen} by={by} />
        <DaysChart subject={chosen} by={by} />
      </div>
      <PeriodTable subject={chosen} by={by} />
    </Panel>
  )
}
