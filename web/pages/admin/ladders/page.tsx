import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Ladder } from '../../../api/vocabulary.ts'
import { laddersQuery } from '../../../queries/house.ts'
import { Panel } from '../../../shell/panel.tsx'
import { useLength } from '../../../time/use-length.ts'
import admin from '../admin.module.css'
import plain from '../../../shell/table.module.css'
import styles from './page.module.css'
import { usePageTitle } from '../../../shell/use-page-title.ts'

/** The escalation ladders, rung by rung: when it fires, whom it tells. They are shown, not edited. */
export function LaddersPage() {
  const { t } = useTranslation(['admin', 'names'])
  usePageTitle(t('admin:ladders'))
  const { data: ladders } = useSuspenseQuery(laddersQuery)
  return (
    <div className={admin.page}>
      <header>
        <h1 className={admin.title}>{t('admin:ladders')}</h1>
        <p className={admin.soft}>{t('admin:laddersHint')}</p>
      </header>
      {ladders.map(({ kind, rungs }) => (
        <Panel key={kind} title={t(`names:ladder.${kind}`)}>
          <table className={`${plain.table} ${styles.table}`}>
            <thead>
              <tr>
                <th scope="col">{t('admin:rung')}</th>
                <th scope="col">{t('admin:fires')}</th>
                <th scope="col">{t('admin:tells')}</th>
              </tr>
            </thead>
            <tbody>
              {rungs.map(({ rung, at, to }) => (
                <tr key={rung}>
                  <th scope="row">{t(`names:rung.${rung}`)}</th>
                  <td>
                    <Place at={at} />
                  </td>
                  <td>{to.map((each) => t(`names:addressee.${each}`)).join(t('admin:listOf'))}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Panel>
      ))}
    </div>
  )
}

function Place({ at }: { at: Ladder['rungs'][number]['at'] }) {
  const { t } = useTranslation('admin')
  const lengthText = useLength()
  const { half, workingDays, workingHours, daysBefore } = at
  if (half) return t('atHalf')
  const distance = workingDays ?? workingHours ?? 0
  if (distance === 0) return t('atDue')
  const unit = workingDays === null ? 'workingHours' : 'workingDays'
  const length = lengthText({ value: Math.abs(distance), unit })
  const place = distance < 0 ? t('beforeDue', { length }) : t('afterDue', { length })
  return daysBefore === null ? place : t('beforeAsk', { length, days: daysBefore })
}
