import { describe, expect, it } from 'vitest'
import { searchEntryOf, searchWordsOf, serialTerm } from '../../../domain/application/search-terms.ts'

const ENTRY = searchEntryOf({
  caseNo: '2026-000028',
  texts: ['杨秀英', 'Northwind Logistics (China) Ltd', '城东区工业大道１８８号 3 号厂房'],
  phones: ['+86 139-1234-5678', '(0512) 6522-0000转801'],
})

/** As the database finds it: all terms of a word are there, and so is the word itself. */
const finds = (query: string) => {
  const words = searchWordsOf(query)
  return (
    words.length > 0 &&
    words.every(({ terms, part, serial, in: where }) => {
      const isPart = terms.every((term) => ENTRY.terms.includes(term)) && ENTRY[where].includes(part)
      return isPart || (serial !== null && ENTRY.terms.includes(serialTerm(serial)))
    })
  )
}

describe('a case is found', () => {
  it.each([
    ['one character', '杨'],
    ['two characters', '秀英'],
    ['three characters', '杨秀英'],
    ['characters of another form', 'ｎｏｒｔｈＷＩＮＤ'],
    ['a part of a name in letters', 'wind log'],
    ['signs left out', 'logistics china'],
    ['a number in an address', '188'],
    ['a number in an address with its sign', '188号'],
    ['an address over a space', '188号3号厂房'],
    ['two words in any order', '工业 杨秀英'],
    ['the whole telephone number', '13912345678'],
    ['it with a country code', '+86 139 1234 5678'],
    ['it with full-width digits and dashes', '１３９-１２３４-５６７８'],
    ['its last four digits', '5678'],
    ['digits from its middle', '91234'],
    ['a fixed line without its code', '65220000'],
    ['the case number', '2026-000028'],
    ['the case number without its dash', '2026000028'],
    ['the end of the case number', '000028'],
    ['the number of the case alone', '28'],
  ])('by %s', (_, query) => {
    expect(finds(query)).toBe(true)
  })

  it.each([
    ['characters in another order', '英秀'],
    ['pairs that are not one after the other', '杨秀工业'],
    ['one word that is there and one that is not', '杨秀英 不在'],
    ['another telephone number', '13912345679'],
    ['the end of one field and the beginning of the next', '英north'],
    ['another case number', '29'],
    ['nothing but signs', ' ·，- '],
    ['nothing', ''],
  ])('not by %s', (_, query) => {
    expect(finds(query)).toBe(false)
  })
})

describe('of what is typed', () => {
  const text = (part: string, ...terms: string[]) => ({ terms, in: 'text', part, serial: null })
  const digits = (part: string, ...terms: string[]) => ({ terms, in: 'digits', part, serial: null })
  const short = (part: string, serial: string, ...terms: string[]) => ({ terms, in: 'text', part, serial })

  it.each([
    ['a character is looked for itself', '杨', [text('杨', '杨')]],
    ['and one outside the basic plane', '𠮷', [text('𠮷', '𠮷')]],
    ['more by their pairs, each once', '工业工业', [text('工业工业', '工业', '业工')]],
    ['signs and spaces around count for nothing', ' （杨·秀） ', [text('杨秀', '杨秀')]],
    ['a digit, as the number of a case too', '7', [short('7', '7', '7')]],
    ['a few digits by their pairs, each once', '111', [short('111', '111', '11')]],
    ['zeros before a number are not of it', '028', [short('028', '28', '02', '28')]],
    ['four digits and more by their fours, each once', '00000', [digits('00000', '#0000')]],
    ['digits with spaces between are one number', '139 12', [digits('13912', '#1391', '#3912')]],
    // 11 digits have 8 fours
    [
      'a country code is left out',
      '+86 13912345678',
      [digits('13912345678', '#1391', '#3912', '#9123', '#1234', '#2345', '#3456', '#4567', '#5678')],
    ],
    ['digits after a character are no number', '号28', [text('号28', '号2', '28')]],
    ['words before a number are words of their own', '杨 28', [text('杨', '杨'), short('28', '28', '28')]],
    ['and so are those after it', '28  杨', [short('28', '28', '28'), text('杨', '杨')]],
  ])('%s', (_, query, words) => {
    expect(searchWordsOf(query)).toEqual(words)
  })

  it('six words narrow down, and no more', () => {
    expect(searchWordsOf('a b c d e f g').map(({ part }) => part)).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
  })
})

it('of what is written numbers of four digits and more are kept as numbers, each for itself', () => {
  const texts = ['杨英，表号 12345', '二期２０２１ 3', '英工100']
  const { text, digits, terms } = searchEntryOf({ caseNo: '2026-000028', texts, phones: [] })
  expect(text).toBe('杨英表号12345\n二期20213\n英工100')
  expect(digits).toBe('2026000028\n12345\n2021')
  expect(terms).toEqual(expect.arrayContaining(['#1234', '#2345', '#2021']))
})

it('a case is kept by its characters, their pairs, its digits by fours, and its number alone', () => {
  expect(searchEntryOf({ caseNo: '2026-000028', texts: ['杨秀', '·'], phones: ['0512-6522', '110'] })).toEqual({
    text: '杨秀',
    digits: '2026000028\n05126522',
    terms: [
      // of 2026000028 and 05126522, sorted
      ...['#0000', '#0002', '#0028', '#0260', '#0512', '#1265', '#2026', '#2600', '#2652', '#5126', '#6000', '#6522'],
      ...['#n28', '杨', '杨秀', '秀'],
    ],
  })
})
