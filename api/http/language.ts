import type { FastifyRequest } from 'fastify'
import Negotiator from 'negotiator'
import { LANGUAGES } from '../../db/schema/auth.ts'
import type { Language } from '../../db/schema/auth.ts'

/** The caller's language by Accept-Language (RFC 9110, 12.5.4); Chinese if it names neither of ours. */
export function languageOf({ headers }: Pick<FastifyRequest, 'headers'>): Language {
  // asked for what is wanted and not which of ours: that would put `en` before an earlier `zh-CN`, as the exacter match
  const wanted = new Negotiator({ headers }).languages().map((tag) => tag.toLowerCase().split('-')[0])
  return wanted.flatMap((tag) => LANGUAGES.find((each) => each === tag) ?? [])[0] ?? 'zh'
}
