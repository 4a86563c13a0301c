import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'

/**
 * A mail server as small as can be, which knows nobody at one domain, and never answers to one address. `got` are the
 * addresses whose mails it took.
 */
export async function startPickyMailServer(refusedDomain: string, unanswered?: string) {
  const got: string[] = []
  const server = createServer((socket) => {
    const say = (line: string) => void socket.write(`${line}\r\n`)
    let rest = ''
    let recipients: string[] = []
    let isContent = false
    const hear = (line: string): void => {
      if (isContent) {
        if (line !== '.') return
        isContent = false
        got.push(...recipients)
        return say('250 taken')
      }
      const [verb = ''] = line.toUpperCase().split(' ')
      const address = /<([^>]*)>/.exec(line)?.[1] ?? ''
      if (verb === 'MAIL') recipients = []
      if (verb === 'RCPT' && address.endsWith(`@${refusedDomain}`)) return say('550 no such user')
      if (verb === 'RCPT' && address === unanswered) return
      if (verb === 'RCPT') recipients.push(address)
      if (verb === 'DATA') {
        isContent = true
        return say('354 go on')
      }
      return say(verb === 'QUIT' ? '221 bye' : '250 ok')
    }
    socket.on('data', (bytes) => {
      const lines = (rest + bytes.toString('utf8')).split('\r\n')
      rest = lines.pop() ?? ''
      for (const line of lines) hear(line)
    })
    socket.on('error', () => socket.destroy())
    say('220 picky')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `smtp://127.0.0.1:${port}`, got, stop: () => void server.close() }
}
