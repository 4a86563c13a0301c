import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asOneLine, replaced } from '../reading/pasted.ts'
import { readNumber } from '../reading/number.ts'
import type { Reading } from '../reading/number.ts'
import { waysToWrite } from '../reading/units.ts'
import { useFormat } from '../time/use-format.ts'
import styles from './questions.module.css'

interface NumberInputProps {
  id?: string | undefined
  value: number | undefined
  /** The number, or undefined if the field has none; then the text that is no answer yet. */
  onRead: (value: number | undefined, unread: string | undefined) => void
  /** What stood there when the field was left. */
  unread?: string | undefined
  unit: string
  isWhole?: boolean
  isLarge?: boolean
  status?: 'error' | undefined
  'aria-label'?: string | undefined
  'aria-describedby'?: string | undefined
  'aria-invalid'?: boolean | undefined
}

/**
 * The one field for numbers: read as people type, dictate or paste them. What may mean two things is asked, what is no
 * number is said; neither vanishes, nor counts as an answer.
 */
export function NumberInput({
  value,
  onRead,
  unread,
  unit,
  isWhole = false,
  isLarge = false,
  ...field
}: NumberInputProps) {
  const format = useFormat()
  // a form keeps NaN while what is typed is no answer, and null once that was kept over a reload
  const known = Number.isFinite(value) ? value : undefined
  const [text, setText] = useState(unread ?? (known === undefined ? '' : String(known)))
  const ways = waysToWrite(unit)
  const typed = readNumber(text, ways)
  // answered elsewhere, such as by what was saved in another window
  const isElsewhere = known !== undefined && (typed.kind !== 'number' || typed.value !== known)
  const shown = isElsewhere ? String(known) : text
  const reading: Reading = isElsewhere ? { kind: 'number', value: known } : typed
  const take = (changed: string) => {
    setText(changed)
    const read = readNumber(changed, ways)
    const isAnswer = read.kind === 'nothing' || read.kind === 'number'
    onRead(read.kind === 'number' ? read.value : undefined, isAnswer ? undefined : changed)
  }
  return (
    <>
      <Input
        {...field}
        className={styles.short}
        {...(isLarge ? { size: 'large' as const } : {})}
        inputMode={isWhole ? 'numeric' : 'decimal'}
        autoComplete="off"
        value={shown}
        suffix={unit}
        onChange={({ target }) => take(target.value)}
        onPaste={(event) => {
          const line = asOneLine(event.clipboardData.getData('text'))
          if (line === null) return
          event.preventDefault()
          const { selectionStart, selectionEnd } = event.currentTarget
          take(replaced(shown, selectionStart, selectionEnd, line))
        }}
      />
      {reading.kind === 'number' && String(reading.value) !== shown.trim() && (
        <p className={styles.below}>
          = {format.number(reading.value)} {unit}
        </p>
      )}
      <AskedBack reading={reading} unit={unit} onChoose={(chosen) => take(String(chosen))} />
    </>
  )
}

function AskedBack({ reading, unit, onChoose }: { reading: Reading; unit: string; onChoose: (value: number) => void }) {
  const { t } = useTranslation('task')
  const format = useFormat()
  if (reading.kind === 'unreadable') {
    return (
      <p className={styles.problem} role="alert">
        {t('notANumber')}
      </p>
    )
  }
  if (reading.kind !== 'doubtful') return null
  return (
    <div className={styles.problem} role="alert">
      {t('whichNumber')}{' '}
      {reading.values.map((value) => (
        <Button key={value} size="small" className={styles.meant} onClick={() => onChoose(value)}>
          {format.number(value)} {unit}
        </Button>
      ))}
    </div>
  )
}

interface NumberFieldProps extends Omit<NumberInputProps, 'value' | 'onRead' | 'unread'> {
  value?: number | undefined
  onChange?: (value: number | undefined) => void
}

/** The same as a field of a form: while what stands in it is no answer, its value is no number, which the form refuses. */
export function NumberField({ value, onChange, ...field }: NumberFieldProps) {
  return (
    <NumberInput
      {...field}
      value={value}
      onRead={(read, unread) => onChange?.(unread === undefined ? read : Number.NaN)}
    />
  )
}
