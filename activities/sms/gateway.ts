/** An SMS as the gateway gets it. */
export interface Sms {
  /** Of the row of the outbox: the same at each try, so that a gateway that is asked twice sends once. */
  id: string
  /** Eleven digits. */
  to: string
  text: string
  /** A code is waited for; a notice is not. */
  kind: 'code' | 'notice'
}

/**
 * What sends SMS. `send` resolves with what the gateway calls it, once it has accepted it; throws SmsRefused if it never
 * will, and anything else if it is to be tried again.
 */
export interface SmsGateway {
  send: (sms: Sms) => Promise<{ id: string }>
}

/** The gateway will never send this one: the number, or the text. */
export class SmsRefused extends Error {
  override readonly name = 'SmsRefused'
  readonly code: string

  /** `reason`: the gateway's own short word; what is no word is left out, as a log may hold it. */
  constructor(reason: string) {
    const code = /^[\w.-]{1,40}$/u.test(reason) ? reason : 'REFUSED'
    super(code)
    this.code = code
  }
}

/** The gateway did not take it now: it is away, busy, or said what nobody understands. */
export class SmsNotTaken extends Error {
  override readonly name = 'SmsNotTaken'
  readonly code: string

  constructor(code: string) {
    super(code)
    this.code = code
  }
}

/** There is no gateway in the settings: what waits for one waits. */
export const NO_GATEWAY: SmsGateway = { send: () => Promise.reject(new SmsNotTaken('NO_GATEWAY')) }
