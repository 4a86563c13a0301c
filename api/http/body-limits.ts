/** How many bytes a route's JSON may have. What a person writes to act on a case is far below the usual. */
export const USUAL_BYTES = 128 * 1024

/** Of long lists and forms: an application with its equipment, conditions or defects, a calendar, a limit profile. */
export const LONG_BODY = { bodyLimit: 1024 * 1024 } as const

/** Before the sign-in: an address and a password. */
export const SHORT_BODY = { bodyLimit: 4 * 1024 } as const
