import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { Button, Checkbox } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ItemLine } from '../../api/vocabulary.ts'
import { ItemTime } from '../../items/item-time.tsx'
import { tasksStream, useLive } from '../../live/use-live.ts'
import { CaseLink } from '../../parts/case-link.tsx'
import { projectText } from '../../parts/project.ts'
import { usePageTitle } from '../../parts/use-page-title.ts'
import { businessTimeQuery } from '../../queries/business-time.ts'
import { itemListQuery } from '../../queries/items.ts'
import { useMe } from '../../queries/me.ts'
import { tasksKey } from '../../queries/tasks.ts'
import { Empty } from '../../states/empty.tsx'
import { Failed } from '../../states/failed.tsx'
import { Forbidden } from '../../states/forbidden.tsx'
import { Loading } from '../../states/loading.tsx'
import { useFormat } from '../../time/use-format.ts'
import bar from '../tasks/lists-bar.module.css'
import { firstListOf, itemLists } from './lists.ts'
import frame from '../../parts/list-page.module.css'
import styles from './page.module.css'

const route = getRouteApi('/signed-in/items')

/** The problem items that I settle, that I raised, that are late, and all that I may see: what is due first is first. */
export function ItemsPage() {
  const { t } = useTranslation(['items', 'names'])
  usePageTitle(t('items:title'))
  const me = useMe()
  const navigate = useNavigate({ from: '/items' })
  const { list = firstListOf(me.role), over = false } = route.useSearch()
  const { data: time } = useSuspenseQuery(businessTimeQuery)
  const isStaff = me.role !== 'applicant' && me.role !== 'administrator'
  const found = useInfiniteQuery({ ...itemListQuery({ list, status: over ? 'any' : 'open' }), enabled: isStaff })
  useLive(isStaff ? tasksStream : null, tasksKey)
  if (!isStaff) return <Forbidden />
  const lines = found.data?.pages.flatMap(({ items }) => items) ?? []
  const first = found.data?.pages[0]
  return (
    <div className={frame.page}>
      <header className={frame.top}>
        <h1 className={frame.title}>{t('items:title')}</h1>
        <nav className={bar.lists} aria-label={t('items:lists')}>
          {itemLists().map((each) => (
            <Link
              key={each}
              to="/items"
              search={(before) => ({ ...before, list: each })}
              className={`${bar.list} ${each === list ? bar.here : ''}`}
              aria-current={each === list ? 'page' : undefined}
            >
              {t(`names:itemList.${each}`)}
            </Link>
          ))}
        </nav>
        {list !== 'overdue' && (
          <Checkbox
            checked={over}
            onChange={({ target }) =>
              void navigate({
                search: ({ over: _, ...before }) => ({ ...before, ...(target.checked ? { over: true } : {}) }),
                replace: true,
              })
            }
          >
            {t('items:over')}
          </Checkbox>
        )}
        <span className={styles.total}>{first === undefined ? '' : t('items:total', { count: first.total })}</span>
      </header>
      {found.isError && <Failed error={found.error} />}
      {found.isPending && <Loading rows={8} />}
      {first !== undefined && lines.length === 0 && <Empty title={t('items:empty')} detail={t('items:emptyDetail')} />}
      {lines.length > 0 && (
        <ul className={styles.items} aria-label={t('items:title')}>
          {lines.map((item) => (
            <Row key={item.no} item={item} perDay={time.workingMinutesPerDay} />
          ))}
        </ul>
      )}
      {found.hasNextPage && (
        <Button className={styles.more} loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('items:more')}
        </Button>
      )}
    </div>
  )
}

function Row({ item, perDay }: { item: ItemLine; perDay: number }) {
  const { t } = useTranslation(['items', 'names'])
  const format = useFormat()
  const { no, caseNo, matter, owner, ownerParty, raiser, raisedAt, about } = item
  return (
    <li className={styles.item}>
      <div className={styles.time}>
        <ItemTime item={item} perDay={perDay} />
      </div>
      <div className={styles.what}>
        <Link to="/items/$no" params={{ no }} className={styles.matter}>
          {matter}
        </Link>
        <span className={styles.soft}>
          {[no, about.step === null ? null : t(`names:step.${about.step}`)].filter((part) => part !== null).join(' · ')}
        </span>
      </div>
      <div className={styles.where}>
        <span>{projectText(item)}</span>
        <CaseLink caseNo={caseNo} />
      </div>
      <div className={styles.who}>
        <span>
          {owner.name} · {t(`names:party.${ownerParty}`)}
        </span>
        <span className={styles.soft}>
          {t('items:raisedBy', { name: raiser.name ?? '', at: format.dateTime(raisedAt) })}
        </span>
      </div>
    </li>
  )
}
