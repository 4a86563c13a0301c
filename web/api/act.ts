import { useRef } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { QueryKey } from '@tanstack/react-query'
import { App } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { forget, isRecord, keep, kept } from '../kept/kept.ts'
import { ACTS } from '../kept/personal.ts'
import { newKey } from './new-key.ts'
import { isProblem } from './problem.ts'
import { useProblemText } from './problem-text.ts'

/** The header that makes a write safe to send again. */
export interface WriteHeader {
  'idempotency-key': string
}

export interface Act<Input, Answer> {
  /** Sends it; the header goes along as it is. */
  send: (input: Input, header: WriteHeader) => Promise<Answer>
  /** What is read again when it is done. */
  changes: readonly QueryKey[]
  /** Said when it is done; what is more than a text stays long enough to be pressed. */
  said?: ((input: Input) => ReactNode) | undefined
  onDone?: ((answer: Answer, input: Input) => void) | undefined
  /** The page shows the refusal itself, next to its fields. */
  showsRefusal?: boolean
  /** The name under which its key outlives a reload of the page, where doing it twice would be grave. */
  keptAs?: string
}

const MOST_TRIES = 30
const USUAL_PAUSE_S = 2
/** How long a message stays: to be read, or to be read and pressed. */
const READ_S = 3
const PRESSED_S = 10

/**
 * What a person does. It has one key from its beginning: sent again, by us while the engine is away or by the person
 * after a break, it takes effect once. Another input is another action.
 */
export function useAct<Input, Answer>(act: Act<Input, Answer>) {
  const { message } = App.useApp()
  const { t } = useTranslation()
  const problemText = useProblemText()
  const queries = useQueryClient()
  const begun = useRef<Begun | null>(null)

  const keyFor = (input: Input): string => {
    const of = JSON.stringify(input, fileAsText)
    begun.current ??= act.keptAs === undefined ? null : keptAct(act.keptAs)
    if (begun.current?.of !== of) begun.current = { key: newKey(), of }
    if (act.keptAs !== undefined) keep('tab', ACTS + act.keptAs, begun.current)
    return begun.current.key
  }

  const send = async (input: Input): Promise<Answer> => {
    const key = keyFor(input)
    const notice = `trying-${key}`
    try {
      for (let tries = 1; ; tries++) {
        try {
          return await act.send(input, { 'idempotency-key': key })
        } catch (error) {
          if (!isProblem(error) || !error.mayBeSentAgain || tries >= MOST_TRIES || !navigator.onLine) throw error
          void message.open({ key: notice, type: 'loading', content: t('tryingAgain'), duration: 0 })
          await pause(error.retryAfter ?? USUAL_PAUSE_S)
        }
      }
    } finally {
      message.destroy(notice)
    }
  }

  return useMutation({
    mutationFn: send,
    onSuccess: async (answer, input) => {
      begun.current = null
      if (act.keptAs !== undefined) forget('tab', ACTS + act.keptAs)
      const said = act.said?.(input)
      if (said !== undefined) void message.success(said, typeof said === 'string' ? READ_S : PRESSED_S)
      act.onDone?.(answer, input)
      await Promise.all(act.changes.map((queryKey) => queries.invalidateQueries({ queryKey })))
    },
    onError: async (error) => {
      if (act.showsRefusal !== true) void message.error(problemText(error))
      // what was refused was decided on something newer than what is shown
      if (isProblem(error) && error.status === 409) {
        await Promise.all(act.changes.map((queryKey) => queries.invalidateQueries({ queryKey })))
      }
    },
  })
}

/** An action that was begun: its key, and the input it is of. */
interface Begun {
  key: string
  of: string
}

function keptAct(name: string): Begun | null {
  const found = kept('tab', ACTS + name)
  if (!isRecord(found)) return null
  const { key, of } = found
  return typeof key === 'string' && typeof of === 'string' ? { key, of } : null
}

function pause(seconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1_000))
}

function fileAsText(_name: string, value: unknown): unknown {
  return value instanceof File ? `${value.name} ${value.size} ${value.lastModified}` : value
}
