import { useQuery } from '@tanstack/react-query'
import { Form, Input, InputNumber, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../api/client.ts'
import { ActModal } from '../pages/admin/act-modal.tsx'
import { grantHoldersQuery, grantsKey } from '../queries/grants.ts'
import { useMe } from '../queries/me.ts'

interface Typed {
  holder: string
  cases?: string
  hours: number
  reason: string
}

const A_DAY = 24

/** Lets an administrator read of a case, or of cases that are named. */
export function GrantDialog({ caseNo, onClose }: { caseNo: string | null; onClose: () => void }) {
  const { t } = useTranslation('privacy')
  const me = useMe()
  const { data: holders = [] } = useQuery(grantHoldersQuery)
  const others = holders.filter(({ id }) => id !== me.id)
  const needed = (message: string) => [{ required: true, whitespace: true, message }]
  return (
    <ActModal<Typed>
      name="grant"
      changes={[grantsKey]}
      title={t('grant')}
      okText={t('grantIt')}
      hint={t('grantHint')}
      said={() => t('granted')}
      initial={{ hours: 4 }}
      onClose={onClose}
      send={({ holder, cases = '', hours, reason }, header) => {
        const named = caseNo === null ? cases.split(/[\s,，、]+/u).filter((each) => each !== '') : [caseNo]
        return answerOf(api.POST('/api/grants', { params: { header }, body: { holder, cases: named, hours, reason } }))
      }}
    >
      <Form.Item name="holder" label={t('holder')} rules={needed(t('missing.holder'))}>
        <Select options={others.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      {caseNo === null && (
        <Form.Item name="cases" label={t('cases')} extra={t('casesHint')} rules={needed(t('missing.cases'))}>
          <Input maxLength={800} />
        </Form.Item>
      )}
      <Form.Item name="hours" label={t('hours')} rules={[{ required: true, message: t('missing.hours') }]}>
        <InputNumber min={1} max={A_DAY} precision={0} />
      </Form.Item>
      <Form.Item name="reason" label={t('reason')} rules={needed(t('missing.reason'))}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2 }} />
      </Form.Item>
    </ActModal>
  )
}
