import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../../api/client.ts'
import { useAct } from '../../../api/act.ts'
import { isProblem } from '../../../api/problem.ts'
import { useProblemText } from '../../../api/problem-text.ts'
import type { Missing } from '../../../api/vocabulary.ts'
import type { paths } from '../../../api/schema.d.ts'
import { draftChecksKey, draftsKey, openDraftsQuery } from '../../../queries/drafts.ts'
import { tasksKey } from '../../../queries/tasks.ts'
import { TextQuestion } from '../../../questions/fields.tsx'
import { Doubts } from './doubts.tsx'
import type { Doubt } from './doubts.tsx'
import { Answers } from './answers.tsx'
import styles from './screen-check.module.css'
import { screenOf } from '../screens.ts'
import type { Shown } from './shown.ts'
import { useMissingText } from './use-missing-text.ts'

type Submission = paths['/api/drafts/{id}/submit']['post']['requestBody']['content']['application/json']

/** What is missing, with links; all answers; and the submit button if nothing is missing. */
export function CheckScreen({ draft, check, problemOf }: Shown) {
  const { t } = useTranslation('apply')
  const lacking = check?.missing ?? []
  const unread = Object.entries(draft.unread)
  const doubts = check?.doubts ?? []
  const [confirmed, setConfirmed] = useState<readonly string[]>([])
  const isConfirmed = (doubt: Doubt) => confirmed.includes(saidOf(doubt))
  return (
    <>
      {lacking.length + unread.length > 0 && <Lacking lacking={lacking} unread={unread} draftId={draft.id} />}
      {lacking.length === 0 && (
        <Doubts
          doubts={doubts}
          draftId={draft.id}
          isConfirmed={isConfirmed}
          onConfirm={(doubt, isSo) => {
            const others = confirmed.filter((each) => each !== saidOf(doubt))
            setConfirmed(isSo ? [...others, saidOf(doubt)] : others)
          }}
        />
      )}
      <Answers draft={draft} check={check} />
      <div className={styles.remark}>
        <TextQuestion
          label={t('check.remark')}
          isOptional
          isLong
          maxLength={2_000}
          problem={problemOf('/remark')}
          value={draft.typed.remark}
          onChange={(remark) => draft.change({ remark })}
        />
      </div>
      <Submit
        draft={draft}
        isWhole={check !== undefined && lacking.length === 0 && unread.length === 0}
        isConfirmed={doubts.every(isConfirmed)}
        confirmed={doubts.filter(isConfirmed)}
      />
    </>
  )
}

/** A doubt as it was put: a changed answer is another one. */
function saidOf({ field, reason, message }: Doubt): string {
  return `${field} ${reason} ${message}`
}

interface LackingProps {
  lacking: readonly Missing[]
  unread: readonly [string, string][]
  draftId: string
}

function Lacking({ lacking, unread, draftId }: LackingProps) {
  const { t } = useTranslation('apply')
  const missingText = useMissingText()
  return (
    <Alert
      type="warning"
      showIcon
      className={styles.lacking}
      title={t('check.lacking', { count: lacking.length + unread.length })}
      description={
        <ul className={styles.links}>
          {lacking.map((missing) => (
            <li key={`${missing.field ?? ''}${missing.documentKind ?? ''}${missing.reason}`}>
              <Link to="/apply/$draftId" params={{ draftId }} search={{ screen: screenOf(missing) }}>
                {missingText(missing)}
              </Link>
            </li>
          ))}
          {unread.map(([field, text]) => (
            <li key={field}>
              <Link to="/apply/$draftId" params={{ draftId }} search={{ screen: screenOf({ field }) }}>
                {t('check.unread', { screen: t(`name.${screenOf({ field })}`), text })}
              </Link>
            </li>
          ))}
        </ul>
      }
    />
  )
}

interface SubmitProps {
  draft: Shown['draft']
  /** Nothing lacks. */
  isWhole: boolean
  /** What was asked back is so. */
  isConfirmed: boolean
  confirmed: readonly Doubt[]
}

/** Hands in the version that the server has, once: its key stays the same until there is an answer. */
function Submit({ draft, isWhole, isConfirmed, confirmed }: SubmitProps) {
  const { t } = useTranslation('apply')
  const navigate = useNavigate()
  const problemText = useProblemText()
  const queries = useQueryClient()
  const { id, caseNo, version, keeping } = draft
  const goToCase = () => void navigate({ to: '/my/cases/$caseNo', params: { caseNo }, search: { begun: true } })
  const submitting = useAct({
    send: (body: Submission, header) =>
      answerOf(api.POST('/api/drafts/{id}/submit', { params: { path: { id }, header }, body })),
    changes: [draftsKey, draftChecksKey(id), tasksKey],
    showsRefusal: true,
    keptAs: `submit ${id}`,
    onDone: () => {
      // what was handed in is no draft on any page from now on, also before the list was read again
      queries.setQueryData(openDraftsQuery.queryKey, (open) => open?.filter((each) => each.id !== id))
      goToCase()
    },
  })
  const refusal = submitting.error
  // the answer of an earlier try never came, and it had taken effect
  const isIn = isProblem(refusal) && refusal.code === 'DRAFT_ALREADY_SUBMITTED'
  return (
    <div className={styles.submit}>
      <p className={styles.consequence}>{t('check.consequence')}</p>
      {refusal !== null && !isIn && <Alert type="error" showIcon title={problemText(refusal)} />}
      {isIn ? (
        <Button type="primary" size="large" onClick={goToCase}>
          {t('check.alreadyIn')}
        </Button>
      ) : (
        <Button
          type="primary"
          size="large"
          className={styles.button}
          disabled={!isWhole || !isConfirmed || keeping !== 'saved'}
          loading={submitting.isPending}
          onClick={() =>
            submitting.mutate({ version, confirmed: confirmed.map(({ field, reason }) => ({ field, reason })) })
          }
        >
          {t('check.submit')}
        </Button>
      )}
      {!isWhole && <p className={styles.soft}>{t('check.notYet')}</p>}
      {isWhole && !isConfirmed && <p className={styles.soft}>{t('check.confirmFirst')}</p>}
    </div>
  )
}
