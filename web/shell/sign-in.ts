import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { answerOf, api } from '../api/client.ts'

export interface Credentials {
  email: string
  password: string
}

/** Signing in and out: nothing that one person read is shown to the next. */
export function useSignIn() {
  const queries = useQueryClient()
  const router = useRouter()
  const goTo = async (href: string) => {
    queries.clear()
    await router.navigate({ href })
    await router.invalidate()
  }
  return {
    signIn: async (body: Credentials, to = '/') => {
      await answerOf(api.POST('/api/auth/sign-in/email', { body }))
      await goTo(to)
    },
    signOut: async () => {
      await answerOf(api.POST('/api/auth/sign-out', { body: {} }))
      await goTo('/sign-in')
    },
  }
}
