import { useTranslation } from 'react-i18next'
import type { Missing } from '../../api/vocabulary.ts'
import { screenOf } from './screens.ts'

/** What lacks, as a person says it: the question that was not answered, the document that is not there, or what is wrong. */
export function useMissingText(): (missing: Missing) => string {
  const { t, i18n } = useTranslation(['apply', 'names'])
  return (missing) => {
    const { field = '', documentKind, reason, message } = missing
    if (documentKind !== undefined) return t(`names:document.${documentKind}`)
    const screen = t(`apply:name.${screenOf(missing)}`)
    if (reason !== 'required') return `${screen}: ${message}`
    const name = field.replace(/\/\d+/g, '').split('/').slice(1).join('_')
    const key = `missing.${name}`
    return i18n.exists(key, { ns: 'apply' }) ? `${screen}: ${String(i18n.t(key as never, { ns: 'apply' }))}` : screen
  }
}
