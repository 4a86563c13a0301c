import type { ReactNode } from 'react'
import styles from './bare.module.css'
import { LanguageSwitch } from './language-switch.tsx'
import { Mark } from './mark.tsx'

/** The frame of pages before anybody is signed in: product, language, content. */
export function Bare({ children }: { children: ReactNode }) {
  return (
    <>
      <header className={styles.header}>
        {/* loaded again, as the content below may be broken */}
        <a href="/" className={styles.product}>
          <Mark />
        </a>
        <LanguageSwitch />
      </header>
      <main>{children}</main>
    </>
  )
}
