import { useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { useAct } from '../../api/act.ts'
import { useProblemText } from '../../api/problem-text.ts'
import type { DocumentLine, FieldName, OutcomeShape, TaskOutcomes } from '../../api/vocabulary.ts'
import type { MyStep } from '../../applicant/my-tasks.ts'
import { CompletedNotice } from '../../acts/completed-notice.tsx'
import type { At } from '../../acts/task-acts.ts'
import { DocumentDrop } from '../../documents/document-drop.tsx'
import { caseKey, documentsQuery } from '../../queries/cases.ts'
import { tasksKey } from '../../queries/tasks.ts'
import { ChoiceQuestion } from '../../questions/choices.tsx'
import { TextQuestion } from '../../questions/fields.tsx'
import { completionBody } from '../../figures/completion.ts'
import type { CompletionBody } from '../../figures/completion.ts'
import { ContractText, SignDialog } from './contract-text.tsx'
import { OutcomeQuestion } from './outcome-question.tsx'
import styles from './now-panel.module.css'
import { useTyped } from './use-typed.ts'
import { useCaseName } from '../../parts/use-case-name.ts'
import bigButton from '../../applicant/big-button.module.css'

/** What a customer typed in answer to a task. */
interface TypedAnswer {
  outcome?: OutcomeShape['outcome']
  fields?: Partial<Record<FieldName, number | string | undefined>>
  remark?: string | undefined
}

interface OutcomeFormProps {
  at: At
  asked: TaskOutcomes
  step: MyStep
  /** When the task came: only what was uploaded since then goes with it. */
  since: string
}

/** Ends the customer's task: which answer if there are several, what it asks for, and its button. */
export function OutcomeForm({ at, asked, step, since }: OutcomeFormProps) {
  const { t } = useTranslation(['mine', 'names'])
  const problemText = useProblemText()
  const caseName = useCaseName()
  const [typed, set, forget] = useTyped<TypedAnswer>(`${at.caseNo} ${at.task}`, {})
  const [isTried, setTried] = useState(false)
  const [isSigning, setSigning] = useState(false)
  const { data: files = [] } = useQuery(documentsQuery(at.caseNo))
  const [only, ...others] = asked.outcomes
  const chosen = typed.outcome ?? (others.length === 0 ? only?.outcome : undefined)
  const outcome = asked.outcomes.find((each) => each.outcome === chosen)
  const sending = useAct({
    send: (body: CompletionBody, header) =>
      answerOf(api.POST('/api/cases/{caseNo}/tasks/{task}/complete', { params: { path: at, header }, body })),
    changes: [caseKey(at.caseNo), tasksKey],
    said: () => (
      <CompletedNotice at={at} text={t('mine:sent', { step: t(`names:step.${step}`), case: caseName(at) })} />
    ),
    showsRefusal: true,
    onDone: forget,
  })
  const buttonOf = (each: OutcomeShape['outcome']) => {
    const own = DOES.find((known) => known === each)
    return own === undefined ? t(`todo.${step}`) : t(`do.${own}`)
  }
  const uploaded = files.filter(({ uploadedAt }) => uploadedAt >= since)
  const lacking = outcome === undefined ? [] : lackingOf(outcome, typed, uploaded)
  return (
    <form
      className={styles.body}
      style={{ marginTop: 0 }}
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (outcome === undefined || lacking.length > 0) return
        if (outcome.outcome === 'sign') setSigning(true)
        else sending.mutate(completionBody(outcome, typed, idsOf(outcome, uploaded)))
      }}
    >
      {step === 'contract' && <ContractText caseNo={at.caseNo} />}
      {isSigning && outcome !== undefined && (
        <SignDialog
          caseNo={at.caseNo}
          onClose={() => setSigning(false)}
          onSign={() => {
            setSigning(false)
            sending.mutate(completionBody(outcome, typed, idsOf(outcome, uploaded)))
          }}
        />
      )}
      {others.length > 0 && (
        <ChoiceQuestion
          label={t('yourAnswer')}
          value={chosen}
          onChange={(value) => set({ ...typed, outcome: value })}
          choices={asked.outcomes.map(({ outcome: value }) => ({ value, ...choiceText(value) }))}
        />
      )}
      {outcome?.documents.map((kind) => (
        <DocumentDrop key={kind} caseNo={at.caseNo} kind={kind} files={uploaded.filter((each) => each.kind === kind)} />
      ))}
      {step === 'fees' && (
        <DocumentDrop
          caseNo={at.caseNo}
          kind="payment-proof"
          files={uploaded.filter(({ kind }) => kind === 'payment-proof')}
        />
      )}
      {outcome?.fields.map((field) => (
        <OutcomeQuestion
          key={field.name}
          field={field}
          value={typed.fields?.[field.name]}
          isMissing={isTried && lacking.includes(field.name)}
          onChange={(value) => set({ ...typed, fields: { ...typed.fields, [field.name]: value } })}
        />
      ))}
      {outcome !== undefined && outcome.statement !== 'none' && (
        <TextQuestion
          label={outcome.negative ? t('why') : t('remark')}
          isOptional={outcome.statement === 'optional'}
          isLong
          maxLength={4_000}
          problem={isTried && lacking.includes('remark') ? t('missing') : undefined}
          value={typed.remark}
          onChange={(remark) => set({ ...typed, remark })}
        />
      )}
      {sending.isError && <Alert type="error" showIcon title={problemText(sending.error)} />}
      {isTried && outcome !== undefined && outcome.documents.some((kind) => lacking.includes(kind)) && (
        <p role="alert" className={styles.late}>
          {t('uploadFirst')}
        </p>
      )}
      <Button
        type="primary"
        size="large"
        htmlType="submit"
        className={bigButton.big}
        disabled={outcome === undefined}
        loading={sending.isPending}
      >
        {outcome === undefined ? t('chooseFirst') : buttonOf(outcome.outcome)}
      </Button>
    </form>
  )

  function choiceText(each: OutcomeShape['outcome']) {
    const own = ANSWERS.find((known) => known === each)
    return own === undefined
      ? { name: t(`todo.${step}`) }
      : { name: t(`answer.${own}.name`), about: t(`answer.${own}.about`) }
  }
}

/** Outcomes of a customer's steps that have a button text of their own. */
const DOES = [
  'accept',
  'object',
  'supply',
  'submit',
  'pay',
  'complete-works',
  'report',
  'sign',
  'extend',
  'convert',
  'remove',
] as const
/** Answers among which the customer chooses. */
const ANSWERS = ['accept', 'object', 'extend', 'convert', 'remove'] as const

/** What must be there and is not: fields, documents, the text. */
function lackingOf({ fields, documents, statement }: OutcomeShape, typed: TypedAnswer, files: readonly DocumentLine[]) {
  return [
    ...fields.filter(({ name, optional }) => !optional && typed.fields?.[name] === undefined).map(({ name }) => name),
    ...documents.filter((kind) => !files.some((each) => each.kind === kind)),
    ...(statement === 'required' && (typed.remark ?? '').trim() === '' ? ['remark' as const] : []),
  ]
}

/** What was uploaded of the kinds that the outcome needs. */
function idsOf({ documents: kinds }: OutcomeShape, files: readonly DocumentLine[]): string[] {
  return files.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id)
}
