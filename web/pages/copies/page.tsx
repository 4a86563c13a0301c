import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { CopyLine } from '../../api/vocabulary.ts'
import { useCopyAct } from '../../copies/use-copy-act.ts'
import { tasksStream, useLive } from '../../live/use-live.ts'
import { CaseLink } from '../../parts/case-link.tsx'
import frame from '../../parts/list-page.module.css'
import { projectText } from '../../parts/project.ts'
import { usePageTitle } from '../../parts/use-page-title.ts'
import { copyListQuery } from '../../queries/copies.ts'
import { useMe } from '../../queries/me.ts'
import { tasksKey } from '../../queries/tasks.ts'
import { Empty } from '../../states/empty.tsx'
import { Failed } from '../../states/failed.tsx'
import { Forbidden } from '../../states/forbidden.tsx'
import { Loading } from '../../states/loading.tsx'
import { useFormat } from '../../time/use-format.ts'
import bar from '../tasks/lists-bar.module.css'
import styles from '../items/page.module.css'

const route = getRouteApi('/signed-in/copies')

/** The cases that colleagues copied to the reader, the newest first: what is not read yet, or what is. */
export function CopiesPage() {
  const { t } = useTranslation('copies')
  usePageTitle(t('title'))
  const me = useMe()
  const { read = false } = route.useSearch()
  const isStaff = me.role !== 'applicant' && me.role !== 'administrator'
  const found = useInfiniteQuery({ ...copyListQuery(read), enabled: isStaff })
  useLive(isStaff ? tasksStream : null, tasksKey)
  if (!isStaff) return <Forbidden />
  const lines = found.data?.pages.flatMap(({ items }) => items) ?? []
  const first = found.data?.pages[0]
  return (
    <div className={frame.page}>
      <header className={frame.top}>
        <h1 className={frame.title}>{t('title')}</h1>
        <nav className={bar.lists} aria-label={t('lists')}>
          {[false, true].map((each) => (
            <Link
              key={String(each)}
              to="/copies"
              search={each ? { read: true } : {}}
              className={`${bar.list} ${each === read ? bar.here : ''}`}
              aria-current={each === read ? 'page' : undefined}
            >
              {t(each ? 'list.read' : 'list.unread')}
            </Link>
          ))}
        </nav>
        <span className={styles.total}>{first === undefined ? '' : t('total', { count: first.total })}</span>
      </header>
      {found.isError && <Failed error={found.error} />}
      {found.isPending && <Loading rows={8} />}
      {first !== undefined && lines.length === 0 && <Empty title={t('empty')} detail={t('emptyDetail')} />}
      {lines.length > 0 && (
        <ul className={styles.items} aria-label={t('title')}>
          {lines.map((copy) => (
            <Row key={copy.id} copy={copy} />
          ))}
        </ul>
      )}
      {found.hasNextPage && (
        <Button className={styles.more} loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </div>
  )
}

function Row({ copy }: { copy: CopyLine }) {
  const { t } = useTranslation(['copies', 'names'])
  const format = useFormat()
  const { id, caseNo, category, status, remark, sender, sentAt, readAt, opinion } = copy
  const act = useCopyAct(caseNo)
  return (
    <li className={styles.item}>
      <div className={styles.where}>
        <CaseLink caseNo={caseNo} />
        <span className={styles.soft}>{t(`names:caseStatus.${status}`)}</span>
      </div>
      <div className={styles.what}>
        <span>{projectText(copy)}</span>
        <span className={styles.soft}>{t(`names:category.${category}`)}</span>
      </div>
      <div className={styles.what}>
        <span className={styles.matter}>{remark}</span>
        {opinion !== null && <span className={styles.soft}>{`${t('copies:opinion')}: ${opinion}`}</span>}
      </div>
      <div className={styles.who}>
        <span className={styles.soft}>{t('copies:by', { name: sender.name ?? '', at: format.dateTime(sentAt) })}</span>
        {readAt === null ? (
          <Button size="small" loading={act.isPending} onClick={() => act.mutate({ id, action: 'mark-read' })}>
            {t('names:copyAction.mark-read')}
          </Button>
        ) : (
          <span className={styles.soft}>{t('copies:readAt', { at: format.dateTime(readAt) })}</span>
        )}
      </div>
    </li>
  )
}
