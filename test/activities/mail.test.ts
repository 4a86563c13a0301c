import { describe, expect, test } from 'vitest'
import { A_CASE } from '../../activities/mail/about-case.ts'
import { escapeHtml } from '../../activities/mail/escape.ts'
import { mailOf } from '../../activities/mail/letter.ts'
import type { DueBox } from '../../activities/mail/letter.ts'
import type { Mail, MailItem, MailModel } from '../../activities/mail/model.ts'
import { aboutInWords, byWhen, dayAndHour, limitInWords } from '../../activities/mail/phrases.ts'
import { previewMail } from '../../activities/mail/preview.ts'
import { failureOf, isOfTheMail, MailProblem } from '../../activities/mail/problem.ts'
import { MAIL_TEMPLATES } from '../../activities/mail/templates/index.ts'
import { WORDS } from '../../activities/mail/words.ts'
import { LANGUAGES } from '../../db/schema/auth.ts'
import type { Language } from '../../db/schema/auth.ts'
import { RUNGS } from '../../domain/limits/ladder.ts'
import { TEMPLATES } from '../../domain/notices/notices.ts'
import type { Template } from '../../domain/notices/notices.ts'
import { STEPS } from '../../domain/vocabulary.ts'

const HAN = /\p{Script=Han}/u
const HOSTILE = `<script>alert("1")</script> & 'Co'`

const item: MailItem = {
  step: 'contract',
  rung: 'due',
  late: null,
  phase: 2,
  about: 'ABOUT',
  party: 'PARTY',
  due: 'DUE',
  limit: 'LIMIT',
  documents: ['DOCUMENT'],
  on: 'DAY',
  reason: 'REASON',
  text: 'TEXT',
  returns: [],
  person: 'PERSON',
  conditions: [],
  fee: null,
  visit: null,
  matter: null,
  itemOutcome: null,
}
const bare: MailItem = {
  step: null,
  rung: null,
  late: null,
  phase: 0,
  about: 'ABOUT',
  party: null,
  due: null,
  limit: null,
  documents: [],
  on: null,
  reason: null,
  text: null,
  returns: [],
  person: null,
  conditions: [],
  fee: null,
  visit: null,
  matter: null,
  itemOutcome: null,
}
const NUMBER = '2026-000042'
const model: MailModel = {
  language: 'zh',
  of: { ...A_CASE, number: NUMBER },
  link: 'https://power.example/cases/2026-000042',
  recipient: 'NAME',
  project: 'PROJECT',
  accountManager: { name: 'MANAGER', email: 'manager@power.example', phone: '0512-65220000' },
  items: [item],
}

const hostile: MailModel = {
  ...model,
  recipient: HOSTILE,
  project: HOSTILE,
  accountManager: { name: HOSTILE, email: HOSTILE, phone: HOSTILE },
  link: `https://power.example/"><script>`,
  items: [item, bare].map((each) => ({
    ...each,
    about: HOSTILE,
    party: HOSTILE,
    documents: [HOSTILE],
    text: `${HOSTILE}\n${HOSTILE}`,
  })),
}

/** A mail in which one template has its say. */
const mailWith = (template: Template, model: MailModel): Mail => mailOf(model, [MAIL_TEMPLATES[template](model)])

