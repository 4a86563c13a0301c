import { PrinterOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { taskListQuery } from '../../queries/tasks.ts'
import type { TaskFilters } from '../../queries/tasks.ts'

/** The list is read to its end before it is printed, a page at a time. */
const MOST_PAGES = 100

/** Prints the whole list, not only what was scrolled to. */
export function PrintButton({ filters }: { filters: TaskFilters }) {
  const { t } = useTranslation('tasks')
  const queries = useQueryClient()
  const [isReading, setReading] = useState(false)
  const print = async () => {
    setReading(true)
    try {
      await queries.infiniteQuery({ ...taskListQuery(filters), pages: MOST_PAGES, staleTime: 0 })
    } finally {
      setReading(false)
    }
    // once the rows that were read are drawn
    requestAnimationFrame(() => window.print())
  }
  return (
    <Button
      size="small"
      type="text"
      className="not-printed"
      icon={<PrinterOutlined />}
      loading={isReading}
      onClick={() => void print()}
    >
      {t('print')}
    </Button>
  )
}
