/** The place of the first page of a list that is read page by page: none yet. */
export function firstPage(): string | null {
  return null
}
