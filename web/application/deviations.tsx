import { WarningOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import type { ApplicationSheet } from '../api/vocabulary.ts'
import styles from './application-sheet.module.css'
import { useFigureText } from './use-figure-text.ts'

/** What a survey or a plan found otherwise than it was applied for, with the step that found it. */
export function Deviations({ deviations }: { deviations: ApplicationSheet['deviations'] }) {
  const { t } = useTranslation(['sheet', 'names'])
  const figureText = useFigureText()
  return deviations.map(({ figure, found, field, step, task }) => (
    <span key={`${task} ${field}`} className={styles.deviation}>
      <WarningOutlined />{' '}
      {t('sheet:found', {
        step: t(`names:step.${step}`),
        name: t(`names:field.${field}`),
        found: figureText(figure, found),
      })}
    </span>
  ))
}
