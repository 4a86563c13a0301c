import { readFileSync } from 'node:fs'
import type { OpenAPI3 } from 'openapi-typescript'
import { expect, test } from 'vitest'
import { CLIENT_FILE, clientOf } from '../../runtime/console-client.ts'
import { apiWorld } from '../api/world.ts'

const world = apiWorld()

test('the console’s client is the one that the OpenAPI document gives; npm run web:client writes it anew', async () => {
  const document = (await world().send('GET', '/openapi.json')).json<OpenAPI3>()
  expect(await clientOf(document)).toBe(readFileSync(CLIENT_FILE, 'utf8'))
})
