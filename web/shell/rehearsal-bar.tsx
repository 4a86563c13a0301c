import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../api/client.ts'
import { useProblemText } from '../api/problem-text.ts'
import type { paths } from '../api/schema.d.ts'
import { rehearsalQuery } from '../queries/business-time.ts'
import { useBusinessNow } from '../time/business-now.ts'
import { useFormat } from '../time/use-format.ts'
import styles from './rehearsal-bar.module.css'
import { SignInAs } from './sign-in-as.tsx'

type Move = paths['/rehearsal/clock']['post']['requestBody']['content']['application/json']

/** In a rehearsal: business time, moved on here, and the people to sign in as. */
export function RehearsalBar() {
  const { t } = useTranslation('shell')
  const problemText = useProblemText()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const { data: clock } = useQuery(rehearsalQuery)
  const moving = useMutation({
    mutationFn: (body: Move) => answerOf(api.POST('/rehearsal/clock', { body })),
    onSettled: () => queries.invalidateQueries({ queryKey: rehearsalQuery.queryKey }),
    onError: (error) => void message.error(problemText(error)),
  })
  // moved here or by somebody else: every deadline has changed now
  const version = clock?.version
  const known = useRef(version)
  useEffect(() => {
    const isMoved = known.current !== undefined && known.current !== version
    known.current = version
    if (isMoved) void queries.invalidateQueries()
  }, [version, queries])
  if (clock === null || clock === undefined) return null

  const isBusy = moving.isPending
  const step = (name: 'hour' | 'day' | 'deadline', move: Move, isOff = false) => (
    <Button size="small" disabled={isBusy || isOff} onClick={() => moving.mutate(move)}>
      {t(name)}
    </Button>
  )
  return (
    <section className={`${styles.bar} not-printed`} aria-label={t('rehearsal')} aria-busy={isBusy}>
      <strong>{t('rehearsal')}</strong>
      <span className={styles.time} title={t('businessTime')}>
        {isBusy ? t('moving') : <RunningTime clock={clock} />}
      </span>
      <span className={styles.steps}>
        {step('hour', { workingHours: 1 })}
        {step('day', { workingDays: 1 })}
        {step('deadline', { toNextDeadline: true }, clock.nextDueAt === null)}
      </span>
      <span className={styles.people}>
        <SignInAs />
      </span>
    </section>
  )
}

function RunningTime({ clock }: { clock: { now: string; readAt: number } }) {
  const now = useBusinessNow(clock)
  const format = useFormat()
  return now === null ? null : <time dateTime={new Date(now).toISOString()}>{format.clock(now)}</time>
}
