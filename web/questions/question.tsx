import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './questions.module.css'

/** What every question has: its words, a hint, and what is wrong with the answer. */
export interface Asking {
  label: string
  hint?: string | undefined
  /** Why the answer cannot stay so. */
  problem?: string | undefined
  isOptional?: boolean
}

/** A question with one field, named by its label. */
export function FieldQuestion({
  id,
  label,
  hint,
  problem,
  isOptional = false,
  children,
}: Asking & { id: string; children: ReactNode }) {
  return (
    <div className={styles.question}>
      <label className={styles.label} htmlFor={id}>
        {label}
        <Optional isShown={isOptional} />
      </label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {children}
      <Wrong id={`${id}-problem`} problem={problem} />
    </div>
  )
}

/** A question with several answers to choose from. */
export function GroupQuestion({
  id,
  label,
  hint,
  problem,
  isOptional = false,
  children,
}: Asking & { id: string; children: ReactNode }) {
  return (
    <fieldset className={styles.question} aria-describedby={problem === undefined ? undefined : `${id}-problem`}>
      <legend className={styles.label}>
        {label}
        <Optional isShown={isOptional} />
      </legend>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      {children}
      <Wrong id={`${id}-problem`} problem={problem} />
    </fieldset>
  )
}

function Optional({ isShown }: { isShown: boolean }) {
  const { t } = useTranslation('common')
  return isShown ? <span className={styles.optional}>{t('optional')}</span> : null
}

function Wrong({ id, problem }: { id: string; problem: string | undefined }) {
  if (problem === undefined) return null
  return (
    <p id={id} className={styles.problem} role="alert">
      {problem}
    </p>
  )
}
