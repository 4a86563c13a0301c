import { Checkbox } from 'antd'
import { useTranslation } from 'react-i18next'
import { canBeChosen } from '../../bulk/can-be-chosen.ts'
import { lineKey } from '../tasks/line-key.ts'
import { TaskCard } from '../tasks/task-card.tsx'
import cards from '../tasks/task-cards.module.css'
import { ActMenu } from './act-menu.tsx'
import type { HandTableProps } from './hand-table.tsx'
import { useRungText } from './use-rung-text.ts'
import { useWorkName } from '../../parts/use-work-name.ts'

/** The tasks to act on, on a phone: a card a task, nothing next to the screen. */
export function HandCards({ lines, perDay, selected, onSelect }: HandTableProps) {
  const { t } = useTranslation('names')
  const workName = useWorkName()
  const rungText = useRungText()
  const toggle = (key: string) =>
    onSelect(selected.includes(key) ? selected.filter((each) => each !== key) : [...selected, key])
  return (
    <ul className={cards.cards}>
      {lines.map((line) => (
        <TaskCard
          key={lineKey(line)}
          line={line}
          perDay={perDay}
          after={rungText(line)}
          mark={
            <Checkbox
              disabled={!canBeChosen(line)}
              checked={selected.includes(lineKey(line))}
              onChange={() => toggle(lineKey(line))}
              aria-label={[line.caseNo, workName(line), t(`party.${line.party}`)].join(' · ')}
            />
          }
          action={<ActMenu line={line} />}
        />
      ))}
    </ul>
  )
}
