import Type from 'typebox'
import { PURPOSES_OF_NAMING } from '../../domain/actions/colleagues.ts'
import { DEPARTMENTS, ROLES } from '../../domain/vocabulary.ts'
import { closed, nullable } from './kit.ts'
import { AwayNow } from './parts.ts'

export const ColleaguesQuery = closed({
  purpose: Type.Enum(PURPOSES_OF_NAMING, { description: 'For what a colleague is named' }),
})

export const Colleagues = Type.Object(
  {
    items: Type.Array(
      Type.Object({
        id: Type.String(),
        name: Type.String(),
        role: Type.Enum(ROLES),
        department: nullable(Type.Enum(DEPARTMENTS)),
        openTasks: Type.Integer({ minimum: 0, description: 'What they have in hand now' }),
        away: AwayNow,
      }),
    ),
  },
  { $id: 'Colleagues', description: 'Whom the holder of a task may name' },
)
