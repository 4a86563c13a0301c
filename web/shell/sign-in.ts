import { forgetPerson } from '../kept/personal.ts'
import { answerOf, api } from '../api/client.ts'

export interface Credentials {
  email: string
  password: string
}

/** Signs in and goes to an address of ours. The page is loaded again: nothing that one person read is shown to the next. */
export async function signIn(body: Credentials, to = '/'): Promise<void> {
  await answerOf(api.POST('/api/auth/sign-in/email', { body }))
  window.location.assign(to)
}

export async function signOut(): Promise<void> {
  await answerOf(api.POST('/api/auth/sign-out', { body: {} }))
  forgetPerson()
  window.location.assign('/sign-in')
}
