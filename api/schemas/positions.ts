import Type from 'typebox'
import { DEPARTMENTS, RIGHTS, ROLES } from '../../domain/vocabulary.ts'
import { closed, line, nullable } from './kit.ts'

/** In which capacity somebody works. */
export const position = {
  id: Type.String(),
  home: Type.Boolean({ description: 'The one in which they begin when they sign in' }),
  role: Type.Enum(ROLES),
  department: nullable(Type.Enum(DEPARTMENTS)),
  region: nullable(Type.String()),
  station: nullable(Type.String()),
  rights: Type.Array(Type.Enum(RIGHTS)),
}

export const OwnPositions = closed(
  {
    items: Type.Array(
      closed({
        ...position,
        isCurrent: Type.Boolean({ description: 'This session is in it' }),
        waiting: Type.Integer({ description: 'Open tasks that are mine in it' }),
      }),
    ),
  },
  { $id: 'OwnPositions', description: 'My positions; none of a customer' },
)

export const TakeUp = closed({ position: line(64, 'The id of one of my positions') })
