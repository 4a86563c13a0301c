import type { TFunction } from 'i18next'

/** Working minutes in words: `2 working days 3 h`, `3 h 20 min`, `5 min`; never more than two parts. */
export function workingTimeText(minutes: number, minutesPerDay: number, t: TFunction<'time'>): string {
  const total = Math.abs(minutes)
  const days = Math.floor(total / minutesPerDay)
  const hours = Math.floor((total % minutesPerDay) / 60)
  const rest = (total % minutesPerDay) % 60
  const parts = [
    days > 0 ? t('days', { count: days }) : '',
    hours > 0 ? t('hours', { count: hours }) : '',
    rest > 0 && days === 0 ? t('minutes', { count: rest }) : '',
  ].filter((part) => part !== '')
  return parts.length === 0 ? t('minutes', { count: 0 }) : parts.join(' ')
}
