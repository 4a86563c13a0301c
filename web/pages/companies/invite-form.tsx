import { Button, Form, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../api/act.ts'
import { answerOf, api } from '../../api/client.ts'
import { languageNow } from '../../i18n/index.ts'
import { words } from '../../i18n/words.ts'
import { companiesKey } from '../../queries/companies.ts'
import styles from './page.module.css'

interface Typed {
  name: string
  address: string
  role: 'manager' | 'member'
}

/** Asks somebody to become a member. */
export function InviteForm({ id }: { id: string }) {
  const { t } = useTranslation(['companies', 'names'])
  const [form] = Form.useForm<Typed>()
  const inviting = useAct({
    send: (typed: Typed, header) =>
      answerOf(
        api.POST('/api/companies/{id}/invitations', {
          params: { path: { id }, header },
          body: { ...typed, language: languageNow() },
        }),
      ),
    changes: [companiesKey],
    said: () => t('companies:invited'),
    onDone: () => form.resetFields(),
  })
  const needed = [{ required: true, message: t('companies:missing') }]
  return (
    <Form<Typed>
      form={form}
      name="invite"
      layout="vertical"
      requiredMark={false}
      className={styles.form}
      initialValues={{ role: 'member' }}
      onFinish={(typed) => inviting.mutate(typed)}
    >
      <Form.Item name="name" label={t('companies:personName')} rules={needed}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item name="address" label={t('companies:personAddress')} rules={needed}>
        <Input maxLength={254} autoComplete="off" />
      </Form.Item>
      <Form.Item name="role" label={t('companies:as')}>
        <Select options={words('companyRole').map((value) => ({ value, label: t(`names:companyRole.${value}`) }))} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={inviting.isPending}>
        {t('companies:invite')}
      </Button>
    </Form>
  )
}