/** What stands where a value was not there, and signs that wait for a word before them. */
const GAP = /undefined|null|NaN|\[object|\s[,.;，。；]/

const each = TEMPLATES.flatMap((template) => LANGUAGES.map((language) => ({ template, language })))

describe.each(each)('$template in $language', ({ template, language }) => {
  const render = (changes: Partial<MailModel> = {}) => mailWith(template, { ...model, ...changes, language })

  test('names the case, the way to it and whom to ask', () => {
    const { subject, text, html } = render()
    expect(subject).toContain(NUMBER)
    expect(subject).not.toMatch(/[\r\n]/)
    for (const body of [text, html]) {
      for (const said of [NUMBER, 'PROJECT', model.link, 'NAME', 'MANAGER', '0512-65220000', 'manager@power.example']) {
        expect(body).toContain(said)
      }
    }
    expect(html).toContain(`<a href="${model.link}" `)
  })

  test('speaks one language', () => {
    const { subject, text, html } = render()
    for (const part of [subject, text, html]) expect(HAN.test(part)).toBe(language === 'zh')
  })

  test.each([
    ['full', { items: [item] }],
    ['several', { items: [item, bare, item] }],
    ['bare', { items: [bare], accountManager: null }],
    ['empty', { items: [] }],
  ])('leaves no gap where a value is missing: %s', (_, changes) => {
    const { subject, text, html } = render(changes)
    for (const part of [subject, text, html]) expect(part).not.toMatch(GAP)
    expect(text).not.toMatch(/\n{3,}/)
  })

  test('lets no markup through that is not its own', () => {
    const { html } = mailWith(template, { ...hostile, language })
    expect(html).not.toContain('<script')
    const tags = [...html.matchAll(/<\/?([a-z]+|!doctype)/gi)].map(([, tag]) => tag)
    const ours = ['!doctype', 'html', 'body', 'div', 'strong', 'p', 'ul', 'li', 'blockquote', 'a', 'br']
    expect(new Set(ours)).toEqual(new Set([...tags, ...ours]))
    expect(html.match(/href="[^"]*"/g)).toHaveLength(1)
  })
})

describe('what each mail says', () => {
  const textOf = (template: Template, items: MailItem[], language: 'zh' | 'en' = 'en') =>
    MAIL_TEMPLATES[template]({ ...model, language, items }).text

  test('missing documents: the list, the note and the time', () => {
    const text = textOf('documents-missing', [{ ...item, documents: ['Site plan', 'Photograph'] }])
    expect(text).toContain('- Site plan\n- Photograph')
    expect(text).toContain('> TEXT')
    expect(text).toContain('by DUE (within LIMIT)')
  })

  test('a rung: every clock with how it stands, and what is expected, said once', () => {
    const text = textOf('rung', [
      item,
      { ...item, about: 'OTHER' },
      { ...item, rung: 'overdue-1wd', late: '6 working hours' },
    ])
    expect(text).toContain('- ABOUT (PARTY) is due now; the limit ends DUE')
    expect(text).toContain('- OTHER (PARTY) is due now')
    expect(text).toContain('- ABOUT (PARTY) is 6 working hours overdue')
    expect(text.match(/grant an internal extension/g)).toHaveLength(1)
  })

  test.each(LANGUAGES)('a text of several lines is quoted line by line: %s', (language) => {
    expect(textOf('plan-replied', [{ ...item, text: 'one\ntwo' }], language)).toContain('> one\n> two')
  })

  test('a visit: what, when, where; of another day that the customer asks for, the day', () => {
    const visit = 'Tuesday 10 March 2026, 09:00–11:00 (Beijing time), at SITE'
    for (const template of ['appointment-proposed', 'appointment-noted', 'appointment-agreed'] as const) {
      expect(textOf(template, [{ ...item, visit, text: 'NOTE' }])).toContain(`- ABOUT: ${visit}\n\n> NOTE`)
    }
    expect(textOf('appointment-other-day', [{ ...item, on: 'Thursday' }])).toContain('- ABOUT: Thursday')
  })

  test('a reply holds each condition of the review and the fee; the demand to pay names the amount', () => {
    const replied = textOf('plan-replied', [{ ...item, conditions: ['one\ntwo'], fee: '88,000.00 yuan' }])
    expect(replied).toContain('- Condition: one\n- Condition: two\n- Fee: 88,000.00 yuan')
    const pay = textOf('your-turn', [{ ...item, step: 'fees', fee: '88,000.00 yuan' }])
    expect(pay).toContain('please pay the fees and upload the proof of payment (88,000.00 yuan)')
  })

  test('a period of the profile is stated as the notice has it, and left out of rows that have none', () => {
    const said = (language: Language, template: 'energised' | 'start-entered-late', within?: string) =>
      MAIL_TEMPLATES[template]({
        ...model,
        language,
        items: [{ ...bare, ...(within === undefined ? {} : { within }) }],
      }).text
    expect(said('en', 'energised', '2 months')).toContain('will visit you within 2 months')
    expect(said('zh', 'energised', '2 个月')).toContain('送电后 2 个月内回访')
    expect(said('en', 'energised')).toContain('will visit you and ask')
    expect(said('en', 'start-entered-late', '6 working hours')).toContain('entered more than 6 working hours later')
    expect(said('zh', 'start-entered-late', '6 个工作小时')).toContain('在 6 个工作小时之后才录入')
    expect(said('zh', 'start-entered-late')).toContain('录入过晚')
  })

  test('your turn: each step says what to do, whichever it is', () => {
    for (const language of LANGUAGES) {
      for (const step of STEPS) expect(textOf('your-turn', [{ ...item, step }], language)).not.toMatch(/undefined/)
    }
  })
})

describe('what was sent back', () => {
  const works = { ...item, step: 'customer-works', text: null } as const
  const textOf = (returns: string[], language: 'zh' | 'en') =>
    MAIL_TEMPLATES['your-turn']({ ...model, language, items: [{ ...works, returns }] }).text

  test('is asked for again, with every reason as it was written', () => {
    const text = textOf(['one\ntwo', 'three'], 'en')
    expect(text).toContain('the mid-works inspection found the defects below')
    expect(text).toContain('> one\n> two\n\n> three')
    expect(textOf(['缺少绝缘垫'], 'zh')).toContain('中间检查发现缺陷')
    expect(textOf(['缺少绝缘垫'], 'zh')).toContain('> 缺少绝缘垫')
  })

  test('is said of nothing that was not', () => {
    expect(textOf([], 'en')).toContain('please carry out your works')
    expect(textOf([], 'en')).not.toContain('>')
  })
})

describe('a mail that tells of several', () => {
  const several = (language: 'zh' | 'en', changes: Partial<MailModel> = {}) => {
    const its = { ...model, ...changes, language }
    return mailOf(its, [MAIL_TEMPLATES.urged(its), MAIL_TEMPLATES.rung(its), MAIL_TEMPLATES.accepted(its)])
  }

  test('has the subject of the first, and says how many there are beside it', () => {
    const its = { ...model, language: 'en' } as const
    const [urged, rung] = [MAIL_TEMPLATES.urged(its), MAIL_TEMPLATES.rung(its)]
    expect(mailOf(its, [urged]).subject).toBe('[Power connection] Reminder: ABOUT | PROJECT (2026-000042)')
    expect(mailOf(its, [urged, rung]).subject).toBe(
      '[Power connection] Reminder: ABOUT, and 1 more notice | PROJECT (2026-000042)',
    )
    expect(several('en').subject).toBe('[Power connection] Reminder: ABOUT, and 2 more notices | PROJECT (2026-000042)')
    expect(several('zh').subject).toBe('【业扩报装】催办：ABOUT，另有 2 则通知｜PROJECT（2026-000042）')
  })

  test('greets once, closes once, and has a section for each under its heading', () => {
    const { text, html } = several('en')
    expect(text.match(/Dear NAME/g)).toHaveLength(1)
    expect(text.match(/Case: 2026-000042/g)).toHaveLength(1)
    expect(text.match(/Contact the account manager/g)).toHaveLength(1)
    expect(text.match(/^— .* —$/gm)).toEqual([
      '— Reminder: ABOUT —',
      '— ABOUT is due now —',
      '— Application accepted —',
    ])
    expect(text).toContain('- ABOUT (PARTY), due DUE')
    expect(text).toContain('- ABOUT (PARTY) is due now; the limit ends DUE')
    expect(html.match(/<h2>[^<]*<\/h2>/g)).toEqual([
      '<h2>Reminder: ABOUT</h2>',
      '<h2>ABOUT is due now</h2>',
      '<h2>Application accepted</h2>',
    ])
    expect(html.match(/<html/g)).toHaveLength(1)
  })

  test('names every clock of every section', () => {
    const items = [item, { ...item, about: 'SECOND' }, { ...item, about: 'THIRD' }]
    for (const language of LANGUAGES) {
      for (const about of ['ABOUT', 'SECOND', 'THIRD']) {
        expect(several(language, { items }).text.match(new RegExp(`^- ${about}`, 'gm'))).toHaveLength(2)
      }
    }
  })

  test.each(LANGUAGES)('lets no markup through that is not its own: %s', (language) => {
    const { html } = several(language, hostile)
    expect(html).not.toContain('<script')
    expect(html.match(/href="[^"]*"/g)).toHaveLength(1)
  })
})

describe('the frame of a mail', () => {
  const urged = (changes: Partial<MailModel> = {}, due: DueBox | null = { about: 'ABOUT', at: 'DUE' }) => {
    const its = { ...model, ...changes, language: 'en' } as const
    return mailOf(its, [MAIL_TEMPLATES.urged(its)], due)
  }

  test('says whose project it is, by when, and the one way to it', () => {
    const { text, html } = urged()
    expect(text).toContain(`Project: PROJECT\nCase: 2026-000042\nDue: DUE, ABOUT\n`)
    expect(html).toContain('<strong>PROJECT</strong><br>Case: 2026-000042')
    expect(html).toContain('Due: <strong>DUE</strong><br>ABOUT')
    expect(html.match(/<a /g)).toHaveLength(1)
    expect(text).toContain('Contact the account manager, MANAGER (phone 0512-65220000, manager@power.example).')
  })

  test('leaves out what nobody knows or the reader is not to know', () => {
    const { subject, text, html } = urged({ project: null }, null)
    expect(subject).toBe('[Power connection] Reminder: ABOUT (2026-000042)')
    for (const part of [text, html]) expect(part).not.toMatch(/PROJECT|Project|Due: /)
  })

  test('has one line of a subject, whatever the customer is called', () => {
    const { subject, text } = urged({ project: `${'很长的公司名称'.repeat(9)}\r\nBcc: all@power.example` })
    expect(subject).not.toMatch(/[\r\n]/)
    expect(subject).toBe(`[Power connection] Reminder: ABOUT | ${'很长的公司名称'.repeat(5)}很长的公… (2026-000042)`)
    expect(text).toContain('很长的公司名称'.repeat(9))
  })
})

describe('a preview', () => {
  test.each(each)('of $template in $language is whole, without a database', ({ template, language }) => {
    const { subject, text, html } = previewMail(language, [template])
    for (const part of [subject, text, html]) {
      expect(part).not.toMatch(GAP)
      expect(HAN.test(part)).toBe(language === 'zh')
    }
    expect(subject).toContain('2026-000001')
  })

  test('shows what a template says with all that it may hold', () => {
    expect(previewMail('en', ['documents-missing']).text).toContain('- Site plan')
    expect(previewMail('en', ['plan-replied']).text).toContain('> This is a sample text.')
    expect(previewMail('zh', ['rung']).text).toContain('竣工检验·第 1 期（安监部）')
    expect(previewMail('zh', ['your-turn']).text).toContain(
      '供用电合同：请签订供用电合同，请于2026年3月6日星期五 17:30',
    )
  })

  test('of several is their one mail, in the order of their weight', () => {
    const { subject, text } = previewMail('en', ['accepted', 'rung', 'urged'])
    expect(subject).toContain('Reminder: Completion inspection, phase 1, and 2 more notices')
    expect(text.match(/^— .* —$/gm)).toHaveLength(3)
  })

  test.each(LANGUAGES)('of all there are names each: %s', (language) => {
    const { html } = previewMail(language, TEMPLATES)
    expect(html.match(/<h2>/g)).toHaveLength(TEMPLATES.length)
  })
})

describe('the words', () => {
  test('are the same in both languages, none empty, none in the other', () => {
    const flat = (words: object, path = ''): string[] =>
      Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
        if (typeof value === 'object' && value !== null) return flat(value, `${path}/${key}`)
        expect(value, `${path}/${key}`).not.toBe('')
        return [`${path}/${key}`]
      })
    expect(flat(WORDS.en).sort()).toEqual(flat(WORDS.zh).sort())
    expect(HAN.test(JSON.stringify(WORDS.en))).toBe(false)
    for (const rung of RUNGS) expect(HAN.test(WORDS.zh.rungs[rung].state + WORDS.zh.rungs[rung].todo)).toBe(true)
  })

  test('name a task with phase and round, a clock by its law, the case where there is neither', () => {
    const task = {
      clock: 'completion-inspection.2.3.safety',
      step: 'completion-inspection',
      phase: 2,
      round: 3,
    } as const
    expect(aboutInWords('en', task)).toBe('Completion inspection, phase 2, round 3')
    expect(aboutInWords('zh', task)).toBe('竣工检验·第 2 期·第 3 轮')
    const clock = { clock: 'statutory:plan-reply.0.2', step: null, phase: 0, round: 2 }
    expect(aboutInWords('zh', clock)).toBe('法定时限（方案答复）·第 2 轮')
    expect(aboutInWords('en', { ...clock, clock: 'case:handling.1', round: 0 })).toBe(
      'Whole case (company handling time)',
    )
    expect(aboutInWords('en', { ...clock, clock: null, round: 0 })).toBe('this application')
  })

  test('say an instant as the clock in Shanghai shows it', () => {
    const instant = new Date('2026-03-06T09:30:00.000Z')
    expect(dayAndHour('zh', instant)).toBe('2026年3月6日星期五 17:30（北京时间）')
    expect(dayAndHour('en', instant)).toMatch(/^Friday,? 6 March 2026 at 17:30 \(Beijing time\)$/)
  })

  test('say a limit, in the singular where it is one', () => {
    expect(limitInWords('en', { value: 1, unit: 'workingDays' })).toBe('1 working day')
    expect(limitInWords('en', { value: 0.5, unit: 'workingHours' })).toBe('0.5 working hours')
    expect(limitInWords('zh', { value: 10, unit: 'workingDays' })).toBe('10 个工作日')
    expect(byWhen('en', { due: null, limit: '1 month' })).toBe('within 1 month')
    expect(byWhen('zh', { due: null, limit: '1 个月' })).toBe('1 个月内')
    expect(byWhen('zh', { due: null, limit: null })).toBeNull()
  })
})

describe('escaping', () => {
  test('leaves no character that could open a tag, an entity or an attribute', () => {
    expect(escapeHtml(`<a href="x" b='y'>&amp;</a>`)).toBe(
      '&lt;a href=&quot;x&quot; b=&#39;y&#39;&gt;&amp;amp;&lt;/a&gt;',
    )
    expect(escapeHtml('供电方案')).toBe('供电方案')
  })
})

describe('the reason why a mail was not sent', () => {
  test('is codes, never what a server or the database says of a person', () => {
    const refused = Object.assign(new Error('550 <li.si@power.example> unknown'), {
      code: 'EENVELOPE',
      responseCode: 550,
    })
    expect(failureOf(refused)).toBe('Error EENVELOPE 550')
    expect(failureOf(new Error('params: li.si', { cause: Object.assign(new Error(), { code: '22P02' }) }))).toBe(
      'Error 22P02',
    )
    expect(failureOf(new MailProblem('RECIPIENT_UNKNOWN'))).toBe('MailProblem RECIPIENT_UNKNOWN')
    expect(failureOf('li.si@power.example')).toBe('UNKNOWN')
  })

  test('is the mail itself, or says nothing of it: then it is tried for as long as it takes', () => {
    const coded = (code: string) => Object.assign(new Error(), { code })
    for (const code of ['EENVELOPE', 'EMESSAGE']) expect(isOfTheMail(coded(code))).toBe(true)
    expect(isOfTheMail(new MailProblem('RECIPIENT_UNKNOWN'))).toBe(true)
    expect(isOfTheMail(new Error('query', { cause: coded('22P02') }))).toBe(true)
    for (const code of ['ECONNREFUSED', 'ETIMEDOUT', 'EAUTH', 'ESOCKET']) expect(isOfTheMail(coded(code))).toBe(false)
    for (const code of ['57P01', 'CONNECTION_CLOSED']) {
      expect(isOfTheMail(new Error('query', { cause: coded(code) }))).toBe(false)
    }
  })
})
