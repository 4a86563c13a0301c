import { useTranslation } from 'react-i18next'
import type { CasePage, EventLine } from '../../api/vocabulary.ts'
import { isRecord } from '../../kept/kept.ts'
import { words } from '../../i18n/words.ts'
import { taskParts } from '../../reading/task-key.ts'
import { useClockName } from '../../time/clock-name.ts'
import { useFormat } from '../../time/use-format.ts'
import { useLength } from '../../time/use-length.ts'

type Data = EventLine['data']

/** What an event says next to its name, in words: of which task, how it ended, how long, why. Ids are left out. */
export function useEventDetail(kase: CasePage): (data: Data) => string {
  const { t } = useTranslation(['names', 'tasks', 'case', 'task'])
  const format = useFormat()
  const lengthText = useLength()
  const nameOf = useClockName()
  const people = namesIn(kase)

  const taskText = (key: string): string | null => {
    const parts = taskParts(key)
    if (parts === null) return null
    return [t(`names:step.${parts.step}`), t(`names:party.${parts.party}`), roundText(parts.phase, parts.round)]
      .filter((part) => part !== null)
      .join(' · ')
  }
  const roundText = (phase: number, round: number): string | null => {
    const parts = [phase > 0 ? t('tasks:phase', { phase }) : null, round > 1 ? t('tasks:round', { round }) : null]
    const said = parts.filter((part) => part !== null)
    return said.length === 0 ? null : said.join(' · ')
  }
  const clockText = (id: string): string | null => {
    const clock = kase.clocks.find((each) => each.id === id)
    return taskText(id) ?? (clock === undefined ? null : nameOf(clock))
  }
  const join = (parts: readonly (string | null)[]) => parts.filter((part) => part !== null).join(t('task:listOf'))

  /** Each part of an event's data that has words; what has none says nothing. */
  const partOf = (name: string, value: unknown): string | null => {
    const texts = Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []
    switch (name) {
      case 'task':
      case 'inspection':
        return typeof value === 'string' ? taskText(value) : null
      case 'tasks':
        return join(texts.map(taskText))
      case 'withdrawn': {
        const steps = rounds(value).map((each) => wordOf('step', each))
        return steps.length === 0 ? null : t('case:withdrawn', { steps: join(steps) })
      }
      case 'clock':
        return typeof value === 'string' ? clockText(value) : null
      case 'clocks':
        return join(texts.map(clockText))
      case 'notAnswered':
        return join(texts.map((each) => wordOf('party', each)))
      case 'kinds':
        return join(texts.map((each) => wordOf('document', each)))
      case 'step':
      case 'part':
        return wordOf('step', value)
      case 'people':
        return join(texts.map((each) => people.get(each) ?? null))
      case 'person':
        return typeof value === 'string' ? (people.get(value) ?? null) : null
      case 'kind':
        return wordOf('consultation', value)
      case 'answer':
        return wordOf('answer', value)
      case 'outcome':
        return wordOf('outcome', value)
      case 'rung':
        return wordOf('rung', value)
      case 'reason':
        return wordOf('stopReason', value) ?? wordOf('greenReason', value)
      case 'cause':
        return value === 'first' ? null : (wordOf('roundCause', value) ?? wordOf('voidCause', value))
      case 'by':
      case 'limit':
        return limitText(value)
      case 'assignee':
      case 'accountManager':
        return typeof value === 'string' ? (people.get(value) ?? null) : null
      case 'on':
      case 'from':
      case 'until':
        return typeof value !== 'string'
          ? null
          : /^\d{4}-\d{2}-\d{2}$/.test(value)
            ? format.day(value)
            : timeText(value)
      case 'endsAt':
      case 'due':
        return typeof value === 'string' ? format.dateTime(value) : null
      default:
        return null
    }
  }
  /** Of an appointment's hours the first and the last. */
  const timeText = (value: string) => (/^\d{2}:\d{2}$/.test(value) ? value : null)
  const limitText = (value: unknown): string | null => {
    if (typeof value !== 'object' || value === null || !('value' in value) || !('unit' in value)) return null
    const unit = words('limitUnit').find((each) => each === value.unit)
    return typeof value.value === 'number' && unit !== undefined ? lengthText({ value: value.value, unit }) : null
  }
  const wordOf = (group: Named, value: unknown): string | null => {
    const names: Record<string, string> = t(`names:${group}`, { returnObjects: true })
    return typeof value === 'string' ? (names[value] ?? null) : null
  }
  return (data) => {
    const { phase, round } = data
    const which =
      'step' in data && typeof phase === 'number' ? roundText(phase, typeof round === 'number' ? round : 1) : null
    // the person who completed a task is shown next to it
    const told = ORDER.filter((name) => name in data && !(name === 'assignee' && 'outcome' in data))
    const parts = told.map((name) => partOf(name, data[name]))
    return [...parts, which].filter((part) => part !== null && part !== '').join(' · ')
  }
}

/** The steps of the rounds that were withdrawn, each once. */
function rounds(value: unknown): unknown[] {
  const all = Array.isArray(value) ? value.map((each: unknown) => (isRecord(each) ? each['step'] : null)) : []
  return [...new Set(all)]
}

/** What is told of an event, in the order in which it is read. */
const ORDER = [
  ...[
    'task',
    'withdrawn',
    'tasks',
    'step',
    'part',
    'inspection',
    'clock',
    'clocks',
    'kind',
    'people',
    'person',
    'answer',
    'outcome',
    'kinds',
    'rung',
    'reason',
    'cause',
  ],
  ...['limit', 'by', 'assignee', 'accountManager', 'notAnswered', 'on', 'from', 'until', 'endsAt', 'due'],
] as const

/** The vocabularies whose words stand in events. */
type Named =
  | 'party'
  | 'document'
  | 'step'
  | 'outcome'
  | 'rung'
  | 'stopReason'
  | 'greenReason'
  | 'roundCause'
  | 'voidCause'
  | 'consultation'
  | 'answer'

/** The people whom the page of the case names, by id. */
function namesIn({ timeline, accountManager, green }: CasePage): ReadonlyMap<string, string> {
  const people = [
    ...timeline.flatMap(({ tasks }) =>
      tasks.flatMap(({ assignee, consultations }) => [assignee, ...consultations.map(({ person }) => person)]),
    ),
    accountManager,
    ...(green === null ? [] : [green.leader, green.supervisor, green.grantor]),
  ]
  return new Map(
    people.flatMap((person) => (typeof person?.name === 'string' ? [[person.id, person.name] as const] : [])),
  )
}
