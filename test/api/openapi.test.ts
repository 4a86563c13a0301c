import { expect, test } from 'vitest'
import { ACTIONS } from '../../domain/vocabulary.ts'
import { apiWorld } from './world.ts'

const world = apiWorld()

interface Operation {
  parameters?: { name: string }[]
  requestBody?: { content: Record<string, { schema: object }> }
}
interface OpenApi {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, object> }
}

/** What an action is called in its path, where it is not its own name. */
const PATHS: Record<string, string> = {
  comment: 'comments',
  'admit-green': 'green-channel',
  'leave-green': 'green-channel/leave',
}

test('every action has one route, which wants a key, and every schema its own name', async () => {
  const answer = await world().send('GET', '/openapi.json')
  expect(answer.statusCode).toBe(200)
  const { paths, components } = answer.json<OpenApi>()
  // A re-dating reaches its cases by a job of its own.
  expect(paths['/api/redatings/{id}/apply']?.['post']).toBeDefined()
  for (const action of ACTIONS.filter((each) => each !== 'redate')) {
    const name = PATHS[action] ?? action
    const found = ['/api/cases/{caseNo}/', '/api/cases/{caseNo}/tasks/{task}/'].filter(
      (place) => paths[place + name]?.['post'] !== undefined,
    )
    expect([action, found.length]).toEqual([action, 1])
    const operation = paths[`${found[0] ?? ''}${name}`]?.['post']
    expect([action, operation?.parameters?.map((each) => each.name)]).toEqual([
      action,
      expect.arrayContaining(['idempotency-key']),
    ])
  }
  const names = Object.keys(components.schemas)
  expect(names).toEqual(
    expect.arrayContaining(['CloseDefect', 'RequestStop', 'ChangePlan', 'Bulk', 'BulkPreview', 'BulkAnswer']),
  )
  expect(names.filter((name) => /^(Schema|def-)\d/.test(name))).toEqual([])
  expect(paths['/api/bulk']?.['post']?.requestBody?.content['application/json']?.schema).toEqual({
    $ref: '#/components/schemas/Bulk',
  })
})
