import { Alert, Button, Form, Input, Select, Space } from 'antd'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../../api/client.ts'
import { useDeed } from '../../../api/deed.ts'
import { isProblem } from '../../../api/problem.ts'
import { useProblemText } from '../../../api/problem-text.ts'
import type { LimitProfile } from '../../../api/vocabulary.ts'
import { words } from '../../../i18n/words.ts'
import { auditKey, rulesKey } from '../../../queries/house.ts'
import { Panel } from '../../../shell/panel.tsx'
import { useFormat } from '../../../time/use-format.ts'
import { cellsOf, changedProfile, TABLES } from './tables.ts'
import type { NewVersion } from './tables.ts'
import { useNames } from './use-names.ts'

interface PublishPanelProps {
  profile: LimitProfile
  changes: ReadonlyMap<string, number>
  onClose: () => void
  onDone: () => void
}
import { atMost } from '../../../questions/at-most.ts'

/** What was changed, where it comes from, and the publication; what cannot be kept is told figure by figure. */
export function PublishPanel({ profile, changes, onClose, onDone }: PublishPanelProps) {
  const { t } = useTranslation(['admin', 'names', 'common', 'deeds'])
  const format = useFormat()
  const names = useNames()
  const problemText = useProblemText()
  const [form] = Form.useForm<NewVersion>()
  const needed = [{ required: true, whitespace: true, message: t('deeds:missing') }]
  const publishing = useDeed({
    send: (body: LimitProfile, header) => answerOf(api.POST('/api/profiles', { params: { header }, body })),
    changes: [rulesKey, auditKey],
    said: ({ version }) => t('admin:limitsPublished', { version }),
    onDone,
    showsRefusal: true,
  })
  const changed = TABLES.flatMap((table) => cellsOf(profile, table)).filter(({ at }) => changes.has(at))
  return (
    <Panel title={t('admin:newVersion')}>
      <p>{changed.length === 0 ? t('admin:changeHint') : t('admin:changed', { count: changed.length })}</p>
      <ul style={{ paddingLeft: 18 }}>
        {changed.map(({ at, figure: { value, unit } }) => (
          <li key={at}>
            {names.place(at)}: {format.number(value)} → <strong>{format.number(changes.get(at) ?? value)}</strong>{' '}
            {t(`names:limitUnit.${unit}`)}
          </li>
        ))}
      </ul>
      <Form<NewVersion>
        name="publish"
        form={form}
        layout="vertical"
        style={{ maxWidth: 620, marginTop: 8 }}
        initialValues={{ name: profile.name, validFrom: profile.validFrom, status: 'practice' }}
        onFinish={(typed) => publishing.mutate(changedProfile(profile, changes, typed))}
      >
        <Form.Item<NewVersion> name="source" label={t('admin:changeSource')} rules={needed}>
          <Input {...atMost(300)} />
        </Form.Item>
        <Form.Item<NewVersion> name="status" label={t('admin:status')}>
          <Select
            options={words('figureStatus').map((value) => ({ value, label: t(`names:figureStatus.${value}`) }))}
          />
        </Form.Item>
        <Form.Item<NewVersion> name="version" label={t('admin:version')} rules={needed} extra={t('admin:versionHint')}>
          <Input {...atMost(60)} placeholder={profile.version} />
        </Form.Item>
        <Form.Item<NewVersion> name="name" label={t('admin:name')} rules={needed}>
          <Input {...atMost(200)} />
        </Form.Item>
        <Form.Item<NewVersion> name="validFrom" label={t('admin:validFrom')} rules={needed}>
          <Input type="date" />
        </Form.Item>
        {publishing.isError && (
          <Alert
            type="error"
            showIcon
            style={{ marginBottom: 12 }}
            title={problemText(publishing.error)}
            description={
              <ul>
                {unsoundIn(publishing.error).map(({ at, detail }) => (
                  <li key={`${at} ${detail}`}>
                    {names.place(at)}: {detail}
                  </li>
                ))}
              </ul>
            }
          />
        )}
        <Space>
          <Button type="primary" htmlType="submit" disabled={changed.length === 0} loading={publishing.isPending}>
            {t('admin:publishLimits')}
          </Button>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
        </Space>
      </Form>
    </Panel>
  )
}

/** All that is wrong with the limits, as LIMITS_UNSOUND tells it; for other refusals the fields. */
function unsoundIn(error: unknown): { at: string; detail: string }[] {
  if (!isProblem(error)) return []
  const { problems } = error.more
  const told: unknown[] = Array.isArray(problems) ? problems : []
  return [
    ...told.flatMap((each) =>
      typeof each === 'object' && each !== null && 'at' in each && 'detail' in each
        ? [{ at: String(each.at), detail: String(each.detail) }]
        : [],
    ),
    ...error.fields.map(({ field, reason }) => ({ at: field, detail: reason })),
  ]
}
