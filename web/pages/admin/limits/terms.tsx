import { useTranslation } from 'react-i18next'
import type { LimitProfile } from '../../../api/vocabulary.ts'
import { useFormat } from '../../../time/use-format.ts'
import plain from '../../../shell/table.module.css'

interface TermsProps {
  profile: LimitProfile
  /** The sources of the whole profile; a term names its own by its number. */
  sources: readonly string[]
}

/** Thresholds and periods: each with its unit, how sure it is, and which source it has. */
export function Terms({ profile, sources }: TermsProps) {
  const { t } = useTranslation(['admin', 'names'])
  const format = useFormat()
  return (
    <table className={plain.table}>
      <tbody>
        {TERMS.map((name) => {
          const { value, unit, status, source } = profile.terms[name]
          return (
            <tr key={name}>
              <th scope="row">{t(`admin:term.${name}`)}</th>
              <td title={source}>
                {format.number(value)} {t(`names:termUnit.${unit}`)}{' '}
                <small>
                  {t(`names:figureStatus.${status}`)}
                  <sup>{sources.indexOf(source) + 1}</sup>
                </small>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

const TERMS = [
  'low-voltage-load',
  'joint-review',
  'access-system-design',
  'wanted-ahead',
  'temporary-supply',
  'supply-end-near',
  'objection',
  'validity-ask-by',
  'validity-silence',
  'stated-ahead',
  'customer-silent',
  'on-site-start-entered',
  'stop-ahead',
  'urge-again',
  'suspensions-a-day',
] as const satisfies readonly (keyof LimitProfile['terms'])[]
