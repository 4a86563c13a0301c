import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../time/use-format.ts'
import type { Piece, SetDay } from './notice/notice-text.ts'
import styles from './pieces.module.css'

/** Each line of a notice with what was understood of it; nothing that was pasted is missing here. */
export function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  const { t } = useTranslation('calendar')
  const faults = pieces.filter(({ fault }) => fault !== null)
  if (pieces.length === 0) return null
  return (
    <section className={styles.pieces} aria-label={t('understood')} aria-live="polite">
      {faults.length > 0 && (
        <Alert
          type="error"
          showIcon
          title={t('faulty', { count: faults.length })}
          description={faults.map(({ line, text, fault }, index) => (
            <p key={`${line} ${index}`}>
              {t('line', { line, text })} {fault !== null && <strong>{t(`fault.${fault}`)}</strong>}
            </p>
          ))}
        />
      )}
      {/* it scrolls, so that the keyboard must reach it */}
      <ol className={styles.list} tabIndex={0}>
        {pieces.map((piece, index) => (
          <PieceLine key={`${piece.line} ${index}`} piece={piece} />
        ))}
      </ol>
    </section>
  )
}

function PieceLine({ piece: { line, text, days, is, fault } }: { piece: Piece }) {
  const { t } = useTranslation('calendar')
  const spans = useSpans()
  const said = is === 'frame' ? t('setsNoDay') : is === 'unread' ? t('unread') : spans(days)
  const style = fault !== null ? styles.faulty : is === 'unread' ? styles.unread : is === 'frame' ? styles.frame : ''
  return (
    <li className={style}>
      <span className={styles.text}>{t('line', { line, text })}</span>
      <span className={styles.said}>
        {fault === null ? said : t(`fault.${fault}`)}
        {fault !== null && days.length > 0 && ` ${said}`}
      </span>
    </li>
  )
}

/** Runs of days of one kind are told by their ends. */
function useSpans() {
  const { t } = useTranslation(['calendar', 'names', 'admin'])
  const format = useFormat()
  return (days: readonly SetDay[]): string => {
    const kinds = [...new Set(days.map(({ kind }) => kind))]
    return kinds
      .map((kind) => {
        const runs = runsOf(days.filter((day) => day.kind === kind))
        const told = runs.map(([from, to]) =>
          from === to ? format.day(from) : t('calendar:span', { from: format.day(from), to: format.day(to) }),
        )
        return t('calendar:saidOf', {
          kind: t(kind === 'plain' ? 'calendar:byWeekday' : `names:dayKind.${kind}`),
          days: told.join(t('admin:listOf')),
          count: days.filter((day) => day.kind === kind).length,
        })
      })
      .join(' ')
  }
}

function runsOf(days: readonly SetDay[]): [from: string, to: string][] {
  const runs: [string, string][] = []
  for (const { date } of days) {
    const last = runs.at(-1)
    if (last !== undefined && Date.parse(date) - Date.parse(last[1]) === 86_400_000) last[1] = date
    else runs.push([date, date])
  }
  return runs
}
