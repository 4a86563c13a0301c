import type { FastifyRequest } from 'fastify'
import { LANGUAGES } from '../../db/schema/auth.ts'
import type { Language } from '../../db/schema/auth.ts'

/** The caller's language by Accept-Language (RFC 9110, 12.5.4); Chinese where it names neither of ours. */
export function languageOf(request: Pick<FastifyRequest, 'headers'>): Language {
  const wanted = (request.headers['accept-language'] ?? '').split(',').map(preference)
  const [best] = wanted.filter(({ quality }) => quality > 0).sort((a, b) => b.quality - a.quality)
  return best?.language ?? 'zh'
}

function preference(range: string): { language: Language | null; quality: number } {
  const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase())
  const language = LANGUAGES.find((each) => tag === each || tag.startsWith(`${each}-`)) ?? null
  const given = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
  const quality = given === undefined ? 1 : Number(given)
  // A language we do not speak is no preference at all.
  return { language, quality: language === null || Number.isNaN(quality) ? 0 : quality }
}
