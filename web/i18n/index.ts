import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { speak } from '../api/client.ts'
import { keep, kept } from '../kept/kept.ts'
import type { Person } from '../api/vocabulary.ts'
import type zh from './zh-CN/index.ts'

export type Language = Person['language']

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: typeof zh
  }
}

/** Catalogue and component texts of each language; only the one in use is loaded. */
const TEXTS = {
  zh: () => Promise.all([import('./zh-CN/index.ts'), import('antd/locale/zh_CN')]),
  en: () => Promise.all([import('./en/index.ts'), import('antd/locale/en_US')]),
} as const

export const LOCALES: Record<Language, string> = { zh: 'zh-CN', en: 'en-GB' }

const KEPT_AS = 'language'

type ComponentTexts = Awaited<ReturnType<(typeof TEXTS)['zh']>>[1]['default']
const componentTexts = new Map<Language, ComponentTexts>()

/** The texts of Ant Design in the language that is loaded. */
export function componentTextsOf(language: Language): ComponentTexts | undefined {
  return componentTexts.get(language)
}

/** The language that was chosen here, else the browser's, else Chinese. */
function firstLanguage(): Language {
  const chosen = kept('device', KEPT_AS)
  if (isLanguage(chosen)) return chosen
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'zh'
}

/** Whether somebody chose a language in this browser; where nobody did, a person's own counts. */
export function isLanguageChosen(): boolean {
  return isLanguage(kept('device', KEPT_AS))
}

/** Loads a language and changes to it. */
export async function changeLanguage(language: Language, { keep: isKept }: { keep: boolean }): Promise<void> {
  const [texts, components] = await TEXTS[language]()
  componentTexts.set(language, components.default)
  for (const [area, catalogue] of Object.entries(texts.default)) i18next.addResourceBundle(language, area, catalogue)
  if (isKept) keep('device', KEPT_AS, language)
  document.documentElement.lang = LOCALES[language]
  speak(language)
  await i18next.changeLanguage(language)
}

export async function startLanguage(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: firstLanguage(),
    ns: ['common'],
    defaultNS: 'common',
    resources: {},
    showSupportNotice: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  })
  await changeLanguage(firstLanguage(), { keep: false })
  // until a page names itself
  document.title = i18next.t('common:product')
}

export function languageNow(): Language {
  return isLanguage(i18next.language) ? i18next.language : 'zh'
}

function isLanguage(tag: unknown): tag is Language {
  return tag === 'zh' || tag === 'en'
}
