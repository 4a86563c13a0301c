import Type from 'typebox'
import { CivilDateText, closed, InstantText, ref } from './kit.ts'
import { TERMS } from '../../domain/limits/terms.ts'

/** Made from the words of the domain, so TypeScript is given its type. */
export const TermValues = Type.Unsafe<Record<string, number>>(
  closed(Object.fromEntries(Object.keys(TERMS).map((name) => [name, Type.Number()])), {
    $id: 'TermValues',
    description: 'Thresholds and periods of a profile, each in its own unit',
  }),
)

export const BusinessTime = closed(
  {
    now: InstantText,
    workingMinutesPerDay: Type.Integer({ description: 'How many working minutes make a working day' }),
    terms: ref(TermValues),
  },
  { $id: 'BusinessTime', description: 'Business time now, by the server; browsers have no say in it' },
)

export const WorkingDays = closed(
  {
    hours: Type.Array(closed({ from: Type.String({ description: 'HH:mm, Asia/Shanghai' }), to: Type.String() })),
    daysOff: Type.Array(CivilDateText, { description: 'From today on, for more than a year' }),
  },
  { $id: 'WorkingDays', description: 'Business hours and days off of the calendar that new cases take' },
)
