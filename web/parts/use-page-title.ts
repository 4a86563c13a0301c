import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'

/** Names the browser's tab after what the page is about, so that ten of them can be distinguished. */
export function usePageTitle(...parts: (string | null | undefined)[]): void {
  const { t } = useTranslation('common')
  const title = [...parts, t('product')]
    .filter((part) => part !== null && part !== undefined && part !== '')
    .join(' – ')
  const product = t('product')
  useEffect(() => {
    document.title = title
    return () => {
      document.title = product
    }
  }, [title, product])
}
