import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { MailTemplate } from '../../../api/vocabulary.ts'
import { mailQuery, mailsQuery } from '../../../queries/house.ts'
import { Panel } from '../../../parts/panel.tsx'
import { Failed } from '../../../states/failed.tsx'
import { Loading } from '../../../states/loading.tsx'
import admin from '../admin.module.css'
import styles from './page.module.css'
import { UndeliveredPanel } from './undelivered-panel.tsx'
import { usePageTitle } from '../../../parts/use-page-title.ts'

const route = getRouteApi('/signed-in/admin/mails')

const LANGUAGES = ['zh', 'en'] as const

/** The mails that the house writes, each as it reads in both languages. They are shown, not edited. */
export function MailsPage() {
  const { t } = useTranslation(['admin', 'names'])
  usePageTitle(t('admin:mails'))
  const search = route.useSearch()
  const { data: mails } = useSuspenseQuery(mailsQuery)
  const chosen = mails.find(({ template }) => template === search.template) ?? mails[0]
  return (
    <div className={admin.page}>
      <header>
        <h1 className={admin.title}>{t('admin:mails')}</h1>
        <p className={admin.soft}>{t('admin:mailsHint')}</p>
      </header>
      <UndeliveredPanel />
      <div className={styles.columns}>
        <nav className={styles.list} aria-label={t('admin:mails')}>
          {mails.map(({ template }) => (
            <Link
              key={template}
              to="/admin/mails"
              search={{ template }}
              className={`${styles.mail} ${template === chosen?.template ? styles.here : ''}`}
              aria-current={template === chosen?.template ? 'page' : undefined}
            >
              {t(`names:mail.${template}`)}
            </Link>
          ))}
        </nav>
        {chosen !== undefined && <Preview template={chosen.template} />}
      </div>
    </div>
  )
}

function Preview({ template }: { template: MailTemplate }) {
  const { t } = useTranslation(['admin', 'names'])
  const { data: mail, error } = useQuery(mailQuery(template))
  if (mail === undefined) {
    return error === null ? <Loading rows={8} /> : <Failed error={error} />
  }
  return (
    <div className={styles.previews}>
      {LANGUAGES.map((language) => (
        <Panel key={language} title={t(`names:language.${language}`)}>
          <p lang={language} className={styles.subject}>
            <strong>{mail[language].subject}</strong>
          </p>
          <pre lang={language} className={styles.text} tabIndex={0} aria-label={t('admin:mailText')}>
            {mail[language].text}
          </pre>
        </Panel>
      ))}
    </div>
  )
}
