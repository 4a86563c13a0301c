/** Marks at the beginning of a text that name its encoding (Unicode 23.8). */
const MARKS: readonly [encoding: string, bytes: readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** Signs that no text has: a text may hold tabs, line ends, form feeds and the end mark of old systems. */
const NO_TEXT = /[\u0000-\u0008\u000b\u000e-\u0019\u001b-\u001f\u007f\ufffe\uffff]/

/**
 * The media type of a text with its encoding, so that anyone who opens it reads what was written: UTF-8, UTF-16 with its
 * mark, or GB 18030, which is what spreadsheets here still write. Null if the bytes are no text.
 */
export function textType(head: Buffer, type: 'text/plain' | 'text/csv'): string | null {
  const marked = MARKS.find(([, mark]) => mark.every((byte, at) => head[at] === byte))
  const encodings = marked === undefined ? ['utf-8', 'gb18030'] : [marked[0]]
  const encoding = encodings.find((each) => isTextIn(head, each))
  return encoding === undefined ? null : `${type}; charset=${encoding}`
}

function isTextIn(head: Buffer, encoding: string): boolean {
  try {
    // the last character may be cut off: the decoder waits for its other bytes
    return !NO_TEXT.test(new TextDecoder(encoding, { fatal: true }).decode(head, { stream: true }))
  } catch {
    return false
  }
}
