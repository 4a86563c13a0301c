import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { envSchema } from 'env-schema'
import Type, { type Static } from 'typebox'
import { ROLES } from './domain/vocabulary.ts'
import { GroupEntryError, readGroupPlaces } from './domain/people/groups.ts'
import { MODES } from './db/schema/mode.ts'

/** Everything in one process, or one of the parts of a larger set-up. */
export const PROCESSES = ['all', 'api', 'worker', 'migrate'] as const
export type ProcessName = (typeof PROCESSES)[number]
const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const

const port = (number?: number) => {
  const usual = number === undefined ? {} : { default: number }
  return Type.Integer({ minimum: 1, maximum: 65535, ...usual, description: 'a port number from 1 to 65535' })
}
const optionalText = (expected: string, rule: { pattern?: string; minLength?: number } = {}) =>
  Type.Optional(Type.String({ minLength: 1, ...rule, description: expected }))
const postgresUrl = () =>
  optionalText('a URL such as postgres://user:password@host:5432/database', { pattern: '^postgres(ql)?://.+' })

// What a proxy has: an address or a network, or the name of a range that the web framework knows.
const NETWORK = '(loopback|linklocal|uniquelocal|[0-9a-fA-F]*[.:][0-9a-fA-F.:]*(/[0-9]{1,3})?)'

/** Each description completes the sentence "expected …" of a {@link SettingError}. */
const ConfigSchema = Type.Object({
  MODE: Type.Enum(MODES, { default: 'rehearsal', description: 'rehearsal or production' }),

  HOST: Type.String({ default: '127.0.0.1', description: 'an address to listen on' }),
  PORT: Type.Integer({
    minimum: 0,
    maximum: 65535,
    default: 3000,
    description: 'a port number from 1 to 65535, or 0 for any free one',
  }),
  PUBLIC_URL: optionalText('a URL such as https://power.example.com', { pattern: '^https?://.+' }),
  HOST_NAMES: optionalText('host names such as power.local, test.example.com', {
    pattern: '^[A-Za-z0-9.-]+(\\s*,\\s*[A-Za-z0-9.-]+)*$',
  }),
  TRUST_PROXY: Type.String({
    default: '0',
    pattern: `^([0-9]|${NETWORK}(\\s*,\\s*${NETWORK})*)$`,
    description:
      'the number of proxies in front, such as 1, or their addresses and networks, such as 10.0.0.0/8, 192.168.1.7',
  }),
  AUTH_SECRET: optionalText('a secret of 32 characters or more', { minLength: 32 }),
  SECOND_FACTOR_FOR: optionalText(`roles such as administrator, supervisor, or none`, {
    pattern: `^(none|(${ROLES.join('|')})(\\s*,\\s*(${ROLES.join('|')}))*)$`,
  }),
  OPENID_ISSUER: optionalText('a URL such as https://login.example.com', { pattern: '^https?://.+' }),
  OPENID_CLIENT_ID: optionalText('the name of the product at the provider'),
  OPENID_CLIENT_SECRET: optionalText('the secret of the product at the provider'),
  OPENID_SCOPES: Type.String({
    default: 'openid profile',
    pattern: '^openid( .+)?$',
    description: 'scopes such as openid profile groups',
  }),
  OPENID_GROUPS_CLAIM: Type.String({ default: 'groups', minLength: 1, description: 'the name of a claim' }),
  OPENID_POSITIONS: optionalText(
    'positions by group such as safety-east=reviewer/safety/chengdong; it=administrator/system',
  ),
  OPENID_SECOND_FACTOR: optionalText('values of amr or acr such as mfa, otp'),
  OPENID_REQUIRED: Type.Boolean({ default: false, description: 'true or false' }),
  BREAK_GLASS: optionalText('the email of an administrator', { pattern: '^[^@\\s]+@[^@\\s]+$' }),
  SEPARATED_RIGHTS: Type.Boolean({ default: false, description: 'true or false' }),
  MAX_UPLOAD_MB: Type.Integer({ minimum: 1, maximum: 2048, default: 50, description: 'a number from 1 to 2048' }),
  LOG_LEVEL: Type.Enum(LOG_LEVELS, { default: 'info', description: `one of ${LOG_LEVELS.join(', ')}` }),
  DATA_DIR: Type.String({ default: '.data', description: 'a directory' }),
  FILES_DIR: optionalText('a directory'),

  DATABASE_URL: postgresUrl(),
  DATABASE_URL_API: postgresUrl(),
  DATABASE_URL_WORKER: postgresUrl(),

  TEMPORAL_ADDRESS: optionalText('host:port of the Temporal frontend, such as temporal.example.com:7233', {
    pattern: '^[^/\\s]+:[0-9]{1,5}$',
  }),
  TEMPORAL_NAMESPACE: Type.String({ default: 'default', description: 'the name of a Temporal namespace' }),
  TEMPORAL_API_KEY: optionalText('an API key'),
  TEMPORAL_TLS: Type.Boolean({ default: false, description: 'true or false' }),
  TEMPORAL_TLS_CERT: optionalText('the path of a PEM file'),
  TEMPORAL_TLS_KEY: optionalText('the path of a PEM file'),
  TEMPORAL_TLS_CA: optionalText('the path of a PEM file'),

  SMTP_URL: optionalText('a URL such as smtp://user:password@host:587', { pattern: '^smtps?://.+' }),
  MAIL_FROM: Type.String({ default: 'power-connection@localhost', description: 'the sender of the mails' }),
  SMS_URL: optionalText('a URL such as https://sms.example.com/send', { pattern: '^https?://.+' }),
  SMS_SECRET: optionalText('a secret of 16 characters or more', { minLength: 16 }),
  SMS_QUIET_HOURS: Type.String({
    default: '21:00-08:00',
    pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]-([01][0-9]|2[0-3]):[0-5][0-9]$',
    description: 'two times of day such as 21:00-08:00',
  }),
  WORKER_HEALTH_PORT: Type.Optional(port()),
  CASES_IN_MEMORY: Type.Optional(
    Type.Integer({ minimum: 10, maximum: 1_000_000, description: 'a number from 10 to 1000000' }),
  ),

  POSTGRES_PORT: port(15432),
  TEMPORAL_PORT: port(7233),
  TEMPORAL_UI_PORT: port(8233),
  SMTP_PORT: port(1025),
  MAIL_UI_PORT: port(1080),
})

