import { createHash } from 'node:crypto'
import { readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { placeOfFile } from '../../api/file-store.ts'
import { verifyFiles } from '../../runtime/verify-files.ts'
import { apiWorld, multipart } from './world.ts'

const LIMIT = 200_000
const world = apiWorld({ maxUploadBytes: LIMIT })
let keys = 0
const newKey = () => `documents-${++keys}`

const pdf = (bytes: number) => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(bytes - 9, 7)])
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

async function draftOf(login: string): Promise<string> {
  const { send, signIn } = world()
  const draft = await send('POST', '/api/drafts', { cookie: await signIn(login), key: newKey(), body: {} })
  return draft.json<{ caseNo: string }>().caseNo
}

async function upload(
  login: string,
  caseNo: string,
  file: { name?: string; bytes: Buffer; kind?: string; key?: string },
) {
  const { send, signIn } = world()
  const { name = 'licence.pdf', bytes, kind = 'business-licence', key = newKey() } = file
  const form = multipart([
    { name: 'file', file: name, bytes },
    { name: 'kind', value: kind },
  ])
  return send('POST', `/api/cases/${caseNo}/documents`, { cookie: await signIn(login), key, ...form })
}

/** Files on disk: those in place and those still coming. */
function onDisk() {
  const { filesDir } = world()
  const kept = readdirSync(filesDir, { recursive: true, withFileTypes: true }).filter((each) => each.isFile())
  return {
    kept: kept.filter((each) => !each.parentPath.endsWith('incoming')).length,
    incoming: readdirSync(join(filesDir, 'incoming')).length,
  }
}

describe('a document', () => {
  test('comes back as it was sent, under its own name', async () => {
    const { send, signIn } = world()
    const caseNo = await draftOf('applicant-1')
    const bytes = pdf(150_000)
    const answer = await upload('applicant-1', caseNo, { bytes, name: '营业执照 (2026).pdf' })
    expect(answer.statusCode).toBe(201)
    const document = answer.json<{ id: string; sha256: string }>()
    expect(document).toMatchObject({
      kind: 'business-licence',
      name: '营业执照 (2026).pdf',
      mediaType: 'application/pdf',
      bytes: 150_000,
      sha256: sha256(bytes),
    })
    const cookie = await signIn('applicant-1')
    const back = await send('GET', `/api/documents/${document.id}`, { cookie })
    expect(back.rawPayload.equals(bytes)).toBe(true)
    expect(back.headers).toMatchObject({
      'content-type': 'application/pdf',
      etag: `"${document.sha256}"`,
      'x-content-type-options': 'nosniff',
    })
    expect(back.headers['content-disposition']).toContain(
      `filename*=UTF-8''${encodeURIComponent('营业执照 ')}%282026%29.pdf`,
    )
    const again = await send('GET', `/api/documents/${document.id}`, {
      cookie,
      headers: { 'if-none-match': `"${document.sha256}"` },
    })
    expect([again.statusCode, again.body]).toEqual([304, ''])
    const list = await send('GET', `/api/cases/${caseNo}/documents`, { cookie })
    expect(list.json()).toMatchObject({ items: [{ ...document, uploadedBy: 'u-applicant-1' }] })
  })

  test('of someone else’s draft is neither listed, read nor added to', async () => {
    const { send, signIn } = world()
    const caseNo = await draftOf('applicant-1')
    const { id } = (await upload('applicant-1', caseNo, { bytes: pdf(100) })).json<{ id: string }>()
    for (const login of ['applicant-2', 'marketing-1', 'administrator']) {
      const cookie = await signIn(login)
      expect((await send('GET', `/api/cases/${caseNo}/documents`, { cookie })).statusCode).toBe(404)
      expect((await send('GET', `/api/documents/${id}`, { cookie })).statusCode).toBe(404)
      expect((await upload(login, caseNo, { bytes: pdf(100) })).statusCode).toBe(404)
    }
    expect(onDisk().incoming).toBe(0)
  })

  test('sent twice under one key is one; another file under it is refused', async () => {
    const caseNo = await draftOf('applicant-2')
    const key = newKey()
    const before = onDisk().kept
    const first = await upload('applicant-2', caseNo, { bytes: pdf(100), key })
    const second = await upload('applicant-2', caseNo, { bytes: pdf(100), key })
    expect([second.statusCode, second.json()]).toEqual([201, first.json()])
    const other = await upload('applicant-2', caseNo, { bytes: pdf(101), key })
    expect(other.json()).toMatchObject({ status: 422, code: 'IDEMPOTENCY_KEY_REUSED' })
    expect(onDisk()).toEqual({ kept: before + 1, incoming: 0 })
  })

  test.each([
    ['text', 'note.txt', Buffer.from('负荷说明\n'), 'text/plain'],
    ['a table', 'equipment.csv', Buffer.from('name,kW\n水泵,11\n'), 'text/csv'],
    ['a drawing', 'plan.dwg', Buffer.concat([Buffer.from('AC1032'), Buffer.alloc(64)]), 'image/vnd.dwg'],
    ['an image under a wrong name', 'photo.exe', Buffer.from('ffd8ffe000104a46494600010100', 'hex'), 'image/jpeg'],
  ])('may be %s: the type is told from the bytes', async (_, name, bytes, mediaType) => {
    const answer = await upload('applicant-2', await draftOf('applicant-2'), { name, bytes })
    expect([answer.statusCode, answer.json()]).toMatchObject([201, { mediaType }])
  })

  test.each([
    ['a program', 'photo.jpg', Buffer.from('4d5a90000300000004000000ffff0000', 'hex')],
    ['a page', 'page.html', Buffer.from('<html></html>')],
    ['bytes of no kind', 'note.txt', Buffer.from([1, 0, 2, 0])],
  ])('may not be %s', async (_, name, bytes) => {
    const before = onDisk()
    const answer = await upload('applicant-2', await draftOf('applicant-2'), { name, bytes })
    expect(answer.json()).toMatchObject({ status: 415, code: 'UNSUPPORTED_MEDIA_TYPE' })
    expect(onDisk()).toEqual(before)
  })

  test('above the limit is refused and leaves nothing', async () => {
    const before = onDisk()
    const caseNo = await draftOf('applicant-2')
    expect((await upload('applicant-2', caseNo, { bytes: pdf(LIMIT) })).statusCode).toBe(201)
    const answer = await upload('applicant-2', caseNo, { bytes: pdf(LIMIT + 1) })
    expect(answer.json()).toMatchObject({ status: 413, code: 'PAYLOAD_TOO_LARGE' })
    expect(onDisk()).toEqual({ kept: before.kept + 1, incoming: 0 })
  })

  test('that is empty, of no kind or missing is named by field', async () => {
    const { send, signIn } = world()
    const caseNo = await draftOf('applicant-2')
    const before = onDisk()
    const wrong = [
      [await upload('applicant-2', caseNo, { bytes: Buffer.alloc(0) }), '/file'],
      [await upload('applicant-2', caseNo, { bytes: pdf(100), kind: 'diary' }), '/kind'],
    ] as const
    const none = multipart([{ name: 'kind', value: 'photo' }])
    const url = `/api/cases/${caseNo}/documents`
    const missing = await send('POST', url, { cookie: await signIn('applicant-2'), key: newKey(), ...none })
    for (const [answer, field] of [...wrong, [missing, '/file'] as const]) {
      expect(answer.json()).toMatchObject({ status: 422, code: 'VALIDATION_FAILED', errors: [{ field }] })
    }
    expect(onDisk()).toEqual(before)
  })

  test('whose sender goes away in the middle leaves nothing', async () => {
    const { app, signIn } = world()
    const caseNo = await draftOf('applicant-2')
    const before = onDisk()
    const url = new URL(await app.listen({ host: '127.0.0.1', port: 0 }))
    const form = multipart([
      { name: 'kind', value: 'photo' },
      { name: 'file', file: 'a.pdf', bytes: pdf(100_000) },
    ])
    const sending = httpRequest(new URL(`/api/cases/${caseNo}/documents`, url), {
      method: 'POST',
      headers: {
        ...form.headers,
        cookie: await signIn('applicant-2'),
        'idempotency-key': newKey(),
        'content-length': String(form.raw.length),
      },
    })
    sending.on('error', () => undefined)
    sending.write(form.raw.subarray(0, 60_000))
    for (let tries = 0; onDisk().incoming === 0 && tries < 100; tries++) await sleep(20)
    expect(onDisk().incoming).toBe(1)
    sending.destroy()
    for (let tries = 0; onDisk().incoming > 0 && tries < 100; tries++) await sleep(20)
    expect(onDisk()).toEqual(before)
  })
})

