import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import styles from './buttons.module.css'
import { screenAfter, screenBefore } from './screens.ts'
import type { Screen } from './screens.ts'

/** To the screen before and to the next. Nothing keeps one from going on: what is missing is listed at the end, with its screen. */
export function Buttons({ screen, draftId }: { screen: Screen; draftId: string }) {
  const { t } = useTranslation(['apply', 'common'])
  const before = screenBefore(screen)
  const after = screenAfter(screen)
  return (
    <div className={styles.buttons}>
      {before !== undefined && (
        <Link to="/apply/$draftId" params={{ draftId }} search={{ screen: before }} className={styles.back}>
          {t('common:back')}
        </Link>
      )}
      {after !== undefined && (
        <Link to="/apply/$draftId" params={{ draftId }} search={{ screen: after }} className={styles.next}>
          {t('apply:next', { screen: t(`apply:name.${after}`) })}
        </Link>
      )}
    </div>
  )
}
