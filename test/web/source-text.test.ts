import { expect, test } from 'vitest'
import { sourceText } from '../../web/time/source-text.ts'

test('a source that has both names is shown in the language of its reader', () => {
  const source = '《供电营业规则》1996 文本，已被取代 · Supply rules, 1996 text, replaced'
  expect(sourceText(source, 'zh')).toBe('《供电营业规则》1996 文本，已被取代')
  expect(sourceText(source, 'en')).toBe('Supply rules, 1996 text, replaced')
})

test('a source that has one name is shown as it is, whatever stands between its parts', () => {
  for (const source of ['国办发明电〔2025〕7号 · 第二条', 'Order 27 · article 11', '公司承诺', '2026 · 国办发明电']) {
    expect(sourceText(source, 'zh')).toBe(source)
    expect(sourceText(source, 'en')).toBe(source)
  }
})
