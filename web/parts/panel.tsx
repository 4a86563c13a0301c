import type { ReactNode } from 'react'
import styles from './panel.module.css'

interface PanelProps {
  title: string
  /** Next to the title: a figure, a button. */
  extra?: ReactNode
  children: ReactNode
}

/** A part of a page with a title of its own. */
export function Panel({ title, extra, children }: PanelProps) {
  return (
    <section className={styles.panel} aria-label={title}>
      <header className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        {extra}
      </header>
      <div className={styles.body}>{children}</div>
    </section>
  )
}
