import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../time/use-format.ts'
import type { ShownHeat } from './heat.ts'
import panel from './heat-panel.module.css'
import styles from './heat-table.module.css'
import { countOf, shareOf, stateOf } from './states.ts'

const EVERYONES = { list: 'all' } as const

/** As on the map: the larger the share, the darker. */
function styleOf(share: number): string | undefined {
  if (share === 0) return undefined
  return share < 1 / 3 ? styles.some : share < 2 / 3 ? styles.many : styles.most
}

/** The figures of the map as a table; by keyboard and for screen readers. */
export function HeatTable({ matrix, parties, steps, measure, filters }: ShownHeat) {
  const { t } = useTranslation(['board', 'names'])
  const format = useFormat()
  return (
    <div className={panel.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <td />
            {steps.map((step) => (
              <th key={step} scope="col">
                {t(`names:step.${step}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {parties.map((party) => (
            <tr key={party}>
              <th scope="row">{t(`names:party.${party}`)}</th>
              {steps.map((step) => {
                const cell = matrix.find((each) => each.party === party && each.step === step)
                if (cell === undefined) return <td key={step} />
                const count = countOf(measure, cell)
                const label = t('board:heatCell', {
                  ...{ party: t(`names:party.${party}`), step: t(`names:step.${step}`) },
                  ...{ count, open: cell.open },
                })
                const search = { ...EVERYONES, ...stateOf(measure), ...filters, party, step }
                return (
                  <td key={step} className={styleOf(shareOf(measure, cell))}>
                    <Link to="/tasks" search={search}>
                      <span aria-hidden>
                        {measure === 'open'
                          ? format.number(count)
                          : `${format.number(count)} / ${format.number(cell.open)}`}
                      </span>
                      <span className="visually-hidden">{label}</span>
                    </Link>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
