import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Panel } from '../../parts/panel.tsx'
import { usePageTitle } from '../../parts/use-page-title.ts'
import { companiesQuery } from '../../queries/companies.ts'
import { useMe } from '../../queries/me.ts'
import { Failed } from '../../states/failed.tsx'
import { Forbidden } from '../../states/forbidden.tsx'
import { Loading } from '../../states/loading.tsx'
import { AskLines } from './ask-lines.tsx'
import { CompanyState } from './company-state.tsx'
import { JoinForm } from './join-form.tsx'
import styles from './page.module.css'
import { RegisterForm } from './register-form.tsx'

/** My companies: those I act for, what is asked of me, and a new one. */
export function CompaniesPage() {
  const { t } = useTranslation(['companies', 'my'])
  usePageTitle(t('companies:title'))
  const { role } = useMe()
  const { data, error } = useQuery(companiesQuery)
  const [open, setOpen] = useState<'register' | 'join' | null>(null)
  if (role !== 'applicant') return <Forbidden detail={t('my:onlyCustomers')} />
  if (error !== null) return <Failed error={error} />
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{t('companies:title')}</h1>
      {data === undefined && <Loading rows={6} />}
      {data !== undefined && data.asks.length > 0 && (
        <Panel title={t('companies:asked')}>
          <AskLines asks={data.asks} />
        </Panel>
      )}
      {data !== undefined && (
        <Panel title={t('companies:mine')}>
          {data.items.length === 0 && <p className={styles.soft}>{t('companies:none')}</p>}
          <ul className={styles.list}>
            {data.items.map((company) => (
              <li key={company.id} className={styles.line}>
                <span className={styles.what}>
                  <Link to="/companies/$id" params={{ id: company.id }}>
                    {company.name}
                  </Link>
                  <span className={styles.soft}>{company.creditCode}</span>
                </span>
                <CompanyState company={company} />
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {data !== undefined && (
        <Panel title={t('companies:another')}>
          {open === null && (
            <div className={styles.acts}>
              <Button type="primary" onClick={() => setOpen('register')}>
                {t('companies:register')}
              </Button>
              <Button onClick={() => setOpen('join')}>{t('companies:join')}</Button>
            </div>
          )}
          {open === 'register' && <RegisterForm onDone={() => setOpen(null)} onTaken={() => setOpen('join')} />}
          {open === 'join' && <JoinForm onDone={() => setOpen(null)} />}
        </Panel>
      )}
    </div>
  )
}
