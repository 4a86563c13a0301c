import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../api/client.ts'

/** What registering asks for. */
export const registrationQuery = queryOptions({
  queryKey: ['registration'],
  queryFn: () => answerOf(api.GET('/api/auth/registration')),
})

/** How the signed-in person is reached. */
export const contactQuery = queryOptions({
  queryKey: ['contact'],
  queryFn: () => answerOf(api.GET('/api/account/contact')),
})
