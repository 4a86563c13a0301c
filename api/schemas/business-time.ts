import Type from 'typebox'
import { CivilDateText, closed, InstantText } from './shared.ts'

export const BusinessTime = closed(
  {
    now: InstantText,
    workingMinutesPerDay: Type.Integer({ description: 'How many working minutes make a working day' }),
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
