import { describe, expect, it } from 'vitest'
import { searchEntryOf, searchWordsOf, serialTerm } from '../../domain/search-terms.ts'

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
