import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { explanationQuery } from '../queries/cases.ts'
import { DayByDay } from './day-by-day.tsx'

/** A deadline day by day, read when somebody unfolds it. */
export function DaysOnDemand({ caseNo, clockId, className }: { caseNo: string; clockId: string; className?: string }) {
  const { t } = useTranslation('task')
  const [isOpen, setOpen] = useState(false)
  const { data } = useQuery({ ...explanationQuery(caseNo, clockId), enabled: isOpen })
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)} className={className}>
      <summary>{t('dayByDay')}</summary>
      {data !== undefined && <DayByDay explanation={data} />}
    </details>
  )
}
