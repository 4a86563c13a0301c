import Type from 'typebox'
import { LANGUAGES } from '../../db/schema/auth.ts'
import { DEPARTMENTS, ROLES } from '../../domain/vocabulary.ts'
import { ADMINISTRATION } from '../../domain/people/administration.ts'
import { OVERSIGHT } from '../../domain/people/oversight.ts'
import { nullable } from './kit.ts'

export const Person = Type.Object(
  {
    id: Type.String(),
    name: Type.String(),
    email: nullable(Type.String({ description: 'Null for a customer who has a phone number alone' })),
    role: Type.Enum(ROLES),
    department: nullable(Type.Enum(DEPARTMENTS)),
    region: nullable(Type.String()),
    station: nullable(Type.String()),
    language: Type.Enum(LANGUAGES),
    phone: nullable(Type.String()),
    standsIn: Type.Array(
      Type.Object({
        id: Type.String(),
        name: nullable(Type.String()),
        role: Type.Enum(ROLES),
        until: Type.String({ format: 'date-time', description: 'At this instant no more' }),
      }),
      { description: 'For whom this person stands in now' },
    ),
    oversight: Type.Array(Type.Enum(OVERSIGHT), { description: 'What of the work of others this person may look at' }),
    lacksSecondFactor: Type.Boolean({
      description: 'Whether everything but the own account is refused until there is one',
    }),
    administration: Type.Array(Type.Enum(ADMINISTRATION), { description: 'What this person may do to the house' }),
  },
  { $id: 'Person', description: 'The signed-in person' },
)
