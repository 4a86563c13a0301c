import { isIP } from 'node:net'
import { hostname } from 'node:os'
import fp from 'fastify-plugin'
import type { ApiConfig } from '../deps.ts'
import { ApiProblem } from '../http/problems.ts'

/**
 * A rehearsal answers to its own names only. Its people and their password are known to all and its clock is moved by
 * anybody who reaches it, so no page of a stranger may reach it under a name that leads here for a moment (DNS
 * rebinding). An address is no such name.
 */
export default fp<{ config: Pick<ApiConfig, 'mode' | 'publicUrl' | 'hostNames'> }>(
  async (app, { config: { mode, publicUrl, hostNames = [] } }) => {
    if (mode !== 'rehearsal') return
    const ours = new Set(['localhost', hostname(), new URL(publicUrl).hostname, ...hostNames].map(lower))
    app.addHook('onRequest', async ({ headers }) => {
      const name = lower(nameIn(headers.host ?? ''))
      if (!ours.has(name) && !name.endsWith('.localhost') && isIP(name) === 0) {
        throw new ApiProblem('HOST_NOT_OURS', { setting: 'HOST_NAMES' })
      }
    })
  },
  { name: 'host', dependencies: ['errors'] },
)

/** The name or address of a Host header, without its port. */
function nameIn(host: string): string {
  const [, bracketed, plain = ''] = /^(?:\[(.*)\]|([^:]*))(?::\d*)?$/.exec(host) ?? []
  return bracketed ?? plain
}

function lower(name: string): string {
  return name.toLowerCase()
}
