import { useQuery } from '@tanstack/react-query'
import { Button, DatePicker, Form, Select } from 'antd'
import type { Dayjs } from 'dayjs'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../api/client.ts'
import { useAct } from '../api/act.ts'
import { words } from '../i18n/words.ts'
import { absenceChanges, absencePeopleQuery, coverQuery } from '../queries/absences.ts'
import { usePostText } from '../parts/use-post-text.ts'
import { Cover } from './cover.tsx'
import { useCandidates } from './use-candidates.ts'

interface Typed {
  person: string
  kind: 'leave' | 'training' | 'travel' | 'sick'
  days: [Dayjs, Dayjs]
  deputy?: string
}

const dayOf = (day: Dayjs) => day.format('YYYY-MM-DD')

/** Says when somebody is away and who stands in: oneself, or one of those for whom one may say so. */
export function AbsenceForm({ self, isForOthers = false }: { self: string; isForOthers?: boolean }) {
  const { t } = useTranslation(['absences', 'names'])
  const [form] = Form.useForm<Typed>()
  const chosen = Form.useWatch<Typed['person'] | undefined>('person', form)
  const days = Form.useWatch<Typed['days'] | undefined>('days', form)
  const deputy = Form.useWatch<Typed['deputy']>('deputy', form)
  const person = isForOthers ? chosen : self
  const until = days === undefined ? undefined : dayOf(days[1])
  const cover = useQuery({ ...coverQuery(person ?? self, until), enabled: person !== undefined })
  const candidates = useCandidates(person === undefined ? undefined : cover.data)
  const entering = useAct({
    send: ({ kind, days: [from, last], deputy: by, person: of }: Typed, header) =>
      answerOf(
        api.POST('/api/absences', {
          params: { header },
          body: { person: isForOthers ? of : self, kind, deputy: by ?? null, from: dayOf(from), until: dayOf(last) },
        }),
      ),
    changes: absenceChanges,
    said: () => t('absences:entered'),
    onDone: () => form.resetFields(),
  })
  return (
    <Form<Typed>
      form={form}
      layout="vertical"
      name={isForOthers ? 'absence-of' : 'absence'}
      initialValues={{ kind: 'leave' }}
      onFinish={(typed) => entering.mutate(typed)}
    >
      {isForOthers && <PersonField onChange={() => form.resetFields(['deputy'])} />}
      <Form.Item<Typed> name="kind" label={t('absences:kind')}>
        <Select
          options={words('absenceKind').map((kind) => ({ value: kind, label: t(`names:absenceKind.${kind}`) }))}
        />
      </Form.Item>
      <Form.Item<Typed>
        name="days"
        label={t('absences:days')}
        rules={[{ required: true, message: t('absences:daysMissing') }]}
      >
        <DatePicker.RangePicker style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item<Typed> name="deputy" label={t('absences:deputy')}>
        <Select
          allowClear
          disabled={person === undefined}
          {...(candidates === undefined ? {} : { options: candidates })}
        />
      </Form.Item>
      {person !== undefined && cover.data !== undefined && (
        <Cover cover={cover.data} deputy={deputy} hasEnd={until !== undefined} />
      )}
      <Button type="primary" htmlType="submit" loading={entering.isPending}>
        {t('absences:enter')}
      </Button>
    </Form>
  )
}

/** For whom one may say it. */
function PersonField({ onChange }: { onChange: () => void }) {
  const { t } = useTranslation('absences')
  const post = usePostText()
  const people = useQuery(absencePeopleQuery)
  const options = people.data?.items.map(({ id, name, ...place }) => ({
    value: id,
    label: `${name} · ${post({ ...place, station: null })}`,
  }))
  return (
    <Form.Item<Typed> name="person" label={t('person')} rules={[{ required: true, message: t('personMissing') }]}>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        loading={people.isPending}
        onChange={onChange}
        {...(options === undefined ? {} : { options })}
      />
    </Form.Item>
  )
}
