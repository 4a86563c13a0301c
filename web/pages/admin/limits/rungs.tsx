import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { LimitProfile } from '../../../api/vocabulary.ts'
import plain from '../../../parts/table.module.css'
import { RungPlace } from '../ladders/rung-place.tsx'
import table from './limit-table.module.css'
import { rungCellsOf } from './tables.ts'
import { useNames } from './use-names.ts'

interface RungsProps {
  profile: LimitProfile
  changes: ReadonlyMap<string, number>
  onChange: (at: string, value: number | null) => void
}

/** How far each rung stands from its due instant, to be changed; whom it tells is shown. */
export function Rungs({ profile, changes, onChange }: RungsProps) {
  const { t } = useTranslation(['admin', 'names'])
  const names = useNames()
  return (
    <>
      <p>{t('admin:rungsHint')}</p>
      <table className={plain.table}>
        <tbody>
          {rungCellsOf(profile).map(({ at, kind, rung }) => (
            <tr key={at} className={changes.has(at) ? table.changed : undefined}>
              <th scope="row">
                {t(`names:ladder.${kind}`)} · {t(`names:rung.${rung.rung}`)}
              </th>
              <td>
                {rung.from === 'half' || rung.offset === 0 ? (
                  <RungPlace rung={rung} askBy={profile.terms['validity-ask-by'].value} />
                ) : (
                  <span className={table.edit}>
                    <Input
                      type="number"
                      size="small"
                      step={rung.unit === 'workingHours' ? 0.5 : 1}
                      defaultValue={rung.offset}
                      aria-label={names.place(at)}
                      onChange={({ target: { valueAsNumber: value } }) =>
                        onChange(at, Number.isNaN(value) || value === rung.offset ? null : value)
                      }
                      onBlur={({ target }) => {
                        if (target.value === '') target.value = String(rung.offset)
                      }}
                    />
                    {t(`names:limitUnit.${rung.unit}`)}
                  </span>
                )}
              </td>
              <td>{rung.to.map((to) => t(`names:addressee.${to}`)).join(t('admin:listOf'))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
