/** The token behind the `#`; taken out of the address, so that it is in no history and on no screen. */
export function takeToken(): string {
  const token = window.location.hash.slice(1)
  if (token !== '') window.history.replaceState(null, '', window.location.pathname + window.location.search)
  return token
}
