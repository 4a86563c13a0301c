import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientError,
  discovery,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import type { Configuration } from 'openid-client'
import type { OpenidConfig } from '../deps.ts'
import { ApiProblem } from '../http/problems.ts'

/** What of a question to the provider its answer is held against. */
export interface Asked {
  state: string
  nonce: string
  verifier: string
}

/** Whom the provider vouches for: by issuer and subject alone, never by an email. */
export interface Identity {
  issuer: string
  subject: string
  groups: readonly string[]
  /** Whether the provider says that it asked for a second factor. */
  hasSecondFactor: boolean
}

const KNOWN_FOR_MS = 60 * 60_000
const TIMEOUT_S = 10

/** Where the provider sends people back to: the one address that is registered there. */
function returnAddress(publicUrl: string): string {
  return new URL('/api/auth/openid/callback', publicUrl).href
}

/** The company's own sign-in, by the code flow with PKCE, state and nonce. */
export function openidProvider(openid: OpenidConfig, publicUrl: string) {
  let known: { untilMs: number; provider: Promise<Configuration> } | undefined

  const look = async (): Promise<Configuration> => {
    if (known === undefined || known.untilMs < Date.now()) {
      known = { untilMs: Date.now() + KNOWN_FOR_MS, provider: discovered(openid) }
    }
    try {
      return await known.provider
    } catch (cause) {
      known = undefined
      throw new ApiProblem('OPENID_UNAVAILABLE', {}, { cause })
    }
  }

  return {
    /** Where to send a browser, and what to hold the answer against. Throws OPENID_UNAVAILABLE. */
    async ask(): Promise<{ address: string; asked: Asked }> {
      const provider = await look()
      const asked = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() }
      const address = buildAuthorizationUrl(provider, {
        redirect_uri: returnAddress(publicUrl),
        scope: openid.scopes,
        state: asked.state,
        nonce: asked.nonce,
        code_challenge: await calculatePKCECodeChallenge(asked.verifier),
        code_challenge_method: 'S256',
      })
      return { address: address.href, asked }
    },

    /** Who came back by this address. Throws OPENID_FAILED, OPENID_UNAVAILABLE. */
    async identify(search: string, { state, nonce, verifier }: Asked): Promise<Identity> {
      const provider = await look()
      const url = new URL(returnAddress(publicUrl))
      url.search = search
      try {
        const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true }
        const tokens = await authorizationCodeGrant(provider, url, checks)
        const said = tokens.claims()
        if (said === undefined) throw new ApiProblem('OPENID_FAILED')
        const asksMore = said[openid.groupsClaim] === undefined && canSayMore(provider)
        const more: Record<string, unknown> = asksMore
          ? await fetchUserInfo(provider, tokens.access_token, said.sub)
          : {}
        const groups = wordsIn(said[openid.groupsClaim] ?? more[openid.groupsClaim])
        const shown = [...wordsIn(said['amr']), ...wordsIn(said.acr)]
        const hasSecondFactor = openid.secondFactor.some((word) => shown.includes(word))
        return { issuer: said.iss, subject: said.sub, groups, hasSecondFactor }
      } catch (error) {
        throw problemOf(error)
      }
    },
  }
}

function discovered({ issuer, clientId, clientSecret }: OpenidConfig): Promise<Configuration> {
  const address = new URL(issuer)
  // the settings take http: in a rehearsal alone
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so that it is seen, there is no other way
  const execute = address.protocol === 'http:' ? [allowInsecureRequests] : []
  return discovery(address, clientId, clientSecret, undefined, { execute, timeout: TIMEOUT_S })
}

function canSayMore(provider: Configuration): boolean {
  return provider.serverMetadata().userinfo_endpoint !== undefined
}

function wordsIn(claim: unknown): string[] {
  return [claim].flat().filter((each) => typeof each === 'string')
}

/** What the library found wrong is for the log; the person is told that it did not work. */
function problemOf(cause: unknown): ApiProblem {
  if (cause instanceof ApiProblem) return cause
  const isAway = cause instanceof ClientError ? cause.code === 'OAUTH_TIMEOUT' : cause instanceof TypeError
  return new ApiProblem(isAway ? 'OPENID_UNAVAILABLE' : 'OPENID_FAILED', {}, { cause })
}
