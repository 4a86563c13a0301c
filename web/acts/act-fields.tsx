import { useQuery } from '@tanstack/react-query'
import { DatePicker, Form, Select, Space } from 'antd'
import { useTranslation } from 'react-i18next'
import { words } from '../i18n/words.ts'
import { AwayNotice } from './away-notice.tsx'
import { assigneesQuery, caseQuery, documentsQuery } from '../queries/cases.ts'
import { Colleague, OpenRequests, OwnAnswer, Signers } from './colleague-fields.tsx'
import { ReasonField } from './reason-field.tsx'
import { NumberField } from '../questions/number-input.tsx'
import { useLength } from '../time/use-length.ts'
import type { Ask, At, TypedAct } from './task-acts.ts'

/** The fields of an action's dialog, in the order in which it asks. */
export function ActFields({ at, asks }: { at: At; asks: readonly Ask[] }) {
  return asks.map((ask) => <Asked key={ask} ask={ask} at={at} />)
}

function Asked({ ask, at }: { ask: Ask; at: At }) {
  const { t } = useTranslation('acts')
  switch (ask) {
    case 'moment':
      return <Moment at={at} />
    case 'remark':
      return <ReasonField isNeeded={false} />
    case 'reason':
      return <ReasonField isNeeded />
    case 'kinds':
      return <Kinds />
    case 'limit':
      return <LimitField />
    case 'assignee':
      return <Assignee at={at} />
    case 'colleague':
      return <Colleague at={at} purpose="transfer" />
    case 'asked':
      return <Colleague at={at} purpose="ask-opinion" />
    case 'signers':
      return <Signers at={at} />
    case 'open':
      return <OpenRequests at={at} />
    case 'answer':
      return <OwnAnswer at={at} />
    case 'question':
      return <ReasonField isNeeded label={t('question')} />
    case 'stop':
      return <Stop at={at} />
  }
}

/** When something happened, where it is entered afterwards. */
function Moment({ at }: { at: At }) {
  const { t } = useTranslation('acts')
  const length = useLength()
  const { data: kase } = useQuery(caseQuery(at.caseNo))
  const within = kase?.terms['on-site-start-entered']
  const hint =
    within === undefined ? undefined : t('momentHint', { limit: length({ value: within, unit: 'workingHours' }) })
  return (
    <Form.Item<TypedAct> name="moment" label={t('moment')} extra={hint}>
      <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" style={{ width: '100%' }} />
    </Form.Item>
  )
}

function Kinds() {
  const { t } = useTranslation(['acts', 'names'])
  return (
    <Form.Item<TypedAct> name="kinds" label={t('acts:kinds')} rules={[{ required: true, message: t('acts:missing') }]}>
      <Select
        mode="multiple"
        showSearch={{ optionFilterProp: 'label' }}
        options={words('document').map((value) => ({ value, label: t(`names:document.${value}`) }))}
      />
    </Form.Item>
  )
}

function LimitField() {
  const { t } = useTranslation(['acts', 'names'])
  const units = (['workingDays', 'workingHours'] as const).map((value) => ({
    value,
    label: t(`names:limitUnit.${value}`),
  }))
  return (
    <Form.Item label={t('acts:longer')} required>
      <Space.Compact>
        <Form.Item<TypedAct>
          name="value"
          noStyle
          rules={[
            { required: true, message: t('acts:missing') },
            { type: 'integer', min: 1, max: 60, message: t('acts:oneToSixty') },
          ]}
        >
          <NumberField aria-label={t('acts:longer')} unit="" isWhole />
        </Form.Item>
        <Form.Item<TypedAct> name="unit" noStyle initialValue="workingDays">
          <Select aria-label={t('acts:unit')} options={units} style={{ width: 150 }} />
        </Form.Item>
      </Space.Compact>
    </Form.Item>
  )
}

function Assignee({ at }: { at: At }) {
  const { t } = useTranslation(['acts', 'names'])
  const { data: people } = useQuery(assigneesQuery(at))
  const options = people?.map(({ id, name, role, openTasks, away }) => ({
    value: id,
    label: [
      ...[name, t(`names:role.${role}`), t('acts:inHand', { count: openTasks })],
      ...(away === null ? [] : [t('acts:away')]),
    ].join(' · '),
  }))
  return (
    <>
      <Form.Item<TypedAct>
        name="assignee"
        label={t('acts:assignee')}
        rules={[{ required: true, message: t('acts:missing') }]}
      >
        <Select loading={people === undefined} {...(options === undefined ? {} : { options })} />
      </Form.Item>
      <AwayNotice people={people} />
    </>
  )
}

function Stop({ at }: { at: At }) {
  const { t } = useTranslation(['acts', 'names'])
  const { data: documents = [] } = useQuery(documentsQuery(at.caseNo))
  const needed = [{ required: true, message: t('acts:missing') }]
  return (
    <>
      <Form.Item<TypedAct> name="stop" label={t('acts:stopReason')} rules={needed}>
        <Select
          options={(['permit', 'force-majeure'] as const).map((value) => ({
            value,
            label: t(`names:stopReason.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item<TypedAct> name="until" label={t('acts:until')} rules={needed}>
        <DatePicker style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item<TypedAct> name="documents" label={t('acts:proof')} extra={t('acts:proofHint')} rules={needed}>
        <Select
          mode="multiple"
          options={documents.map(({ id, kind, name }) => ({
            value: id,
            label: `${t(`names:document.${kind}`)} · ${name}`,
          }))}
        />
      </Form.Item>
    </>
  )
}
