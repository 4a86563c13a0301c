import { useTranslation } from 'react-i18next'
import type { OutcomeField } from '../../api/vocabulary.ts'
import { ChoiceQuestion } from '../../questions/choices.tsx'
import { DayQuestion, NumberQuestion } from '../../questions/fields.tsx'

interface OutcomeQuestionProps {
  field: OutcomeField
  value: number | string | undefined
  isMissing: boolean
  onChange: (value: number | string | undefined) => void
}

/** A figure that an answer asks for, by its kind. */
export function OutcomeQuestion({ field, value, isMissing, onChange }: OutcomeQuestionProps) {
  const { t } = useTranslation(['mine', 'names'])
  const { name, type, unit, options } = field
  const asking = { label: t(`names:field.${name}`), problem: isMissing ? t('mine:missing') : undefined }
  switch (type) {
    case 'number':
      return (
        <NumberQuestion
          {...asking}
          value={typeof value === 'number' ? value : undefined}
          unit={unit === null ? '' : t(`names:unit.${unit}`)}
          isWhole={field.whole && unit !== 'fen'}
          onChange={onChange}
        />
      )
    case 'choice':
      return (
        <ChoiceQuestion
          {...asking}
          value={options.find((each) => each === value)}
          onChange={onChange}
          choices={options.map((each) => ({ value: each, name: t(`mine:part.${each}`) }))}
        />
      )
    case 'date':
      return <DayQuestion {...asking} value={typeof value === 'string' ? value : undefined} onChange={onChange} />
    case 'flag':
    case 'reference':
      // no answer of a customer has one
      return null
  }
}
