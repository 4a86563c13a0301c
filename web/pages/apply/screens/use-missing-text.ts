import { useTranslation } from 'react-i18next'
import type { Missing } from '../../../api/vocabulary.ts'
import { words } from '../../../i18n/words.ts'
import { screenOf } from '../screens.ts'

/** What lacks, as a person says it: the question that was not answered, the document that is not there, or what is wrong. */
export function useMissingText(): (missing: Missing) => string {
  const { t } = useTranslation(['apply', 'names'])
  return (missing) => {
    const { field, documentKind, reason, message } = missing
    if (documentKind !== undefined) return t('apply:check.document', { kind: t(`names:document.${documentKind}`) })
    const screen = t(`apply:name.${screenOf(missing)}`)
    if (reason !== 'required') return `${screen}: ${message}`
    const asked = words('applicationField').find((each) => each === fieldName(field))
    return asked === undefined ? screen : `${screen}: ${t(`names:applicationField.${asked}`)}`
  }
}

/** A pointer without the places in lists, as the catalogue has it: `/contacts/0/phone` is `contacts-phone`. */
function fieldName(pointer = ''): string {
  return pointer
    .split('/')
    .filter((part) => !/^\d*$/.test(part))
    .join('-')
}
