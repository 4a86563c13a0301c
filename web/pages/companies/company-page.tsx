import { ArrowLeftOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { Button, Popconfirm } from 'antd'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../api/act.ts'
import { answerOf, api } from '../../api/client.ts'
import type { components } from '../../api/schema.d.ts'
import { Panel } from '../../parts/panel.tsx'
import { usePageTitle } from '../../parts/use-page-title.ts'
import { companiesKey, companyQuery } from '../../queries/companies.ts'
import { useMe } from '../../queries/me.ts'
import { Failed } from '../../states/failed.tsx'
import { Loading } from '../../states/loading.tsx'
import { AskLines } from './ask-lines.tsx'
import { CompanyState } from './company-state.tsx'
import { InviteForm } from './invite-form.tsx'
import { LicencePanel } from './licence-panel.tsx'
import styles from './page.module.css'

type Page = components['schemas']['CompanyPage']

const route = getRouteApi('/signed-in/companies/$id')

/** A company account of mine: what it is, who acts for it, its business licence. */
export function CompanyPage() {
  const { t } = useTranslation('companies')
  const { id } = route.useParams()
  const { data, error } = useQuery(companyQuery(id))
  usePageTitle(data?.company.name ?? t('title'))
  if (error !== null) return <Failed error={error} />
  return (
    <div className={styles.page}>
      <Link to="/companies">
        <ArrowLeftOutlined /> {t('title')}
      </Link>
      {data === undefined ? <Loading rows={8} /> : <Company page={data} />}
    </div>
  )
}

function Company({ page }: { page: Page }) {
  const { t } = useTranslation('companies')
  const { company, members, asks } = page
  const isManager = company.role === 'manager'
  return (
    <>
      <header>
        <h1 className={styles.title}>{company.name}</h1>
        <CompanyState company={company} />
        <span className={styles.soft}>
          {[company.creditCode, company.address, t('representedBy', { name: company.legalRepresentative })].join(' · ')}
        </span>
        {company.state === 'awaiting-consent' && <p>{t('awaitingHint')}</p>}
      </header>
      <Panel title={t('members')}>
        <Members page={page} />
      </Panel>
      {asks.length > 0 && (
        <Panel title={t('open')}>
          <AskLines asks={asks} mayWithdraw={isManager} />
        </Panel>
      )}
      {isManager && company.state === 'active' && (
        <Panel title={t('invite')}>
          <InviteForm id={company.id} />
        </Panel>
      )}
      {company.state === 'active' && <LicencePanel company={company} />}
      {members.length > 0 && <Leave company={company.id} />}
    </>
  )
}

const OTHER_ROLE = { manager: 'member', member: 'manager' } as const

function Members({ page: { company, members } }: { page: Page }) {
  const { t } = useTranslation(['companies', 'names'])
  const me = useMe()
  const changing = useAct({
    send: ({ person, role }: { person: string; role: 'manager' | 'member' }, header) =>
      answerOf(
        api.POST('/api/companies/{id}/members/{person}/role', {
          params: { path: { id: company.id, person }, header },
          body: { role },
        }),
      ),
    changes: [companiesKey],
  })
  const removing = useRemoval(company.id)
  return (
    <ul className={styles.list}>
      {members.map(({ person, name, role, email, phoneNumber }) => {
        const other = OTHER_ROLE[role]
        return (
          <li key={person} className={styles.line}>
            <span className={styles.what}>
              {name} · {t(`names:companyRole.${role}`)}
              <span className={styles.soft}>{[email, phoneNumber].filter((each) => each !== null).join(' · ')}</span>
            </span>
            {company.role === 'manager' && person !== me.id && (
              <span className={styles.acts}>
                <Button loading={changing.isPending} onClick={() => changing.mutate({ person, role: other })}>
                  {t(`companies:make.${other}`)}
                </Button>
                <Popconfirm title={t('companies:removeAsked', { name })} onConfirm={() => removing.mutate(person)}>
                  <Button danger loading={removing.isPending}>
                    {t('companies:remove')}
                  </Button>
                </Popconfirm>
              </span>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function Leave({ company }: { company: string }) {
  const { t } = useTranslation('companies')
  const me = useMe()
  const navigate = useNavigate()
  const leaving = useRemoval(company, () => void navigate({ to: '/companies' }))
  return (
    <div>
      <Popconfirm title={t('leaveAsked')} onConfirm={() => leaving.mutate(me.id)}>
        <Button loading={leaving.isPending}>{t('leave')}</Button>
      </Popconfirm>
    </div>
  )
}

function useRemoval(id: string, onDone?: () => void) {
  return useAct({
    send: (person: string, header) =>
      answerOf(
        api.POST('/api/companies/{id}/members/{person}/remove', { params: { path: { id, person }, header }, body: {} }),
      ),
    changes: [companiesKey],
    onDone: () => onDone?.(),
  })
}
