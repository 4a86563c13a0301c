import { CheckOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { DraftCheck } from '../../../api/vocabulary.ts'
import styles from './screen-list.module.css'
import { screenOf, SCREENS } from '../screens.ts'
import type { Screen } from '../screens.ts'

interface ScreenListProps {
  screen: Screen
  draftId: string
  check: DraftCheck | undefined
}

/** How far one is: every screen with what it lacks; on a phone a line. */
export function ScreenList({ screen, draftId, check }: ScreenListProps) {
  const { t } = useTranslation('apply')
  const lacking = (each: Screen) => check?.missing.filter((missing) => screenOf(missing) === each).length ?? null
  const at = SCREENS.indexOf(screen)
  return (
    <nav className={styles.list} aria-label={t('screens')}>
      <p className={styles.count}>
        {t('screenOf', { number: at + 1, count: SCREENS.length })}
        <span className={styles.bar} aria-hidden>
          <span style={{ width: `${((at + 1) / SCREENS.length) * 100}%` }} />
        </span>
      </p>
      <ol>
        {SCREENS.map((each) => {
          const lacks = each === 'check' ? null : lacking(each)
          return (
            <li key={each}>
              <Link
                to="/apply/$draftId"
                params={{ draftId }}
                search={{ screen: each }}
                className={each === screen ? `${styles.link} ${styles.here}` : styles.link}
                aria-current={each === screen ? 'step' : undefined}
              >
                {t(`name.${each}`)}
                {lacks === 0 && <CheckOutlined className={styles.done} aria-label={t('complete')} />}
                {lacks !== null && lacks > 0 && <span className={styles.lacks}>{t('lacks', { count: lacks })}</span>}
              </Link>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
