import Type from 'typebox'
import { ABSENCE_KINDS } from '../../domain/people/absences.ts'
import { DEPARTMENTS, PARTIES, ROLES, STEPS } from '../../domain/vocabulary.ts'
import { closed, InstantText, line, nullable, ref } from './kit.ts'
import { PersonName } from './parts.ts'

/** Who is away, and who stands in. */

const Day = Type.String({ format: 'date', description: 'A day, Asia/Shanghai' })
const PersonId = line(64, 'The id of a person')

export const NewAbsence = closed(
  {
    person: PersonId,
    kind: Type.Enum(ABSENCE_KINDS),
    from: Day,
    until: Type.String({ format: 'date', description: 'The last day; the period ends with it' }),
    deputy: nullable(PersonId),
  },
  { $id: 'NewAbsence', description: 'Somebody is away from a day to another, and who stands in' },
)

export const DeputyBody = closed(
  { deputy: nullable(PersonId) },
  { $id: 'DeputyBody', description: 'Who stands in from now on; null for nobody' },
)

const Absence = closed({
  id: Type.String(),
  person: ref(PersonName),
  kind: Type.Enum(ABSENCE_KINDS),
  from: InstantText,
  until: Type.String({ format: 'date-time', description: 'Half-open: at this instant no more' }),
  isNow: Type.Boolean(),
  deputy: nullable(ref(PersonName)),
  setBy: ref(PersonName),
  department: nullable(Type.Enum(DEPARTMENTS)),
  role: Type.Enum(ROLES),
  openTasks: Type.Integer({ description: 'Open tasks of who is away' }),
})

export const AbsenceList = closed(
  { now: InstantText, items: Type.Array(Absence) },
  { $id: 'AbsenceList', description: 'Absences that are not over, the first to begin first' },
)

export const AbsencePeople = closed(
  {
    items: Type.Array(
      closed({
        ...{ id: Type.String(), name: Type.String(), role: Type.Enum(ROLES) },
        ...{ department: nullable(Type.Enum(DEPARTMENTS)), region: nullable(Type.String()) },
      }),
    ),
  },
  { $id: 'AbsencePeople', description: 'For whom one may say that they are away: oneself, and who one answers for' },
)

export const CoverQuery = closed({ person: Type.Optional(PersonId), until: Type.Optional(Day) })

export const CoverShape = closed(
  {
    now: InstantText,
    person: ref(PersonName),
    tasks: Type.Array(
      closed({
        caseNo: Type.String(),
        key: Type.String(),
        step: nullable(Type.Enum(STEPS)),
        party: Type.Enum(PARTIES),
        customerName: nullable(Type.String()),
        dueAt: nullable(InstantText),
        isDueWithin: Type.Boolean({ description: 'Due before the end of the absence' }),
      }),
      { description: 'The open tasks of who is away' },
    ),
    candidates: Type.Array(
      closed({
        id: Type.String(),
        name: Type.String(),
        role: Type.Enum(ROLES),
        openTasks: Type.Integer(),
        refused: Type.Array(closed({ caseNo: Type.String(), key: Type.String() }), {
          description: 'The tasks that four eyes keep from this deputy',
        }),
        isAway: Type.Boolean({ description: 'Is away by then as well' }),
      }),
      { description: 'Who could stand in: whom nothing is kept from and who has the least to do comes first' },
    ),
  },
  { $id: 'Cover', description: 'What happens to the tasks of who is away' },
)

export const AbsenceChanged = closed({ id: Type.String() }, { $id: 'AbsenceChanged' })

export const ABSENCE_SCHEMAS = [NewAbsence, DeputyBody, AbsenceList, AbsencePeople, CoverShape, AbsenceChanged]
