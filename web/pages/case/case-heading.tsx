import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useRegionName } from '../../i18n/use-region-name.ts'
import { applicationQuery } from '../../queries/cases.ts'
import { useClockName } from '../../time/clock-name.ts'
import { projectText } from '../../parts/project.ts'
import { UrgedMark } from '../../parts/urged-mark.tsx'
import { CountdownChip } from '../../time/countdown-chip.tsx'
import { countdownOfHolder } from '../../time/countdown.ts'
import { DueChip } from '../../time/due-chip.tsx'
import { GreenMark } from '../../time/green-mark.tsx'
import { useFormat } from '../../time/use-format.ts'
import { Wholes } from '../../parts/wholes.tsx'
import styles from './case-heading.module.css'
import type { ShownCase } from './shown-case.ts'

/** Whose case it is and what is asked for; then the one thing that everybody asks: who has it, and until when. */
export function CaseHeading({ kase, perDay }: ShownCase) {
  const { t } = useTranslation(['case', 'names'])
  const regionName = useRegionName()
  const format = useFormat()
  const { caseNo, green, status, suspendedAt, submittedAt } = kase
  return (
    <header className={styles.heading}>
      <div className={styles.line}>
        <h1 className={styles.title}>
          {projectText(kase)} <span className={styles.number}>{caseNo}</span>
        </h1>
        {green !== null && <GreenMark />}
        {status !== 'in-progress' && <span className={styles.mark}>{t(`names:caseStatus.${status}`)}</span>}
        {suspendedAt !== null && (
          <span className={styles.mark}>{t('case:suspendedSince', { at: format.dateTime(suspendedAt) })}</span>
        )}
      </div>
      <dl className={styles.facts}>
        <Fact name={t('case:kind')}>
          {t(`names:kind.${kase.kind}`)} · {t(`names:category.${kase.category}`)}
        </Fact>
        <Load caseNo={caseNo} />
        <Fact name={t('case:region')}>
          {[kase.region, ...(kase.station === null ? [] : [kase.station])].map(regionName).join(' · ')}
        </Fact>
        <Fact name={t('case:manager')}>
          {kase.accountManager === null
            ? t('case:noManager')
            : [kase.accountManager.name, kase.accountManager.phone].filter((part) => part !== null).join(' ')}
        </Fact>
        <Fact name={t('case:submitted')}>{format.dateTime(submittedAt)}</Fact>
        {green !== null && (
          <Fact name={t('case:greenBy')}>
            <Wholes
              of={[
                t(`names:greenReason.${green.reason}`),
                green.leader.name,
                t('case:until', { day: format.day(green.until) }),
              ].filter((part) => part !== null)}
            />
          </Fact>
        )}
      </dl>
      {status === 'in-progress' && <Ball kase={kase} perDay={perDay} />}
    </header>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** The load that was asked for, with the capacity where it is a transformer's. */
function Load({ caseNo }: { caseNo: string }) {
  const { t } = useTranslation('case')
  const format = useFormat()
  const { data: sheet } = useQuery(applicationQuery(caseNo))
  const { requestedKw, requestedKva } = sheet?.application.load ?? {}
  const parts = [
    requestedKva === undefined || requestedKva === 0 ? null : `${format.number(requestedKva)} kVA`,
    requestedKw === undefined ? null : `${format.number(requestedKw)} kW`,
  ].filter((part) => part !== null)
  return <Fact name={t('load')}>{parts.length === 0 ? '—' : parts.join(' · ')}</Fact>
}

/** Everybody who has the ball, each with the time that is left. */
function Ball({ kase, perDay }: Pick<ShownCase, 'kase' | 'perDay'>) {
  const { caseNo, ball, timeline } = kase
  const { t } = useTranslation(['case', 'names', 'tasks'])
  const tasks = timeline.flatMap((round) => round.tasks)
  return (
    <section className={styles.ball} aria-label={t('case:ball')}>
      <h2 className={styles.ballTitle}>
        {kase.suspendedAt !== null && ball.holders.length === 0
          ? t('case:suspended')
          : ball.withCustomer
            ? t('case:withCustomer')
            : t('case:ball')}
      </h2>
      <ul className={styles.holders}>
        {ball.holders.map((holder) => {
          const task = tasks.find(({ key }) => key === holder.key)
          return (
            <li key={holder.key}>
              <Link to="/cases/$caseNo/tasks/$task" params={{ caseNo, task: holder.key }} className={styles.step}>
                {t(`names:step.${holder.step}`)}
              </Link>
              <span>
                {t(`names:party.${holder.party}`)}
                {holder.party !== 'applicant' && ` · ${holder.assignee?.name ?? t('tasks:unclaimed')}`}
              </span>
              <span className={styles.time}>
                <CountdownChip countdown={countdownOfHolder(holder, task, perDay)} perDay={perDay} />
              </span>
              <UrgedMark urged={task?.urged ?? null} />
            </li>
          )
        })}
      </ul>
      {ball.holders.length === 0 && kase.suspendedAt !== null ? (
        <p className={styles.soft}>{t('case:suspendedBall')}</p>
      ) : (
        <NextDeadline kase={kase} />
      )}
    </section>
  )
}

/** The limit that runs out first, of a task, of the regulation or of the whole case. */
function NextDeadline({ kase: { clocks, now } }: Pick<ShownCase, 'kase'>) {
  const { t } = useTranslation('case')
  const nameOf = useClockName()
  const running = clocks.flatMap((clock) =>
    clock.closedAt === null && !clock.stopped && clock.dueAt !== null ? [{ clock, dueAt: clock.dueAt }] : [],
  )
  const [first] = running.toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1))
  return (
    <div className={styles.next}>
      <h3 className={styles.nextTitle}>{t('next')}</h3>
      {first === undefined ? (
        <span className={styles.soft}>{t('noClocks')}</span>
      ) : (
        <>
          <DueChip
            dueAt={first.dueAt}
            isProvisional={first.clock.provisional}
            isLate={first.clock.overdue}
            isStopped={false}
            now={now}
          />
          <span className={styles.soft}>{nameOf(first.clock)}</span>
        </>
      )}
    </div>
  )
}
