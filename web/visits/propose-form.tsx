import { useQuery } from '@tanstack/react-query'
import { Alert, Button, DatePicker, Form, Input, Select, Space } from 'antd'
import dayjs from 'dayjs'
import type { Dayjs } from 'dayjs'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../api/client.ts'
import { useAct } from '../api/act.ts'
import { useProblemText } from '../api/problem-text.ts'
import type { At } from '../acts/task-acts.ts'
import { businessTimeQuery } from '../queries/business-time.ts'
import { caseKey } from '../queries/cases.ts'
import { tasksKey } from '../queries/tasks.ts'
import { workingDaysQuery } from '../queries/working-days.ts'
import { atMost } from '../questions/at-most.ts'
import { halfHours } from './visit.ts'
import styles from './visits.module.css'

interface Typed {
  on: Dayjs
  from: string
  until: string
  note?: string
}

interface ProposeFormProps {
  at: At
  /** The day for which the customer asked. */
  asked: string | undefined
  onDone: () => void
}

/** Proposes a day and hours; days off are not to be chosen. */
export function ProposeForm({ at, asked, onDone }: ProposeFormProps) {
  const { t } = useTranslation(['visits', 'acts'])
  const problemText = useProblemText()
  const [form] = Form.useForm<Typed>()
  const { data: time } = useQuery(businessTimeQuery)
  const { data: working } = useQuery(workingDaysQuery)
  const from = Form.useWatch('from', form)
  const hours = working?.hours ?? []
  const off = new Set(working?.daysOff ?? [])
  const today = time?.now.slice(0, 10)
  const isOff = (day: Dayjs) => {
    const text = day.format('YYYY-MM-DD')
    return off.has(text) || (today !== undefined && text < today)
  }
  const proposing = useAct({
    send: ({ on, note = '', ...hoursOf }: Typed, header) => {
      const body = { on: on.format('YYYY-MM-DD'), from: hoursOf.from, until: hoursOf.until }
      const said = note.trim()
      return answerOf(
        api.POST('/api/cases/{caseNo}/tasks/{task}/propose-appointment', {
          params: { path: at, header },
          body: said === '' ? body : { ...body, note: said },
        }),
      )
    },
    changes: [caseKey(at.caseNo), tasksKey],
    said: () => t('visits:proposed'),
    showsRefusal: true,
    onDone,
  })
  const needed = [{ required: true, message: t('acts:missing') }]
  return (
    <Form<Typed>
      name="propose"
      form={form}
      layout="vertical"
      className={styles.form}
      disabled={proposing.isPending}
      initialValues={{ ...(asked === undefined ? {} : { on: dayjs(asked) }), from: '09:00', until: '11:00' }}
      onFinish={(typed) => proposing.mutate(typed)}
    >
      <Space wrap align="start">
        <Form.Item name="on" label={t('visits:day')} rules={needed}>
          <DatePicker
            disabledDate={isOff}
            showNow={false}
            {...(today === undefined ? {} : { minDate: dayjs(today) })}
          />
        </Form.Item>
        <Form.Item name="from" label={t('visits:from')} rules={needed}>
          <Select className={styles.hour} options={halfHours(hours).map((value) => ({ value }))} />
        </Form.Item>
        <Form.Item name="until" label={t('visits:until')} rules={needed} dependencies={['from']}>
          <Select className={styles.hour} options={halfHours(hours, from).map((value) => ({ value }))} />
        </Form.Item>
      </Space>
      <Form.Item name="note" label={t('visits:note')} extra={t('visits:noteHint')}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} {...atMost(4_000)} />
      </Form.Item>
      {proposing.isError && (
        <Alert type="error" showIcon title={problemText(proposing.error)} className={styles.problem} />
      )}
      <Button type="primary" htmlType="submit" loading={proposing.isPending}>
        {t('visits:send')}
      </Button>
    </Form>
  )
}
