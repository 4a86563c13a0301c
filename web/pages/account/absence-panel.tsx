import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { AbsenceForm } from '../../absences/absence-form.tsx'
import { AbsenceLine } from '../../absences/absence-line.tsx'
import { Panel } from '../../parts/panel.tsx'
import { absencesQuery } from '../../queries/absences.ts'
import { useMe } from '../../queries/me.ts'
import { useFormat } from '../../time/use-format.ts'
import styles from './page.module.css'

/** When I am away, who stands in for me, and for whom I stand in. */
export function AbsencePanel() {
  const { t } = useTranslation('absences')
  const me = useMe()
  const format = useFormat()
  const absences = useQuery(absencesQuery)
  const own = absences.data?.items.filter(({ person }) => person.id === me.id) ?? []
  return (
    <Panel title={t('own')}>
      <p className={styles.soft}>{t('hint')}</p>
      {me.standsIn.map(({ id, name, until }) => (
        <p key={id}>{t('standsIn', { name: name ?? '', until: format.dateTime(until) })}</p>
      ))}
      {own.length > 0 && (
        <ul className={styles.list}>
          {own.map((absence) => (
            <AbsenceLine key={absence.id} absence={absence} isOwn />
          ))}
        </ul>
      )}
      <AbsenceForm self={me.id} />
    </Panel>
  )
}
