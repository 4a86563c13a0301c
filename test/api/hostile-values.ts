/** Values that pass many a schema and that a database, a calendar or a hash cannot bear. */

interface Schema {
  $ref?: string
  type?: string
  properties?: Record<string, Schema>
  items?: Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
  enum?: unknown[]
  const?: unknown
  minItems?: number
  format?: string
  pattern?: string
  minimum?: number
  exclusiveMinimum?: number
}

export interface Operation {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS' | 'TRACE' | 'PROPFIND'
  path: string
  tags: string[]
  parameters: { name: string; in: string }[]
  /** The schema of a JSON body, its references resolved; undefined where there is none. */
  body: Schema | undefined
}

interface OpenApi {
  paths: Record<
    string,
    Record<
      string,
      {
        tags?: string[]
        parameters?: Operation['parameters']
        requestBody?: { content: Record<string, { schema: Schema }> }
      }
    >
  >
  components: { schemas: Record<string, Schema> }
}

/** Every operation of the document. */
export function operationsOf({ paths, components }: OpenApi): Operation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { tags = [], parameters = [], requestBody }]) => {
      const schema = requestBody?.content['application/json']?.schema
      const known = (['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const).find((each) => each === method.toUpperCase())
      if (known === undefined) throw new Error(`${method} is no method of ours`)
      return { method: known, path, tags, parameters, body: schema && resolved(schema, components.schemas) }
    }),
  )
}

function resolved(schema: Schema, known: OpenApi['components']['schemas']): Schema {
  const { $ref, properties, items, anyOf, oneOf, ...plain } = schema
  if ($ref !== undefined) return resolved(known[$ref.split('/').at(-1) ?? ''] ?? {}, known)
  return {
    ...plain,
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, resolved(each, known)])),
    }),
    ...(items && { items: resolved(items, known) }),
    ...(anyOf && { anyOf: anyOf.map((each) => resolved(each, known)) }),
    ...(oneOf && { oneOf: oneOf.map((each) => resolved(each, known)) }),
  }
}

const cursor = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** As they stand in an address. */
export const HOSTILE_TEXTS = [
  ...['1e309', '-1', 'NaN', 'Infinity', '0x10', '1.5', '9'.repeat(90), '%00', 'a%00b', '%ED%A0%80', '%ff', '%E2%80%AE'],
  ...['0001-01-01', '9999-12-31', '2026-02-30', '275760-09-13', '-000001-01-01', '2026-000000', '9999-999999999'],
  ...['%27%3B--', '%25', '%5C', '', '..%2F..%2Fetc', 'constructor', '__proto__', 'toString', '2026-01-01T00:00:00Z'],
  ...['2147483648', '9007199254740993', '1e21', 'true', 'null', '%5B%5D', 'archive.999.999.marketing', 'null.0.1.x'],
  ...[cursor(['seq', 2 ** 31]), cursor(['seq', 1e308]), cursor(['seq', -1]), cursor(['-submittedAt', 'infinity', 'x'])],
  ...[cursor(['dueAt', 'infinity', 'x']), cursor(['dueAt', '9999-12-31T23:59:59.999Z', '\u0000']), cursor(null)],
  ...[cursor(['-submittedAt', '0000-01-01T00:00:00.000Z', '2026-000001']), cursor('x'.repeat(600)), cursor({ a: [] })],
]

const listOf = (item: (index: number) => string, bytes: number) => {
  const items: string[] = []
  for (let length = 0, index = 0; length < bytes; index++) {
    const text = item(index)
    items.push(text)
    length += text.length + 1
  }
  return items.join(',')
}

/** For any operation that takes JSON. */
export const HOSTILE_BODIES: (string | Buffer)[] = [
  ...['', 'null', '[]', '""', '0', '1e309', '{"a":1e309}', '{"constructor":{}}', '{"":{"":{}}}', '{"a":"\\u0000"}'],
  '['.repeat(9_000) + ']'.repeat(9_000),
  `${'{"form":'.repeat(2_000)}1${'}'.repeat(2_000)}`,
  `{"outcome":"x","form":${'['.repeat(9_000)}${']'.repeat(9_000)}}`,
  `[${listOf(() => '{}', 20_000)}]`,
  `{${listOf((index) => `"${index}":0`, 20_000)}}`,
  `{"${'x'.repeat(20_000)}":0}`,
  `{"action":"urge","rows":[${listOf((index) => `{"a":${index}}`, 20_000)}]}`,
  `{"action":"urge","rows":[${listOf(() => '{}', 20_000)}]}`,
  `{"documents":[${listOf((index) => `{"a":${index}}`, 20_000)}]}`,
  Buffer.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xff, 0xfe, 0x22, 0x7d]),
]

const HOSTILE_LEAVES = ['1e309', '-1', 'null', '"\\u0000"', '"0001-01-01"', '"9999-12-31"', '{}']

