import { useQuery } from '@tanstack/react-query'
import { Alert, Form, Input, Modal, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../../api/client.ts'
import { useAct } from '../../../api/act.ts'
import { useProblemText } from '../../../api/problem-text.ts'
import { useRegionName } from '../../../i18n/use-region-name.ts'
import { auditKey, calendarsQuery, profilesQuery, rulesKey } from '../../../queries/house.ts'
import { Problems, unsoundIn } from '../limits/limits-check.tsx'

interface Typed {
  region: string
  profile: string
  calendar: string
  from?: string
}

/** In place of a version or a region: what the whole company has. */
const COMPANY = ''

/** Asks which region adopts which limits and calendar, and from which day on. */
export function AdoptDialog({ regions, onClose }: { regions: readonly string[]; onClose: () => void }) {
  const { t } = useTranslation(['admin', 'common'])
  const regionName = useRegionName()
  const problemText = useProblemText()
  const [form] = Form.useForm<Typed>()
  const { data: profiles = [] } = useQuery(profilesQuery)
  const { data: calendars = [] } = useQuery(calendarsQuery)
  const region = Form.useWatch('region', form)
  const adopting = useAct({
    send: (typed: Typed, header) => {
      const body = {
        region: orNull(typed.region),
        profile: orNull(typed.profile),
        calendar: orNull(typed.calendar),
        from: orNull(typed.from ?? ''),
      }
      return answerOf(api.POST('/api/adoptions', { params: { header }, body }))
    },
    changes: [rulesKey, auditKey],
    said: () => t('admin:adopted'),
    onDone: onClose,
    showsRefusal: true,
  })
  const asCompany = region === COMPANY ? [] : [{ value: COMPANY, label: t('admin:asCompany') }]
  const versions = (all: readonly { version: string; current: boolean }[]) => [
    ...asCompany,
    ...all.map(({ version, current }) => ({
      value: version,
      label: current ? t('admin:versionInForce', { version }) : version,
    })),
  ]
  const needed = [{ required: region === COMPANY, message: t('admin:companyNeedsBoth') }]
  return (
    <Modal
      open
      title={t('admin:adopt')}
      okText={t('admin:adopt')}
      cancelText={t('common:cancel')}
      confirmLoading={adopting.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t('admin:adoptHint')}</p>
      <Form<Typed>
        name="adopt"
        form={form}
        layout="vertical"
        initialValues={{ region: regions[0] ?? COMPANY, profile: COMPANY, calendar: COMPANY }}
        onFinish={(typed) => adopting.mutate(typed)}
      >
        <Form.Item<Typed> name="region" label={t('admin:adoptionColumn.region')}>
          <Select
            options={[
              ...regions.map((value) => ({ value, label: regionName(value) })),
              { value: COMPANY, label: t('admin:wholeCompany') },
            ]}
          />
        </Form.Item>
        <Form.Item<Typed> name="profile" label={t('admin:adoptionColumn.limits')} rules={needed}>
          <Select options={versions(profiles)} />
        </Form.Item>
        <Form.Item<Typed> name="calendar" label={t('admin:adoptionColumn.calendar')} rules={needed}>
          <Select options={versions(calendars)} />
        </Form.Item>
        <Form.Item<Typed> name="from" label={t('admin:adoptionColumn.from')} extra={t('admin:adoptFromHint')}>
          <Input type="date" />
        </Form.Item>
        {adopting.isError && (
          <Alert
            type="error"
            showIcon
            title={problemText(adopting.error)}
            description={<Problems problems={unsoundIn(adopting.error)} />}
          />
        )}
      </Form>
    </Modal>
  )
}

const orNull = (text: string) => (text === '' ? null : text)
