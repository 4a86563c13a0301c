import { Input } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../time/use-format.ts'
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

/** A question answered by a line or, where it is long, by a text. */
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
  const id = useId()
  const take = (text: string) => onChange(text === '' ? undefined : isCode ? text.toUpperCase().trim() : text)
  const told = describedBy(id, asking)
  return (
    <FieldQuestion id={id} {...asking}>
      {isLong ? (
        <Input.TextArea
          {...{ id, value, maxLength, ...told }}
          className={styles.field}
          autoSize={{ minRows: 2, maxRows: 10 }}
          onChange={({ target }) => take(target.value)}
        />
      ) : (
        <Input
          {...{ id, value, type, maxLength, autoComplete, ...told }}
          className={styles.field}
          size="large"
          onChange={({ target }) => take(target.value)}
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
  ...asking
}: Answered<number> & { unit: string; isWhole?: boolean }) {
  const { t } = useTranslation('task')
  const id = useId()
  const [text, setText] = useState(value === undefined ? '' : String(value))
  const take = (typed: string) => {
    setText(typed)
    const number = numberIn(typed)
    onChange(typed.trim() === '' || Number.isNaN(number) ? undefined : number)
  }
  const asked = Number.isNaN(numberIn(text)) ? { ...asking, problem: t('notANumber') } : asking
  // answered elsewhere, such as by what was saved in another window
  const shown = value !== undefined && numberIn(text) !== value ? String(value) : text
  return (
    <FieldQuestion id={id} {...asked}>
      <Input
        {...{ id, ...describedBy(id, asked) }}
        className={styles.short}
        size="large"
        inputMode={isWhole ? 'numeric' : 'decimal'}
        autoComplete="off"
        value={shown}
        suffix={unit}
        onChange={({ target }) => take(target.value)}
      />
    </FieldQuestion>
  )
}

/** A question answered by a day. The field is the device's own; below it the day in the language of the page. */
export function DayQuestion({ value, onChange, min, ...asking }: Answered<string> & { min?: string | undefined }) {
  const id = useId()
  const format = useFormat()
  return (
    <FieldQuestion id={id} {...asking}>
      <Input
        {...{ id, min, ...describedBy(id, asking) }}
        className={styles.short}
        size="large"
        type="date"
        value={value ?? ''}
        onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
      />
      {value !== undefined && <p className={styles.below}>{format.day(value)}</p>}
    </FieldQuestion>
  )
}

/** A comma stands for a point on some keyboards; nothing is 0. */
function numberIn(text: string): number {
  return Number(text.trim().replace(',', '.'))
}

function describedBy(id: string, { hint, problem }: Asking) {
  const ids = [hint === undefined ? '' : `${id}-hint`, problem === undefined ? '' : `${id}-problem`]
  const told = ids.filter((each) => each !== '').join(' ')
  const status: { status?: 'error' } = problem === undefined ? {} : { status: 'error' }
  return { ...status, ...(told === '' ? {} : { 'aria-describedby': told }), 'aria-invalid': problem !== undefined }
}
