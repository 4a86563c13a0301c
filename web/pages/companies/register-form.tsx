import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../api/act.ts'
import { answerOf, api } from '../../api/client.ts'
import { isProblem } from '../../api/problem.ts'
import { useProblemText } from '../../api/problem-text.ts'
import { languageNow } from '../../i18n/index.ts'
import { companiesKey } from '../../queries/companies.ts'
import { regionsQuery } from '../../queries/drafts.ts'
import { useRegionName } from '../../i18n/use-region-name.ts'
import styles from './page.module.css'

interface Typed {
  creditCode: string
  name: string
  address: string
  legalRepresentative: string
  region: string
  secondName: string
  secondAddress: string
}

interface RegisterFormProps {
  onDone: () => void
  /** The code has a company account already. */
  onTaken: () => void
}

/** A new company account, with the second person who is to consent. */
export function RegisterForm({ onDone, onTaken }: RegisterFormProps) {
  const { t } = useTranslation('companies')
  const problemText = useProblemText()
  const regionName = useRegionName()
  const { data: regions = [] } = useQuery(regionsQuery)
  const [unlikely, setUnlikely] = useState<string | null>(null)
  const registering = useAct({
    send: ({ secondName, secondAddress, ...typed }: Typed, header) =>
      answerOf(
        api.POST('/api/companies', {
          params: { header },
          body: {
            ...typed,
            // asked back once for this code, and then taken
            ...(unlikely === typed.creditCode ? { confirmed: true } : {}),
            second: { name: secondName, address: secondAddress },
            language: languageNow(),
          },
        }),
      ),
    changes: [companiesKey],
    said: () => t('registered'),
    onDone,
    showsRefusal: true,
  })
  const code = isProblem(registering.error) ? registering.error.code : null
  return (
    <Form<Typed>
      name="company"
      layout="vertical"
      requiredMark={false}
      className={styles.form}
      onFinish={(typed) => {
        registering.mutate(typed, {
          onError: (error) => {
            if (isProblem(error) && error.code === 'CREDIT_CODE_UNLIKELY') setUnlikely(typed.creditCode)
          },
        })
      }}
    >
      {FIELDS.map((name) => (
        <Form.Item key={name} name={name} label={t(name)} rules={[{ required: true, message: t('missing') }]}>
          <Input maxLength={name === 'address' ? 300 : 200} autoComplete="off" />
        </Form.Item>
      ))}
      <Form.Item name="region" label={t('region')} rules={[{ required: true, message: t('missing') }]}>
        <Select options={regions.map((value) => ({ value, label: regionName(value) }))} />
      </Form.Item>
      <p className={styles.soft}>{t('secondHint')}</p>
      <Form.Item name="secondName" label={t('secondName')} rules={[{ required: true, message: t('missing') }]}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item name="secondAddress" label={t('secondAddress')} rules={[{ required: true, message: t('missing') }]}>
        <Input maxLength={254} autoComplete="off" />
      </Form.Item>
      {registering.isError && (
        <Alert
          type={code === 'CREDIT_CODE_UNLIKELY' ? 'warning' : 'error'}
          showIcon
          style={{ marginBottom: 12 }}
          title={problemText(registering.error)}
          action={
            code === 'COMPANY_CODE_TAKEN' && (
              <Button size="small" onClick={onTaken}>
                {t('join')}
              </Button>
            )
          }
        />
      )}
      <span className={styles.acts}>
        <Button type="primary" htmlType="submit" loading={registering.isPending}>
          {t(code === 'CREDIT_CODE_UNLIKELY' ? 'registerAllTheSame' : 'register')}
        </Button>
        <Button onClick={onDone}>{t('cancel')}</Button>
      </span>
    </Form>
  )
}

const FIELDS = ['creditCode', 'name', 'address', 'legalRepresentative'] as const
