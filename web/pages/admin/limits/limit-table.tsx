import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Figure, LimitProfile } from '../../../api/vocabulary.ts'
import { useLength } from '../../../time/use-length.ts'
import admin from '../admin.module.css'
import styles from './limit-table.module.css'
import { cellsOf } from './tables.ts'
import type { Table } from './tables.ts'
import { useNames } from './use-names.ts'
import plain from '../../../parts/table.module.css'
import { useFormat } from '../../../time/use-format.ts'

interface LimitTableProps {
  profile: LimitProfile
  table: Table
  /** The sources of the whole profile; a figure names its own by its number. */
  sources: readonly string[]
  /** While a new version is written: what was changed so far. */
  changes: ReadonlyMap<string, number> | null
  onChange: (at: string, value: number | null) => void
}

/** One table of limits: each figure with its unit, how sure it is, and which source it has. */
export function LimitTable({ profile, table, sources, changes, onChange }: LimitTableProps) {
  const { t } = useTranslation('admin')
  const names = useNames()
  const cells = cellsOf(profile, table)
  const rows = [...new Set(cells.map(({ row }) => row))]
  const columns = [...new Set(cells.map(({ column }) => column))]
  return (
    <div className={admin.scroll}>
      <table className={`${plain.table} ${styles.table}`}>
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column} scope="col">
                {names.column(table, column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              <th scope="row">{names.row(table, row)}</th>
              {columns.map((column) => {
                const cell = cells.find((each) => each.row === row && each.column === column)
                if (cell === undefined) return <td key={column} />
                const changed = changes?.get(cell.at)
                return (
                  <td key={column} className={changed === undefined ? undefined : styles.changed}>
                    {changes === null ? (
                      <FigureText figure={cell.figure} sources={sources} />
                    ) : (
                      <span className={styles.edit}>
                        <FigureInput
                          figure={cell.figure}
                          label={t('figureOf', { place: names.place(cell.at) })}
                          onChange={(value) => onChange(cell.at, value)}
                        />
                        <UnitText unit={cell.figure.unit} />
                      </span>
                    )}
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

interface FigureInputProps {
  figure: Figure
  label: string
  /** The new figure; null if it is what it was. */
  onChange: (value: number | null) => void
}

/** It keeps what is typed by itself: a hundred of them stand on the page, and none may lag behind the keys. */
function FigureInput({ figure: { value, unit }, label, onChange }: FigureInputProps) {
  return (
    <Input
      type="number"
      size="small"
      min={0.5}
      max={1_000}
      step={unit === 'workingHours' ? 0.5 : 1}
      defaultValue={value}
      aria-label={label}
      onChange={({ target: { valueAsNumber } }) =>
        onChange(Number.isNaN(valueAsNumber) || valueAsNumber === value ? null : valueAsNumber)
      }
      onBlur={({ target }) => {
        if (target.value === '') target.value = String(value)
      }}
    />
  )
}

function FigureText({
  figure: { value, unit, status, source },
  sources,
}: {
  figure: Figure
  sources: readonly string[]
}) {
  const { t } = useTranslation('names')
  const format = useFormat()
  const lengthText = useLength()
  return (
    <span className={styles.figure} title={format.source(source)}>
      <span>{lengthText({ value, unit })}</span>
      <small className={styles[status]}>
        {t(`figureStatus.${status}`)}
        <sup>{sources.indexOf(source) + 1}</sup>
      </small>
    </span>
  )
}

function UnitText({ unit }: { unit: Figure['unit'] }) {
  const { t } = useTranslation('names')
  return t(`limitUnit.${unit}`)
}