describe('what lies on disk', () => {
  test('is its owner’s alone, and its loss is a problem document, for HEAD as for GET, that verify:files names', async () => {
    const { send, signIn, filesDir, db } = world()
    const caseNo = await draftOf('applicant-3')
    const [lost, cut, altered, sound] = await Promise.all(
      ['lost.pdf', 'cut.pdf', 'altered.pdf', 'sound.pdf'].map(async (name) => {
        const { id } = (await upload('applicant-3', caseNo, { bytes: pdf(500), name })).json<{ id: string }>()
        return { id, place: placeOfFile(filesDir, id) }
      }),
    )
    if (!lost || !cut || !altered || !sound) throw new Error('not uploaded')
    for (const place of [join(filesDir, 'incoming'), dirname(dirname(sound.place)), dirname(sound.place)]) {
      expect(statSync(place).mode & 0o777).toBe(0o700)
    }
    expect(statSync(sound.place).mode & 0o777).toBe(0o600)

    const ofCase = async () => (await verifyFiles(db, filesDir)).problems.filter((each) => each.includes(caseNo)).sort()
    expect(await ofCase()).toEqual([])
    rmSync(lost.place)
    truncateSync(cut.place, 400)
    writeFileSync(altered.place, Buffer.concat([pdf(499), Buffer.from('x')]))
    expect(await ofCase()).toEqual(
      [
        `case ${caseNo}, document ${lost.id}: its bytes are not there`,
        `case ${caseNo}, document ${cut.id}: its bytes have another hash`,
        `case ${caseNo}, document ${altered.id}: its bytes have another hash`,
      ].sort(),
    )

    const cookie = await signIn('applicant-3')
    for (const { id } of [lost, cut]) {
      const get = await send('GET', `/api/documents/${id}`, { cookie })
      expect(get.statusCode).toBe(500)
      expect(get.json()).toMatchObject({ code: 'DOCUMENT_BYTES_MISSING' })
      expect(get.headers['content-type']).toContain('application/problem+json')
      expect(get.headers).not.toHaveProperty('content-disposition')
      expect((await send('HEAD', `/api/documents/${id}`, { cookie })).statusCode).toBe(500)
    }
    expect((await send('HEAD', `/api/documents/${sound.id}`, { cookie })).statusCode).toBe(200)
  })
})
