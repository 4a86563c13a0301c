import type { ReactNode, Ref } from 'react'
import { useTranslation } from 'react-i18next'
import type { TaskLine } from '../../api/vocabulary.ts'
import { useMe } from '../../queries/me.ts'
import { CaseLink } from '../../parts/case-link.tsx'
import { projectText } from '../../parts/project.ts'
import { CountdownChip } from '../../time/countdown-chip.tsx'
import { countdownOfLine } from '../../time/countdown.ts'
import { Holder, StepCell } from './columns.tsx'
import styles from './task-cards.module.css'

interface TaskCardProps {
  line: TaskLine
  /** Working minutes of a day. */
  perDay: number
  /** Words before the department and after it; null says nothing. */
  before?: string | null
  after?: string | null
  /** What chooses the task for an action on several. */
  mark: ReactNode
  /** What may be done to this task at once. */
  action: ReactNode
  shown?: Ref<HTMLLIElement>
  onTouch?: () => void
}

/** A task of a list on a phone: step and countdown, whose case, who has it. */
export function TaskCard({ line, perDay, before = null, after = null, mark, action, shown, onTouch }: TaskCardProps) {
  const { t } = useTranslation('names')
  const me = useMe()
  const words = [before, t(`party.${line.party}`), after].filter((part) => part !== null)
  return (
    <li ref={shown} className={styles.card} onClickCapture={onTouch}>
      <div className={styles.row}>
        <StepCell line={line} />
        <CountdownChip countdown={countdownOfLine(line, perDay)} perDay={perDay} />
      </div>
      <div className={styles.row}>
        <span>
          <CaseLink caseNo={line.caseNo} /> {projectText(line)}
        </span>
        {mark}
      </div>
      <div className={styles.row}>
        <span className={styles.soft}>
          {words.join(' · ')} · <Holder assignee={line.assignee} me={me} />
        </span>
        {action}
      </div>
    </li>
  )
}
