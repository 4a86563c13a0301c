import { Button, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../../api/act.ts'
import { answerOf, api } from '../../../api/client.ts'
import type { OrganisationUnit } from '../../../api/vocabulary.ts'
import { useRegionName } from '../../../i18n/use-region-name.ts'
import { ColumnHeads } from '../../../parts/column-heads.tsx'
import plain from '../../../parts/table.module.css'
import { useFormat } from '../../../time/use-format.ts'
import admin from '../admin.module.css'
import { UNIT_CHANGES } from './unit-dialogs.tsx'
import styles from './unit-table.module.css'

const COLUMNS = ['unit', 'departments', 'people', 'openCases', 'actions'] as const

/** What asks for more before it is done. */
export type UnitAction = 'add' | 'rename' | 'close'

interface UnitTableProps {
  units: readonly OrganisationUnit[]
  onAction: (action: UnitAction, unit: OrganisationUnit) => void
}

/** A row a unit, each below the one it belongs to: who works there, how many cases are open, what may be done. */
export function UnitTable({ units, onAction }: UnitTableProps) {
  const { t } = useTranslation(['organisation', 'names'])
  const format = useFormat()
  const unitName = useRegionName()
  const reopening = useAct({
    send: ({ code }: Pick<OrganisationUnit, 'code'>, header) =>
      answerOf(api.POST('/api/units/{code}/reopen', { params: { path: { code }, header }, body: {} })),
    changes: UNIT_CHANGES,
    said: ({ code }) => t('organisation:reopened', { name: unitName(code) }),
  })
  return (
    <div className={admin.scroll}>
      <table className={plain.table}>
        <thead>
          <tr>
            <ColumnHeads names={COLUMNS} textOf={(name) => t(`organisation:column.${name}`)} />
          </tr>
        </thead>
        <tbody>
          {inTree(units).map((unit) => {
            const { code, kind, closed, people, openCases } = unit
            const departments = [...new Set(people.flatMap(({ department }) => department ?? []))]
            return (
              <tr key={code} aria-label={unitName(code)}>
                <th scope="row" className={styles[kind]}>
                  {unitName(code)} <Tag>{t(`names:unitKind.${kind}`)}</Tag>
                  {closed && <Tag color="default">{t('organisation:isClosed')}</Tag>}
                </th>
                <td>{departments.map((each) => t(`names:party.${each}`)).join(' · ')}</td>
                <td>
                  <People people={people} />
                </td>
                <td>{format.number(openCases)}</td>
                <td>
                  {kind !== 'station' && !closed && (
                    <Button type="link" size="small" onClick={() => onAction('add', unit)}>
                      {t(kind === 'company' ? 'organisation:addRegion' : 'organisation:addStation')}
                    </Button>
                  )}
                  <Button type="link" size="small" onClick={() => onAction('rename', unit)}>
                    {t('organisation:rename')}
                  </Button>
                  {kind !== 'company' && !closed && (
                    <Button type="link" size="small" danger onClick={() => onAction('close', unit)}>
                      {t('organisation:close')}
                    </Button>
                  )}
                  {closed && (
                    <Button type="link" size="small" onClick={() => reopening.mutate({ code })}>
                      {t('organisation:reopen')}
                    </Button>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

/** How many work there, and who when it is asked for. */
function People({ people }: Pick<OrganisationUnit, 'people'>) {
  const { t } = useTranslation(['organisation', 'names'])
  const format = useFormat()
  if (people.length === 0) return <span className={admin.soft}>{t('organisation:nobody')}</span>
  return (
    <details>
      <summary>{format.number(people.length)}</summary>
      <ul className={styles.people}>
        {people.map(({ id, name, role, department }) => (
          <li key={id}>
            {name}{' '}
            <span className={admin.soft}>
              {t(`names:role.${role}`)}
              {department === null ? '' : ` · ${t(`names:party.${department}`)}`}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Each unit followed by those below it. */
function inTree(units: readonly OrganisationUnit[], parent: string | null = null): OrganisationUnit[] {
  return units.filter((unit) => unit.parent === parent).flatMap((unit) => [unit, ...inTree(units, unit.code)])
}
