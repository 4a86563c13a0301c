import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import Type, { type Static } from 'typebox'
import { Value } from 'typebox/value'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { loadConfig, PROCESSES, SETTINGS } from '../../config.ts'

/** What can be said of docker-compose.yml and Dockerfile where no Docker runs them. */
const Service = Type.Object({
  image: Type.Optional(Type.String()),
  command: Type.Optional(Type.Array(Type.String())),
  restart: Type.Optional(Type.String()),
  environment: Type.Optional(Type.Record(Type.String(), Type.String())),
  depends_on: Type.Optional(Type.Record(Type.String(), Type.Object({ condition: Type.String() }))),
  healthcheck: Type.Optional(Type.Object({ test: Type.Array(Type.String()) })),
})
type Service = Static<typeof Service>

const read = (name: string) => readFileSync(fileURLToPath(new URL(`../../${name}`, import.meta.url)), 'utf8')
const { services } = Value.Parse(
  Type.Object({ services: Type.Record(Type.String(), Service) }),
  parse(read('docker-compose.yml'), { merge: true }),
)
const ours = PROCESSES.flatMap((name) => {
  const service = services[name]
  return service === undefined ? [] : [{ name, service }]
})
const ONE_SHOT = ['migrate']
const PINNED = /^[a-z0-9./-]+:v?\d+\.\d+(\.\d+)?(-[a-z0-9.-]+)?$/

/** `${NAME:-value}` and `${NAME:?sentence}` as Compose reads them; a sentence ends it. */
function interpolated(text: string, env: Record<string, string>): string {
  return text.replaceAll(/\$\{([A-Z_]+):([-?])([^}]*)\}/g, (_all, name: string, kind: string, rest: string) => {
    const value = env[name] ?? (kind === '-' ? rest : undefined)
    if (value === undefined) throw new Error(rest)
    return value
  })
}

function settingsOf({ environment = {} }: Service, env: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(environment).map(([name, text]) => [name, interpolated(text, env)]))
}

const SECRETS = {
  POSTGRES_PASSWORD: 'abc123',
  POSTGRES_API_PASSWORD: 'abc456',
  POSTGRES_WORKER_PASSWORD: 'abc789',
  TEMPORAL_POSTGRES_PASSWORD: 'def456',
  AUTH_SECRET: 'x'.repeat(64),
}

describe('docker-compose.yml', () => {
  test('has the three kinds of process, each with its own argument', () => {
    expect(ours.map(({ name }) => name).sort()).toEqual(['api', 'migrate', 'worker'])
    for (const { name, service } of ours) expect(service.command).toEqual([name])
  })

  test('sets only settings that there are', () => {
    const set = ours.flatMap(({ service }) => Object.keys(service.environment ?? {}))
    expect(SETTINGS).toEqual(expect.arrayContaining(set))
  })

  test.each(ours)('gives $name what it needs, in production and in a rehearsal', ({ name, service }) => {
    for (const MODE of ['production', 'rehearsal']) {
      expect(loadConfig(settingsOf(service, { ...SECRETS, MODE }), name).MODE).toBe(MODE)
    }
  })

  test('gives the password of the owner to migrate alone: API and worker connect as themselves', () => {
    const passwords = Object.fromEntries(
      ours.map(({ name, service }) => [
        name,
        Object.values(settingsOf(service, SECRETS)).flatMap((value) => /:([a-z0-9]+)@postgres:/.exec(value)?.[1] ?? []),
      ]),
    )
    expect(passwords).toEqual({ migrate: ['abc123', 'abc456', 'abc789'], api: ['abc456'], worker: ['abc789'] })
  })

  test('a secret that is not set ends it with a sentence that says how to make one', () => {
    const sentences = Object.keys(SECRETS).map((missing) => {
      const env = Object.fromEntries(Object.entries(SECRETS).filter(([name]) => name !== missing))
      return Object.values(services).flatMap((service) => {
        try {
          settingsOf(service, env)
          return []
        } catch (error) {
          return [String(error)]
        }
      })
    })
    for (const [index, name] of Object.keys(SECRETS).entries()) {
      expect(sentences[index]?.length).toBeGreaterThan(0)
      for (const sentence of sentences[index] ?? [])
        expect(sentence).toMatch(new RegExp(`set ${name} to .*openssl rand`))
    }
  })

  test('pins every image', () => {
    for (const { image } of Object.values(services)) expect(image).toMatch(PINNED)
    const bases = [...read('Dockerfile').matchAll(/^FROM (\S+)/gm)].map(([, base]) => base)
    expect(bases.length).toBeGreaterThan(1)
    for (const base of bases) expect(base).toMatch(PINNED)
  })

  test('looks after the health of all that stays, and starts each after what it needs', () => {
    for (const [name, { healthcheck, restart, depends_on: needs = {} }] of Object.entries(services)) {
      expect(healthcheck !== undefined, name).toBe(!ONE_SHOT.includes(name))
      expect(restart, name).toBe(ONE_SHOT.includes(name) ? 'on-failure:3' : 'unless-stopped')
      for (const [needed, { condition }] of Object.entries(needs)) {
        expect(services, name).toHaveProperty(needed)
        const isOnce = ONE_SHOT.includes(needed)
        expect(condition, name).toBe(isOnce ? 'service_completed_successfully' : 'service_healthy')
      }
    }
  })
})

describe('Dockerfile', () => {
  test('runs what was built, not as root', () => {
    const lines = read('Dockerfile').split('\n')
    expect(lines).toContain('USER node')
    expect(lines).toContain('ENTRYPOINT ["node", "--enable-source-maps", "dist/runtime/start.js"]')
  })
})
