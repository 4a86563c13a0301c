/**
 * Back only to a page of ours, whatever the address said: it is read as the browser will read it, which drops tabs and
 * line breaks and takes a backslash for a slash. The answer is absolute.
 */
export function ownAddress(from: string | undefined, origin: string): string {
  const home = `${origin}/`
  if (from === undefined || !from.startsWith('/') || !URL.canParse(from, home)) return home
  const { href, pathname } = new URL(from, home)
  // a path of two slashes would be a host to the person who goes on with the path alone
  return href.startsWith(home) && !pathname.startsWith('//') ? href : home
}
