import { useTranslation } from 'react-i18next'
import type { CalendarYear } from '../../../api/vocabulary.ts'
import { useFormat } from '../../../time/use-format.ts'
import styles from './year-view.module.css'

type Day = CalendarYear['days'][number]

const KINDS = ['working', 'weekend', 'holiday', 'make-up'] as const

interface YearViewProps {
  days: readonly Day[]
  today: string
  /** Days that are to become otherwise, while the year is changed by hand. */
  changed?: ReadonlySet<string>
  /** Called with the day that is turned; without it days are shown only. */
  onTurn?: ((day: Day) => void) | undefined
}

/** Twelve months at a glance: what is off, what is worked in its place. A day is turned by a click where that is asked. */
export function YearView({ days, today, changed = new Set(), onTurn }: YearViewProps) {
  const { t } = useTranslation('names')
  const months = [...new Set(days.map(({ date }) => date.slice(0, 7)))]
  return (
    <>
      <ul className={styles.legend}>
        {KINDS.map((kind) => (
          <li key={kind}>
            <span className={`${styles.sample} ${styles[kind]}`} aria-hidden />
            {t(`dayKind.${kind}`)}
          </li>
        ))}
      </ul>
      <div className={styles.year}>
        {months.map((month) => (
          <Month
            key={month}
            month={month}
            days={days.filter(({ date }) => date.startsWith(month))}
            {...{ today, changed, onTurn }}
          />
        ))}
      </div>
    </>
  )
}

/** Every month is as high as the highest. */
const MOST_WEEKS = 6
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7]
/** A Monday; the days after it name the columns. */
const A_MONDAY = '2024-01-0'

interface MonthProps extends Required<Pick<YearViewProps, 'days' | 'today' | 'changed'>> {
  month: string
  onTurn: YearViewProps['onTurn']
}

function Month({ month, days, today, changed, onTurn }: MonthProps) {
  const format = useFormat()
  const first = days[0] === undefined ? 1 : weekdayOf(days[0].date)
  const cells: (Day | null)[] = [...Array.from({ length: first - 1 }, () => null), ...days]
  const weeks = Array.from({ length: MOST_WEEKS }, (_, week) => cells.slice(week * 7, week * 7 + 7))
  return (
    <table className={styles.month}>
      <caption className={styles.name}>{format.month(month)}</caption>
      <thead>
        <tr>
          {WEEKDAYS.map((weekday) => (
            <th key={weekday} scope="col">
              {format.weekday(`${A_MONDAY}${weekday}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, index) => (
          <tr key={index} className={styles.week}>
            {week.map((day, column) =>
              day === null ? (
                <td key={WEEKDAYS[column]} />
              ) : (
                <DayCell
                  key={day.date}
                  day={day}
                  isToday={day.date === today}
                  isChanged={changed.has(day.date)}
                  onTurn={onTurn}
                />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface DayCellProps {
  day: Day
  isToday: boolean
  isChanged: boolean
  onTurn: YearViewProps['onTurn']
}

function DayCell({ day, isToday, isChanged, onTurn }: DayCellProps) {
  const { t } = useTranslation('names')
  const format = useFormat()
  const { date, kind, name } = day
  const told =
    kind === 'working' || kind === 'weekend'
      ? null
      : [t(`dayKind.${kind}`), name].filter((part) => part !== null).join(' · ')
  return (
    <td
      className={`${styles.day} ${styles[kind]} ${isToday ? styles.today : ''} ${isChanged ? styles.changed : ''}`}
      title={told ?? undefined}
      aria-current={isToday ? 'date' : undefined}
    >
      {onTurn === undefined ? (
        <>
          {Number(date.slice(8))}
          {told !== null && <span className="visually-hidden"> {told}</span>}
        </>
      ) : (
        <button
          type="button"
          className={styles.turn}
          aria-pressed={isChanged}
          aria-label={`${format.day(date)} ${told ?? t(`dayKind.${kind}`)}`}
          onClick={() => onTurn(day)}
        >
          {Number(date.slice(8))}
        </button>
      )}
    </td>
  )
}

/** 1 is Monday. */
function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7
}
