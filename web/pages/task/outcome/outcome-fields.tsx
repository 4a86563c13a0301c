import { DatePicker, Form, Input, Radio } from 'antd'
import type { Rule } from 'antd/es/form'
import { useTranslation } from 'react-i18next'
import type { OutcomeField, OutcomeShape, Step } from '../../../api/vocabulary.ts'
import { useFormat } from '../../../time/use-format.ts'
import { NeededDocuments } from './needed-documents.tsx'
import { NumberField } from '../../../questions/number-input.tsx'
import { yuanOf } from '../../../yuan.ts'
import { ItemList } from './item-list.tsx'
import { atMost } from '../../../questions/at-most.ts'
import styles from './outcome-fields.module.css'

interface OutcomeFieldsProps {
  caseNo: string
  step: Step
  outcome: OutcomeShape
  /** Of a written reply: what reviewers set as conditions. */
  conditions: readonly string[]
}

/** What an outcome asks for: its figures with unit and range, its text or list, its documents. Checked as one types. */
export function OutcomeFields({ caseNo, step, outcome, conditions }: OutcomeFieldsProps) {
  const { t } = useTranslation(['task', 'names'])
  const { fields, list, statement, documents, negative } = outcome
  const textName = negative ? t('task:reason') : step === 'plan-reply' ? t('task:reply') : t('task:remark')
  return (
    <>
      {fields.length > 0 && (
        <div className={styles.fields}>
          {fields.map((field) => (
            <FieldOf key={field.name} field={field} />
          ))}
        </div>
      )}
      {conditions.length > 0 && (
        <Form.Item label={t('task:carried')} extra={t('task:carriedHint')}>
          <ol>
            {conditions.map((condition) => (
              <li key={condition}>{condition}</li>
            ))}
          </ol>
        </Form.Item>
      )}
      {list !== null && <ItemList list={list} />}
      {documents.length > 0 && <NeededDocuments caseNo={caseNo} kinds={documents} />}
      {statement !== 'none' && (
        <Form.Item
          name="remark"
          label={textName}
          required={statement === 'required' && list === null}
          rules={
            statement === 'required' && list === null
              ? [{ required: true, whitespace: true, message: t('task:fieldMissing') }]
              : []
          }
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} {...atMost(4_000)} />
        </Form.Item>
      )}
    </>
  )
}

function FieldOf({ field }: { field: OutcomeField }) {
  const { t } = useTranslation(['task', 'names', 'common'])
  const { name, type, options, optional } = field
  const range = useRange(field)
  const missing: Rule = { required: !optional, message: t('task:fieldMissing') }
  const item = { name: ['fields', name], label: t(`names:field.${name}`) }
  switch (type) {
    case 'number':
      return (
        <Form.Item {...item} rules={[missing, range.rule]} extra={range.text}>
          <NumberField unit={range.unit} isWhole={field.whole && field.unit !== 'fen'} />
        </Form.Item>
      )
    case 'choice':
      return (
        <Form.Item {...item} rules={[missing]} className={styles.wide}>
          <Radio.Group
            aria-label={item.label}
            options={options.map((value) => ({ value, label: t(`names:step.${value}`) }))}
          />
        </Form.Item>
      )
    case 'flag':
      return (
        <Form.Item {...item} rules={[missing]}>
          <Radio.Group
            aria-label={item.label}
            options={[
              { value: true, label: t('common:yes') },
              { value: false, label: t('common:no') },
            ]}
          />
        </Form.Item>
      )
    case 'reference':
      return (
        <Form.Item {...item} rules={[missing]}>
          <Input maxLength={40} autoComplete="off" />
        </Form.Item>
      )
    case 'date':
      return (
        <Form.Item {...item} rules={[missing]}>
          <DatePicker className={styles.number} />
        </Form.Item>
      )
  }
}

/** The range of a number as it is typed, in yuan where it is kept in fen, and the rule that holds it. */
function useRange({ unit, min, max, whole }: OutcomeField) {
  const { t } = useTranslation(['task', 'names'])
  const format = useFormat()
  const typed = (value: number | null) => (value !== null && unit === 'fen' ? yuanOf(value) : value)
  const [least, most] = [typed(min), typed(max)]
  const name = unit === null ? '' : t(`names:unit.${unit}`)
  const isWhole = whole && unit !== 'fen'
  const problemOf = (value: number): string | null => {
    if (Number.isNaN(value)) return t('task:notANumber')
    if (unit === 'fen' && !Number.isInteger(Math.round(value * 1e6) / 1e4)) return t('task:notCents')
    if (isWhole && !Number.isInteger(value)) return t('task:notWhole')
    if (least !== null && value < least) return t('task:tooSmall', { min: format.number(least), unit: name })
    if (most !== null && value > most) return t('task:tooLarge', { max: format.number(most), unit: name })
    return null
  }
  const rule: Rule = {
    validator: async (_, value: number | null | undefined) => {
      const problem = value === null || value === undefined ? null : problemOf(value)
      if (problem !== null) throw new Error(problem)
    },
  }
  const text =
    least === null || most === null
      ? undefined
      : t('task:range', { min: format.number(least), max: format.number(most), unit: name })
  return { unit: name, rule, text }
}
