import { Alert, Button, Form, Input, Select, Space } from 'antd'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../../api/client.ts'
import { useAct } from '../../../api/act.ts'
import { useProblemText } from '../../../api/problem-text.ts'
import type { LimitProfile } from '../../../api/vocabulary.ts'
import { words } from '../../../i18n/words.ts'
import { auditKey, rulesKey } from '../../../queries/house.ts'
import { atMost } from '../../../questions/at-most.ts'
import { Panel } from '../../../parts/panel.tsx'
import { useFormat } from '../../../time/use-format.ts'
import { useLength } from '../../../time/use-length.ts'
import { LimitsCheckOf, Problems, unsoundIn } from './limits-check.tsx'
import { cellsOf, changedProfile, rungCellsOf, TABLES } from './tables.ts'
import type { Changes, NewVersion } from './tables.ts'
import { useNames } from './use-names.ts'
import { useTermText } from './use-term-text.ts'

interface PublishPanelProps {
  profile: LimitProfile
  changes: Changes
  onClose: () => void
  onDone: () => void
}

interface Typed extends NewVersion {
  adoptedBy: 'company' | 'nobody'
}

interface Publishing {
  body: LimitProfile
  adoptedBy: Typed['adoptedBy']
}

/** The source is asked for with the publication; the check beforehand is of the figures. */
const CHECKED_ONLY = '…'

/** What was changed, where it comes from, and the publication; what cannot be kept is told figure by figure. */
export function PublishPanel({ profile, changes, onClose, onDone }: PublishPanelProps) {
  const { t } = useTranslation(['admin', 'names', 'common', 'acts'])
  const format = useFormat()
  const lengthText = useLength()
  const termText = useTermText()
  const names = useNames()
  const problemText = useProblemText()
  const [form] = Form.useForm<Typed>()
  const needed = [{ required: true, whitespace: true, message: t('acts:missing') }]
  const publishing = useAct({
    send: ({ body, adoptedBy }: Publishing, header) =>
      answerOf(api.POST('/api/profiles', { params: { header, query: { adoptedBy } }, body })),
    changes: [rulesKey, auditKey],
    said: ({ body: { version } }) => t('admin:limitsPublished', { version }),
    onDone,
    showsRefusal: true,
  })
  const figures = [
    ...TABLES.flatMap((table) => cellsOf(profile, table)).map(({ at, figure: { value, unit } }) => ({
      at,
      value,
      unit,
    })),
    ...rungCellsOf(profile).map(({ at, rung: { offset, unit } }) => ({ at, value: offset, unit })),
  ].filter(({ at }) => changes.figures.has(at))
  const count = figures.length + changes.terms.size
  const unnamed = { version: profile.version, name: profile.name, validFrom: profile.validFrom }
  return (
    <Panel title={t('admin:newVersion')}>
      <p>{count === 0 ? t('admin:changeHint') : t('admin:changed', { count })}</p>
      <ul style={{ paddingLeft: 18 }}>
        {figures.map(({ at, value, unit }) => (
          <li key={at}>
            {names.place(at)}: {format.number(value)} →{' '}
            <strong>{lengthText({ value: changes.figures.get(at) ?? value, unit })}</strong>
          </li>
        ))}
        {[...changes.terms].map(([name, change]) => {
          const { value, unit, source, status } = { ...profile.terms[name], ...change }
          return (
            <li key={name}>
              {t(`admin:term.${name}`)}: {format.number(profile.terms[name].value)} →{' '}
              <strong>{termText({ value, unit })}</strong> · {source} · {t(`names:figureStatus.${status}`)}
            </li>
          )
        })}
      </ul>
      {count > 0 && (
        <LimitsCheckOf isNew profile={changedProfile(profile, changes, { ...unnamed, source: CHECKED_ONLY })} />
      )}
      <Form<Typed>
        name="publish"
        form={form}
        layout="vertical"
        style={{ maxWidth: 620, marginTop: 8 }}
        initialValues={{ name: profile.name, validFrom: profile.validFrom, status: 'practice', adoptedBy: 'company' }}
        onFinish={({ adoptedBy, ...typed }) =>
          publishing.mutate({ body: changedProfile(profile, changes, typed), adoptedBy })
        }
      >
        {figures.length > 0 && (
          <>
            <Form.Item<Typed> name="source" label={t('admin:changeSource')} rules={needed}>
              <Input {...atMost(300)} />
            </Form.Item>
            <Form.Item<Typed> name="status" label={t('admin:status')}>
              <Select
                options={words('figureStatus').map((value) => ({ value, label: t(`names:figureStatus.${value}`) }))}
              />
            </Form.Item>
          </>
        )}
        <Form.Item<Typed> name="version" label={t('admin:version')} rules={needed} extra={t('admin:versionHint')}>
          <Input {...atMost(60)} placeholder={profile.version} />
        </Form.Item>
        <Form.Item<Typed> name="name" label={t('admin:name')} rules={needed}>
          <Input {...atMost(200)} />
        </Form.Item>
        <Form.Item<Typed> name="validFrom" label={t('admin:validFrom')} rules={needed}>
          <Input type="date" />
        </Form.Item>
        <Form.Item<Typed> name="adoptedBy" label={t('admin:adoptedBy')}>
          <Select options={words('adoptedBy').map((value) => ({ value, label: t(`names:adoptedBy.${value}`) }))} />
        </Form.Item>
        {publishing.isError && (
          <Alert
            type="error"
            showIcon
            style={{ marginBottom: 12 }}
            title={problemText(publishing.error)}
            description={<Problems problems={unsoundIn(publishing.error)} />}
          />
        )}
        <Space>
          <Button type="primary" htmlType="submit" disabled={count === 0} loading={publishing.isPending}>
            {t('admin:publishLimits')}
          </Button>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
        </Space>
      </Form>
    </Panel>
  )
}
