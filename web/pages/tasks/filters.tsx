import { useNavigate } from '@tanstack/react-router'
import { Button, Checkbox, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Person, TaskList } from '../../api/vocabulary.ts'
import { useTotalText } from '../../parts/use-total-text.ts'
import { words } from '../../i18n/words.ts'
import type { TaskFilters } from '../../queries/tasks.ts'
import { ExportButton } from './export-button.tsx'
import { PrintButton } from './print-button.tsx'
import { ChosenElsewhere } from './chosen-elsewhere.tsx'
import { CategorySelect } from '../../parts/category-select.tsx'
import styles from './filters.module.css'

interface FiltersProps {
  search: Omit<TaskFilters, 'list'>
  total: number | null
  me: Person
  list: TaskList
}

const UNCLAIMED = 'none'
const ITEM = 'item' satisfies TaskFilters['kind']

/** Narrows the list; what is chosen stands in the address. */
export function Filters({ search, total, me, list }: FiltersProps) {
  const { t } = useTranslation(['tasks', 'names'])
  const navigate = useNavigate({ from: '/tasks' })
  const set = (changed: Record<string, string | true | undefined>) =>
    void navigate({ search: (before) => ({ ...before, ...changed }), replace: true })

  const totalText = useTotalText('tasks')
  const { kind, step, category, assignee, green, stopped, awaited, sort } = search
  const holders = [
    { value: UNCLAIMED, label: t('tasks:onlyUnclaimed') },
    { value: me.id, label: t('tasks:onlyMine') },
  ]
  const { party, region, state, rung } = search
  const isNarrowed =
    kind ?? step ?? category ?? assignee ?? green ?? stopped ?? awaited ?? party ?? region ?? state ?? rung
  return (
    <div className={styles.filters} role="search" aria-label={t('tasks:filters')}>
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        className={styles.step}
        aria-label={t('tasks:step')}
        placeholder={t('tasks:anyStep')}
        value={kind ?? step ?? null}
        options={[
          { value: ITEM, label: t('names:workKind.item') },
          ...words('step').map((value) => ({ value, label: t(`names:step.${value}`) })),
        ]}
        onChange={(value) => set(value === ITEM ? { kind: ITEM, step: undefined } : { kind: undefined, step: value })}
      />
      <CategorySelect className={styles.category} category={category} onChange={(value) => set({ category: value })} />
      {list !== 'mine' && (
        <Select
          allowClear
          className={styles.holder}
          aria-label={t('tasks:holder')}
          placeholder={t('tasks:anyHolder')}
          value={assignee ?? null}
          options={holders}
          onChange={(value) => set({ assignee: value })}
        />
      )}
      <Checkbox checked={green === true} onChange={({ target }) => set({ green: target.checked ? true : undefined })}>
        {t('tasks:onlyGreen')}
      </Checkbox>
      <Checkbox
        checked={stopped === true}
        onChange={({ target }) => set({ stopped: target.checked ? true : undefined })}
      >
        {t('tasks:onlyStopped')}
      </Checkbox>
      <Checkbox
        checked={awaited === true}
        onChange={({ target }) => set({ awaited: target.checked ? true : undefined })}
      >
        {t('tasks:onlyAwaited')}
      </Checkbox>
      <ChosenElsewhere search={search} drop={(name) => set({ [name]: undefined })} />
      {isNarrowed !== undefined && (
        <Button
          type="link"
          size="small"
          onClick={() =>
            void navigate({
              search: ({ list: stays, sort: inOrder }) => ({ list: stays, sort: inOrder }),
              replace: true,
            })
          }
        >
          {t('tasks:clear')}
        </Button>
      )}
      <span className={styles.total}>{total === null ? '' : totalText(total)}</span>
      <PrintButton filters={{ ...search, list }} />
      <ExportButton filters={{ ...search, list }} />
      <Select
        aria-label={t('tasks:sort')}
        variant="borderless"
        value={sort ?? 'dueAt'}
        options={words('taskSort').map((value) => ({ value, label: t(`names:taskSort.${value}`) }))}
        onChange={(value) => set({ sort: value === 'dueAt' ? undefined : value })}
      />
    </div>
  )
}
