import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readGroupPlaces } from '../../domain/people/groups.ts'
import { ROLES } from '../../domain/vocabulary.ts'
import type { Role } from '../../domain/vocabulary.ts'
import type { Config } from '../../config.ts'
import { dataDirectory, filesDirectory } from '../machine/data-directory.ts'
import type { HouseOptions } from '../house.ts'
import { freePort, requireFreePort } from '../machine/ports.ts'

const RATE_LIMIT = { perMinute: 1_200 }

/** How the settings set the API up; throws if it could not listen, before anything was started for it. */
export async function apiOptions(config: Config): Promise<HouseOptions['api']> {
  const { HOST: host, MODE: mode, LOG_LEVEL: logLevel } = config
  const port = config.PORT === 0 ? await freePort() : config.PORT
  await requireFreePort({ port, host, setting: 'PORT', part: 'the API' })
  return {
    mode,
    host,
    port,
    authSecret: secretOf(config),
    publicUrl: publicUrlOf({ ...config, PORT: port }),
    filesDir: filesDirectory(config),
    maxUploadBytes: config.MAX_UPLOAD_MB * 1024 * 1024,
    logLevel,
    hostNames: listIn(config.HOST_NAMES ?? ''),
    secondFactorFor: secondFactorFor(config),
    openid: openidOf(config),
    separatedRights: config.SEPARATED_RIGHTS,
    trustProxy: trustedProxies(config.TRUST_PROXY),
    rateLimit: RATE_LIMIT,
    sendsSms: mode === 'rehearsal' || config.SMS_URL !== undefined,
  }
}

/** The SMS gateway, if there is one, and the hours in which it is asked for codes alone. */
export function smsOf({ SMS_URL: url, SMS_SECRET: secret, SMS_QUIET_HOURS: hours }: Config) {
  const [from = '', until = ''] = hours.split('-')
  return { sms: url === undefined || secret === undefined ? undefined : { url, secret }, quietHours: { from, until } }
}

/** Where browsers find the product, without a slash at its end. */
export function publicUrlOf({ PUBLIC_URL, PORT }: Pick<Config, 'PUBLIC_URL' | 'PORT'>): string {
  return (PUBLIC_URL ?? `http://localhost:${PORT}`).replace(/\/+$/u, '')
}

/** What signs the sessions, and seals the links of mails until they are sent. */
export function secretOf(config: Config): string {
  return config.AUTH_SECRET ?? keptSecret(dataDirectory(config))
}

/** Who looks after the house or a region in production needs more than a password. */
const USUAL_SECOND_FACTOR_FOR = { production: 'administrator, supervisor', rehearsal: 'none' } as const

function secondFactorFor({ MODE, SECOND_FACTOR_FOR = USUAL_SECOND_FACTOR_FOR[MODE] }: Config): Role[] {
  const named = listIn(SECOND_FACTOR_FOR)
  return ROLES.filter((role) => named.includes(role))
}

/** The company's own sign-in, if there is one. */
function openidOf(config: Config): HouseOptions['api']['openid'] {
  const { OPENID_ISSUER: issuer, OPENID_CLIENT_ID: clientId, OPENID_CLIENT_SECRET: clientSecret } = config
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return undefined
  const { OPENID_POSITIONS: positions, OPENID_SECOND_FACTOR: secondFactor = '', BREAK_GLASS: local } = config
  return {
    ...{ issuer, clientId, clientSecret },
    scopes: config.OPENID_SCOPES,
    groupsClaim: config.OPENID_GROUPS_CLAIM,
    positions: positions === undefined ? null : readGroupPlaces(positions),
    secondFactor: listIn(secondFactor).filter((word) => word !== ''),
    isRequired: config.OPENID_REQUIRED,
    breakGlass: local?.toLowerCase() ?? null,
  }
}

/** So many proxies, or their addresses. */
function trustedProxies(setting: string): number | string[] {
  return /^\d$/.test(setting) ? Number(setting) : listIn(setting)
}

function listIn(setting: string): string[] {
  return setting.split(',').map((each) => each.trim())
}

/** The secret that signs sessions: made at the first start, so that people stay signed in over the next. */
function keptSecret(dataDir: string): string {
  const file = join(dataDir, 'auth-secret')
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 })
  return readFileSync(file, 'utf8').trim()
}
