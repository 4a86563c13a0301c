interface ColumnHeadsProps<Name extends string> {
  names: readonly Name[]
  textOf: (name: Name) => string
}

/** The heads of a table's columns. */
export function ColumnHeads<Name extends string>({ names, textOf }: ColumnHeadsProps<Name>) {
  return names.map((name) => (
    <th key={name} scope="col">
      {textOf(name)}
    </th>
  ))
}