/**
 * Bodies that are right but for one value. What the API's own schema refuses it refuses alike in each place of one schema,
 * of which a table of limits has hundreds: it is sent in the first of them; what it lets through is sent in all.
 */
export function bodiesOf({ body }: Operation, accepts: (value: unknown) => boolean): string[] {
  if (body === undefined) return []
  const branches = body.oneOf ?? body.anyOf ?? [body]
  return branches.flatMap((branch) => {
    const right = rightValue(branch)
    const places = placesIn(right, branch)
    const hostile = HOSTILE_LEAVES.flatMap((leaf) => {
      const refused = new Set<string>()
      return places.flatMap(({ path, alike }) => {
        if (refused.has(alike)) return []
        const raw = JSON.stringify(replaced(right, path)).replace(HERE, leaf)
        if (!accepts(JSON.parse(raw))) refused.add(alike)
        return [raw]
      })
    })
    return [...hostile, JSON.stringify(right)]
  })
}

/** A value that the schema takes, the first of each choice. */
export function rightValue(schema: Schema): unknown {
  const { type, properties, items, anyOf, oneOf, minItems = 0 } = schema
  const [first] = oneOf ?? anyOf ?? []
  if (first !== undefined) return rightValue(first)
  if (schema.const !== undefined) return schema.const
  if (schema.enum !== undefined) return schema.enum[0]
  if (properties !== undefined) return rightFields(schema)
  if (type === 'array')
    return items === undefined ? [] : Array.from({ length: Math.max(minItems, 1) }, () => rightValue(items))
  if (type === 'number' || type === 'integer') return Math.max(schema.minimum ?? 1, (schema.exclusiveMinimum ?? 0) + 1)
  if (type === 'boolean') return false
  if (type === 'object') return {}
  return rightText(schema)
}

function rightFields({ properties = {} }: Schema): Record<string, unknown> {
  return Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, rightValue(each)]))
}

function rightText({ format, pattern = '' }: Schema): string {
  if (format === 'date') return '2026-06-01'
  if (format === 'uuid') return '7c9e6679-7425-40de-944b-e07fc1f90ae7'
  if (format === 'email') return 'somebody@example.com'
  if (pattern.includes('\\d{4}-')) return '2026-000001'
  if (pattern.includes('\\.')) return 'survey.0.1.marketing'
  if (pattern.includes(':')) return '08:30'
  return 'words'
}

const HERE = '"@here@"'

interface Place {
  path: string[]
  /** The same in each place where the same is asked: its schema, or within the outermost choice that of the choice and the way in it. */
  alike: string
}

/** Where the leaves of a value are that a schema describes. */
function placesIn(value: unknown, schema: Schema | undefined, choice?: string): Place[] {
  const isChoice = schema?.oneOf !== undefined || schema?.anyOf !== undefined
  const within = choice ?? (isChoice ? JSON.stringify(schema) : undefined)
  if (typeof value !== 'object' || value === null) return [{ path: [], alike: within ?? JSON.stringify(schema) }]
  return Object.entries(value).flatMap(([key, child]) => {
    const inner = schema?.properties?.[key] ?? schema?.items
    const places = placesIn(child, inner, within)
    return places.map(({ path, alike }) => ({
      path: [key, ...path],
      alike: within === undefined ? alike : `${key} ${alike}`,
    }))
  })
}

function replaced(value: unknown, [key, ...rest]: string[]): unknown {
  if (key === undefined) return '@here@'
  if (Array.isArray(value)) {
    return value.map((each: unknown, index) => (String(index) === key ? replaced(each, rest) : each))
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, name === key ? replaced(each, rest) : each]),
  )
}

/** Each list in a body that is one, and the rest of the body around it. */
export function listsIn(body: Schema): { branch: Schema; filled: (list: unknown) => unknown }[] {
  return (body.oneOf ?? body.anyOf ?? [body]).flatMap((branch) =>
    Object.entries(branch.properties ?? {})
      .filter(([, { type }]) => type === 'array')
      .map(([name]) => ({
        branch,
        filled: (list: unknown) => ({ ...rightFields(branch), [name]: list }),
      })),
  )
}

/** The same value, and how often something in it was looked at. */
export function counted(value: unknown): { value: unknown; reads: () => number } {
  let reads = 0
  const handler: ProxyHandler<object> = {
    get: (target, key, receiver) => {
      reads++
      const found: unknown = Reflect.get(target, key, receiver)
      return watched(found)
    },
    ownKeys: (target) => {
      reads++
      return Reflect.ownKeys(target)
    },
  }
  function watched(each: unknown): unknown {
    if (typeof each !== 'object' || each === null) return each
    const proxied: unknown = new Proxy(each, handler)
    return proxied
  }
  return { value: watched(value), reads: () => reads }
}
