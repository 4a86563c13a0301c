import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { crc32 } from 'node:zlib'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { placeOfFile } from '../../api/files/file-store.ts'
import { DOCX, XLSX } from '../../api/files/media-type.ts'
import { MOST } from '../../api/commands/quotas.ts'
import { drafts, files } from '../../db/schema/index.ts'
import { verifyFiles } from '../../runtime/verify-files.ts'
import { apiWorld, multipart } from './world.ts'

const LIMIT = 200_000
const world = apiWorld({ maxUploadBytes: LIMIT })
let keys = 0
const newKey = () => `documents-${++keys}`

const pdf = (bytes: number) => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(bytes - 9, 7)])
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

/** A ZIP that compresses nothing: entries by name, with a text where it matters. */
function zip(...entries: (string | { name: string; text: string })[]): Buffer {
  const locals: Buffer[] = []
  const listed: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const { name, text } = typeof entry === 'string' ? { name: entry, text: 'x' } : entry
    const [path, content] = [Buffer.from(name), Buffer.from(text)]
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt32LE(crc32(content), 10)
    common.writeUInt32LE(content.length, 14)
    common.writeUInt32LE(content.length, 18)
    common.writeUInt16LE(path.length, 22)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    locals.push(Buffer.concat([Buffer.from('PK\u0003\u0004'), common, path, content]))
    listed.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), common, rest, path]))
    offset += 30 + path.length + content.length
  }
  const list = Buffer.concat(listed)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(list.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...locals, list, Buffer.from('PK\u0005\u0006'), end])
}

