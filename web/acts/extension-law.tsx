import { useQuery } from '@tanstack/react-query'
import { Alert, Form } from 'antd'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../api/client.ts'
import { caseKey } from '../queries/cases.ts'
import { useFormat } from '../time/use-format.ts'
import type { At, TypedAct } from './task-acts.ts'

const LONGEST = 60

/** Beside the extension that is typed: when the statutory limit ends, which it does not move, and if it goes beyond it. */
export function ExtensionLaw({ at }: { at: At }) {
  const { t } = useTranslation('acts')
  const format = useFormat()
  const form = Form.useFormInstance<TypedAct>()
  const value = Form.useWatch('value', form)
  const unit = Form.useWatch('unit', form)
  const by =
    value === undefined || unit === undefined || !Number.isInteger(value) || value < 1 || value > LONGEST
      ? null
      : { value, unit }
  const { data: law } = useQuery({
    queryKey: [...caseKey(at.caseNo), 'extension', at.task, by],
    queryFn: async () => {
      if (by === null) return null
      const row = { caseNo: at.caseNo, task: at.task }
      const { rows } = await answerOf(api.POST('/api/bulk/preview', { body: { action: 'extend', rows: [row], by } }))
      return rows[0]?.law ?? null
    },
    enabled: by !== null,
    staleTime: 0,
  })
  if (by === null || law === undefined || law === null) return null
  const when = { law: format.dateTime(law.lawDueAt), due: format.dateTime(law.dueAt) }
  return (
    <Alert
      role="status"
      type={law.beyond ? 'warning' : 'info'}
      showIcon
      title={law.beyond ? t('beyondLaw', when) : t('withinLaw', when)}
    />
  )
}
