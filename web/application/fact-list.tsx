import { useTranslation } from 'react-i18next'
import type { ApplicationSheet } from '../api/vocabulary.ts'
import { useFormat } from '../time/use-format.ts'
import styles from './application-sheet.module.css'
import { Deviations } from './deviations.tsx'
import { useFacts } from './use-facts.tsx'

/** All that was said by figures and choices; next to a figure what was found otherwise. */
export function FactList({ sheet }: { sheet: ApplicationSheet }) {
  const { t } = useTranslation(['sheet', 'names'])
  const format = useFormat()
  const facts = useFacts(sheet)
  const { equipment = [] } = sheet.application.load ?? {}
  return (
    <>
      <dl className={styles.facts}>
        {facts.map(({ name, value, figures = [] }) => {
          const found = sheet.deviations.filter(({ figure }) => figures.includes(figure))
          return (
            <div key={name} className={found.length > 0 ? styles.found : undefined}>
              <dt>{name}</dt>
              <dd>
                {value}
                <Deviations deviations={found} />
              </dd>
            </div>
          )
        })}
      </dl>
      {equipment.length > 0 && (
        <details className={styles.equipment}>
          <summary>{t('sheet:equipment', { count: equipment.length })}</summary>
          <ul>
            {equipment.map(({ name, ratedKw, quantity }, index) => (
              <li key={index}>
                {[
                  name,
                  ratedKw === undefined ? undefined : `${format.number(ratedKw)} ${t('names:unit.kW')}`,
                  quantity === undefined ? undefined : t('sheet:times', { count: quantity }),
                ]
                  .filter((part) => part !== undefined)
                  .join(' · ')}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
