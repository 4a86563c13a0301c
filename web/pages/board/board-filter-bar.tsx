import { useNavigate } from '@tanstack/react-router'
import { Checkbox } from 'antd'
import { useTranslation } from 'react-i18next'
import styles from '../../oversight/filter-bar.module.css'
import { ScopeSelects } from '../../oversight/scope-selects.tsx'
import type { BoardFilters } from '../../queries/oversight.ts'

/** Narrows the board as a whole; regions are offered to the person who sees more than one. */
export function BoardFilterBar({ filters, regions }: { filters: BoardFilters; regions: readonly string[] }) {
  const { t } = useTranslation(['board', 'tasks'])
  const navigate = useNavigate({ from: '/board' })
  const set = (changed: BoardFilters) =>
    void navigate({ search: (before) => ({ ...before, ...changed }), replace: true })
  return (
    <div className={styles.bar} role="search" aria-label={t('board:filters')}>
      <ScopeSelects scope={filters} regions={regions} set={set} />
      <Checkbox
        checked={filters.green === true}
        onChange={({ target }) => set({ green: target.checked ? true : undefined })}
      >
        {t('tasks:onlyGreen')}
      </Checkbox>
    </div>
  )
}
