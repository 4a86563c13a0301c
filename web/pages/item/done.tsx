import { useTranslation } from 'react-i18next'
import type { ItemPage } from '../../api/vocabulary.ts'
import { words } from '../../i18n/words.ts'
import { Panel } from '../../parts/panel.tsx'
import { useFormat } from '../../time/use-format.ts'
import styles from './page.module.css'

/** What was done to the case in the name of the item. */
export function Done({ item }: { item: ItemPage }) {
  const { t } = useTranslation(['items', 'names'])
  const format = useFormat()
  return (
    <Panel title={t('items:done')}>
      {item.done.length === 0 && <p className={styles.soft}>{t('items:doneNone')}</p>}
      <ol className={styles.history}>
        {item.done.map(({ seq, at, type, by, task }) => {
          const event = words('event').find((each) => each === type)
          const step = words('step').find((each) => each === task?.split('.')[0])
          return (
            <li key={seq}>
              <p>
                <strong>{event === undefined ? type : t(`names:event.${event}`)}</strong>{' '}
                {step !== undefined && t(`names:step.${step}`)}
              </p>
              <p className={styles.soft}>
                {by.name} · <time dateTime={at}>{format.dateTime(at)}</time>
              </p>
            </li>
          )
        })}
      </ol>
    </Panel>
  )
}
