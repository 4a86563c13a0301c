/** The endings of the files that are taken: what a chooser of files offers. The API tells the type from the bytes. */
export const ACCEPTED_ENDINGS = [
  ...['.csv', '.docx', '.dwg', '.heic', '.heif', '.hif', '.jfif', '.jpe', '.jpeg', '.jpg'],
  ...['.ofd', '.pdf', '.png', '.tif', '.tiff', '.txt', '.xlsx'],
] as const
