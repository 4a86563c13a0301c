import Type from 'typebox'
import { LANGUAGES } from '../../db/schema/auth.ts'
import { DEPARTMENTS, ROLES } from '../../domain/vocabulary.ts'
import { nullable } from './shared.ts'

export const Person = Type.Object(
  {
    id: Type.String(),
    name: Type.String(),
    email: Type.String(),
    role: Type.Enum(ROLES),
    department: nullable(Type.Enum(DEPARTMENTS)),
    region: nullable(Type.String()),
    language: Type.Enum(LANGUAGES),
    phone: nullable(Type.String()),
  },
  { $id: 'Person', description: 'The signed-in person' },
)
