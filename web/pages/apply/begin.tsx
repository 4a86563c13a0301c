import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { useAct } from '../../api/act.ts'
import type { Application } from '../../api/vocabulary.ts'
import { DraftCard } from '../../applicant/draft-card.tsx'
import { words } from '../../i18n/words.ts'
import { companiesQuery } from '../../queries/companies.ts'
import { draftsKey, openDraftsQuery } from '../../queries/drafts.ts'
import { useMe } from '../../queries/me.ts'
import { ChoiceQuestion } from '../../questions/choices.tsx'
import { Forbidden } from '../../states/forbidden.tsx'
import styles from './begin.module.css'
import { usePageTitle } from '../../parts/use-page-title.ts'

/** The own name, among those in which one may apply. */
const OWN = 'own'

type Kind = NonNullable<Application['kind']>

/** The first thought: what one needs. With the answer the application begins, and has its number. */
export function BeginPage() {
  const { t } = useTranslation('apply')
  usePageTitle(t('begin'))
  const { role } = useMe()
  const { data: drafts = [] } = useQuery(openDraftsQuery)
  if (role !== 'applicant') return <Forbidden detail={t('onlyCustomers')} />
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{t('begin')}</h1>
      <Begin />
      {drafts.length > 0 && (
        <section className={styles.begun} aria-label={t('begun')}>
          <h2 className={styles.subtitle}>{t('begun')}</h2>
          {drafts.map((draft) => (
            <DraftCard key={draft.id} draft={draft} />
          ))}
        </section>
      )}
    </div>
  )
}

function Begin() {
  const { t } = useTranslation(['apply', 'names', 'companies'])
  const navigate = useNavigate()
  const [kind, choose] = useState<Kind>()
  const [name, chooseName] = useState(OWN)
  const { data } = useQuery(companiesQuery)
  const companies = data?.items.filter(({ mayApply }) => mayApply) ?? []
  const beginning = useAct({
    send: ({ company, ...body }: Application & { company?: string }, header) =>
      answerOf(api.POST('/api/drafts', { params: { header }, body: { body, ...(company && { company }) } })),
    changes: [draftsKey],
    onDone: (draft) =>
      void navigate({ to: '/apply/$draftId', params: { draftId: draft.id }, search: { screen: 'who' } }),
  })
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (kind !== undefined) beginning.mutate({ kind, ...(name !== OWN && { company: name }) })
      }}
    >
      <ChoiceQuestion
        label={t('apply:kind.label')}
        value={kind}
        onChange={choose}
        choices={words('kind').map((value) => ({
          value,
          name: t(`names:kind.${value}`),
          about: t(`apply:kind.about.${value}`),
        }))}
      />
      {companies.length > 0 && (
        <ChoiceQuestion
          label={t('companies:inNameOf')}
          value={name}
          onChange={chooseName}
          choices={[
            { value: OWN, name: t('companies:self'), about: t('companies:selfAbout') },
            ...companies.map((each) => ({
              value: each.id,
              name: each.name,
              about: t('companies:companyAbout'),
            })),
          ]}
        />
      )}
      <Button
        type="primary"
        size="large"
        htmlType="submit"
        className={styles.go}
        disabled={kind === undefined}
        loading={beginning.isPending}
      >
        {t('apply:start')}
      </Button>
    </form>
  )
}
