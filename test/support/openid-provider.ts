import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { Provider } from 'oidc-provider'
import type { JWKS } from 'oidc-provider'

/** Somebody whom the provider knows. */
export interface Known {
  email?: string
  groups?: string[]
  /** How the provider says that they showed who they are. */
  amr?: string[]
}

/**
 * The sign-in of a company: a real OpenID provider on a free port, with a page that asks for the name of an account alone.
 * Its people may be changed while it runs.
 */
export async function startOpenidProvider(redirectUri: string) {
  const people = new Map<string, Known>()
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const clientSecret = 'the secret of the product at the provider'
  const provider = new Provider(issuer, {
    clients: [
      {
        ...{ client_id: 'power-connection', client_secret: clientSecret, redirect_uris: [redirectUri] },
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    jwks: await signingKeys(),
    cookies: { keys: ['a key of this provider'] },
    claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified'], groups: ['groups'] },
    features: { devInteractions: { enabled: false } },
    ttl: { Session: 600, Interaction: 600, Grant: 600, AccessToken: 600, IdToken: 600, AuthorizationCode: 60 },
    interactions: { url: (_context, { uid }) => `/enter/${uid}` },
    findAccount: (_context, sub) => ({
      accountId: sub,
      claims: () => ({ sub, email_verified: true, ...withoutAmr(people.get(sub) ?? {}) }),
    }),
    // whoever signs in agrees
    loadExistingGrant: async (context) => {
      const { client, session } = context.oidc
      const grant = new context.oidc.provider.Grant({
        clientId: client?.clientId ?? '',
        accountId: session?.accountId ?? '',
      })
      grant.addOIDCScope('openid profile email groups')
      await grant.save()
      return grant
    },
  })
  const answer = provider.callback()
  const enter = async (request: IncomingMessage, response: ServerResponse) => {
    if (request.method === 'GET') {
      response.setHeader('content-type', 'text/html').end(PAGE)
      return
    }
    const accountId = new URLSearchParams(await text(request)).get('account') ?? ''
    const login = { accountId, amr: people.get(accountId)?.amr ?? ['pwd'] }
    const result = people.has(accountId) ? { login } : { error: 'access_denied' }
    await provider.interactionFinished(request, response, result)
  }
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (request.url?.startsWith('/enter/') === true) void enter(request, response)
    else void answer(request, response)
  })
  return {
    ...{ issuer, clientSecret, people, clientId: 'power-connection' },
    close: async () => {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}

const PAGE = `<!doctype html><html lang="en"><head><title>Sign-in of the company</title></head><body><main>
<h1>Sign-in of the company</h1>
<form method="post"><label>Account <input name="account" autofocus></label><button>Go on</button></form>
</main></body></html>`

function withoutAmr({ email, groups }: Known) {
  return { ...(email === undefined ? {} : { email }), ...(groups === undefined ? {} : { groups }) }
}

async function signingKeys(): Promise<JWKS> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify'])
  const key = await crypto.subtle.exportKey('jwk', pair.privateKey)
  const rsa = await crypto.subtle.generateKey(
    { name: 'RSASSA-PKCS1-v1_5', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' },
    true,
    ['sign', 'verify'],
  )
  const other = await crypto.subtle.exportKey('jwk', rsa.privateKey)
  return {
    keys: [
      { ...other, kty: 'RSA', use: 'sig' },
      { ...key, kty: 'EC', use: 'sig' },
    ],
  }
}
