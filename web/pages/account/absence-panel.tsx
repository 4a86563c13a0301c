import { useQuery } from '@tanstack/react-query'
import { Button, DatePicker, Form, Select } from 'antd'
import type { Dayjs } from 'dayjs'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { useAct } from '../../api/act.ts'
import { words } from '../../i18n/words.ts'
import { Panel } from '../../parts/panel.tsx'
import { absencesQuery, coverQuery } from '../../queries/absences.ts'
import { useMe } from '../../queries/me.ts'
import { useFormat } from '../../time/use-format.ts'
import styles from './page.module.css'

interface Typed {
  kind: 'leave' | 'training' | 'travel' | 'sick'
  days: [Dayjs, Dayjs]
  deputy?: string
}

/** When I am away, who stands in for me, and for whom I stand in. */
export function AbsencePanel() {
  const { t } = useTranslation(['account', 'names'])
  const me = useMe()
  const format = useFormat()
  const [form] = Form.useForm<Typed>()
  const absences = useQuery(absencesQuery)
  const cover = useQuery(coverQuery)
  const changes = [absencesQuery.queryKey, coverQuery.queryKey]
  const entering = useAct({
    send: ({ kind, days: [from, until], deputy }: Typed, header) =>
      answerOf(
        api.POST('/api/absences', {
          params: { header },
          body: {
            ...{ person: me.id, kind, deputy: deputy ?? null },
            ...{ from: from.format('YYYY-MM-DD'), until: until.format('YYYY-MM-DD') },
          },
        }),
      ),
    changes,
    onDone: () => form.resetFields(),
  })
  const ending = useAct({
    send: ({ id }: { id: string }, header) =>
      answerOf(api.POST('/api/absences/{id}/end', { params: { path: { id }, header }, body: {} })),
    changes,
  })
  const own = absences.data?.items.filter(({ person }) => person.id === me.id) ?? []
  return (
    <Panel title={t('account:absence')}>
      <p className={styles.soft}>{t('account:absenceHint')}</p>
      {me.standsIn.map(({ id, name, until }) => (
        <p key={id}>{t('account:standsIn', { name, until: format.dateTime(until) })}</p>
      ))}
      {own.map(({ id, kind, from, until, deputy }) => (
        <p key={id}>
          {t(`names:absenceKind.${kind}`)} · {format.dateTime(from)} – {format.dateTime(until)} ·{' '}
          {deputy === null ? t('account:nobodyStandsIn') : t('account:deputyIs', { name: deputy.name })}{' '}
          <Button size="small" loading={ending.isPending} onClick={() => ending.mutate({ id })}>
            {t('account:endAbsence')}
          </Button>
        </p>
      ))}
      <Form<Typed>
        form={form}
        layout="vertical"
        name="absence"
        initialValues={{ kind: 'leave' }}
        onFinish={(typed) => entering.mutate(typed)}
      >
        <Form.Item name="kind" label={t('account:absenceKind')}>
          <Select
            options={words('absenceKind').map((kind) => ({ value: kind, label: t(`names:absenceKind.${kind}`) }))}
          />
        </Form.Item>
        <Form.Item
          name="days"
          label={t('account:absenceDays')}
          rules={[{ required: true, message: t('account:absenceDaysMissing') }]}
        >
          <DatePicker.RangePicker style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="deputy" label={t('account:deputy')}>
          <Select
            allowClear
            options={cover.data?.candidates.map(({ id, name, openTasks, refused }) => ({
              value: id,
              label: t('account:candidate', { name, openTasks, refused: refused.length }),
            }))}
          />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={entering.isPending}>
          {t('account:enterAbsence')}
        </Button>
      </Form>
    </Panel>
  )
}
