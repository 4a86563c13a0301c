import { Fragment } from 'react'
import styles from './search.module.css'

/** A text in which what was looked for is marked, whatever signs stand between its letters. */
export function Marked({ text, query }: { text: string; query: string }) {
  const pattern = patternOf(query)
  if (pattern === null) return text
  // a split by a group has what matched at every second place
  return text.split(pattern).map((part, index) =>
    index % 2 === 1 ? (
      <mark key={index} className={styles.marked}>
        {part}
      </mark>
    ) : (
      <Fragment key={index}>{part}</Fragment>
    ),
  )
}

const BETWEEN = String.raw`[\s()（）+.·-]*`

function patternOf(query: string): RegExp | null {
  const plain = query.normalize('NFKC').trim()
  const words = /^[\d\s()+.-]+$/.test(plain) ? [plain.replaceAll(/\D/g, '')] : plain.split(/\s+/u)
  const parts = words
    .map((word) =>
      Array.from(word)
        .filter((letter) => /[\p{L}\p{N}]/u.test(letter))
        .join(BETWEEN),
    )
    .filter((part) => part !== '')
  return parts.length === 0 ? null : new RegExp(`(${parts.join('|')})`, 'giu')
}
