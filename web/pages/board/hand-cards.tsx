import { Checkbox } from 'antd'
import { useTranslation } from 'react-i18next'
import type { TaskLine } from '../../api/vocabulary.ts'
import { words } from '../../i18n/words.ts'
import { useMe } from '../../queries/me.ts'
import { CaseLink } from '../../shell/case-link.tsx'
import { projectText } from '../../shell/project.ts'
import { CountdownChip } from '../../time/countdown-chip.tsx'
import { countdownOfLine } from '../../time/countdown.ts'
import { Holder, StepCell } from '../tasks/columns.tsx'
import { lineKey } from '../tasks/line-key.ts'
import cards from '../tasks/task-cards.module.css'
import { ActMenu } from './act-menu.tsx'
import type { HandTableProps } from './hand-table.tsx'

/** The tasks to act on, on a phone: a card a task, nothing beside the screen. */
export function HandCards({ lines, perDay, selected, onSelect }: HandTableProps) {
  const { t } = useTranslation(['board', 'names'])
  const me = useMe()
  const toggle = (key: string) =>
    onSelect(selected.includes(key) ? selected.filter((each) => each !== key) : [...selected, key])
  const rungText = ({ lastRung }: TaskLine) => {
    const rung = words('rung').find((each) => each === lastRung)
    return rung === undefined ? null : t(`names:rung.${rung}`)
  }
  return (
    <ul className={cards.cards}>
      {lines.map((line) => (
        <li key={lineKey(line)} className={cards.card}>
          <div className={cards.row}>
            <StepCell line={line} />
            <CountdownChip countdown={countdownOfLine(line, perDay)} perDay={perDay} />
          </div>
          <div className={cards.row}>
            <span>
              <CaseLink caseNo={line.caseNo} /> {projectText(line)}
            </span>
            <Checkbox
              checked={selected.includes(lineKey(line))}
              onChange={() => toggle(lineKey(line))}
              aria-label={[line.caseNo, t(`names:step.${line.step}`), t(`names:party.${line.party}`)].join(' · ')}
            />
          </div>
          <div className={cards.row}>
            <span className={cards.soft}>
              {[t(`names:party.${line.party}`), rungText(line)].filter((part) => part !== null).join(' · ')} ·{' '}
              <Holder assignee={line.assignee} me={me} />
            </span>
            <ActMenu line={line} />
          </div>
        </li>
      ))}
    </ul>
  )
}
