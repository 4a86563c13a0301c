import { useNavigate } from '@tanstack/react-router'
import { Checkbox, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Category } from '../../api/vocabulary.ts'
import { useTotalText } from '../../parts/use-total-text.ts'
import { CategorySelect } from '../../parts/category-select.tsx'
import styles from './page.module.css'

interface CustomerSearch {
  owed?: true
  over?: true
  green?: true
  category?: Category
  search?: string
}

/** Narrows the cases; what is chosen stands in the address. */
export function Filters({ search, total }: { search: CustomerSearch; total: number | null }) {
  const { t } = useTranslation(['customers', 'tasks', 'names'])
  const navigate = useNavigate({ from: '/customers' })
  const set = (changed: Record<string, string | true | undefined>) =>
    void navigate({ search: (before) => ({ ...before, ...changed }), replace: true })
  const flag = (name: 'owed' | 'green' | 'over', label: string) => (
    <Checkbox
      checked={search[name] === true}
      onChange={({ target }) => set({ [name]: target.checked ? true : undefined })}
    >
      {label}
    </Checkbox>
  )
  const totalText = useTotalText('customers')
  return (
    <div className={styles.filters} role="search" aria-label={t('tasks:filters')}>
      <Input.Search
        allowClear
        className={styles.number}
        aria-label={t('customers:number')}
        placeholder={t('customers:number')}
        defaultValue={search.search}
        maxLength={60}
        onSearch={(typed) => set({ search: typed.trim() === '' ? undefined : typed.trim() })}
      />
      <CategorySelect
        className={styles.category}
        category={search.category}
        onChange={(value) => set({ category: value })}
      />
      {flag('owed', t('customers:onlyOwed'))}
      {flag('green', t('tasks:onlyGreen'))}
      {flag('over', t('customers:alsoOver'))}
      <span className={styles.total}>{total === null ? '' : totalText(total)}</span>
    </div>
  )
}
