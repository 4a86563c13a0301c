import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TaskLine } from '../../api/vocabulary.ts'
import { lineKey } from './line-key.ts'
import { ChooseBox } from './choose-box.tsx'
import { CaseLink } from '../../shell/case-link.tsx'
import { useLoadText } from '../../shell/use-load-text.ts'
import { projectText } from '../../shell/project.ts'
import { CountdownChip } from '../../time/countdown-chip.tsx'
import { countdownOfLine } from '../../time/countdown.ts'
import { Holder, StepCell } from './columns.tsx'
import styles from './task-cards.module.css'
import type { ShownTasks } from './task-table.tsx'
import { mayClaim } from './use-task-deeds.ts'

/** The list on a phone: a card a task. */
export function TaskCards({ lines, me, perDay, deeds, chosen, more, current, choose }: ShownTasks) {
  const { t } = useTranslation(['tasks', 'names'])
  const loadText = useLoadText()
  const [leftAt] = useState(current)
  return (
    <ul className={styles.cards}>
      {lines.map((line: TaskLine) => (
        <li
          key={lineKey(line)}
          ref={lineKey(line) === leftAt ? showsAgain : undefined}
          className={styles.card}
          onClickCapture={() => choose(line)}
        >
          <div className={styles.row}>
            <StepCell line={line} />
            <CountdownChip countdown={countdownOfLine(line, perDay)} perDay={perDay} />
          </div>
          <div className={styles.row}>
            <span>
              <CaseLink caseNo={line.caseNo} /> {projectText(line)}
            </span>
            {chosen !== null && <ChooseBox line={line} chosen={chosen} />}
          </div>
          <div className={styles.row}>
            <span className={styles.soft}>
              {[loadText(line), t(`names:party.${line.party}`)].filter((part) => part !== null).join(' · ')} ·{' '}
              <Holder assignee={line.assignee} me={me} />
            </span>
            {mayClaim(line) && (
              <Button size="small" loading={deeds.isClaiming(line)} onClick={() => deeds.claim(line)}>
                {t('tasks:claim')}
              </Button>
            )}
          </div>
        </li>
      ))}
      <End reached={more} />
    </ul>
  )
}

/** Somebody who comes back to the list finds the card that was opened. */
function showsAgain(card: HTMLElement | null): void {
  card?.scrollIntoView({ block: 'center' })
}

function End({ reached }: { reached: () => void }) {
  const end = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (end.current === null) return undefined
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting === true && reached(), {
      rootMargin: '600px',
    })
    observer.observe(end.current)
    return () => observer.disconnect()
  }, [reached])
  return <li ref={end} aria-hidden className={styles.end} />
}
