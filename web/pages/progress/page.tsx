import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { useProblemText } from '../../api/problem-text.ts'
import type { components } from '../../api/schema.d.ts'
import { usePageTitle } from '../../parts/use-page-title.ts'
import { StageMark } from '../../stages/stage-mark.tsx'
import { Loading } from '../../states/loading.tsx'
import { useFormat } from '../../time/use-format.ts'
import { SignInFrame } from '../sign-in/frame.tsx'
import styles from './page.module.css'

type Progress = components['schemas']['Progress']

/** How far a case is, for whoever has the link: steps and days, nothing of anybody. */
export function ProgressPage() {
  const { t } = useTranslation('progress')
  usePageTitle(t('title'))
  const problemText = useProblemText()
  // stays in the address: the page is opened again from there
  const [token] = useState(() => window.location.hash.slice(1))
  const { data, error } = useQuery({
    queryKey: ['progress', token],
    queryFn: () => answerOf(api.POST('/api/auth/progress', { body: { token } })),
    enabled: token !== '',
    retry: false,
  })
  const wrong = token === '' ? t('missing') : error === null ? null : problemText(error)
  return (
    <SignInFrame title={t('title')} {...(data === undefined ? {} : { hint: data.caseNo })}>
      {wrong !== null && <Alert type="error" showIcon title={wrong} />}
      {wrong === null && data === undefined && <Loading rows={6} />}
      {data !== undefined && <Steps progress={data} />}
      <p className={styles.soft}>
        {t('whatToDo')} <Link to="/my">{t('title')}</Link>
      </p>
    </SignInFrame>
  )
}

function Steps({ progress: { steps, withCustomer, expiresAt } }: { progress: Progress }) {
  const { t } = useTranslation(['progress', 'names'])
  const format = useFormat()
  const isOpen = steps.some(({ state }) => state !== 'done')
  const phases = new Set(steps.map(({ phase }) => phase).filter((phase) => phase > 0)).size
  return (
    <>
      <p>{t(isOpen ? (withCustomer ? 'progress:withCustomer' : 'progress:withUs') : 'progress:over')}</p>
      <ol className={styles.steps}>
        {steps.map(({ step, phase, state, parties, doneOn, dueOn }) => (
          <li key={`${step}.${phase}`} className={styles.step}>
            <StageMark state={state} />
            <span>
              {t(`names:step.${step}`)}
              {phases > 1 && phase > 0 && ` · ${t('progress:phase', { phase })}`}
              <span className={styles.soft}>
                {[
                  t(`names:progressState.${state}`),
                  ...parties.map((party) => t(`names:party.${party}`)),
                  ...(doneOn === null ? [] : [t('progress:doneOn', { day: format.day(doneOn) })]),
                  ...(dueOn === null ? [] : [t('progress:dueOn', { day: format.day(dueOn) })]),
                ].join(' · ')}
              </span>
            </span>
          </li>
        ))}
      </ol>
      <p className={styles.soft}>{t('progress:validUntil', { day: format.clock(expiresAt) })}</p>
    </>
  )
}
