import { MailOutlined, PhoneOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import type { Application } from '../api/vocabulary.ts'
import styles from './application-sheet.module.css'

/** Whom to ask, each with a telephone number that is called by a tap. */
export function Contacts({ contacts }: { contacts: NonNullable<Application['contacts']> }) {
  const { t } = useTranslation('sheet')
  return (
    <ul className={styles.contacts} aria-label={t('contacts')}>
      {contacts.map(({ name, duty, phone, email }) => (
        <li key={`${name ?? ''} ${phone ?? ''} ${email ?? ''}`}>
          <span className={styles.contact}>
            {name}
            {duty !== undefined && <small className={styles.soft}> {duty}</small>}
          </span>
          {phone !== undefined && (
            <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`} className={styles.phone}>
              <PhoneOutlined /> {phone}
            </a>
          )}
          {email !== undefined && (
            <a href={`mailto:${email}`} className={styles.email}>
              <MailOutlined /> {email}
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}
