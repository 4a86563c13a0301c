import { useQuery } from '@tanstack/react-query'
import { Form, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { itemOwnersQuery } from '../queries/items.ts'

/** Who is to settle it: somebody who may see the case. `but`: who owns it already. */
export function OwnerField({ caseNo, but }: { caseNo: string; but?: string }) {
  const { t } = useTranslation(['items', 'names'])
  const { data: people } = useQuery(itemOwnersQuery(caseNo))
  const options = people
    ?.filter(({ id }) => id !== but)
    .map(({ id, name, role, party }) => ({
      value: id,
      label: [name, ...(role === 'account-manager' ? [] : [t(`names:party.${party}`)]), t(`names:role.${role}`)].join(
        ' · ',
      ),
    }))
  return (
    <Form.Item<{ owner: string }>
      name="owner"
      label={t('items:owner')}
      rules={[{ required: true, message: t('items:missing') }]}
      {...(options?.length === 0 ? { extra: t('items:nobodyYet') } : {})}
    >
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        loading={people === undefined}
        {...(options === undefined ? {} : { options })}
      />
    </Form.Item>
  )
}
