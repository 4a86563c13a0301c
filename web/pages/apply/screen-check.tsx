import { Link, useNavigate } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { useDeed } from '../../api/deed.ts'
import { isProblem } from '../../api/problem.ts'
import { useProblemText } from '../../api/problem-text.ts'
import type { Missing } from '../../api/vocabulary.ts'
import { draftChecksKey, draftsKey } from '../../queries/drafts.ts'
import { tasksKey } from '../../queries/tasks.ts'
import { TextQuestion } from '../../questions/fields.tsx'
import { Answers } from './answers.tsx'
import styles from './screen-check.module.css'
import { screenOf } from './screens.ts'
import type { Shown } from './shown.ts'
import { useMissingText } from './use-missing-text.ts'

/** What lacks, with the way to it; all that was answered; and, where nothing lacks, the button that hands it in. */
export function CheckScreen({ draft, check, problemOf }: Shown) {
  const { t } = useTranslation('apply')
  const lacking = check?.missing ?? []
  return (
    <>
      {lacking.length > 0 && <Lacking lacking={lacking} draftId={draft.id} />}
      <Answers draft={draft} />
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
      <Submit draft={draft} isWhole={check !== undefined && lacking.length === 0} />
    </>
  )
}

function Lacking({ lacking, draftId }: { lacking: readonly Missing[]; draftId: string }) {
  const { t } = useTranslation('apply')
  const missingText = useMissingText()
  return (
    <Alert
      type="warning"
      showIcon
      className={styles.lacking}
      title={t('check.lacking', { count: lacking.length })}
      description={
        <ul className={styles.links}>
          {lacking.map((missing) => (
            <li key={`${missing.field ?? ''}${missing.documentKind ?? ''}${missing.reason}`}>
              <Link to="/apply/$draftId" params={{ draftId }} search={{ screen: screenOf(missing) }}>
                {missingText(missing)}
              </Link>
            </li>
          ))}
        </ul>
      }
    />
  )
}

/** Hands in the version that the server has, once: its key stays the same until there is an answer. */
function Submit({ draft, isWhole }: { draft: Shown['draft']; isWhole: boolean }) {
  const { t } = useTranslation('apply')
  const navigate = useNavigate()
  const problemText = useProblemText()
  const { id, caseNo, version, keeping } = draft
  const goToCase = () => void navigate({ to: '/my/cases/$caseNo', params: { caseNo }, search: { begun: true } })
  const submitting = useDeed({
    send: (body: { version: number }, header) =>
      answerOf(api.POST('/api/drafts/{id}/submit', { params: { path: { id }, header }, body })),
    changes: [draftsKey, draftChecksKey(id), tasksKey],
    showsRefusal: true,
    keptAs: `submit ${id}`,
    onDone: goToCase,
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
          disabled={!isWhole || keeping !== 'saved'}
          loading={submitting.isPending}
          onClick={() => submitting.mutate({ version })}
        >
          {t('check.submit')}
        </Button>
      )}
      {!isWhole && <p className={styles.soft}>{t('check.notYet')}</p>}
    </div>
  )
}
