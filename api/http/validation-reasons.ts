import type { FastifySchemaValidationError } from 'fastify'
import type { Language } from '../../db/schema/auth.ts'
import { FIRST_DAY, LAST_DAY } from '../../domain/time/instant.ts'
import type { FieldReason, DoubtReason } from '../../domain/intake/reasons.ts'

/** The part of the request with a wrong value. */
type RequestPart = 'body' | 'query' | 'path' | 'header'

/** A wrong value: its JSON pointer, and the rule that it breaks with what the rule asks for. */
export interface InvalidField {
  field: string
  in: RequestPart
  rule: string
  expected?: string
}

const MOST_OF_A_POINTER = 200
const UNIONS = ['anyOf', 'oneOf']
const PARTS: Record<string, RequestPart> = { body: 'body', querystring: 'query', params: 'path', headers: 'header' }

/** What Ajv found, as fields, without what says nothing to a person: that a union failed, that null would have done. */
export function invalidFields(errors: readonly FastifySchemaValidationError[], context: string): InvalidField[] {
  const part = PARTS[context] ?? 'body'
  const telling = errors.filter(({ keyword, params }) => !UNIONS.includes(keyword) && params['type'] !== 'null')
  return (telling.length > 0 ? telling : errors).map((error) => invalidField(error, part))
}

export function reasonText({ rule, expected }: InvalidField, language: Language): string {
  const known: Readonly<Record<string, Text>> = REASONS
  const text = Object.hasOwn(known, rule) ? known[rule] : undefined
  return (text ?? REASONS.other)[language](expected ?? '')
}

function invalidField(error: FastifySchemaValidationError, part: RequestPart): InvalidField {
  const { keyword, instancePath, params } = error
  const child = params['missingProperty'] ?? params['additionalProperty']
  const field = typeof child === 'string' ? `${instancePath}/${escaped(child)}` : instancePath
  const tag = keyword === 'discriminator' && typeof params['tag'] === 'string' ? `/${escaped(params['tag'])}` : ''
  const expected = expectedBy(params)
  return { field: shortened(field + tag), in: part, rule: keyword, ...(expected === undefined ? {} : { expected }) }
}

/** What the broken rule asks for; never the value that was sent. */
function expectedBy(params: FastifySchemaValidationError['params']): string | undefined {
  const { type, limit, format, allowedValues, allowedValue, multipleOf } = params
  const expected = [type ?? limit ?? format ?? allowedValues ?? allowedValue ?? multipleOf].flat()
  const named = expected.filter((each) => typeof each === 'string' || typeof each === 'number')
  return named.length === 0 ? undefined : named.join(', ')
}

/** A pointer may hold names that the sender chose. */
function shortened(pointer: string): string {
  return pointer.length <= MOST_OF_A_POINTER
    ? pointer
    : `${pointer.slice(0, MOST_OF_A_POINTER).replace(/\p{Cs}$/u, '')}…`
}

/** RFC 6901. */
function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1')
}

type Text = Record<Language, (expected: string) => string>

const DAYS = [FIRST_DAY, LAST_DAY] as const