export type Config = Readonly<Static<typeof ConfigSchema>>
type Setting = keyof Config

/** The environment variables that mean something to us. */
export const SETTINGS: readonly string[] = Object.keys(ConfigSchema.properties)

/** What a process cannot do without that starts no servers of its own; of names in one list, any will do. */
const NEEDS: Record<ProcessName, readonly (readonly Setting[])[]> = {
  all: [['DATABASE_URL'], ['TEMPORAL_ADDRESS'], ['SMTP_URL'], ['AUTH_SECRET']],
  api: [['DATABASE_URL', 'DATABASE_URL_API'], ['TEMPORAL_ADDRESS'], ['AUTH_SECRET']],
  worker: [['DATABASE_URL', 'DATABASE_URL_WORKER'], ['TEMPORAL_ADDRESS'], ['SMTP_URL'], ['AUTH_SECRET']],
  migrate: [['DATABASE_URL']],
}
const PEM_FILES = ['TEMPORAL_TLS_CERT', 'TEMPORAL_TLS_KEY', 'TEMPORAL_TLS_CA'] as const
// Their values hold passwords, and an error message ends in a log.
const SECRETS: readonly Setting[] = [
  'AUTH_SECRET',
  'OPENID_CLIENT_SECRET',
  'TEMPORAL_API_KEY',
  'DATABASE_URL',
  'DATABASE_URL_API',
  'DATABASE_URL_WORKER',
  'SMTP_URL',
  'SMS_URL',
  'SMS_SECRET',
]

/** Thrown when an environment variable is wrong; one sentence names it and says what is expected. */
export class SettingError extends Error {
  override readonly name = 'SettingError'
  readonly variable: string

  constructor(variable: string, sentence: string) {
    super(sentence)
    this.variable = variable
  }
}

/** Reads the settings from the environment; an empty variable counts as absent, an unknown one is someone else's. */
export function loadConfig(env: NodeJS.ProcessEnv = process.env, name: ProcessName = 'all'): Config {
  const config = validated(settingsOf(env))
  checkTogether(config, name)
  return Object.freeze(config)
}

/** Where what is built or downloaded once is kept for every clone of this user. */
export function cacheDirectory(env: NodeJS.ProcessEnv = process.env): string {
  // An empty environment has no HOME; homedir() then asks the user database.
  return join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'power-connection')
}

/** The environment for a program we start that needs the user's own settings (PATH, proxies), with some of ours. */
export function childEnvironment(extra: Record<string, string>, env = process.env): NodeJS.ProcessEnv {
  return { ...env, HOME: env['HOME'] || homedir(), ...extra }
}

function settingsOf(env: NodeJS.ProcessEnv): Record<string, string> {
  const settings: Record<string, string> = {}
  for (const name of Object.keys(ConfigSchema.properties)) {
    const value = env[name]?.trim()
    if (value) settings[name] = value
  }
  return settings
}

function validated(settings: Record<string, string>): Static<typeof ConfigSchema> {
  try {
    return envSchema<Static<typeof ConfigSchema>>({ schema: ConfigSchema, data: { ...settings }, env: false })
  } catch (error) {
    const name = firstWrongSetting(error)
    if (!name) throw error
    throw wrong(name, settings[name])
  }
}

