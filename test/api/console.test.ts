import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { apiWorld } from './world.ts'

/** How the console is served; the pages themselves are looked at in test/e2e. */
const directory = mkdtempSync(join(tmpdir(), 'power-connection-console-'))
mkdirSync(join(directory, 'assets'))
writeFileSync(join(directory, 'index.html'), '<!doctype html><title>console</title>')
writeFileSync(join(directory, 'assets/app-1a2b.js'), 'plain')
writeFileSync(join(directory, 'assets/app-1a2b.js.br'), 'brotli')
writeFileSync(join(directory, 'assets/app-1a2b.js.gz'), 'gzip')
afterAll(() => rmSync(directory, { recursive: true, force: true }))

const PAGE = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }

describe('with a console', () => {
  const world = apiWorld({ consoleDir: directory })
  const get = (url: string, headers: Record<string, string> = PAGE) => world().send('GET', url, { headers })

  test.each(['/', '/tasks?list=overdue', '/cases/2026-000001/tasks/survey.0.1.marketing', '/sign-in'])(
    '%s is its page, looked for anew each time and without scripts of others',
    async (url) => {
      const answer = await get(url)
      expect(answer.statusCode).toBe(200)
      expect(answer.body).toContain('<title>console</title>')
      expect(answer.headers).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-cache',
      })
      expect(answer.headers['content-security-policy']).toContain("default-src 'self'")
      expect(answer.headers['content-security-policy']).not.toMatch(/script-src|unsafe-eval/)
    },
  )

  test.each(['/api/nothing', '/rehearsal/nothing', '/docs/nothing', '/assets/nothing.js', '/assets/..%2findex.html'])(
    '%s is none of its pages',
    async (url) => {
      const answer = await get(url)
      expect(answer.headers['content-type']).not.toContain('text/html')
      expect([401, 404]).toContain(answer.statusCode)
      expect(answer.headers['cache-control']).toBe('no-store')
    },
  )

  test('what asks for no page gets none, and the API’s own pages stay', async () => {
    expect((await get('/robots.txt', { accept: '*/*' })).statusCode).toBe(404)
    expect((await get('/health')).json()).toEqual({ status: 'up' })
    expect((await get('/openapi.json')).json()).toMatchObject({ openapi: '3.1.0' })
    expect((await get('/docs/')).body).not.toContain('<title>console</title>')
  })

  test('files are sent as they were compressed, and kept for ever', async () => {
    const brotli = await get('/assets/app-1a2b.js', { 'accept-encoding': 'gzip, br' })
    expect(brotli.headers).toMatchObject({
      'content-encoding': 'br',
      'cache-control': 'public, max-age=31536000, immutable',
    })
    expect(brotli.headers['content-type']).toContain('javascript')
    expect(brotli.body).toBe('brotli')
    expect((await get('/assets/app-1a2b.js', { 'accept-encoding': 'gzip' })).body).toBe('gzip')
    expect((await get('/assets/app-1a2b.js', {})).body).toBe('plain')
  })
})

describe('without one', () => {
  const world = apiWorld()

  test('there is the API alone', async () => {
    const answer = await world().send('GET', '/', { headers: PAGE })
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([404, 'NOT_FOUND'])
  })
})
