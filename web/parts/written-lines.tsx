import { useTranslation } from 'react-i18next'
import type { CommentLine } from '../api/vocabulary.ts'
import { words } from '../i18n/words.ts'
import { taskParts } from '../reading/task-key.ts'
import { useFormat } from '../time/use-format.ts'
import { useAuthor } from './use-author.ts'
import styles from './written-lines.module.css'

/** Texts that people wrote in a case, each with who wrote it, when, and about what. */
export function WrittenLines({ lines }: { lines: readonly CommentLine[] }) {
  const { t } = useTranslation(['names', 'task'])
  const format = useFormat()
  const authorOf = useAuthor()
  const about = ({ task, outcome: ended }: CommentLine): string => {
    const step = taskParts(task)?.step
    const outcome = words('outcome').find((each) => each === ended)
    return [
      step === undefined ? null : t(`names:step.${step}`),
      outcome === undefined ? null : t(`names:outcome.${outcome}`),
    ]
      .filter((part) => part !== null)
      .join(' · ')
  }
  return (
    <ol className={styles.lines}>
      {lines.map((line) => (
        <li key={line.seq}>
          <p className={styles.soft}>
            {[authorOf(line.by) ?? t(`names:role.${line.by.role}`), format.dateTime(line.at), about(line)]
              .filter((part) => part !== '')
              .join(' · ')}
          </p>
          <p className={styles.text}>{line.text}</p>
          {line.conditions.length > 0 && (
            <ul className={styles.text} aria-label={t('task:carried')}>
              {line.conditions.map((condition) => (
                <li key={condition}>{condition}</li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  )
}
