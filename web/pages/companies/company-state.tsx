import { useTranslation } from 'react-i18next'
import type { components } from '../../api/schema.d.ts'
import styles from './page.module.css'

type Company = components['schemas']['Company']

/** Whether a company account counts, and what is known of its licence. */
export function CompanyState({ company: { state, licence } }: { company: Company }) {
  const { t } = useTranslation(['names', 'companies'])
  return (
    <span className={styles.marks}>
      <span className={styles.mark}>{t(`names:companyState.${state}`)}</span>
      {state === 'active' && (
        <span className={`${styles.mark} ${licence === 'refused' ? styles.bad : ''}`}>
          {t('companies:licenceIs', { state: t(`names:licence.${licence}`) })}
        </span>
      )}
    </span>
  )
}
