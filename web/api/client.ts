import createClient from 'openapi-fetch'
import type { Middleware } from 'openapi-fetch'
import { Problem, problemIn } from './problem.ts'
import type { paths } from './schema.d.ts'

/** Every request of the console goes through here: typed by the OpenAPI document, refusals thrown as a {@link Problem}. */
export const api = createClient<paths>({ baseUrl: window.location.origin })

/** What came back of a request. Throws the Problem where it was refused or not answered. */
export async function answerOf<T>(request: Promise<{ data?: T; response: Response }>): Promise<T> {
  const { data, response } = await request
  if (data === undefined) throw new Problem({}, { status: response.status })
  return data
}

let language = 'zh'
/** In which language the API words its problems. */
export function speak(to: 'zh' | 'en'): void {
  language = to
}

let needsSecondFactor = () => {}
/** What is to be done when somebody may do nothing before they have a second factor. */
export function onSecondFactorMissing(then: () => void): void {
  needsSecondFactor = then
}

let signedOut = () => {}
/** What is to be done when a session has ended. */
export function onSignedOut(then: () => void): void {
  signedOut = then
}

/** Where a 401 is an answer and not the end of a session. */
const ASKING_WHO = ['/api/auth/sign-in/email', '/api/me']

const problems: Middleware = {
  onRequest({ request }) {
    request.headers.set('accept-language', language)
    return request
  },
  async onResponse({ response, schemaPath }) {
    if (response.ok) return undefined
    if (response.status === 401 && !ASKING_WHO.includes(schemaPath)) signedOut()
    const problem = await problemIn(response)
    if (problem.code === 'SECOND_FACTOR_MISSING' && !schemaPath.startsWith('/api/me/')) needsSecondFactor()
    throw problem
  },
  onError() {
    return new Problem({}, { status: 0 })
  },
}
api.use(problems)
