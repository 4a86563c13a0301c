import { useTranslation } from 'react-i18next'
import { languageNow } from '../i18n/index.ts'
import { sourceText } from './source-text.ts'
import { dayText, instantText, moneyText, monthText, numberText, percentText, weekdayText } from './format.ts'

/** The formats of `format.ts` in the language of the page. */
export function useFormat() {
  // the page is drawn again when its language changes
  const { t } = useTranslation('time')
  const language = languageNow()
  return {
    language,
    dateTime: (instant: string | number) => instantText(instant, 'dateTime', language),
    /** A due instant; marked where the holiday notice of its year is not loaded and it may move. */
    due: (instant: string, isProvisional: boolean, style: 'dateTime' | 'date' = 'dateTime') => {
      const at = instantText(instant, style, language)
      return isProvisional ? t('provisional', { at }) : at
    },
    time: (instant: string | number) => instantText(instant, 'time', language),
    date: (instant: string | number) => instantText(instant, 'date', language),
    clock: (instant: string | number) => instantText(instant, 'clock', language),
    day: (day: string) => dayText(day, language),
    month: (month: string) => monthText(month, language),
    weekday: (day: string) => weekdayText(day, language),
    percent: (share: number) => percentText(share, language),
    money: (fen: number) => moneyText(fen, language),
    /** Where a figure comes from. */
    source: (source: string) => sourceText(source, language),
    number: (value: number) => numberText(value, language),
  }
}
