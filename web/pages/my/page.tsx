import { PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { CaseLine } from '../../api/vocabulary.ts'
import { CaseCard } from '../../applicant/case-card.tsx'
import { DraftCard } from '../../applicant/draft-card.tsx'
import { myTasksOf } from '../../applicant/my-tasks.ts'
import { myCasesQuery } from '../../queries/cases.ts'
import { openDraftsQuery } from '../../queries/drafts.ts'
import { useMe } from '../../queries/me.ts'
import { Empty } from '../../states/empty.tsx'
import { Failed } from '../../states/failed.tsx'
import { Forbidden } from '../../states/forbidden.tsx'
import { Loading } from '../../states/loading.tsx'
import { DoNow } from './do-now.tsx'
import styles from './page.module.css'
import { usePageTitle } from '../../parts/use-page-title.ts'

/** A customer's start: first what is theirs to do, then how each case stands, then what was not handed in. */
export function MyPage() {
  const { t } = useTranslation('my')
  usePageTitle(t('title'))
  const { role } = useMe()
  const { data: cases, error: noCases } = useQuery({ ...myCasesQuery, enabled: role === 'applicant' })
  const { data: drafts, error: noDrafts } = useQuery({ ...openDraftsQuery, enabled: role === 'applicant' })
  if (role !== 'applicant') return <Forbidden detail={t('onlyCustomers')} />
  if (cases === undefined || drafts === undefined) {
    const error = noCases ?? noDrafts
    return error === null ? <Loading /> : <Failed error={error} />
  }

  const open = cases.items.filter(({ status }) => status === 'in-progress')
  const over = cases.items.filter(({ status }) => status !== 'in-progress')
  const mine = open.flatMap((line) => myTasksOf(line).map((task) => ({ line, task })))
  const visits = open.flatMap((line) => line.proposals.map((visit) => ({ line, visit })))
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 className={styles.title}>{t('title')}</h1>
        {cases.items.length + drafts.length > 0 && <NewApplication />}
      </header>
      {cases.items.length + drafts.length === 0 && (
        <Empty title={t('empty')} detail={t('emptyDetail')}>
          <NewApplication />
        </Empty>
      )}
      {open.length > 0 && <DoNow visits={visits} mine={mine} />}
      {drafts.length > 0 && (
        <section className={styles.list} aria-label={t('drafts')}>
          <h2 className={styles.subtitle}>{t('drafts')}</h2>
          {drafts.map((draft) => (
            <DraftCard key={draft.id} draft={draft} />
          ))}
        </section>
      )}
      <Cases name={t('open')} lines={open} />
      <Cases name={t('over')} lines={over} />
    </div>
  )
}

function Cases({ name, lines }: { name: string; lines: readonly CaseLine[] }) {
  if (lines.length === 0) return null
  return (
    <section className={styles.list} aria-label={name}>
      <h2 className={styles.subtitle}>{name}</h2>
      {lines.map((line) => (
        <CaseCard key={line.caseNo} line={line} />
      ))}
    </section>
  )
}

function NewApplication() {
  const { t } = useTranslation('my')
  return (
    <Link to="/apply" className={styles.apply}>
      <PlusOutlined /> {t('apply')}
    </Link>
  )
}
