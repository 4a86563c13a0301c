import Bowser from 'bowser'

/** A browser as a person knows it, such as `Chrome · Windows`; null for what says nothing of itself. */
export function deviceOf(userAgent: string | null): string | null {
  if (userAgent === null || userAgent.trim() === '') return null
  const { browser, os } = Bowser.parse(userAgent)
  const names = [browser.name, os.name].filter((name) => name !== undefined && name !== '')
  return names.length === 0 ? null : names.join(' · ')
}
