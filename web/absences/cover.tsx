import { useTranslation } from 'react-i18next'
import type { Cover as CoverOf } from '../api/vocabulary.ts'
import { CaseLink } from '../parts/case-link.tsx'
import { useWorkName } from '../parts/use-work-name.ts'
import { useFormat } from '../time/use-format.ts'
import styles from './absences.module.css'

/** What happens to the open tasks of who is away: which fall due meanwhile, and which the deputy may not do. */
export function Cover({ cover, deputy, hasEnd }: { cover: CoverOf; deputy: string | undefined; hasEnd: boolean }) {
  const { t } = useTranslation('absences')
  const format = useFormat()
  const workName = useWorkName()
  const { tasks, candidates } = cover
  const kept = candidates.find(({ id }) => id === deputy)?.refused ?? []
  const due = tasks.filter(({ isDueWithin }) => isDueWithin).length
  if (tasks.length === 0) return <p className={styles.soft}>{t('noTasks')}</p>
  return (
    <section className={styles.cover} aria-label={t('tasks')}>
      <p>
        {t('openTasks', { count: tasks.length })}
        {hasEnd && ` · ${t('dueWithin', { count: due })}`}
      </p>
      <ul className={styles.list}>
        {tasks.map(({ caseNo, key, step, customerName, dueAt, isDueWithin }) => (
          <li key={`${caseNo} ${key}`} className={styles.line}>
            <span>
              <CaseLink caseNo={caseNo} /> {workName({ step })}
              {customerName !== null && <span className={styles.soft}> {customerName}</span>}
            </span>
            <span className={isDueWithin ? styles.late : styles.soft}>
              {dueAt === null ? t('noDue') : t('dueAt', { at: format.dateTime(dueAt) })}
              {kept.some((each) => each.caseNo === caseNo && each.key === key) && ` · ${t('fourEyes')}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
