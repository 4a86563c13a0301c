import type { Piece, ReadNotice, SetDay } from './notice-text.ts'
import { readJson } from './read-json.ts'
import { readRow } from './read-rows.ts'
import { readSentence } from './read-sentences.ts'

/**
 * Reads a holiday notice: the State Council's own text, a day a line, or JSON. Nothing of it is dropped: every sentence
 * and row comes back with what was understood. `shownYear` is that of days without one, where the text names no year.
 */
export function readNotice(text: string, shownYear: number): ReadNotice {
  const plain = text.replace(/^\uFEFF/u, '')
  const read = /^\s*[{[]/u.test(plain) ? readJson(plain) : readText(plain, shownYear)
  return { ...read, pieces: contradicted(read.pieces) }
}

/** The days that a notice sets, by date; of one that is named twice the last. */
export function daysOf({ pieces }: ReadNotice): Map<string, SetDay> {
  return new Map(pieces.flatMap(({ days }) => days).map((day) => [day.date, day]))
}

function readText(text: string, shownYear: number): ReadNotice {
  const [, said] = /(\d{4})\s*年\s*(?:部分)?\s*(?:节假日|元旦)/u.exec(text.normalize('NFKC')) ?? []
  const year = said === undefined ? null : Number(said)
  const [source = null] = /国办发(?:明电)?\s*[〔[(（]\d{4}[〕\])）]\s*\d+\s*号/u.exec(text) ?? []
  const pieces: Piece[] = []
  let holiday: string | null = null
  for (const [index, whole] of text.split(/\r?\n/u).entries()) {
    const row = readRow(whole)
    if (row !== null) {
      pieces.push({ line: index + 1, text: whole.trim(), ...row })
      continue
    }
    for (const sentence of whole.split(/(?<=。)/u).map((each) => each.trim())) {
      if (sentence === '' || sentence === '。') continue
      const { holiday: of, ...read } = readSentence(sentence.replace(/。$/u, ''), year ?? shownYear, holiday)
      holiday = of
      pieces.push({ line: index + 1, text: sentence, ...read })
    }
  }
  const names = new Set(
    pieces.flatMap(({ days }) => days).flatMap(({ kind, name }) => (kind === 'holiday' ? name : [])),
  )
  return { pieces, year, source, isWhole: year !== null && names.size >= LEAST_HOLIDAYS }
}

/** Seven holidays a year, of which two may fall together; fewer are a part of a notice. */
const LEAST_HOLIDAYS = 6

/** A day that is named twice and not alike: the later piece says otherwise than the earlier. */
function contradicted(pieces: readonly Piece[]): Piece[] {
  const said = new Map<string, SetDay['kind']>()
  return pieces.map((piece) => {
    const isOtherwise = piece.days.some(({ date, kind }) => (said.get(date) ?? kind) !== kind)
    for (const { date, kind } of piece.days) said.set(date, kind)
    return isOtherwise ? { ...piece, fault: piece.fault ?? 'said-otherwise' } : piece
  })
}
