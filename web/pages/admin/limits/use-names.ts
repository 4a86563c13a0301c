import { useTranslation } from 'react-i18next'
import { words } from '../../../i18n/words.ts'
import { TABLES, TERMS } from './tables.ts'
import type { Table } from './tables.ts'

/** What rows and columns of the tables are called. */
export function useNames() {
  const { t } = useTranslation(['admin', 'names'])
  const row = (table: Table, name: string): string => {
    if (table === 'wholeCase') return t('names:layer.case')
    if (name === 'reduction-plan') return t('admin:reductionPlan')
    const step = words('step').find((word) => word === name)
    if (table !== 'validity' && step !== undefined) return t(`names:step.${step}`)
    const clock = words('clock').find((word) => word === name)
    if (table !== 'validity' && clock !== undefined) return t(`names:clock.${clock}`)
    const validity = words('validity').find((word) => word === name)
    return validity === undefined ? name : t(`names:validity.${validity}`)
  }
  const column = (table: Table, name: string): string => {
    if (name === '') return t('admin:limit')
    const voltage = words('voltage').find((word) => word === name)
    if (voltage !== undefined) return t(`names:voltage.${voltage}`)
    const category = words('category').find((word) => word === name)
    if (table === 'statutory' && category !== undefined) return t(`names:category.${category}`)
    const limitColumn = words('limitColumn').find((word) => word === name)
    return limitColumn === undefined ? name : t(`names:limitColumn.${limitColumn}`)
  }
  return {
    row,
    column,
    table: (table: Table) => t(`admin:table.${table}`),
    /** The row of a place in a table of steps: `promise.survey.hv-single` is the survey. */
    rowOf: (at: string): string => row('promise', at.split('.')[1] ?? ''),
    /** The table and column of the same place: the company's promise, at high voltage. */
    columnOf: (at: string): string => {
      const [table, , name = ''] = at.split('.')
      const known = TABLES.find((each) => each === table)
      return known === undefined ? '' : `${t(`admin:table.${known}`)} · ${column(known, name)}`
    },
    /** A place that the API names, `promise.survey.hv-single`, in words. */
    place: (at: string): string => {
      const [table, first = '', second = ''] = at.split('.')
      const ladder = words('ladder').find((word) => word === first)
      if (table === 'ladders' && ladder !== undefined) {
        const rung = words('rung').find((word) => word === second)
        return [t('admin:ladders'), t(`names:ladder.${ladder}`), rung === undefined ? null : t(`names:rung.${rung}`)]
          .filter((part) => part !== null)
          .join(' · ')
      }
      const term = TERMS.find((name) => at === `terms.${name}`)
      if (term !== undefined) return `${t('admin:thresholds')} · ${t(`admin:term.${term}`)}`
      const known = TABLES.find((each) => each === table)
      if (known === undefined) return at
      if (known === 'wholeCase') return `${t(`admin:table.${known}`)} · ${column(known, first)}`
      return [t(`admin:table.${known}`), row(known, first), second === '' ? null : column(known, second)]
        .filter((part) => part !== null)
        .join(' · ')
    },
  }
}
