import { CheckCircleOutlined, CloseCircleOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import styles from '../bulk/bulk-rows.module.css'

/** What became of a case, and where it was refused, why. */
export type Admitted = { isDone: true } | { isDone: false; why: string }

interface GreenRowsProps {
  caseNos: readonly string[]
  admissible: readonly string[]
  results: ReadonlyMap<string, Admitted>
}

/** Each case with whether it may be admitted, or what became of it. */
export function GreenRows({ caseNos, admissible, results }: GreenRowsProps) {
  const { t } = useTranslation(['bulk', 'names'])
  const textOf = (caseNo: string): { isGood: boolean; text: string } => {
    const result = results.get(caseNo)
    if (result?.isDone === true) return { isGood: true, text: t('names:bulkStatus.done') }
    if (result !== undefined) return { isGood: false, text: t('bulk:refusedBecause', { why: result.why }) }
    const isGood = admissible.includes(caseNo)
    return { isGood, text: isGood ? t('bulk:allowed') : t('bulk:notPossible') }
  }
  return (
    <div className={styles.scroll} aria-live="polite">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('bulk:case')}</th>
            <th scope="col">{results.size === 0 ? t('bulk:preview') : t('bulk:becomes')}</th>
          </tr>
        </thead>
        <tbody>
          {caseNos.map((caseNo) => {
            const { isGood, text } = textOf(caseNo)
            return (
              <tr key={caseNo}>
                <td>{caseNo}</td>
                <td className={isGood ? styles.good : styles.bad}>
                  {isGood ? <CheckCircleOutlined /> : <CloseCircleOutlined />} {text}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
