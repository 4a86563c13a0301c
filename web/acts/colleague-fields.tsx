import { useQuery } from '@tanstack/react-query'
import { Form, Radio, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { PurposeOfNaming, RoundTask } from '../api/vocabulary.ts'
import { caseQuery, colleaguesQuery } from '../queries/cases.ts'
import { useMe } from '../queries/me.ts'
import { AwayNotice } from './away-notice.tsx'
import { ReasonField } from './reason-field.tsx'
import type { At, TypedAct } from './task-acts.ts'

/** Whom one names, among those who may be named for it. */
function useColleagues(at: At, purpose: PurposeOfNaming) {
  const { t } = useTranslation(['acts', 'names'])
  const { data: people } = useQuery(colleaguesQuery(at, purpose))
  const options = people?.map(({ id, name, role, department, openTasks, away }) => ({
    value: id,
    label: [
      name,
      purpose === 'ask-opinion' && department !== null ? t(`names:party.${department}`) : null,
      t(`names:role.${role}`),
      t('acts:inHand', { count: openTasks }),
      away === null ? null : t('acts:away'),
    ]
      .filter((part) => part !== null)
      .join(' · '),
  }))
  return { people, options }
}

const searched = { optionFilterProp: 'label' }

/** The colleague who is to have the task, or is asked about it. */
export function Colleague({ at, purpose }: { at: At; purpose: PurposeOfNaming }) {
  const { t } = useTranslation('acts')
  const { people, options } = useColleagues(at, purpose)
  return (
    <>
      <Form.Item<TypedAct> name="assignee" label={t('colleague')} rules={[{ required: true, message: t('missing') }]}>
        <Select showSearch={searched} loading={options === undefined} {...(options === undefined ? {} : { options })} />
      </Form.Item>
      <AwayNotice people={people} />
    </>
  )
}

/** Who signs, and whether before the holder or after. */
export function Signers({ at }: { at: At }) {
  const { t } = useTranslation('acts')
  const { options } = useColleagues(at, 'add-signature')
  const needed = [{ required: true, message: t('missing') }]
  return (
    <>
      <Form.Item<TypedAct> name="place" label={t('place')} rules={needed}>
        <Radio.Group
          vertical
          options={[
            { value: 'before', label: t('placeBefore') },
            { value: 'after', label: t('placeAfter') },
          ]}
        />
      </Form.Item>
      <Form.Item<TypedAct> name="people" label={t('people')} rules={needed}>
        <Select
          mode="multiple"
          showSearch={searched}
          loading={options === undefined}
          {...(options === undefined ? {} : { options })}
        />
      </Form.Item>
    </>
  )
}

/** Of those who were asked, whom one no longer asks. */
export function OpenRequests({ at }: { at: At }) {
  const { t } = useTranslation(['acts', 'names'])
  const task = useTask(at)
  const open = task?.consultations.filter(({ status }) => status === 'open') ?? []
  return (
    <Form.Item<TypedAct>
      name="people"
      label={t('acts:people')}
      rules={[{ required: true, message: t('acts:missing') }]}
    >
      <Select
        mode="multiple"
        options={open.map(({ person, kind }) => ({
          value: person.id,
          label: `${person.name ?? person.id} · ${t(`names:consultation.${kind}`)}`,
        }))}
      />
    </Form.Item>
  )
}

/** What one answers: an opinion, or whether one agrees. */
export function OwnAnswer({ at }: { at: At }) {
  const { t } = useTranslation(['acts', 'names'])
  const me = useMe()
  const task = useTask(at)
  const own = task?.consultations.find(({ awaited, person }) => awaited && person.id === me.id)
  return (
    <>
      {own !== undefined && own.kind !== 'opinion' && (
        <Form.Item<TypedAct>
          name="answer"
          label={t('acts:answer')}
          rules={[{ required: true, message: t('acts:missing') }]}
        >
          <Radio.Group
            options={(['agree', 'object'] as const).map((value) => ({ value, label: t(`names:answer.${value}`) }))}
          />
        </Form.Item>
      )}
      <ReasonField isNeeded label={t('acts:answerText')} />
    </>
  )
}

function useTask({ caseNo, task: key }: At): RoundTask | undefined {
  const { data: kase } = useQuery(caseQuery(caseNo))
  return kase?.timeline.flatMap(({ tasks }) => tasks).find((each) => each.key === key)
}
