import { Alert, Button, Checkbox, DatePicker, Form, Input, Radio } from 'antd'
import { useQuery } from '@tanstack/react-query'
import type { Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../api/act.ts'
import { answerOf, api } from '../api/client.ts'
import { useProblemText } from '../api/problem-text.ts'
import { DocumentDrop } from '../documents/document-drop.tsx'
import { words } from '../i18n/words.ts'
import { documentsQuery } from '../queries/cases.ts'
import { agentsQuery } from '../queries/companies.ts'
import styles from './agents.module.css'

interface Typed {
  name: string
  address: string
  from: Dayjs
  until: Dayjs
  may: 'read' | 'act'
  notified: boolean
}

/** Names an agent of a case, with the letter of authorisation. */
export function AuthoriseForm({ caseNo, onDone }: { caseNo: string; onDone: () => void }) {
  const { t } = useTranslation(['agents', 'names'])
  const problemText = useProblemText()
  const { data: files = [] } = useQuery(documentsQuery(caseNo))
  const letters = files.filter(({ kind }) => kind === 'authorisation-letter')
  const [isMissing, setMissing] = useState(false)
  const letter = letters.at(-1)?.id
  const authorising = useAct({
    send: ({ from, until, ...typed }: Typed & { letter: string }, header) =>
      answerOf(
        api.POST('/api/cases/{caseNo}/agents', {
          params: { path: { caseNo }, header },
          body: { ...typed, from: from.format('YYYY-MM-DD'), until: until.format('YYYY-MM-DD') },
        }),
      ),
    changes: [agentsQuery(caseNo).queryKey],
    said: () => t('agents:authorised'),
    onDone,
    showsRefusal: true,
  })
  const needed = [{ required: true, message: t('agents:missing') }]
  return (
    <Form<Typed>
      name="agent"
      layout="vertical"
      requiredMark={false}
      className={styles.form}
      initialValues={{ may: 'act', notified: true }}
      onFinish={(typed) => {
        setMissing(letter === undefined)
        if (letter !== undefined) authorising.mutate({ ...typed, letter })
      }}
    >
      <p className={styles.soft}>{t('agents:registeredHint')}</p>
      <Form.Item name="name" label={t('agents:name')} rules={needed}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item name="address" label={t('agents:address')} rules={needed}>
        <Input maxLength={254} autoComplete="off" />
      </Form.Item>
      <div className={styles.days}>
        <Form.Item name="from" label={t('agents:from')} rules={needed}>
          <DatePicker />
        </Form.Item>
        <Form.Item name="until" label={t('agents:until')} rules={needed}>
          <DatePicker />
        </Form.Item>
      </div>
      <Form.Item name="may" label={t('agents:may')}>
        <Radio.Group options={words('agentMay').map((value) => ({ value, label: t(`names:agentMay.${value}`) }))} />
      </Form.Item>
      <Form.Item name="notified" valuePropName="checked">
        <Checkbox>{t('agents:notified')}</Checkbox>
      </Form.Item>
      <DocumentDrop caseNo={caseNo} kind="authorisation-letter" files={letters} />
      {isMissing && letter === undefined && <Alert type="error" showIcon title={t('agents:letterMissing')} />}
      {authorising.isError && <Alert type="error" showIcon title={problemText(authorising.error)} />}
      <span className={styles.acts}>
        <Button type="primary" htmlType="submit" loading={authorising.isPending}>
          {t('agents:authorise')}
        </Button>
        <Button onClick={onDone}>{t('agents:cancel')}</Button>
      </span>
    </Form>
  )
}
