import type { ReactNode } from 'react'
import styles from './state.module.css'

interface StateProps {
  icon: ReactNode
  title: string
  detail?: string | undefined
  children?: ReactNode
}

/** What stands where a page's content would: a sign, what is so, what may be done. */
export function State({ icon, title, detail, children }: StateProps) {
  return (
    <div className={styles.state}>
      <div className={styles.icon} aria-hidden>
        {icon}
      </div>
      <h2 className={styles.title}>{title}</h2>
      {detail !== undefined && <p className={styles.detail}>{detail}</p>}
      {children !== undefined && <div className={styles.acts}>{children}</div>}
    </div>
  )
}
