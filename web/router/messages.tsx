import { App } from 'antd'
import type { ReactNode } from 'react'

/** Holds messages and dialogs that are opened by a call, within the router, so that what they say may have links. */
export function Messages({ children }: { children: ReactNode }) {
  return <App style={{ height: '100%' }}>{children}</App>
}
