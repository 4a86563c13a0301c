import Type from 'typebox'
import { closed, InstantText } from './shared.ts'

export const BusinessTime = closed(
  {
    now: InstantText,
    workingMinutesPerDay: Type.Integer({ description: 'How many working minutes make a working day' }),
  },
  { $id: 'BusinessTime', description: 'Business time now, by the server; browsers have no say in it' },
)
