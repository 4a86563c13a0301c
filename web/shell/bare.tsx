import type { ReactNode } from 'react'
import styles from './bare.module.css'
import { LanguageSwitch } from './language-switch.tsx'
import { Mark } from './mark.tsx'

/** What stands around what is shown before it is known who reads: the product, the language, the content. */
export function Bare({ children }: { children: ReactNode }) {
  return (
    <>
      <header className={styles.header}>
        {/* loaded again, as what stands below may be broken */}
        <a href="/" className={styles.product}>
          <Mark />
        </a>
        <LanguageSwitch />
      </header>
      <main>{children}</main>
    </>
  )
}
