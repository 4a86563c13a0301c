import { Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { FigureStatus, LimitProfile } from '../../../api/vocabulary.ts'
import { words } from '../../../i18n/words.ts'
import { atMost } from '../../../questions/at-most.ts'
import plain from '../../../parts/table.module.css'
import { useFormat } from '../../../time/use-format.ts'
import { TERMS } from './tables.ts'
import type { TermChange, TermName } from './tables.ts'
import table from './limit-table.module.css'
import styles from './terms.module.css'
import { useTermText } from './use-term-text.ts'

interface TermsProps {
  profile: LimitProfile
  /** The sources of the whole profile; a term names its own by its number. */
  sources: readonly string[]
  /** While a new version is written: what was changed so far. */
  changes: ReadonlyMap<TermName, TermChange> | null
  onChange: (name: TermName, change: TermChange) => void
}

/** Thresholds and periods: each with its unit, how sure it is, and which source it has. */
export function Terms({ profile, sources, changes, onChange }: TermsProps) {
  const { t } = useTranslation(['admin', 'names'])
  const format = useFormat()
  const termText = useTermText()
  if (changes !== null) return <EditedTerms profile={profile} changes={changes} onChange={onChange} />
  return (
    <table className={plain.table}>
      <tbody>
        {TERMS.map((name) => {
          const { value, unit, status, source } = profile.terms[name]
          return (
            <tr key={name}>
              <th scope="row">{t(`admin:term.${name}`)}</th>
              <td title={format.source(source)}>
                {termText({ value, unit })}{' '}
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

/** Each with fields of its own for figure, source and status: thresholds come from many places. */
function EditedTerms({ profile, changes, onChange }: Omit<TermsProps, 'sources' | 'changes'> & Edited) {
  const { t } = useTranslation(['admin', 'names'])
  const statuses = words('figureStatus').map((value) => ({ value, label: t(`names:figureStatus.${value}`) }))
  return (
    <table className={`${plain.table} ${styles.edited}`}>
      <thead>
        <tr>
          <th scope="col">{t('admin:thresholds')}</th>
          <th scope="col">{t('admin:figure')}</th>
          <th scope="col">{t('admin:source')}</th>
          <th scope="col">{t('admin:status')}</th>
        </tr>
      </thead>
      <tbody>
        {TERMS.map((name) => {
          const { value, unit, source, status } = profile.terms[name]
          const of = (what: string) => `${t(`admin:term.${name}`)}: ${what}`
          const isWhole = unit === 'months' || unit === 'days' || unit === 'workingDays' || unit === 'times'
          return (
            <tr key={name} className={changes.has(name) ? table.changed : undefined}>
              <th scope="row">{t(`admin:term.${name}`)}</th>
              <td>
                <span className={styles.figure}>
                  <Input
                    type="number"
                    size="small"
                    min={0}
                    step={isWhole ? 1 : 'any'}
                    defaultValue={value}
                    aria-label={of(t('admin:figure'))}
                    onChange={({ target: { valueAsNumber } }) =>
                      onChange(name, { value: Number.isNaN(valueAsNumber) ? value : valueAsNumber })
                    }
                    onBlur={({ target }) => {
                      if (target.value === '') target.value = String(value)
                    }}
                  />
                  {t(`names:termUnit.${unit}`)}
                </span>
              </td>
              <td>
                <Input
                  size="small"
                  {...atMost(300)}
                  defaultValue={source}
                  aria-label={of(t('admin:source'))}
                  onChange={({ target }) => onChange(name, { source: target.value })}
                />
              </td>
              <td>
                <Select<FigureStatus>
                  size="small"
                  style={{ width: '100%' }}
                  defaultValue={status}
                  options={statuses}
                  aria-label={of(t('admin:status'))}
                  onChange={(chosen) => onChange(name, { status: chosen })}
                />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

interface Edited {
  changes: ReadonlyMap<TermName, TermChange>
}
