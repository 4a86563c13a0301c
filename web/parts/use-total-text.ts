import { useTranslation } from 'react-i18next'
import { exceeded } from '../figures/many.ts'

/** How many tasks or cases a list has; more than were counted are told as at least so many. */
export function useTotalText(of: 'tasks' | 'customers'): (count: number) => string {
  const { t } = useTranslation(['tasks', 'customers'])
  return (count) => {
    const most = exceeded(count)
    return most === null ? t(`${of}:total`, { count }) : t(`${of}:totalMany`, { most })
  }
}
