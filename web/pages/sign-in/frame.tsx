import type { ReactNode } from 'react'
import { LanguageSwitch } from '../../shell/language-switch.tsx'
import { Mark } from '../../shell/mark.tsx'
import { RehearsalBar } from '../../shell/rehearsal-bar.tsx'
import styles from './page.module.css'

/** The frame of the pages before the sign-in: one card in the middle. */
export function SignInFrame({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  return (
    <div className={styles.whole}>
      <RehearsalBar />
      <header className={styles.top}>
        <Mark />
        <LanguageSwitch />
      </header>
      <main className={styles.card}>
        <h1 className={styles.title}>{title}</h1>
        {hint !== undefined && <p className={styles.hint}>{hint}</p>}
        {children}
      </main>
    </div>
  )
}
