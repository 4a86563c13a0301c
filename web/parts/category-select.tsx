import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Category } from '../api/vocabulary.ts'
import { words } from '../i18n/words.ts'

interface CategorySelectProps {
  className: string | undefined
  category: Category | undefined
  onChange: (category: Category | undefined) => void
}

/** Narrows to one category, or to none. */
export function CategorySelect({ className, category, onChange }: CategorySelectProps) {
  const { t } = useTranslation(['tasks', 'names'])
  return (
    <Select<Category | null>
      allowClear
      className={className ?? ''}
      aria-label={t('tasks:category')}
      placeholder={t('tasks:anyCategory')}
      value={category ?? null}
      options={words('category').map((value) => ({ value, label: t(`names:category.${value}`) }))}
      onChange={(value) => onChange(value ?? undefined)}
    />
  )
}
