import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { CasePage, EventLine } from '../../api/vocabulary.ts'
import { words } from '../../i18n/words.ts'
import { eventsQuery } from '../../queries/cases.ts'
import { useAuthor } from '../../parts/use-author.ts'
import { Panel } from '../../parts/panel.tsx'
import { Failed } from '../../states/failed.tsx'
import { Loading } from '../../states/loading.tsx'
import { useFormat } from '../../time/use-format.ts'
import { useEventDetail } from './event-detail.ts'
import styles from './log-view.module.css'

/** All that happened, from the beginning: who did what, when it was and when it was written down. */
export function LogView({ kase }: { kase: CasePage }) {
  const { t } = useTranslation('case')
  const log = useInfiniteQuery(eventsQuery(kase.caseNo))
  if (log.isError) return <Failed error={log.error} />
  if (log.data === undefined) return <Loading rows={10} />
  const lines = log.data.pages.flatMap(({ items }) => items)
  return (
    <Panel title={t('log')} extra={<span className={styles.soft}>{t('logCount', { count: kase.seq })}</span>}>
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={t('log')}>
        <table className={styles.log}>
          <thead>
            <tr>
              <th scope="col">{t('logNumber')}</th>
              <th scope="col">{t('logWhat')}</th>
              <th scope="col">{t('logWho')}</th>
              <th scope="col">{t('logAt')}</th>
              <th scope="col">{t('logRecorded')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Line key={line.seq} line={line} kase={kase} />
            ))}
          </tbody>
        </table>
      </div>
      {log.hasNextPage && (
        <Button className={styles.more} loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
          {t('logMore', { shown: lines.length, all: kase.seq })}
        </Button>
      )}
    </Panel>
  )
}

function Line({ line, kase }: { line: EventLine; kase: CasePage }) {
  const { t } = useTranslation(['names', 'items'])
  const format = useFormat()
  const detailOf = useEventDetail(kase)
  const authorOf = useAuthor()
  const { seq, type, at, recordedAt, by, text, data, hash } = line
  const name = words('event').find((each) => each === type)
  const detail = detailOf(data)
  const author = authorOf(by)
  return (
    <tr>
      <td title={hash}>{seq}</td>
      <td>
        <strong>{name === undefined ? type : t(`event.${name}`)}</strong> {detail}
        {line.item !== null && (
          <p>
            {t('items:decided')}{' '}
            <Link to="/items/$no" params={{ no: line.item }}>
              {line.item}
            </Link>
          </p>
        )}
        {text !== null && <p className={styles.text}>{text}</p>}
      </td>
      <td>
        {author ?? t(`role.${by.role}`)}
        {author !== null && <small className={styles.soft}> {t(`role.${by.role}`)}</small>}
      </td>
      <td>
        <time dateTime={at}>{format.clock(at)}</time>
      </td>
      <td>
        <time dateTime={recordedAt}>{format.clock(recordedAt)}</time>
      </td>
    </tr>
  )
}
