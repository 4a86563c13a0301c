import { expect, test } from 'vitest'
import { compiledOnce } from '../../api/http/compiled-once.ts'

test('the same schema beside the same shared ones is compiled once; where either differs, for itself', () => {
  const compiled: string[] = []
  const build = (shared: object) => (schema: object) => {
    compiled.push(`${JSON.stringify(shared)} ${JSON.stringify(schema)}`)
    return () => JSON.stringify([shared, schema])
  }
  const compilerFor = compiledOnce(build, (schema: object) => JSON.stringify(schema))
  const text = { type: 'string' }
  const said = [
    compilerFor({ A: text })(text)(),
    compilerFor({ A: text })({ ...text })(),
    compilerFor({ A: text })({ type: 'number' })(),
    compilerFor({ A: { type: 'null' } })(text)(),
  ]
  expect(compiled).toEqual([
    '{"A":{"type":"string"}} {"type":"string"}',
    '{"A":{"type":"string"}} {"type":"number"}',
    '{"A":{"type":"null"}} {"type":"string"}',
  ])
  expect(said).toEqual([
    '[{"A":{"type":"string"}},{"type":"string"}]',
    '[{"A":{"type":"string"}},{"type":"string"}]',
    '[{"A":{"type":"string"}},{"type":"number"}]',
    '[{"A":{"type":"null"}},{"type":"string"}]',
  ])
})
