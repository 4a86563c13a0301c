import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TaskLine } from '../../api/vocabulary.ts'
import { lineKey } from './line-key.ts'
import { ChooseBox } from './choose-box.tsx'
import { useLoadText } from '../../parts/use-load-text.ts'
import { TaskCard } from './task-card.tsx'
import styles from './task-cards.module.css'
import type { ShownTasks } from './task-table.tsx'
import { mayClaim } from './use-task-acts.ts'

/** The list on a phone: a card a task. */
export function TaskCards({ lines, perDay, acts, chosen, more, current, choose }: ShownTasks) {
  const { t } = useTranslation('tasks')
  const loadText = useLoadText()
  const [leftAt] = useState(current)
  return (
    <ul className={styles.cards}>
      {lines.map((line: TaskLine) => (
        <TaskCard
          key={lineKey(line)}
          line={line}
          perDay={perDay}
          before={loadText(line)}
          mark={chosen !== null && <ChooseBox line={line} chosen={chosen} />}
          action={
            mayClaim(line) && (
              <Button size="small" loading={acts.isClaiming(line)} onClick={() => acts.claim(line)}>
                {t('claim')}
              </Button>
            )
          }
          shown={lineKey(line) === leftAt ? showsAgain : undefined}
          onTouch={() => choose(line)}
        />
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
