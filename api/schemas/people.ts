import Type from 'typebox'
import { LANGUAGES } from '../../db/schema/auth.ts'
import { ACCOUNT_STATES, PLACE_FIELDS, STAFF_ROLES } from '../../domain/people/accounts.ts'
import { DEPARTMENTS, RIGHTS, ROLES } from '../../domain/vocabulary.ts'
import { closed, line, nullable } from './kit.ts'
import { position } from './positions.ts'

/** Accounts, as administrators look after them. */

const REGION = line(64, 'The code of a region')
const place = {
  role: Type.Enum(STAFF_ROLES),
  department: nullable(Type.Enum(DEPARTMENTS)),
  region: nullable(REGION),
  station: Type.Optional(nullable(line(64, 'The code of a station of the region'))),
  rights: Type.Optional(
    Type.Array(Type.Enum(RIGHTS), { uniqueItems: true, description: 'What an administrator may do; of nobody else' }),
  ),
}
const Email = Type.String({ format: 'email', maxLength: 254 })
const instantOrNull = nullable(Type.String({ format: 'date-time' }))

export const PersonParams = closed({ id: line(64, 'The id of a person') })

export const PositionParams = closed({ id: line(64, 'The id of a person'), position: line(64, 'The id of a position') })

export const PeopleQuery = closed({
  text: Type.Optional(line(100, 'A part of the name or the address')),
  role: Type.Optional(Type.Enum(STAFF_ROLES)),
  state: Type.Optional(Type.Enum(ACCOUNT_STATES)),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  cursor: Type.Optional(Type.String({ maxLength: 400 })),
})

export const Invitation = closed(
  {
    name: line(100),
    email: Email,
    phone: nullable(line(40)),
    language: Type.Enum(LANGUAGES),
    ...place,
  },
  {
    $id: 'Invitation',
    description: 'Who is to have an account, and where they work: by their role a department, a region or rights',
  },
)

export const PlaceBody = closed(place, {
  $id: 'PersonPlace',
  description: 'The role of a person, and where it applies',
})

export const PeopleList = closed(
  {
    items: Type.Array(
      closed({
        ...{ id: Type.String(), name: Type.String(), email: Type.String(), phone: nullable(Type.String()) },
        role: Type.Enum(ROLES),
        department: nullable(Type.Enum(DEPARTMENTS)),
        region: nullable(Type.String()),
        station: nullable(Type.String()),
        rights: Type.Array(Type.Enum(RIGHTS)),
        positions: Type.Array(closed(position), { description: 'Beside the one that is home, which stands above' }),
        state: Type.Enum(ACCOUNT_STATES),
        invitedAt: instantOrNull,
        lastSignInAt: instantOrNull,
        sessions: Type.Integer({ description: 'Sessions that are open now' }),
      }),
    ),
    nextCursor: nullable(Type.String()),
  },
  { $id: 'PeopleList', description: 'People with an account, by name; instants by the server’s clock' },
)

export const PlacesShape = closed(
  {
    roles: Type.Array(
      closed({
        role: Type.Enum(STAFF_ROLES),
        needs: Type.Array(Type.Enum(PLACE_FIELDS)),
        may: Type.Array(Type.Enum(PLACE_FIELDS), { description: 'What it may say beside' }),
      }),
    ),
  },
  { $id: 'Places', description: 'What each role of staff needs' },
)

export const AccountChanged = closed({ id: Type.String() }, { $id: 'AccountChanged' })

export const PEOPLE_SCHEMAS = [Invitation, PlaceBody, PeopleList, PlacesShape, AccountChanged]
