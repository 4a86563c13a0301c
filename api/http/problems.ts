import { ApplicationFailure } from '@temporalio/common'
import type { Language } from '../../db/schema/auth.ts'
import { isRefusalCode, Refusal, REFUSALS } from '../../domain/refusals.ts'
import { keptOutcomeText } from './kept-outcome-text.ts'
import { HTTP_PROBLEMS, PROBLEM_TEXTS } from './problem-texts.ts'
import type { HttpCode, ProblemCode } from './problem-texts.ts'
import { reasonText } from './validation-reasons.ts'
import type { InvalidField } from './validation-reasons.ts'

/** THE table of error codes: the business's and HTTP's, each with its status. docs/errors.md lists the same. */
export const STATUSES = { ...REFUSALS, ...HTTP_PROBLEMS } as const satisfies Record<ProblemCode, number>

/** Thrown if HTTP itself refuses; what the business refuses is a Refusal. */
export class ApiProblem extends Error {
  readonly code: HttpCode
  /** Members that the problem document carries next to the standard ones. */
  readonly details: Readonly<Record<string, unknown>>

  constructor(code: HttpCode, details: Readonly<Record<string, unknown>> = {}, options?: ErrorOptions) {
    super(code, options)
    this.name = 'ApiProblem'
    this.code = code
    this.details = details
  }
}

/** Thrown with the fields that are wrong, each by its JSON pointer; the reasons are put into the caller's language. */
export class InvalidInput extends Error {
  readonly fields: readonly InvalidField[]

  constructor(fields: readonly InvalidField[]) {
    super('VALIDATION_FAILED')
    this.name = 'InvalidInput'
    this.fields = fields
  }
}

/** More wrong fields than anybody corrects at a time; the others are reported when these are right. */
const FIELDS_TOLD = 20

export interface ProblemDocument {
  [member: string]: unknown
  type: string
  title: string
  status: number
  detail: string
  code: ProblemCode
  instance: string
}

/** The RFC 9457 document of a code. `status` among the details is the state of the task or case: member `state`. */
export function problemDocument(
  code: ProblemCode,
  language: Language,
  instance: string,
  details: Readonly<Record<string, unknown>> = {},
): ProblemDocument {
  const [title, general] = PROBLEM_TEXTS[code][language]
  const detail = keptOutcomeText({ code, details }, language) ?? general
  const { status: state, ...others } = details
  return {
    ...others,
    ...(state === undefined ? {} : { state }),
    type: `/errors/${code}`,
    title,
    status: STATUSES[code],
    detail,
    code,
    instance,
  }
}

/** What an error of ours says: a code, and what the caller should know. */
export interface ProblemIn {
  code: ProblemCode
  details?: { [member: string]: unknown; invalid?: readonly InvalidField[] }
}

/** The problem behind an error; null if it is none of ours. */
export function problemIn(error: unknown): ProblemIn | null {
  if (error instanceof Refusal || error instanceof ApiProblem)
    return { code: error.code, details: { ...error.details } }
  if (error instanceof InvalidInput) return { code: 'VALIDATION_FAILED', details: { invalid: error.fields } }
  const refused = refusalIn(error)
  return refused === null ? null : { code: refused.code, details: { ...refused.details } }
}

/** A problem as a document: the fields that are wrong have their reasons in the caller's language. */
export function documentOf({ code, details = {} }: ProblemIn, language: Language, instance: string): ProblemDocument {
  const { invalid, ...members } = details
  if (invalid === undefined) return problemDocument(code, language, instance, members)
  const told = invalid.slice(0, FIELDS_TOLD)
  const errors = told.map((field) => ({ field: field.field, in: field.in, reason: reasonText(field, language) }))
  const untold = invalid.length - told.length
  return problemDocument(code, language, instance, { ...members, errors, ...(untold > 0 ? { untold } : {}) })
}

/** A refusal that a workflow gave as an ApplicationFailure, wherever it hangs in the chain of causes. */
export function refusalIn(error: unknown): Refusal | null {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (!(at instanceof ApplicationFailure) || !isRefusalCode(at.type)) continue
    const [details] = at.details ?? []
    return new Refusal(at.type, isRecord(details) ? details : {})
  }
  return null
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
