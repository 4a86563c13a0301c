import { useTranslation } from 'react-i18next'
import type { FieldName, TaskOutcomes } from '../api/vocabulary.ts'
import { words } from '../i18n/words.ts'
import { useFormat } from '../time/use-format.ts'
import styles from './figure-list.module.css'
import type { Figure } from './figures.ts'
import { yuanOf } from '../yuan.ts'

interface FigureListProps {
  figures: readonly Figure[]
  units: TaskOutcomes['units']
  marked?: readonly FieldName[]
}

/** Figures with their units; those that concern the reader are marked. */
export function FigureList({ figures, units, marked = [] }: FigureListProps) {
  const { t } = useTranslation(['task', 'names', 'common'])
  const format = useFormat()
  const textOf = ({ name, value }: Figure): string => {
    const unit = units[name]
    if (typeof value === 'boolean') return value ? t('common:yes') : t('common:no')
    if (typeof value === 'number') {
      const shown = format.number(unit === 'fen' ? yuanOf(value) : value)
      // what is counted has its name as its unit
      return unit === undefined || unit === 'pieces' ? shown : `${shown} ${t(`names:unit.${unit}`)}`
    }
    const step = words('step').find((each) => each === value)
    if (step !== undefined) return t(`names:step.${step}`)
    return /^\d{4}-\d{2}-\d{2}$/.test(value) ? format.day(value) : value
  }
  return (
    <dl className={styles.list}>
      {figures.map((figure) => {
        const isMarked = marked.includes(figure.name)
        return (
          <div key={figure.name} className={isMarked ? styles.marked : undefined}>
            <dt>{t(`names:field.${figure.name}`)}</dt>
            <dd>
              {textOf(figure)}
              {isMarked && <span className="visually-hidden"> ({t('task:concerns')})</span>}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