function firstWrongSetting(error: unknown): Setting | undefined {
  if (!(error instanceof Error) || !('errors' in error) || !Array.isArray(error.errors)) return undefined
  const problems: unknown[] = error.errors
  return settingNames().find((name) => problems.some((problem) => isAbout(problem, name)))
}

function isAbout(problem: unknown, name: Setting): boolean {
  return (
    typeof problem === 'object' && problem !== null && 'instancePath' in problem && problem.instancePath === `/${name}`
  )
}

function settingNames(): Setting[] {
  return Object.keys(ConfigSchema.properties).filter((name): name is Setting => name in ConfigSchema.properties)
}

function wrong(name: Setting, value: string | undefined): SettingError {
  const found = SECRETS.includes(name) ? 'has a value that cannot be used' : `is ${JSON.stringify(value)}`
  return new SettingError(name, `${name} ${found}; expected ${descriptionOf(name)}.`)
}

function descriptionOf(name: Setting): string {
  const schema = ConfigSchema.properties[name]
  return 'description' in schema ? String(schema.description) : 'another value'
}

function checkTogether(config: Config, name: ProcessName): void {
  if (config.MODE === 'production' || name !== 'all') checkComplete(config, name)
  if (name === 'all' || name === 'migrate') checkOwner(config)
  if (Boolean(config.TEMPORAL_TLS_CERT) !== Boolean(config.TEMPORAL_TLS_KEY)) {
    const missing = config.TEMPORAL_TLS_CERT ? 'TEMPORAL_TLS_KEY' : 'TEMPORAL_TLS_CERT'
    throw new SettingError(missing, `${missing} is absent; expected TEMPORAL_TLS_CERT and TEMPORAL_TLS_KEY together.`)
  }
  if (Boolean(config.SMS_URL) !== Boolean(config.SMS_SECRET)) {
    const missing = config.SMS_URL ? 'SMS_SECRET' : 'SMS_URL'
    throw new SettingError(missing, `${missing} is absent; expected SMS_URL and SMS_SECRET together.`)
  }
  checkOpenid(config)
  for (const name of PEM_FILES) {
    const path = config[name]
    if (path && !existsSync(path)) {
      throw new SettingError(
        name,
        `${name} is ${JSON.stringify(path)}, which does not exist; expected ${descriptionOf(name)}.`,
      )
    }
  }
}

const OPENID_TOGETHER = ['OPENID_ISSUER', 'OPENID_CLIENT_ID', 'OPENID_CLIENT_SECRET'] as const

function checkOpenid(config: Config): void {
  const { OPENID_ISSUER: issuer, OPENID_POSITIONS: positions, OPENID_REQUIRED: isRequired, BREAK_GLASS: local } = config
  const absent = OPENID_TOGETHER.find((setting) => config[setting] === undefined)
  const isWanted = OPENID_TOGETHER.some((setting) => config[setting] !== undefined) || isRequired
  if (isWanted && absent !== undefined) {
    throw new SettingError(absent, `${absent} is absent; expected ${OPENID_TOGETHER.join(', ')} together.`)
  }
  if (config.MODE === 'production' && issuer?.startsWith('https://') === false) throw wrong('OPENID_ISSUER', issuer)
  // who gives and takes positions elsewhere, or closes this door, leaves one open
  if ((isRequired || positions !== undefined) && local === undefined) {
    const setting = isRequired ? 'OPENID_REQUIRED' : 'OPENID_POSITIONS'
    throw new SettingError(
      'BREAK_GLASS',
      `BREAK_GLASS is absent; expected ${descriptionOf('BREAK_GLASS')} with ${setting}.`,
    )
  }
  try {
    readGroupPlaces(positions ?? '')
  } catch (error) {
    if (error instanceof GroupEntryError) throw wrong('OPENID_POSITIONS', error.message)
    throw error
  }
}

function checkComplete(config: Config, name: ProcessName): void {
  const absent = NEEDS[name].filter((anyOf) => anyOf.every((setting) => config[setting] === undefined))
  const [[first] = []] = absent
  if (first === undefined) return
  const names = absent.map((anyOf) => anyOf.join(' or ')).join(', ')
  const who = name === 'all' ? 'MODE=production' : `npm start -- ${name}`
  throw new SettingError(
    first,
    `${who} starts nothing embedded, so ${names} must be set; expected for ${first}: ${descriptionOf(first)}.`,
  )
}

function checkOwner(config: Config): void {
  for (const setting of ['DATABASE_URL_API', 'DATABASE_URL_WORKER'] as const) {
    if (config[setting] && !config.DATABASE_URL) {
      throw new SettingError(
        setting,
        `${setting} is set without DATABASE_URL; expected both, as the owner runs the migrations.`,
      )
    }
  }
}
