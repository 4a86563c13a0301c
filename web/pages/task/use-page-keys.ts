import { useNavigate } from '@tanstack/react-router'
import { useEffect, useEffectEvent } from 'react'
import { moveTo, neighbourOf } from '../tasks/place.ts'
import type { OnTask } from '../tasks/place.ts'
import { isTyping } from '../tasks/use-task-keys.ts'

/** A task by keyboard: n and p lead to the next and the one before on the list that was left, e to the result. */
export function usePageKeys(task: OnTask): void {
  const navigate = useNavigate()
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'e') {
      const field = document.querySelector<HTMLElement>(`#${RESULT} input, #${RESULT} textarea, #${RESULT} button`)
      field?.scrollIntoView({ block: 'center' })
      field?.focus()
      event.preventDefault()
    } else if (event.key === 'n' || event.key === 'p') {
      const next = neighbourOf(task, event.key === 'n' ? 1 : -1)
      if (next === undefined) return
      moveTo(next)
      void navigate({ to: '/cases/$caseNo/tasks/$task', params: { caseNo: next.caseNo, task: next.key } })
      event.preventDefault()
    }
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}

/** The form that ends a task. */
export const RESULT = 'task-result'
