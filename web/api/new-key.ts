/**
 * A key that nobody had before, for a write that is safe to send again. `crypto.randomUUID` is there in secure contexts
 * only, and the console is also opened over plain http at an address of the office's network.
 */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
