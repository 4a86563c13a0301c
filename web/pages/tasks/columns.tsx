import { CalendarOutlined, HourglassOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import type { ColumnsType } from 'antd/es/table'
import { useTranslation } from 'react-i18next'
import type { Person, TaskLine } from '../../api/vocabulary.ts'
import { ChooseAll, ChooseBox } from './choose-box.tsx'
import type { Chosen } from './use-chosen.ts'
import { CaseLink } from '../../parts/case-link.tsx'
import { CountdownChip } from '../../time/countdown-chip.tsx'
import { countdownOfLine } from '../../time/countdown.ts'
import { UrgedMark } from '../../parts/urged-mark.tsx'
import { useLoadText } from '../../parts/use-load-text.ts'
import { GreenMark } from '../../time/green-mark.tsx'
import { useFormat } from '../../time/use-format.ts'
import styles from './columns.module.css'
import { mayClaim } from './use-task-acts.ts'
import type { TaskActs } from './use-task-acts.ts'

interface ColumnsOf {
  lines: readonly TaskLine[]
  me: Person
  perDay: number
  acts: TaskActs
  chosen: Chosen | null
  /** All are of one department, which need not be told with each. */
  isOneParty: boolean
}

/** What the list tells of a task, the most urgent at the left. */
export function useColumns({ lines, me, perDay, acts, chosen, isOneParty }: ColumnsOf): ColumnsType<TaskLine> {
  const { t } = useTranslation(['tasks', 'names'])
  const format = useFormat()
  const choosing: ColumnsType<TaskLine> =
    chosen === null
      ? []
      : [
          {
            title: <ChooseAll lines={lines} chosen={chosen} />,
            width: 40,
            render: (_, line) => <ChooseBox line={line} chosen={chosen} />,
          },
        ]
  const department: ColumnsType<TaskLine>[number] = {
    title: t('tasks:party'),
    width: 160,
    ellipsis: true,
    render: (_, { party }) => t(`names:party.${party}`),
  }
  return [
    ...choosing,
    {
      title: t('tasks:time'),
      width: 240,
      render: (_, line) => <CountdownChip countdown={countdownOfLine(line, perDay)} perDay={perDay} />,
    },
    { title: t('tasks:step'), width: 180, render: (_, line) => <StepCell line={line} /> },
    {
      title: t('tasks:case'),
      width: 190,
      render: (_, line) => <CaseCell line={line} />,
    },
    { title: t('tasks:customer'), width: 230, render: (_, line) => <ProjectCell line={line} /> },
    ...(isOneParty ? [] : [department]),
    {
      title: t('tasks:holder'),
      width: 120,
      ellipsis: true,
      render: (_, { assignee }) => <Holder assignee={assignee} me={me} />,
    },
    { title: t('tasks:arrived'), width: 130, render: (_, { openedAt }) => format.dateTime(openedAt) },
    {
      title: <span className="visually-hidden">{t('tasks:claim')}</span>,
      width: 80,
      render: (_, line) =>
        mayClaim(line) ? (
          <Button size="small" loading={acts.isClaiming(line)} onClick={() => acts.claim(line)}>
            {t('tasks:claim')}
          </Button>
        ) : null,
    },
  ]
}

/** The step as a link to its task, with phase and round if there is more than one. */
export function StepCell({ line }: { line: TaskLine }) {
  const { t } = useTranslation(['tasks', 'names'])
  const { caseNo, key, step, phase, round, green, urged, awaited, visit } = line
  const format = useFormat()
  const parts = { phase, round }
  const which =
    phase > 0 && round > 1
      ? t('tasks:phaseAndRound', parts)
      : phase > 0
        ? t('tasks:phase', parts)
        : round > 1
          ? t('tasks:round', parts)
          : null
  return (
    <span className={styles.two}>
      {step === null ? (
        <ItemLink no={key} matter={line.matter} />
      ) : (
        <Link to="/cases/$caseNo/tasks/$task" params={{ caseNo, task: key }} className={styles.step}>
          {t(`names:step.${step}`)}
        </Link>
      )}
      {(green || which !== null || urged !== null) && (
        <small className={styles.marks}>
          {green && <GreenMark />}
          {which}
          <UrgedMark urged={urged} />
        </small>
      )}
      {awaited.map(({ person, kind }) => (
        <small key={person.id}>
          <HourglassOutlined /> {t(`tasks:awaited.${kind}`, { name: person.name ?? person.id })}
        </small>
      ))}
      {visit !== null && (
        <small title={t(`names:appointmentStatus.${visit.status}`)}>
          <CalendarOutlined /> {format.day(visit.on)}
          {visit.status !== 'agreed' && ` · ${t(`names:appointmentStatus.${visit.status}`)}`}
        </small>
      )}
    </span>
  )
}

/** A problem item is told apart from steps by its mark, and says what the matter is. */
function ItemLink({ no, matter }: { no: string; matter: string | null }) {
  const { t } = useTranslation('names')
  return (
    <Link to="/items/$no" params={{ no }} className={styles.item} title={matter ?? undefined}>
      <span className={styles.itemMark}>{t('workKind.item')}</span>
      <span className={styles.matter}>{matter ?? no}</span>
    </Link>
  )
}

/** Which case, of which kind, and how much is asked for. */
export function CaseCell({ line }: { line: TaskLine }) {
  const { t } = useTranslation('names')
  const loadText = useLoadText()
  return (
    <span className={styles.two}>
      <CaseLink caseNo={line.caseNo} />
      <small>{[t(`category.${line.category}`), loadText(line)].filter((part) => part !== null).join(' · ')}</small>
    </span>
  )
}

/** Whose it is, and where. */
export function ProjectCell({ line: { customerName, shortAddress } }: { line: TaskLine }) {
  return (
    <span className={styles.two}>
      <span className={styles.cut} title={customerName ?? undefined}>
        {customerName}
      </span>
      <small className={styles.cut} title={shortAddress ?? undefined}>
        {shortAddress}
      </small>
    </span>
  )
}

export function Holder({ assignee, me }: { assignee: TaskLine['assignee']; me: Person }) {
  const { t } = useTranslation('tasks')
  if (assignee === null) return <span className={styles.nobody}>{t('unclaimed')}</span>
  if (assignee.id === me.id) return <strong>{t('me')}</strong>
  if (me.standsIn.some(({ id }) => id === assignee.id))
    return <strong>{t('standingInFor', { name: assignee.name })}</strong>
  return assignee.name ?? ''
}
