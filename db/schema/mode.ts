/** What a database serves, for ever: a rehearsal, whose clock is moved, or production. */
export const MODES = ['rehearsal', 'production'] as const
export type Mode = (typeof MODES)[number]
