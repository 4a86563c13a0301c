import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Board } from '../../api/vocabulary.ts'
import { useRegionName } from '../../i18n/use-region-name.ts'
import { boardQuery } from '../../queries/oversight.ts'
import { Empty } from '../../states/empty.tsx'
import { Failed } from '../../states/failed.tsx'
import { Loading } from '../../states/loading.tsx'
import { BoardFilterBar } from './board-filter-bar.tsx'
import { Breakdown } from './breakdown.tsx'
import { Figures } from './figures.tsx'
import { HandPanel } from './hand-panel.tsx'
import { HeatPanel } from './heat-panel.tsx'
import styles from './page.module.css'
import { firstState } from './states.ts'
import { StoppedLongest } from './stopped-longest.tsx'
import { usePageTitle } from '../../parts/use-page-title.ts'

const route = getRouteApi('/signed-in/board')

/** What is late and where, and the tasks on which to act; every number leads to its list. */
export function BoardPage() {
  const { t } = useTranslation(['board', 'names'])
  usePageTitle(t('board:title'))
  const regionName = useRegionName()
  const { region, category, green, ...search } = route.useSearch()
  const filters = {
    ...(region === undefined ? {} : { region }),
    ...(category === undefined ? {} : { category }),
    ...(green === undefined ? {} : { green }),
  }
  const { data: board, error } = useQuery(boardQuery(filters))
  if (board === undefined) {
    return error === null ? <Loading rows={12} /> : <Failed error={error} />
  }
  const state = search.state ?? firstState(board.total)
  return (
    <div className={styles.page}>
      <header className={styles.top}>
        <h1 className={styles.title}>{t('board:title')}</h1>
        <Items counts={board.items} />
        <BoardFilterBar filters={filters} regions={board.regions.map((each) => each.region)} />
      </header>
      <Figures total={board.total} filters={filters} />
      {board.total.open === 0 ? (
        <Empty title={t('board:emptyTitle')} detail={t('board:emptyDetail')} />
      ) : (
        <>
          <HandPanel state={state} total={board.total} filters={filters} />
          <HeatPanel
            board={board}
            filters={filters}
            measure={search.heat ?? firstState(board.total)}
            as={search.as ?? 'chart'}
          />
          <div className={styles.columns}>
            <Breakdown
              title={t('board:byParty')}
              rows={board.parties.map((row) => ({
                ...{ key: row.party, name: t(`names:party.${row.party}`), counts: row },
                filter: { party: row.party },
              }))}
              filters={filters}
            />
            <Breakdown
              title={t('board:byRung')}
              rows={board.rungs.map((row) => ({
                key: row.rung ?? 'none',
                name: row.rung === null ? t('board:noRung') : t(`names:rung.${row.rung}`),
                counts: row,
                filter: { rung: row.rung ?? 'none' },
              }))}
              filters={filters}
            />
            <Breakdown
              title={t('board:byStep')}
              rows={[
                ...board.steps.map((row) => ({
                  ...{ key: row.step, name: t(`names:step.${row.step}`), counts: row },
                  filter: { step: row.step },
                })),
                ...(board.items.open === 0
                  ? []
                  : [
                      {
                        ...{ key: 'item', name: t('names:workKind.item'), counts: board.items },
                        filter: { kind: 'item' as const },
                      },
                    ]),
              ]}
              filters={filters}
            />
            <div className={styles.stack}>
              <Breakdown
                title={t('board:byRegion')}
                rows={board.regions.map((row) => ({
                  ...{ key: row.region, name: regionName(row.region), counts: row },
                  filter: { region: row.region },
                }))}
                filters={filters}
              />
              <StoppedLongest lines={board.stoppedLongest} />
            </div>
          </div>
        </>
      )}
    </div>
  )
}

/** How many problem items are open, and how many of them late; both lead to their lists. */
function Items({ counts: { open, overdue } }: { counts: Board['items'] }) {
  const { t } = useTranslation('items')
  return (
    <span className={styles.items}>
      {t('title')}{' '}
      <Link to="/items" search={{ list: 'all' }}>
        {t('board', { open })}
      </Link>
      {overdue > 0 && (
        <Link to="/items" search={{ list: 'overdue' }} className={styles.late}>
          {t('boardLate', { late: overdue })}
        </Link>
      )}
    </span>
  )
}