const part = (type: string) => `<Types><Override ContentType="application/vnd.${type}.main+xml"/></Types>`
const types = (type: string) => ({ name: '[Content_Types].xml', text: part(`openxmlformats-officedocument.${type}`) })
const macros = (type: string) => ({ name: '[Content_Types].xml', text: part(`ms-word.${type}.macroEnabled`) })
/** More than the bytes by which other formats are told. */
const LARGE_FIRST = [{ name: 'media/image1.png', text: 'x'.repeat(100_000) }]

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
    expect(again.headers['content-type']).toBeUndefined()
    expect(again.headers['content-length'] ?? '0').toBe('0')
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
      const refused = login === 'administrator' ? 403 : 404
      expect((await upload(login, caseNo, { bytes: pdf(100) })).statusCode).toBe(refused)
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
    ['text', 'note.txt', Buffer.from('负荷说明\n'), 'text/plain; charset=utf-8'],
    ['a table', 'equipment.csv', Buffer.from('name,kW\n水泵,11\n'), 'text/csv; charset=utf-8'],
    // 负荷 in GB 18030 is B8 BA BA C9
    [
      'a table as spreadsheets here write it',
      'a.csv',
      Buffer.from('b8babac92c310d0a', 'hex'),
      'text/csv; charset=gb18030',
    ],
    ['text of UTF-16', 'a.txt', Buffer.from('\ufeff负荷', 'utf16le'), 'text/plain; charset=utf-16le'],
    ['text that begin like a picture', 'a.txt', Buffer.from('BM 地块的负荷说明'), 'text/plain; charset=utf-8'],
    ['text that begin like a program', 'a.csv', Buffer.from('MZ,1\nPK,2\n'), 'text/csv; charset=utf-8'],
    ['text that speak of PDF', 'a.txt', Buffer.from('%PDF 文件的说明'), 'text/plain; charset=utf-8'],
    [
      'a PDF behind what a scanner wrote',
      'a.pdf',
      Buffer.concat([Buffer.from('\r\nSCAN 0001\r\n'), pdf(64)]),
      'application/pdf',
    ],
    [
      'a picture of a phone',
      'IMG_1.HEIC',
      Buffer.from('00000018667479706865696300000000686569636d696631', 'hex'),
      'image/heic',
    ],
    [
      'a document whose pictures stand first',
      'a.docx',
      zip(...LARGE_FIRST, 'word/document.xml', types('wordprocessingml.document')),
      DOCX,
    ],
    ['a spreadsheet', 'a.xlsx', zip(types('spreadsheetml.sheet'), 'xl/workbook.xml'), XLSX],
    ['a sealed document', '批复.ofd', zip('OFD.xml', 'Doc_0/Document.xml'), 'application/ofd'],
    ['a drawing', 'plan.dwg', Buffer.concat([Buffer.from('AC1032'), Buffer.alloc(64)]), 'image/vnd.dwg'],
    ['an image under a wrong name', 'photo.exe', Buffer.from('ffd8ffe000104a46494600010100', 'hex'), 'image/jpeg'],
  ])('may be %s: the type is told from the bytes', async (_, name, bytes, mediaType) => {
    const answer = await upload('applicant-2', await draftOf('applicant-2'), { name, bytes })
    expect([answer.statusCode, answer.json()]).toMatchObject([201, { mediaType }])
  })

  test.each([
    ['a program', 'photo.jpg', Buffer.from('4d5a90000300000004000000ffff0000', 'hex')],
    ['a page', 'page.html', Buffer.from('<html></html>')],
    ['an archive that speaks of a document', 'a.docx', zip('password/a.exe')],
    ['an archive of anything', 'a.docx', zip('word/document.xml')],
    ['an archive that breaks off', 'a.docx', zip(types('wordprocessingml.document')).subarray(0, 200)],
    ['a text with control characters', 'a.txt', Buffer.from('a\u0001b')],
    ['text under the name of a program', 'a.bat', Buffer.from('del *.*')],
    ['bytes of no kind', 'note.txt', Buffer.from([1, 0, 2, 0])],
  ])('may not be %s', async (_, name, bytes) => {
    const before = onDisk()
    const answer = await upload('applicant-2', await draftOf('applicant-2'), { name, bytes })
    expect(answer.json()).toMatchObject({ status: 415, code: 'FILE_TYPE_NOT_ACCEPTED' })
    expect(onDisk()).toEqual(before)
  })

  test.each([
    ['a document', 'a.docx', zip(types('wordprocessingml.document'), 'word/vbaProject.bin')],
    ['a spreadsheet under a tame name', 'a.xlsx', zip(types('spreadsheetml.sheet'), 'xl/macrosheets/sheet1.xml')],
    ['what says so itself', 'a.docm', zip(macros('wordprocessingml.document'), 'word/document.xml')],
  ])('may hold no macros: %s', async (_, name, bytes) => {
    const answer = await upload('applicant-2', await draftOf('applicant-2'), { name, bytes })
    expect(answer.json()).toMatchObject({ status: 415, code: 'FILE_HAS_MACROS' })
  })

  test.each([
    ['合同\u202efdp.bat', pdf(64), '合同fdp.bat.pdf'],
    ['page.html', pdf(64), 'page.html.pdf'],
    ['photo.exe', Buffer.from('ffd8ffe000104a46494600010100', 'hex'), 'photo.exe.jpg'],
    ['SCAN.PDF', pdf(64), 'SCAN.PDF'],
    ['照片.jpeg', Buffer.from('ffd8ffe000104a46494600010100', 'hex'), '照片.jpeg'],
    ['licence', pdf(64), 'licence.pdf'],
    ['\u200b\u200b', pdf(64), 'file.pdf'],
    ['a\u200d.pdf . ', pdf(64), 'a.pdf'],
    ['..', pdf(64), 'file.pdf'],
  ])('named %j is shown as what it is', async (name, bytes, shown) => {
    const answer = await upload('applicant-2', await draftOf('applicant-2'), { name, bytes })
    expect(answer.json()).toMatchObject({ name: shown })
  })

  test('comes alone: of two in one form none is taken, and the field is named', async () => {
    const { send, signIn } = world()
    const before = onDisk()
    const caseNo = await draftOf('applicant-2')
    const two = multipart([
      { name: 'kind', value: 'photo' },
      { name: 'file', file: 'a.pdf', bytes: pdf(100) },
      { name: 'file', file: 'b.pdf', bytes: pdf(100) },
    ])
    const url = `/api/cases/${caseNo}/documents`
    const answer = await send('POST', url, { cookie: await signIn('applicant-2'), key: newKey(), ...two })
    expect(answer.json()).toMatchObject({ status: 422, code: 'VALIDATION_FAILED', errors: [{ field: '/file' }] })
    expect(onDisk()).toEqual(before)
  })

  test('of a draft is taken back by its owner alone, bytes and all', async () => {
    const { send, signIn } = world()
    const before = onDisk().kept
    const caseNo = await draftOf('applicant-2')
    const { id } = (await upload('applicant-2', caseNo, { bytes: pdf(100) })).json<{ id: string }>()
    const url = `/api/documents/${id}`
    const refused = await send('DELETE', url, { cookie: await signIn('applicant-1'), key: newKey() })
    expect(refused.json()).toMatchObject({ status: 404, code: 'NOT_FOUND' })
    const cookie = await signIn('applicant-2')
    expect((await send('DELETE', url, { cookie, key: newKey() })).json()).toEqual({ deleted: [id] })
    expect((await send('GET', url, { cookie })).statusCode).toBe(404)
    expect(onDisk().kept).toBe(before)
  })

  test('that was submitted stays', async () => {
    const { send, signIn, db } = world()
    const caseNo = await draftOf('applicant-2')
    const { id } = (await upload('applicant-2', caseNo, { bytes: pdf(100) })).json<{ id: string }>()
    await db.update(drafts).set({ status: 'submitted' }).where(eq(drafts.caseNo, caseNo))
    const answer = await send('DELETE', `/api/documents/${id}`, { cookie: await signIn('applicant-2'), key: newKey() })
    expect(answer.json()).toMatchObject({ status: 409, code: 'DRAFT_ALREADY_SUBMITTED' })
  })

  test('is one of so many, and no more', async () => {
    const { db } = world()
    const caseNo = await draftOf('applicant-2')
    const one = {
      ownerId: 'u-applicant-2',
      stream: caseNo,
      kind: 'photo' as const,
      name: 'a.pdf',
      mediaType: 'application/pdf',
    }
    await db.insert(files).values({ ...one, id: randomUUID(), bytes: MOST.bytes - 50, sha256: '' })
    const answer = await upload('applicant-2', caseNo, { bytes: pdf(100) })
    expect(answer.json()).toMatchObject({ status: 409, code: 'QUOTA_EXCEEDED', quota: 'bytes', most: MOST.bytes })
    const many = Array.from({ length: MOST.files - 1 }, () => ({ ...one, id: randomUUID(), bytes: 0, sha256: '' }))
    await db.insert(files).values(many)
    const full = await upload('applicant-2', caseNo, { bytes: pdf(20) })
    expect(full.json()).toMatchObject({ status: 409, code: 'QUOTA_EXCEEDED', quota: 'files', most: MOST.files })
  })

  test('of all drafts of a person together are so many, and no more', async () => {
    const { db } = world()
    const drafted = [await draftOf('applicant-3'), await draftOf('applicant-3'), await draftOf('applicant-3')]
    const one = { ownerId: 'u-applicant-3', kind: 'photo' as const, name: 'a.pdf', mediaType: 'application/pdf' }
    const half = MOST.bytesOfDrafts / 2
    for (const caseNo of drafted.slice(0, 2)) {
      await db.insert(files).values({ ...one, stream: caseNo, id: randomUUID(), bytes: half - 50, sha256: '' })
    }
    const third = drafted[2] ?? ''
    const answer = await upload('applicant-3', third, { bytes: pdf(200) })
    const refused = { status: 409, code: 'QUOTA_EXCEEDED', quota: 'bytesOfDrafts', most: MOST.bytesOfDrafts }
    expect(answer.json()).toMatchObject(refused)
    // what was submitted is a case of its own, and leaves room
    await db
      .update(drafts)
      .set({ status: 'submitted' })
      .where(eq(drafts.caseNo, drafted[0] ?? ''))
    expect((await upload('applicant-3', third, { bytes: pdf(200) })).statusCode).toBe(201)
    const few = Array.from({ length: MOST.filesOfDrafts / 2 }, () => ({ ...one, bytes: 0, sha256: '' }))
    for (const caseNo of [drafted[1] ?? '', third]) {
      await db.insert(files).values(few.map((each) => ({ ...each, stream: caseNo, id: randomUUID() })))
    }
    // a fourth draft has none of its own
    const full = await upload('applicant-3', await draftOf('applicant-3'), { bytes: pdf(20) })
    expect(full.json()).toMatchObject({ status: 409, quota: 'filesOfDrafts', most: MOST.filesOfDrafts })
    await db.update(drafts).set({ status: 'submitted' }).where(eq(drafts.ownerId, one.ownerId))
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
