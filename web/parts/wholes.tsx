import { Fragment } from 'react'

/** Names and figures in a row, ` · ` between them; a line is broken between two of them, and within one only if it is too long. */
export function Wholes({ of }: { of: readonly string[] }) {
  return of.map((each, at) => (
    <Fragment key={at}>
      {at > 0 && ' · '}
      <span className="whole">{each}</span>
    </Fragment>
  ))
}
