import { Input } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isStated } from '../reading/day.ts'
import { asOneLine, replaced } from '../reading/pasted.ts'
import { useFormat } from '../time/use-format.ts'
import { NumberInput } from './number-input.tsx'
import { FieldQuestion } from './question.tsx'
import type { Asking } from './question.tsx'
import styles from './questions.module.css'

interface Answered<Value> extends Asking {
  value: Value | undefined
  onChange: (value: Value | undefined) => void
}

interface TextQuestionProps extends Answered<string> {
  type?: 'text' | 'tel' | 'email'
  maxLength?: number
  autoComplete?: string
  /** Codes are written in capitals, whatever the keyboard of a phone makes of them. */
  isCode?: boolean
  isLong?: boolean
}

/** A question answered by a line or, where it is long, by a text. What is too long is said, and never cut. */
export function TextQuestion({
  value = '',
  onChange,
  type = 'text',
  maxLength = 300,
  autoComplete = 'off',
  isCode = false,
  isLong = false,
  ...asking
}: TextQuestionProps) {
  const { t } = useTranslation('common')
  const id = useId()
  const [typing, { take, leave }] = useTyping((text: string) =>
    onChange(text === '' ? undefined : isCode ? text.toUpperCase().trim() : text),
  )
  const over = Array.from(value).length - maxLength
  const tooLong = over > 0 ? t('tooLong', { most: maxLength, over }) : undefined
  const asked = { ...asking, problem: tooLong ?? (typing ? undefined : asking.problem) }
  const told = describedBy(id, asked)
  return (
    <FieldQuestion id={id} {...asked}>
      {isLong ? (
        <Input.TextArea
          {...{ id, value, ...told }}
          className={styles.field}
          autoSize={{ minRows: 2, maxRows: 10 }}
          onChange={({ target }) => take(target.value)}
          onBlur={leave}
        />
      ) : (
        <Input
          {...{ id, value, autoComplete, ...told }}
          inputMode={type}
          className={styles.field}
          size="large"
          onChange={({ target }) => take(target.value)}
          onBlur={leave}
          onPaste={(event) => {
            const line = asOneLine(event.clipboardData.getData('text'))
            if (line === null) return
            event.preventDefault()
            const { selectionStart, selectionEnd } = event.currentTarget
            take(replaced(value, selectionStart, selectionEnd, line))
          }}
        />
      )}
    </FieldQuestion>
  )
}

/** A question answered by a number with its unit. What is no number stays in the field and is no answer. */
export function NumberQuestion({
  value,
  onChange,
  unit,
  isWhole = false,
  keeps,
  ...asking
}: Answered<number> & Unread & { unit: string; isWhole?: boolean }) {
  const id = useId()
  const [typing, { take, leave }] = useTyping((read: number | undefined) => onChange(read))
  const asked = typing ? { ...asking, problem: undefined } : asking
  return (
    <FieldQuestion id={id} {...asked}>
      <div onBlur={leave}>
        <NumberInput
          {...{ id, value, unit, isWhole, unread: keeps?.unread, ...describedBy(id, asked) }}
          isLarge
          onRead={(read, text) => {
            keeps?.onUnread(text)
            take(read)
          }}
        />
      </div>
    </FieldQuestion>
  )
}

/**
 * A question answered by a day. The field is the device's own; below it the day in the language of the page. A day on its
 * way to the one that is meant (0202 for 2026) stays in the field and is no answer.
 */
export function DayQuestion({
  value,
  onChange,
  min,
  keeps,
  ...asking
}: Answered<string> & Unread & { min?: string | undefined }) {
  const { t } = useTranslation('common')
  const id = useId()
  const format = useFormat()
  const [onItsWay, setOnItsWay] = useState(keeps?.unread)
  const [typing, { take, leave }] = useTyping((day: string) => {
    const text = day === '' || isStated(day) ? undefined : day
    setOnItsWay(text)
    keeps?.onUnread(text)
    onChange(text === undefined && day !== '' ? day : undefined)
  })
  const unlikely = onItsWay === undefined ? asking.problem : t('dayUnlikely')
  const asked = { ...asking, problem: typing ? undefined : unlikely }
  return (
    <FieldQuestion id={id} {...asked}>
      <Input
        {...{ id, min, ...describedBy(id, asked) }}
        className={styles.short}
        size="large"
        type="date"
        value={onItsWay ?? value ?? ''}
        onChange={({ target }) => take(target.value)}
        onBlur={leave}
      />
      {value !== undefined && <p className={styles.below}>{format.day(value)}</p>}
    </FieldQuestion>
  )
}

/** The text of a field that is no answer yet: kept next to the answers, so that it is not lost with the field. */
interface Unread {
  keeps?: { unread: string | undefined; onUnread: (text: string | undefined) => void } | undefined
}

/** While one types, nothing is wrong yet: what is said of an answer is said when the field is left. */
function useTyping<Value>(onChange: (value: Value) => void) {
  const [isTyping, setTyping] = useState(false)
  const take = (value: Value) => {
    setTyping(true)
    onChange(value)
  }
  return [isTyping, { take, leave: () => setTyping(false) }] as const
}

function describedBy(id: string, { hint, problem }: Asking) {
  const ids = [hint === undefined ? '' : `${id}-hint`, problem === undefined ? '' : `${id}-problem`]
  const told = ids.filter((each) => each !== '').join(' ')
  const status: { status?: 'error' } = problem === undefined ? {} : { status: 'error' }
  return { ...status, ...(told === '' ? {} : { 'aria-describedby': told }), 'aria-invalid': problem !== undefined }
}