const REASONS = {
  required: { zh: () => '必填', en: () => 'is required' },
  additionalProperties: { zh: () => '没有这个字段', en: () => 'is not a known field' },
  type: { zh: (type) => `类型应为 ${type}`, en: (type) => `must be of type ${type}` },
  enum: { zh: (values) => `应为以下之一：${values}`, en: (values) => `must be one of: ${values}` },
  const: { zh: (value) => `应为 ${value}`, en: (value) => `must be ${value}` },
  discriminator: { zh: () => '不是可选的类型', en: () => 'is not one of the possible kinds' },
  format: {
    zh: (format) => (format === 'date' ? `应为 ${DAYS[0]} 至 ${DAYS[1]} 之间的日期` : `格式应为 ${format}`),
    en: (format) =>
      format === 'date' ? `must be a day from ${DAYS[0]} to ${DAYS[1]}` : `must have the format ${format}`,
  },
  'mobile-number': { zh: () => '请填写 11 位手机号码', en: () => 'must be a mobile number of 11 digits' },
  pattern: { zh: () => '格式不正确', en: () => 'has the wrong format' },
  minLength: { zh: (limit) => `至少 ${limit} 个字符`, en: (limit) => `must have at least ${limit} characters` },
  maxLength: { zh: (limit) => `至多 ${limit} 个字符`, en: (limit) => `must have at most ${limit} characters` },
  minItems: { zh: (limit) => `至少 ${limit} 项`, en: (limit) => `must have at least ${limit} items` },
  maxItems: { zh: (limit) => `至多 ${limit} 项`, en: (limit) => `must have at most ${limit} items` },
  uniqueItems: { zh: () => '各项不得重复', en: () => 'contains the same item twice' },
  maxDepth: {
    zh: (levels) => `嵌套不得超过 ${levels} 层`,
    en: (levels) => `is nested more than ${levels} levels deep`,
  },
  finite: { zh: () => '数值过大', en: () => 'is too large' },
  minimum: { zh: (limit) => `不得小于 ${limit}`, en: (limit) => `must be ${limit} or more` },
  maximum: { zh: (limit) => `不得大于 ${limit}`, en: (limit) => `must be ${limit} or less` },
  exclusiveMinimum: { zh: (limit) => `须大于 ${limit}`, en: (limit) => `must be greater than ${limit}` },
  exclusiveMaximum: { zh: (limit) => `须小于 ${limit}`, en: (limit) => `must be less than ${limit}` },
  multipleOf: { zh: (step) => `须为 ${step} 的倍数`, en: (step) => `must be a multiple of ${step}` },
  'document-required': {
    zh: (kind) => `缺少资料：${kind}`,
    en: (kind) => `document missing: ${kind}`,
  },
  'document-unknown': { zh: () => '该工单没有这份资料', en: () => 'is not a document of this case' },
  'no-text-here': { zh: () => '此处不填写说明', en: () => 'must be empty' },
  'count-differs': {
    zh: (count) => `与所列条数不符：${count}`,
    en: (count) => `does not match the number of items: ${count}`,
  },
  'not-for-role': { zh: () => '该角色不需要此项', en: () => 'is not for this role' },
  'credit-code': {
    zh: () => '不是统一社会信用代码（18 位大写字母和数字）',
    en: () => 'is no unified social credit code: 18 capitals and digits',
  },
  address: {
    zh: () => '须为电子邮箱或大陆手机号',
    en: () => 'is neither an email nor a mobile number of the mainland',
  },
  'person-unknown': { zh: () => '没有符合条件的人员', en: () => 'is not a person who can do this' },
  'in-the-past': { zh: () => '不得早于今天', en: () => 'must not be in the past' },
  'not-ahead': { zh: () => '须晚于今天', en: () => 'must be after today' },
  'unknown-version': { zh: () => '没有这个版本', en: () => 'is not a version that exists' },
  'rights-apart': {
    zh: () => '系统、安全、审计三种权限不得由一人兼任',
    en: () => 'gives one person two of system, security and audit, which are kept apart here',
  },
  'position-held': { zh: () => '已有这个岗位', en: () => 'is a position that this person has' },
  'unknown-station': { zh: () => '该供电区域没有这个供电所', en: () => 'is not a station of this supply region' },
  'name-taken': { zh: () => '已有同名单位', en: () => 'is the name of another unit' },
  'unknown-unit': { zh: () => '没有这个单位，或其下不能再设', en: () => 'is not a unit below which there can be one' },
  'unknown-region': { zh: () => '没有这个供电区域', en: () => 'is not a supply region' },
  'too-large-for-low-voltage': {
    zh: (limit) => `低压容量上限为 ${limit} kW`,
    en: (limit) => `must be ${limit} kW or less at low voltage`,
  },
  'voltage-mismatch': { zh: () => '与所选电压等级不符', en: () => 'does not match the selected voltage' },
  'phases-do-not-add-up': {
    zh: (sum) => `各期容量之和应为 ${sum} kVA`,
    en: (sum) => `the phases must add up to ${sum} kVA`,
  },
  'ends-before-it-begins': {
    zh: () => '须晚于各期希望送电日期',
    en: () => 'must be after the requested dates of all phases',
  },
  'lasts-too-long': {
    zh: (latest) => `超过临时用电的最长期限，不得晚于 ${latest}`,
    en: (latest) => `exceeds the maximum duration of a temporary supply: ${latest} at the latest`,
  },
  'no-reduction': {
    zh: (existing) => `减容后容量须小于现有容量 ${existing} kVA`,
    en: (existing) => `must be less than the current ${existing} kVA for a reduction`,
  },
  'no-increase': {
    zh: (existing) => `增容后容量须大于现有容量 ${existing} kVA`,
    en: (existing) => `must be more than the current ${existing} kVA for an increase`,
  },
  'too-far-ahead': {
    zh: (latest) => `过远，不得晚于 ${latest}`,
    en: (latest) => `is too far ahead: ${latest} at the latest`,
  },
  'identity-form': {
    zh: () => '不是证件号码：身份证 18 位（末位可为 X），护照和通行证为 6–12 位字母和数字',
    en: () =>
      'is not a valid ID number: identity card 18 characters (the last may be X), passport or permit 6–12 letters and digits',
  },
  'identity-birth': {
    zh: () => '身份证号码中的出生日期不存在',
    en: () => 'contains a date of birth (digits 7–14) that does not exist',
  },
  'credit-form': {
    zh: (count) => `统一社会信用代码为 18 位数字和大写字母（不含 I、O、S、V、Z），现为 ${count} 位`,
    en: (count) => `must have 18 digits and capital letters (no I, O, S, V or Z); this has ${count}`,
  },
  'phone-form': {
    zh: () => '不是电话号码：如 13912345678、0512-65220000 转 801、+49 89 1234567',
    en: () => 'is not a phone number; enter it like 13912345678, 0512-65220000 ext. 801 or +49 89 1234567',
  },
  'identity-check': {
    zh: () => '身份证号码的校验位不符，请核对',
    en: () => 'The check digit of this ID number is wrong. Please check the number.',
  },
  'credit-check': {
    zh: () => '统一社会信用代码的校验位不符，请核对',
    en: () => 'The check digit of this credit code is wrong. Please check the code.',
  },
  'phone-unlikely': {
    zh: () => '这个电话号码少见（手机 11 位，固定电话请带区号），请核对',
    en: () => 'This phone number is unusual (mobile: 11 digits; landline: with area code). Please check it.',
  },
  'power-factor': {
    zh: (figures) => `负荷与容量相差悬殊（${figures}），请核对`,
    en: (figures) => `Load and capacity are far apart (${figures}). Please check both.`,
  },
  'phases-out-of-order': {
    zh: () => '分期送电的日期不是先后有序，请核对',
    en: () => 'The dates of the phases are not in order. Please check them.',
  },
  'same-place': {
    zh: (caseNo) => `您在同一地址已有在办申请 ${caseNo}，请确认需要再次申请`,
    en: (caseNo) =>
      `You already have an open case for this address: ${caseNo}. Please confirm that you want to apply again.`,
  },
  'one-file': { zh: () => '一次只能上传一个文件', en: () => 'accepts one file at a time' },
  'not-your-case': { zh: () => '不是您本人的申请', en: () => 'is not one of your cases' },
  'hours-out-of-order': { zh: () => '营业时段须先后有序、不得重叠', en: () => 'must be in order and must not overlap' },
  'year-without-notice': { zh: () => '该年不在 noticedYears 中', en: () => 'is in a year that is not in noticedYears' },
  'make-up-on-a-weekday': { zh: () => '调休上班日须为周末', en: () => 'must be a weekend day' },
  'version-unknown': { zh: () => '没有这个版本', en: () => 'is not a published version' },
  'empty-file': { zh: () => '文件为空', en: () => 'is empty' },
  other: { zh: () => '不正确', en: () => 'is not valid' },
} as const satisfies Record<FieldReason | DoubtReason, Text> & Record<string, Text>
