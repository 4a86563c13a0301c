import { describe, expect, it, test } from 'vitest'
import { daysOf, readNotice } from '../../web/pages/admin/calendar/notice/read-notice.ts'

/** The State Council's notice for 2026, 国办发明电〔2025〕7号, as it is copied from its page. */
const NOTICE_2026 = `国务院办公厅关于2026年
部分节假日安排的通知
国办发明电〔2025〕7号

各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
　　经国务院批准，现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
　　一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
　　二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
　　三、清明节：4月4日（周六）至6日（周一）放假，共3天。
　　四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
　　五、端午节：6月19日（周五）至21日（周日）放假，共3天。
　　六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
　　七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
　　节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作，遇有重大突发事件，要按规定及时报告并妥善处置，确保人民群众祥和平安度过节日假期。
国务院办公厅
2025年11月4日
`

const shown = (text: string, year = 2026) =>
  readNotice(text, year).pieces.map(({ line, is, days, fault }) =>
    [line, is, ...days.map(({ date, kind, name }) => `${date.slice(5)} ${kind} ${name}`), fault ?? ''].join(' ').trim(),
  )

describe('the State Council’s own notice', () => {
  const read = readNotice(NOTICE_2026, 2030)
  const days = [...daysOf(read).values()]

  it('is read to its last sentence, with its year and its number', () => {
    expect(read.pieces.filter(({ is, fault }) => is === 'unread' || fault !== null)).toEqual([])
    expect([read.year, read.source, read.isWhole]).toEqual([2026, '国办发明电〔2025〕7号', true])
  })

  it('sets 3 + 9 + 3 + 5 + 3 + 3 + 7 days off and six worked for them', () => {
    expect(days.filter(({ kind }) => kind === 'holiday')).toHaveLength(33)
    expect(days.flatMap(({ date, kind }) => (kind === 'make-up' ? date : []))).toEqual([
      ...['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
    ])
    expect(days[0]).toEqual({ date: '2026-01-01', kind: 'holiday', name: '元旦' })
    expect(days.find(({ date }) => date === '2026-02-28')?.name).toBe('春节调休')
  })

  it('is read alike where it was copied as one line', () => {
    const days = daysOf(readNotice(NOTICE_2026.replaceAll('\n', ''), 2026))
    expect(days.size).toBe(39)
  })
})

describe('what notices of other years say', () => {
  test.each([
    // 2023: the year is named, and the first day is of the year before
    [
      '一、元旦：2022年12月31日至2023年1月2日放假调休，共3天。',
      ['12-31 holiday 元旦', '01-01 holiday 元旦', '01-02 holiday 元旦'],
    ],
    ['一、元旦：1月1日（周三）放假1天，不调休。', ['01-01 holiday 元旦']],
    ['四、劳动节：5月1日放假，与周末连休。', ['05-01 holiday 劳动节']],
    ['一、元旦：1月1日放假，1月2日（周四）补休。', ['01-01 holiday 元旦', '01-02 holiday 元旦']],
    [
      '六、国庆节、中秋节：10月7日（周二）至8日（周三）放假调休，共2天。',
      ['10-07 holiday 国庆节、中秋节', '10-08 holiday 国庆节、中秋节'],
    ],
  ])('%s', (sentence, days) => {
    expect(shown(sentence, 2025)).toEqual([`1 days ${days.join(' ')}`])
  })

  it('a day that workplaces are only asked to give free is not read as one that is off', () => {
    const text =
      '二、春节：2月10日至11日放假调休，共2天。鼓励各单位结合带薪年休假等制度落实，安排职工在除夕（2月9日）休息。'
    expect(shown(text, 2024)).toEqual(['1 days 02-10 holiday 春节 02-11 holiday 春节', '1 unread'])
  })
})

describe('what cannot be true', () => {
  test.each([
    // 4 January 2026 is a Sunday
    ['一、元旦：1月4日（周六）上班。', 'other-weekday'],
    ['一、元旦：1月1日至3日放假，共4天。', 'other-count'],
    ['三、清明节：4月31日放假。', 'no-such-day'],
    ['一、元旦：1月5日上班。', 'make-up-on-weekday'],
    ['2026-02-29, holiday, 春节', 'no-such-day'],
    ['2026-01-05, make-up, 元旦', 'make-up-on-weekday'],
    ['2026-01-01, holiday, 元旦\n2026-01-01, none', 'said-otherwise'],
    ['{"year": 2026, "days": [', 'broken'],
    ['[1, 2]', 'broken'],
    ['{"days":[{"name":"元旦","date":"2026-02-30","isOffDay":true}]}', 'no-such-day'],
  ])('%s', (text, fault) => {
    expect(readNotice(text, 2026).pieces.map((piece) => piece.fault)).toContain(fault)
  })
})

describe('a table', () => {
  it('has a day a row, in either order of its columns', () => {
    expect(
      shown('日期,类型,名称\n2027-01-01,休,元旦\n2027/2/20;班;春节\n"2027-05-03","劳动节","holiday"\n2027-05-04 取消'),
    ).toEqual([
      '1 frame',
      '2 days 01-01 holiday 元旦',
      '3 days 02-20 make-up 春节调休',
      '4 days 05-03 holiday 劳动节',
      '5 days 05-04 plain',
    ])
  })

  it('keeps each row of which nothing is understood, the first one too', () => {
    expect(shown('new year\n2027-01-01, holiday\n2027-01-02, maybe, 元旦')).toEqual([
      '1 unread',
      '2 unread',
      '3 unread',
    ])
  })

  it('of a few days is no notice of a year', () => {
    expect(readNotice('2026-05-15, holiday, 厂休\n2026-05-16, make-up, 厂休', 2026).isWhole).toBe(false)
  })
})

test('JSON of year, papers and days', () => {
  const read = readNotice(
    JSON.stringify({
      year: 2026,
      papers: ['https://www.gov.cn/zhengce/content/202511/content_7047090.htm'],
      days: [
        { name: '元旦', date: '2026-01-01', isOffDay: true },
        { name: '元旦', date: '2026-01-04', isOffDay: false },
        { name: '元旦', date: '2026-01-02' },
      ],
    }),
    2030,
  )
  expect([...daysOf(read).values()]).toEqual([
    { date: '2026-01-01', kind: 'holiday', name: '元旦' },
    { date: '2026-01-04', kind: 'make-up', name: '元旦调休' },
  ])
  expect(read.pieces.map(({ is }) => is)).toEqual(['days', 'days', 'unread'])
  expect([read.year, read.source]).toEqual([2026, 'https://www.gov.cn/zhengce/content/202511/content_7047090.htm'])
})
