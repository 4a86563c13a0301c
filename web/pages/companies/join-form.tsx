import { Button, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../api/act.ts'
import { answerOf, api } from '../../api/client.ts'
import { companiesKey } from '../../queries/companies.ts'
import styles from './page.module.css'

/** Asks the managers of a company to be let in. */
export function JoinForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('companies')
  const joining = useAct({
    send: (body: { creditCode: string }, header) =>
      answerOf(api.POST('/api/companies/join', { params: { header }, body })),
    changes: [companiesKey],
    said: () => t('joinSent'),
    onDone,
  })
  return (
    <Form<{ creditCode: string }>
      name="join"
      layout="vertical"
      requiredMark={false}
      className={styles.form}
      onFinish={(typed) => joining.mutate(typed)}
    >
      <p className={styles.soft}>{t('joinHint')}</p>
      <Form.Item name="creditCode" label={t('creditCode')} rules={[{ required: true, message: t('missing') }]}>
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <span className={styles.acts}>
        <Button type="primary" htmlType="submit" loading={joining.isPending}>
          {t('join')}
        </Button>
        <Button onClick={onDone}>{t('cancel')}</Button>
      </span>
    </Form>
  )
}
