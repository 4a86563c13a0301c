import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { DepartmentLoad } from '../../api/vocabulary.ts'
import { useFormat } from '../../time/use-format.ts'
import styles from './people.module.css'
import { useWorkName } from '../../parts/use-work-name.ts'

type Load = DepartmentLoad['unclaimed']

/** What a list of tasks is asked by for those that nobody has. */
const NOBODY = 'none'

/** Who has how much: first what nobody has claimed, then each person, the most overdue first. */
export function People({ load, person }: { load: DepartmentLoad; person: string | undefined }) {
  const { t } = useTranslation('department')
  const { total, unclaimed, people, department } = load
  const most = Math.max(1, unclaimed.open, ...people.map(({ open }) => open))
  return (
    <ul className={styles.people}>
      <li>
        <Link
          to="/department"
          search={{ department }}
          className={`${styles.line} ${person === undefined ? styles.here : ''}`}
          aria-current={person === undefined ? 'true' : undefined}
        >
          <span className={styles.name}>{t('all')}</span>
          <span className={styles.count}>{total.open}</span>
        </Link>
      </li>
      <PersonLine {...{ department, most, person }} id={NOBODY} name={t('unclaimed')} load={unclaimed} />
      {people.map((each) => (
        <PersonLine
          key={each.person.id}
          {...{ department, most, person }}
          id={each.person.id}
          name={[each.person.name, each.isMember ? null : t('fromOutside')].filter((part) => part !== null).join(' · ')}
          load={each}
        />
      ))}
    </ul>
  )
}

interface PersonLineProps {
  department: DepartmentLoad['department']
  /** The most that anybody has: by it the bars are drawn. */
  most: number
  person: string | undefined
  id: string
  name: string
  load: Load
}

function PersonLine({ department, most, person, id, name, load }: PersonLineProps) {
  const { t } = useTranslation(['department', 'names'])
  const format = useFormat()
  const workName = useWorkName()
  const { open, overdue, dueSoon, stopped, oldest } = load
  const isHere = person === id
  return (
    <li>
      <Link
        to="/department"
        search={{ department, person: id }}
        className={`${styles.line} ${isHere ? styles.here : ''}`}
        aria-current={isHere ? 'true' : undefined}
      >
        <span className={styles.name}>{name}</span>
        <span className={styles.count}>{open}</span>
        <span className={styles.bar} aria-hidden style={{ width: `${Math.round((open / most) * 100)}%` }}>
          <Part share={overdue} of={open} colour={styles.late} />
          <Part share={dueSoon} of={open} colour={styles.soon} />
          <Part share={open - overdue - dueSoon - stopped} of={open} colour={styles.calm} />
          <Part share={stopped} of={open} colour={styles.stopped} />
        </span>
        <span className={styles.detail}>
          {overdue > 0 && <strong>{t('department:late', { count: overdue })}</strong>}
          {dueSoon > 0 && <span>{t('department:soon', { count: dueSoon })}</span>}
          {stopped > 0 && <span>{t('department:stopped', { count: stopped })}</span>}
          {open === 0 && <span>{t('department:nothing')}</span>}
        </span>
        {oldest !== null && (
          <span className={styles.detail}>
            {t('department:oldest', { step: workName(oldest), at: format.dateTime(oldest.openedAt) })}
          </span>
        )}
      </Link>
    </li>
  )
}

function Part({ share, of, colour }: { share: number; of: number; colour: string | undefined }) {
  return share <= 0 ? null : <span className={colour} style={{ width: `${(share / of) * 100}%` }} />
}
