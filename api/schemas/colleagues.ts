import Type from 'typebox'
import { PURPOSES_OF_NAMING } from '../../domain/actions/colleagues.ts'
import { closed } from './kit.ts'

export const ColleaguesQuery = closed({
  purpose: Type.Enum(PURPOSES_OF_NAMING, { description: 'For what a colleague is named' }),
})
