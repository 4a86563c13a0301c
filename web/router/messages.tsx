import { App } from 'antd'
import type { ReactNode } from 'react'
import { useIsNarrow } from '../parts/use-is-narrow.ts'

/** On a phone one message at a time, at the foot of the page: above it they would lie over what one reads. */
const ON_A_PHONE = { maxCount: 1, top: 'calc(100dvh - 76px)' }
const ON_A_DESK = { maxCount: 3 }

/** Holds messages and dialogs that are opened by a call, within the router, so that what they say may have links. */
export function Messages({ children }: { children: ReactNode }) {
  const isNarrow = useIsNarrow()
  return (
    <App style={{ height: '100%' }} message={isNarrow ? ON_A_PHONE : ON_A_DESK}>
      {children}
    </App>
  )
}
