import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { ColumnHeads } from '../../parts/column-heads.tsx'
import { KEPT_COLUMNS, KeptCells } from './kept-cells.tsx'
import plain from '../../parts/table.module.css'
import styles from './kept-table.module.css'
import type { Subject } from './subjects.ts'

const GROUPS: readonly Subject['group'][] = ['cases', 'statutory', 'steps']

/** The whole time: cases, rows of the regulation, steps. */
export function KeptTable({ subjects }: { subjects: readonly Subject[] }) {
  const { t } = useTranslation('trends')
  return (
    <table className={`${plain.table} ${styles.table}`}>
      <thead>
        <tr>
          <td />
          <ColumnHeads names={KEPT_COLUMNS} textOf={(name) => t(`column.${name}`)} />
        </tr>
      </thead>
      <tbody>
        {GROUPS.map((group) => {
          const rows = subjects.filter(
            (each) => each.group === group && (each.trend.whole.count > 0 || each.trend.openLate > 0),
          )
          return (
            <Fragment key={group}>
              {rows.length > 0 && group !== 'cases' && (
                <tr>
                  <th colSpan={KEPT_COLUMNS.length + 1} scope="colgroup" className={styles.group}>
                    {t(`group.${group}`)}
                  </th>
                </tr>
              )}
              {rows.map(({ key, name, trend }) => (
                <tr key={key}>
                  <th scope="row">{name}</th>
                  <KeptCells kept={trend.whole} openLate={trend.openLate} />
                </tr>
              ))}
            </Fragment>
          )
        })}
      </tbody>
    </table>
  )
}
