import Type from 'typebox'
import { UNIT_KINDS } from '../../domain/people/units.ts'
import { DEPARTMENTS, ROLES } from '../../domain/vocabulary.ts'
import { closed, line, nullable } from './kit.ts'

/** The organisation: the company, its regions and their stations. */

const names = { nameZh: line(40), nameEn: line(60) }
const unit = {
  code: Type.String(),
  kind: Type.Enum(UNIT_KINDS),
  parent: nullable(Type.String()),
  nameZh: Type.String(),
  nameEn: Type.String(),
  closed: Type.Boolean({ description: 'Nothing new goes there' }),
}

export const UnitParams = closed({ code: line(64, 'The code of a unit') })

export const UnitList = closed(
  { items: Type.Array(closed(unit)) },
  { $id: 'UnitList', description: 'The company, its regions and their stations: what their codes are called' },
)

export const NewUnit = closed(
  { parent: line(64, 'The company for a region, a region for a station'), ...names },
  { $id: 'NewUnit', description: 'A unit to be added; its code is made from its name' },
)

export const UnitNamesBody = closed(names, { $id: 'UnitNames', description: 'What a unit is called' })

export const UnitChanged = closed({ code: Type.String() }, { $id: 'UnitChanged' })

export const Organisation = closed(
  {
    items: Type.Array(
      closed({
        ...unit,
        openCases: Type.Integer(),
        people: Type.Array(
          closed({
            id: Type.String(),
            name: Type.String(),
            role: Type.Enum(ROLES),
            department: nullable(Type.Enum(DEPARTMENTS)),
          }),
          { description: 'Who works there; who works at a station is with the station' },
        ),
      }),
    ),
  },
  { $id: 'Organisation', description: 'The organisation with who works where and how many cases are open' },
)

export const UNIT_SCHEMAS = [UnitList, NewUnit, UnitNamesBody, UnitChanged, Organisation]
