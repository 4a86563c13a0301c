import { useTranslation } from 'react-i18next'
import type { ItemPage } from '../../api/vocabulary.ts'
import { words } from '../../i18n/words.ts'
import { Panel } from '../../parts/panel.tsx'
import { useFormat } from '../../time/use-format.ts'
import styles from './page.module.css'

/** What happened to it, the last first. */
export function History({ item }: { item: ItemPage }) {
  const { t } = useTranslation(['items', 'names'])
  const format = useFormat()
  return (
    <Panel title={t('items:history')}>
      <ol className={styles.history}>
        {item.history.toReversed().map((entry) => (
          <li key={entry.version}>
            <p>
              <strong>{t(`names:itemEntry.${entry.what}`)}</strong> {detailOf(entry)}
            </p>
            {entry.text !== null && entry.what !== 'raise' && <p className={styles.quote}>{entry.text}</p>}
            <p className={styles.soft}>
              {entry.by?.name ?? t('items:itself')} · <time dateTime={entry.at}>{format.dateTime(entry.at)}</time>
            </p>
          </li>
        ))}
      </ol>
    </Panel>
  )

  function detailOf({ what, owner, dueAt, outcome, rungs }: ItemPage['history'][number]): string {
    const known = words('itemOutcome').find((each) => each === outcome)
    const parts = [
      owner === null
        ? null
        : what === 'hand-over'
          ? t('items:to', { name: owner.name ?? '' })
          : t('items:toOwner', { name: owner.name ?? '' }),
      dueAt === null ? null : t('items:until', { at: format.dateTime(dueAt) }),
      known === undefined ? null : t(`names:itemOutcome.${known}`),
      ...rungs.map((rung) => t(`names:rung.${rung}`)),
    ]
    return parts.filter((part) => part !== null).join(' · ')
  }
}
