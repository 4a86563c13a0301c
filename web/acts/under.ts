/** The item that was chosen, as a body names it; nothing if none was. */
export function underOf({ item }: { item?: string | undefined }): { item?: string } {
  return item === undefined ? {} : { item }
}
