import { PhoneOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import type { FoundCase } from '../api/vocabulary.ts'
import { GreenMark } from '../time/green-mark.tsx'
import { Marked } from './marked.tsx'
import type { RecentCase } from './recent.ts'
import styles from './search.module.css'

interface LineProps {
  id: string
  isActive: boolean
  go: (caseNo: string) => void
}

/** A case that was found: whose and where it is, its number, how it stands; whom to call if it was found by that. */
export function FoundLine({ id, found, query, isActive, go }: LineProps & { found: FoundCase; query: string }) {
  const { t } = useTranslation(['search', 'names'])
  const { caseNo, customerName, address, contacts, kind, status, category, green } = found
  const contact = contacts.find((each) => isAbout(query, each))
  return (
    <Option {...{ id, isActive }} go={() => go(caseNo)}>
      <span className={styles.name}>
        {customerName !== null && <Marked text={customerName} query={query} />}
        {green && <GreenMark />}
      </span>
      {address !== null && (
        <span>
          <Marked text={address} query={query} />
        </span>
      )}
      {contact !== undefined && (
        <span className={styles.soft}>
          <PhoneOutlined /> <Marked text={[contact.name, contact.phone].filter(Boolean).join(' ')} query={query} />
        </span>
      )}
      <span className={styles.soft}>
        <Marked text={caseNo} query={query} /> · {t(`names:kind.${kind}`)} · {t(`names:category.${category}`)} ·{' '}
        {t(`names:caseStatus.${status}`)}
      </span>
    </Option>
  )
}

/** A case that was looked at. */
export function RecentLine({ id, recent: { caseNo, name }, isActive, go }: LineProps & { recent: RecentCase }) {
  return (
    <Option {...{ id, isActive }} go={() => go(caseNo)}>
      {name !== '' && <span className={styles.name}>{name}</span>}
      <span className={styles.soft}>{caseNo}</span>
    </Option>
  )
}

interface OptionProps {
  id: string
  isActive: boolean
  go: () => void
  children: React.ReactNode
}

function Option({ id, isActive, go, children }: OptionProps) {
  return (
    // the field has the keys; a pointer may choose as well
    <li
      id={id}
      role="option"
      aria-selected={isActive}
      className={`${styles.option} ${isActive ? styles.active : ''}`}
      onClick={go}
    >
      {children}
    </li>
  )
}

/** Whether a contact is what a case was found by: digits of the telephone number, or a part of the name. */
function isAbout(query: string, { name, phone }: FoundCase['contacts'][number]): boolean {
  const digits = query.normalize('NFKC').replaceAll(/\D/g, '')
  const isPhone = digits.length >= 4 && phone !== null && phone.replaceAll(/\D/g, '').includes(digits)
  const words = query.normalize('NFKC').toLowerCase().split(/\s+/u)
  return isPhone || words.some((word) => word !== '' && name?.toLowerCase().includes(word) === true)
}
