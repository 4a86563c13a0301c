import type { Client } from '@temporalio/client'
import type { FastifyBaseLogger } from 'fastify'
import type { Database } from '../db/connect.ts'
import type { RulesStore } from '../db/queries/rules.ts'
import type { Language } from '../db/schema/auth.ts'
import type { GroupPlaces } from '../domain/people/groups.ts'
import type { Role } from '../domain/vocabulary.ts'
import type { KeptTerms } from '../domain/privacy/kept-data.ts'
import type { Template } from '../domain/notices/notices.ts'

/** The sign-in of the company, by OpenID Connect, for its staff. */
export interface OpenidConfig {
  issuer: string
  clientId: string
  clientSecret: string
  /** Separated by spaces; `openid` is among them. */
  scopes: string
  /** The claim that names the groups of a person. */
  groupsClaim: string
  /** The positions that groups give, read at each sign-in; null if they are given here alone. */
  positions: GroupPlaces | null
  /** What `amr` or `acr` say if the provider asked for a second factor; none: nothing that it says counts. */
  secondFactor: readonly string[]
  /** Whether staff may sign in by it alone. */
  isRequired: boolean
  /** The email of the one administrator who may sign in by password all the same, in small letters. */
  breakGlass: string | null
}

/** Settings that the API gets from outside; nothing in `api/` reads the environment. */
export interface ApiConfig {
  /** A moved clock and its route exist in rehearsal only. */
  mode: 'rehearsal' | 'production'
  /** Signs the session cookies; 32 characters or more. */
  authSecret: string
  /** Where browsers find us, such as https://power.example.com: the origin from which writes are accepted. */
  publicUrl: string
  /** The folder in which uploaded files lie. */
  filesDir: string
  maxUploadBytes: number
  /** The folder of the built console, served at /; without one there is the API alone. */
  consoleDir?: string | undefined
  logLevel: string
  /**
   * Whose X-Forwarded-For is believed: that of so many proxies in front, or of these addresses and networks; nobody's by
   * default. Entries further left may be invented by the caller.
   */
  trustProxy?: number | readonly string[]
  /** Requests per minute of a person, or of an address if nobody is signed in; null for no limit (tests, benches). */
  rateLimit: { perMinute: number } | null
  /** Whether SMS go out: customers register with a phone number only then. */
  sendsSms?: boolean
  /** Names next to its own under which a rehearsal may be reached. */
  hostNames?: readonly string[]
  /** How long a body of JSON may take, how long nothing may move of a file or an answer, and how long an answer may last. */
  patience?: { bodyMs: number; stallMs: number; wholeMs: number } | undefined
  /** The roles that may do nothing by a password alone but set up a second factor. */
  secondFactorFor?: readonly Role[]
  /** Whether nobody may hold two of the rights of administrators. */
  separatedRights?: boolean
  /** The company's own sign-in; without it there is none. */
  openid?: OpenidConfig | undefined
  /** How long papers of cases and the access log are kept. */
  keeping?: KeptTerms
  /** Live pages: how often a stream shows life and asks for its session, and how many one person may have open here. */
  live?: { heartbeatMs: number; streamsPerPerson: number }
}

/** How the mails read: they are written where the API does not look. */
interface Texts {
  /** With example data that is nobody's. */
  preview: (language: Language, template: Template) => { subject: string; text: string; html: string }
}

/** What the API is started with. Dependencies are parameters; there is no module-level connection. */
export interface AppParts {
  db: Database
  /**
   * For what is asked by keys alone, at every action: what the server keeps of these statements has its plan, too. Nothing
   * that waits for somebody else, so that a session is read at once.
   */
  keyed: Database
  temporal: Client
  taskQueue: string
  texts: Texts
  config: ApiConfig
  logger?: FastifyBaseLogger
}

/** Everything a route may use. */
export interface AppDeps extends AppParts {
  /** One for all: what it has read of rules serves every route. */
  rules: RulesStore
}
