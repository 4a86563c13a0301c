/** The shape of a catalogue, whatever its language: the Chinese one is the model, and every other has the same keys. */
export type Catalogue<T> = { [K in keyof T]: T[K] extends string ? string : Catalogue<T[K]> }
