/** Puts a file that the API answered into the reader's downloads. Throws where the answer is no file. */
export function saveFile(file: unknown, name: string): void {
  if (!(file instanceof Blob)) throw new Error('the answer is no file')
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
