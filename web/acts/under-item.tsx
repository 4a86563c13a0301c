import { useQuery } from '@tanstack/react-query'
import { Form, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { caseItemsQuery } from '../queries/items.ts'
import { useMe } from '../queries/me.ts'

/** In the name of which open problem item something is done to a case; asked only if the case has one. */
export function UnderItem({ caseNo }: { caseNo: string }) {
  const { t } = useTranslation('items')
  const { role } = useMe()
  const isStaff = role !== 'applicant' && role !== 'administrator'
  const { data: ofCase } = useQuery({ ...caseItemsQuery(caseNo), enabled: isStaff })
  const open = ofCase?.items.filter(({ status }) => status === 'open') ?? []
  if (open.length === 0) return null
  return (
    <Form.Item<{ item?: string }> name="item" label={t('under')} extra={t('underHint')}>
      <Select
        allowClear
        placeholder={t('underNone')}
        options={open.map(({ no, matter }) => ({ value: no, label: `${no} · ${matter}` }))}
      />
    </Form.Item>
  )
}
