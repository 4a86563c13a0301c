import { useNavigate, useRouter } from '@tanstack/react-router'
import { Alert, Button, Form, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../../api/client.ts'
import { useAct } from '../../../api/act.ts'
import { isProblem } from '../../../api/problem.ts'
import { useProblemText } from '../../../api/problem-text.ts'
import type { CasePage, RoundTask, Step, TaskOutcomes } from '../../../api/vocabulary.ts'
import { CompletedNotice } from '../../../acts/completed-notice.tsx'
import { underOf } from '../../../acts/under.ts'
import { UnderItem } from '../../../acts/under-item.tsx'
import { caseKey } from '../../../queries/cases.ts'
import { useMe } from '../../../queries/me.ts'
import { tasksKey } from '../../../queries/tasks.ts'
import { Panel } from '../../../parts/panel.tsx'
import { listLeft, moveTo, nextToComplete } from '../../tasks/place.ts'
import { completionBody } from '../../../figures/completion.ts'
import type { CompletionBody } from '../../../figures/completion.ts'
import type { Typed } from './form-values.ts'
import { OutcomeFields } from './outcome-fields.tsx'
import { useCaseName } from '../../../parts/use-case-name.ts'
import styles from './outcome-panel.module.css'
import { useKept } from './use-kept.ts'

interface OutcomePanelProps {
  kase: CasePage
  task: RoundTask
  step: Step
  asked: TaskOutcomes
}

/** Ends the task: the outcome first, then what that outcome asks for. What was typed is kept until it is sent. */
export function OutcomePanel({ kase: { caseNo }, task: { key, consultations }, step, asked }: OutcomePanelProps) {
  const { t } = useTranslation(['task', 'names'])
  const problemText = useProblemText()
  const navigate = useNavigate()
  const router = useRouter()
  const me = useMe()
  const [form] = Form.useForm<Typed>()
  const caseName = useCaseName()
  const kept = useKept(`${me.id} ${caseNo} ${key}`, form)
  // signatures after the holder are not given yet: the outcome waits for them
  const isSigned = consultations.some(({ kind, status }) => kind === 'after' && status === 'open')
  const completed = t(isSigned ? 'task:putToSignature' : 'task:completed', {
    step: t(`names:step.${step}`),
    case: caseName({ caseNo }),
  })
  const completing = useAct({
    send: (body: CompletionBody, header) =>
      answerOf(
        api.POST('/api/cases/{caseNo}/tasks/{task}/complete', {
          params: { path: { caseNo, task: key }, header },
          body,
        }),
      ),
    changes: [caseKey(caseNo), tasksKey],
    said: () => <CompletedNotice at={{ caseNo, task: key }} text={completed} />,
    showsRefusal: true,
    onDone: () => {
      kept.forget()
      const next = nextToComplete({ caseNo, key })
      if (next === undefined) router.history.push(listLeft())
      else {
        moveTo(next)
        void navigate({ to: '/cases/$caseNo/tasks/$task', params: { caseNo: next.caseNo, task: next.key } })
      }
    },
  })

  const [only, ...others] = asked.outcomes
  const chosen = Form.useWatch('outcome', form) ?? (others.length === 0 ? only?.outcome : undefined)
  const outcome = asked.outcomes.find((each) => each.outcome === chosen)
  const send = (typed: Typed) => {
    if (outcome !== undefined) {
      completing.mutate({ ...completionBody(outcome, typed, typed.documents ?? []), ...underOf(typed) })
    }
  }
  return (
    <Panel title={t('task:result')}>
      <Form<Typed>
        name="outcome"
        form={form}
        layout="vertical"
        initialValues={kept.first}
        onValuesChange={kept.keep}
        onFinish={send}
        disabled={completing.isPending}
        scrollToFirstError
      >
        {others.length > 0 && (
          <Form.Item name="outcome" rules={[{ required: true, message: t('task:chooseOutcome') }]}>
            <Radio.Group
              aria-label={t('task:result')}
              optionType="button"
              options={asked.outcomes.map((each) => ({
                value: each.outcome,
                label: t(`names:outcome.${each.outcome}`),
              }))}
            />
          </Form.Item>
        )}
        {outcome === undefined ? (
          <p className={styles.hint}>{t('task:chooseOutcome')}</p>
        ) : (
          <>
            <OutcomeFields key={outcome.outcome} {...{ caseNo, step, outcome }} conditions={asked.conditions} />
            <UnderItem caseNo={caseNo} />
            {completing.isError && <Refusal error={completing.error} text={problemText(completing.error)} />}
            <Button
              type="primary"
              htmlType="submit"
              danger={outcome.negative}
              loading={completing.isPending}
              className={styles.send}
            >
              {t('task:complete', { outcome: t(`names:outcome.${outcome.outcome}`) })}
            </Button>
          </>
        )}
      </Form>
    </Panel>
  )
}

function Refusal({ error, text }: { error: unknown; text: string }) {
  const fields = isProblem(error) ? error.fields : []
  return (
    <Alert
      type="error"
      showIcon
      className={styles.refusal}
      title={text}
      description={
        fields.length === 0 ? undefined : (
          <ul>
            {fields.map(({ field, reason }) => (
              <li key={field}>{reason}</li>
            ))}
          </ul>
        )
      }
    />
  )
}
