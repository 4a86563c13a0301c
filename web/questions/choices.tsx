import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { GroupQuestion } from './question.tsx'
import type { Asking } from './question.tsx'
import styles from './questions.module.css'

interface Choice<Value extends string> {
  value: Value
  name: string
  about?: string
}

interface ChoiceQuestionProps<Value extends string> extends Asking {
  value: Value | undefined
  onChange: (value: Value) => void
  choices: readonly Choice<Value>[]
}

/** A question with one answer out of some, each large enough for a thumb. */
export function ChoiceQuestion<Value extends string>({
  value,
  onChange,
  choices,
  ...asking
}: ChoiceQuestionProps<Value>) {
  const id = useId()
  return (
    <GroupQuestion id={id} {...asking}>
      <div className={styles.choices}>
        {choices.map((choice) => (
          <label key={choice.value} className={styles.choice}>
            <input type="radio" name={id} checked={choice.value === value} onChange={() => onChange(choice.value)} />
            <span>
              <span className={styles.name}>{choice.name}</span>
              {choice.about !== undefined && <span className={styles.about}>{choice.about}</span>}
            </span>
          </label>
        ))}
      </div>
    </GroupQuestion>
  )
}

/** A question answered by yes or no. */
export function YesNoQuestion({
  value,
  onChange,
  ...asking
}: Asking & { value: boolean | undefined; onChange: (value: boolean) => void }) {
  const { t } = useTranslation('common')
  const chosen = value === undefined ? undefined : value ? 'yes' : 'no'
  return (
    <ChoiceQuestion
      {...asking}
      value={chosen}
      onChange={(answer) => onChange(answer === 'yes')}
      choices={(['yes', 'no'] as const).map((answer) => ({ value: answer, name: t(answer) }))}
    />
  )
}

interface TickQuestionProps extends Asking {
  ticks: readonly { name: string; about?: string; isOn: boolean; set: (isOn: boolean) => void }[]
}

/** Wishes of which none, some or all may be had. */
export function TickQuestion({ ticks, ...asking }: TickQuestionProps) {
  const id = useId()
  return (
    <GroupQuestion id={id} {...asking}>
      <div className={styles.choices}>
        {ticks.map(({ name, about, isOn, set }) => (
          <label key={name} className={styles.choice}>
            <input type="checkbox" checked={isOn} onChange={({ target }) => set(target.checked)} />
            <span>
              <span className={styles.name}>{name}</span>
              {about !== undefined && <span className={styles.about}>{about}</span>}
            </span>
          </label>
        ))}
      </div>
    </GroupQuestion>
  )
}
