import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ItemPage as Item } from '../../api/vocabulary.ts'
import { ItemTime } from '../../items/item-time.tsx'
import { caseStream, useLive } from '../../live/use-live.ts'
import { CaseLink } from '../../parts/case-link.tsx'
import { Panel } from '../../parts/panel.tsx'
import { projectText } from '../../parts/project.ts'
import { useLoadText } from '../../parts/use-load-text.ts'
import { usePageTitle } from '../../parts/use-page-title.ts'
import { businessTimeQuery } from '../../queries/business-time.ts'
import { itemQuery } from '../../queries/items.ts'
import { useFormat } from '../../time/use-format.ts'
import { Acts } from './acts.tsx'
import { Done } from './done.tsx'
import { History } from './history.tsx'
import styles from './page.module.css'

const route = getRouteApi('/signed-in/items/$no')

/** What the matter is and who has it until when at the top; of whose case; what was done about it, and what one may do. */
export function ItemPage() {
  const { t } = useTranslation(['items', 'names'])
  const { no } = route.useParams()
  const { data: item } = useSuspenseQuery(itemQuery(no))
  const { data: time } = useSuspenseQuery(businessTimeQuery)
  useLive(item.case.visible ? caseStream(item.caseNo) : null, itemQuery(no).queryKey)
  usePageTitle(t('names:workKind.item'), no)
  return (
    <div className={styles.page}>
      <Heading item={item} perDay={time.workingMinutesPerDay} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <Panel title={t('items:matter')}>
            <p className={styles.text}>{item.matter}</p>
          </Panel>
          <Acts item={item} />
          <History item={item} />
        </div>
        <div className={styles.column}>
          <CasePanel item={item} />
          <Done item={item} />
        </div>
      </div>
    </div>
  )
}

function Heading({ item, perDay }: { item: Item; perDay: number }) {
  const { t } = useTranslation(['items', 'names'])
  const format = useFormat()
  const { no, status, owner, ownerParty, raiser, raisedAt, about } = item
  const concerned = [
    about.step === null ? null : t(`names:step.${about.step}`),
    about.party === null ? null : t(`names:party.${about.party}`),
  ].filter((part) => part !== null)
  return (
    <header className={styles.heading}>
      <div className={styles.line}>
        <h1 className={styles.title}>
          {t('names:workKind.item')} <span className={styles.number}>{no}</span>
        </h1>
        <span className={`${styles.mark} ${styles[status]}`}>{t(`names:itemStatus.${status}`)}</span>
        <ItemTime item={item} perDay={perDay} isInline />
      </div>
      <dl className={styles.facts}>
        <Fact name={t('items:who')}>
          <strong>{owner.name}</strong> · {t(`names:party.${ownerParty}`)}
        </Fact>
        <Fact name={t('items:due')}>{format.dateTime(item.dueAt)}</Fact>
        <Fact name={t('items:raiser')}>
          {raiser.name} · {format.dateTime(raisedAt)}
        </Fact>
        {concerned.length > 0 && <Fact name={t('items:about')}>{concerned.join(' · ')}</Fact>}
      </dl>
    </header>
  )
}

/** Whose case it is, where, how much, and what is open in it now. */
function CasePanel({ item }: { item: Item }) {
  const { t } = useTranslation(['items', 'names', 'tasks'])
  const loadText = useLoadText()
  const { caseNo, case: kase } = item
  return (
    <Panel
      title={t('items:where')}
      extra={kase.visible ? <CaseLink caseNo={caseNo} /> : <span className={styles.soft}>{caseNo}</span>}
    >
      <p className={styles.project}>{projectText(item)}</p>
      <dl className={styles.facts}>
        {kase.address !== null && <Fact name={t('items:address')}>{kase.address}</Fact>}
        <Fact name={t('items:load')}>
          {[loadText(kase), t(`names:kind.${kase.kind}`), t(`names:category.${kase.category}`)]
            .filter((part) => part !== null)
            .join(' · ')}
        </Fact>
        <Fact name={t('items:now')}>
          {kase.status !== 'in-progress' && t(`names:caseStatus.${kase.status}`)}
          {kase.status === 'in-progress' && kase.open.length === 0 && t('items:nowNone')}
          <ul className={styles.open}>
            {kase.open.map(({ key, step, party, assignee }) => (
              <li key={key}>
                {kase.visible ? (
                  <Link to="/cases/$caseNo/tasks/$task" params={{ caseNo, task: key }}>
                    {t(`names:step.${step}`)}
                  </Link>
                ) : (
                  t(`names:step.${step}`)
                )}
                <span>
                  {t(`names:party.${party}`)}
                  {party !== 'applicant' && ` · ${assignee?.name ?? t('tasks:unclaimed')}`}
                </span>
              </li>
            ))}
          </ul>
        </Fact>
      </dl>
    </Panel>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
