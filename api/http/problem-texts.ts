import type { RefusalCode } from '../../domain/refusals.ts'

/** Codes of the HTTP side with their status; those of the business stand in domain/refusals.ts. */
export const HTTP_PROBLEMS = {
  MALFORMED_JSON: 400,
  BAD_REQUEST: 400,
  IDEMPOTENCY_KEY_REQUIRED: 400,
  UNAUTHENTICATED: 401,
  INVALID_CREDENTIALS: 401,
  ORIGIN_NOT_ALLOWED: 403,
  NOT_FOUND: 404,
  HOST_NOT_OURS: 421,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  FILE_TYPE_NOT_ACCEPTED: 415,
  FILE_HAS_MACROS: 415,
  VALIDATION_FAILED: 422,
  IDEMPOTENCY_KEY_REUSED: 422,
  APPLICATION_INCOMPLETE: 422,
  CONFIRMATION_NEEDED: 422,
  CLOCK_CANNOT_GO_BACK: 422,
  NOTHING_ARMED: 409,
  QUOTA_EXCEEDED: 409,
  DOCUMENT_SENT: 409,
  VERSION_EXISTS: 409,
  CALENDAR_CHANGED: 409,
  LIMITS_UNSOUND: 422,
  REDATING_NOT_READY: 409,
  REDATING_CHANGED: 409,
  REDATING_CLOSED: 409,
  SIGN_IN_PAUSED: 429,
  RATE_LIMITED: 429,
  TOO_MANY_STREAMS: 429,
  HEADERS_TOO_LARGE: 431,
  DOCUMENT_BYTES_MISSING: 500,
  INTERNAL: 500,
  ENGINE_UNAVAILABLE: 503,
  OVERLOADED: 503,
} as const
export type HttpCode = keyof typeof HTTP_PROBLEMS
export type ProblemCode = RefusalCode | HttpCode

type Text = readonly [title: string, detail: string]

/** What each code says to a person, in both languages. */
export const PROBLEM_TEXTS = {
  CASE_NOT_FOUND: {
    zh: ['工单不存在', '没有这个编号的工单，或您无权查看。'],
    en: ['No such case', 'There is no case of this number that you may see.'],
  },
  CASE_CLOSED: {
    zh: ['工单已办结', '该工单已完成或已撤回，不能再办理。'],
    en: ['The case is closed', 'It was completed or withdrawn; nothing more can be done to it.'],
  },
  TASK_NOT_FOUND: {
    zh: ['任务不存在', '该工单的流程中没有这个任务。'],
    en: ['No such task', "This task is not on the case's route."],
  },
  TASK_NOT_OPEN_YET: {
    zh: ['任务尚未开始', '前面的环节还没有完成。'],
    en: ['The task is not open yet', 'Something before it is not done.'],
  },
  TASK_CLOSED: {
    zh: ['任务已结束', '该任务已经办理完毕。'],
    en: ['The task is closed', 'It was done, cancelled or not answered in time.'],
  },
  TASK_STOPPED: {
    zh: ['任务已暂停', '该任务正等待客户或其他条件，恢复后才能办理。'],
    en: ['The task is stopped', 'It waits for the customer or another condition and can be done when it runs again.'],
  },
  TASK_NOT_YOURS: {
    zh: ['任务由他人办理', '该任务已由另一位同事领取。'],
    en: ["The task is someone else's", 'Another person has claimed it.'],
  },
  TASK_ALREADY_CLAIMED: {
    zh: ['任务已被领取', '该任务已由另一位同事领取。'],
    en: ['The task is already claimed', 'Another person has claimed it.'],
  },
  TAKEN_UP: {
    zh: ['后续任务已有人办理', '该结果引出的任务已被领取或办理，结果不能再取回。'],
    en: [
      'Somebody has taken it up',
      'A task that follows from this outcome was claimed or acted on. The outcome can no longer be taken back.',
    ],
  },
  LEFT_THE_HOUSE: {
    zh: ['结果已对外生效', '客户已得到通知，或法定时限已据此起止，结果不能再取回。'],
    en: [
      'It has left the house',
      'The customer was told, or something that binds began or ended with it. The outcome can no longer be taken back.',
    ],
  },
  FOUR_EYES: {
    zh: ['不能审核自己编制的方案', '方案编制人不得参加审核，请由他人审核。'],
    en: ['Four eyes', 'Nobody reviews what they drafted; someone else must.'],
  },
  NOT_ALLOWED: {
    zh: ['没有权限', '您的岗位不能进行此操作。'],
    en: ['Not allowed', 'Your role may not do this.'],
  },
  ACTION_NOT_AVAILABLE: {
    zh: ['当前不能进行此操作', '工单目前的状态不允许此操作。'],
    en: ['Not available now', 'The present state does not allow this action.'],
  },
  OUTCOME_NOT_ALLOWED: {
    zh: ['不能以此结果办结', '该任务不能以所选结果结束。'],
    en: ['Outcome not allowed', 'The task cannot end with this outcome.'],
  },
  RETURN_TARGET_NOT_ON_ROUTE: {
    zh: ['不能退回到该环节', '该工单的流程中没有所选的退回环节。'],
    en: ['Cannot return there', "The chosen step is not on the case's route."],
  },
  GATES_NOT_MET: {
    zh: ['送电条件不具备', '竣工检验、合同、费用、装表须全部完成后才能送电。'],
    en: ['Gates not met', 'Energisation needs inspection, contract, fees and meter.'],
  },
  SUPPLEMENT_ALREADY_ASKED: {
    zh: ['已一次性告知', '缺件清单只能一次性告知，不能再次提出。'],
    en: ['Already asked once', 'Missing documents are asked for once, as one frozen list.'],
  },
  ASSIGNEE_NOT_IN_DEPARTMENT: {
    zh: ['指派对象不在本部门', '任务只能指派给承办部门的人员。'],
    en: ['Not of this department', 'A task is assigned to a member of the department that holds it.'],
  },
  GREEN_CHANNEL_ALREADY: {
    zh: ['已在绿色通道', '该工单已纳入绿色通道。'],
    en: ['Already in the green channel', 'The case was admitted to the green channel before.'],
  },
  GREEN_CHANNEL_NOT_IN_FORCE: {
    zh: ['不在绿色通道', '该工单未纳入绿色通道。'],
    en: ['Not in the green channel', 'The case is not in the green channel.'],
  },
  DRAFT_CHANGED: {
    zh: ['草稿已被修改', '草稿在此期间有改动，请重新打开后再保存或提交。'],
    en: ['The draft has changed', 'It was changed meanwhile: read it again, then save or submit.'],
  },
  DRAFT_ALREADY_SUBMITTED: {
    zh: ['申请已提交', '该申请已经提交，不能再次修改或提交。'],
    en: ['Already submitted', 'This application was submitted and can be neither changed nor submitted again.'],
  },
  REDATING_MOVED: {
    zh: ['工单已有变动', '预览之后该工单的期限有变动，未重算，已重新列出。'],
    en: ['The case has moved', 'Its deadlines changed since they were shown; it was not re-dated and is shown again.'],
  },
  REDATING_NOT_NEEDED: {
    zh: ['无需重算', '该工单已按所选版本计算期限。'],
    en: ['Nothing to re-date', 'The case counts by these versions already.'],
  },
  MALFORMED_JSON: {
    zh: ['请求不是有效的 JSON', '请求内容无法解析。'],
    en: ['Malformed JSON', 'The body cannot be read as JSON.'],
  },
  BAD_REQUEST: {
    zh: ['请求有误', '服务器无法理解该请求。'],
    en: ['Bad request', 'The server cannot make sense of this request.'],
  },
  IDEMPOTENCY_KEY_REQUIRED: {
    zh: ['缺少 Idempotency-Key', '每次写入须带 Idempotency-Key 请求头（1–200 个可见 ASCII 字符）。'],
    en: ['Idempotency-Key required', 'Every write needs the header Idempotency-Key: 1–200 visible ASCII characters.'],
  },
  UNAUTHENTICATED: {
    zh: ['请先登录', '尚未登录或登录已过期。'],
    en: ['Sign in first', 'There is no session, or it has expired.'],
  },
  INVALID_CREDENTIALS: {
    zh: ['邮箱或密码不正确', '请检查后重试。'],
    en: ['Wrong e-mail or password', 'Check both and try again.'],
  },
  ORIGIN_NOT_ALLOWED: {
    zh: ['来源不被允许', '写入请求只接受来自本站页面。'],
    en: ['Origin not allowed', 'Writes are accepted from pages of this site only.'],
  },
  NOT_FOUND: {
    zh: ['不存在', '没有这个资源，或您无权查看。'],
    en: ['Not found', 'There is nothing here that you may see.'],
  },
  HOST_NOT_OURS: {
    zh: ['不认识这个主机名', '演练环境只接受本机名称或地址的访问。'],
    en: ['Not a name of ours', 'A rehearsal answers only under its own names or an address.'],
  },
  PAYLOAD_TOO_LARGE: {
    zh: ['内容过大', '文件或请求超过大小限制。'],
    en: ['Too large', 'The file or the body exceeds the limit.'],
  },
  UNSUPPORTED_MEDIA_TYPE: {
    zh: ['不支持的内容类型', '请求内容须为 application/json，文件须为 multipart/form-data。'],
    en: ['Unsupported type', 'Bodies are application/json, files multipart/form-data.'],
  },
  FILE_TYPE_NOT_ACCEPTED: {
    zh: ['不能接收这种文件', '请上传 PDF、OFD、照片（JPG、PNG、HEIC、TIFF）、DOCX、XLSX、DWG、TXT 或 CSV 文件。'],
    en: ['Unsupported file type', 'Take PDF, OFD, a picture (JPG, PNG, HEIC, TIFF), DOCX, XLSX, DWG, TXT or CSV.'],
  },
  FILE_HAS_MACROS: {
    zh: ['文件含有宏', '请另存为不含宏的 DOCX、XLSX，或导出为 PDF 后再上传。'],
    en: ['The file holds macros', 'Save it as DOCX or XLSX without macros, or as PDF, and upload that.'],
  },
  VALIDATION_FAILED: {
    zh: ['填写有误', '请按所列字段更正。'],
    en: ['Invalid input', 'Correct the fields that are listed.'],
  },
  IDEMPOTENCY_KEY_REUSED: {
    zh: ['Idempotency-Key 已用于其他请求', '同一个键只能用于内容相同的请求。'],
    en: ['Idempotency-Key reused', 'This key was used for another request; take a new one.'],
  },
  APPLICATION_INCOMPLETE: {
    zh: ['申请资料不完整', '请补齐所列信息和资料后再提交。'],
    en: ['The application is incomplete', 'Supply the fields and documents that are listed, then submit.'],
  },
  CONFIRMATION_NEEDED: {
    zh: ['请再确认', '所列内容少见，请核对；确实如此的，确认后再次提交即可。'],
    en: ['Please confirm', 'What is listed is unusual: check it. If it is right, confirm it and submit again.'],
  },
  CLOCK_CANNOT_GO_BACK: {
    zh: ['时钟不能倒退', '演练时钟只能向前拨动。'],
    en: ['The clock cannot go back', 'The business clock of a rehearsal moves on only.'],
  },
  NOTHING_ARMED: {
    zh: ['没有待到的时限', '目前没有任何工单设有时限。'],
    en: ['Nothing is armed', 'No case has an instant ahead at which it must act.'],
  },
  DOCUMENT_SENT: {
    zh: ['资料已发给客户', '该资料已随书面答复发给客户，不能改为内部资料。'],
    en: ['The customer has it', 'The document went to the customer in writing; it cannot be made internal.'],
  },
  QUOTA_EXCEEDED: {
    zh: ['数量已达上限', '您的草稿或文件数量、大小已达上限，请先删除不需要的。'],
    en: ['The quota is used up', 'You have as many drafts, files or bytes as one may have; delete some first.'],
  },
  VERSION_EXISTS: {
    zh: ['版本已存在', '该版本已经发布，发布后不能更改，请使用新的版本号。'],
    en: ['The version exists', 'It was published and never changes; publish under another version.'],
  },
  CALENDAR_CHANGED: {
    zh: ['日历已更新', '其间已发布另一版日历，请核对后重新修改。'],
    en: ['The calendar has changed', 'Another version was published meanwhile; look at it and make the change again.'],
  },
  LIMITS_UNSOUND: {
    zh: ['时限不能兑现', '所列时限有误，或承诺时限之和超过其所服务的时限。'],
    en: ['The limits cannot be kept', 'Figures are wrong or missing, or promises exceed the limit that they serve.'],
  },
  REDATING_NOT_READY: {
    zh: ['预览尚未完成', '预览仍在计算，完成后才能执行。'],
    en: ['The preview is not ready', 'It is still being computed; apply it when it is there.'],
  },
  REDATING_CHANGED: {
    zh: ['预览已更新', '部分工单已重新列出，请查看后按新的版本执行。'],
    en: ['The preview has changed', 'Cases are shown again: read them, then apply the version that stands.'],
  },
  REDATING_CLOSED: {
    zh: ['重算已结束', '该次重算已取消或全部完成。'],
    en: ['The re-dating is over', 'It was cancelled, or nothing of it is left to do.'],
  },
  SIGN_IN_PAUSED: {
    zh: ['暂停登录', '密码错误次数过多，请稍候再试。'],
    en: ['Sign-in is paused', 'There were too many wrong passwords. Wait a little, then try again.'],
  },
  RATE_LIMITED: {
    zh: ['请求过于频繁', '请稍后再试。'],
    en: ['Too many requests', 'Wait a little and try again.'],
  },
  TOO_MANY_STREAMS: {
    zh: ['实时页面过多', '您同时打开的实时页面过多，请先关闭一些。'],
    en: ['Too many live pages', 'You have too many streams open at a time; close some.'],
  },
  HEADERS_TOO_LARGE: {
    zh: ['请求头过大', '请求头超过大小限制，请清除本站 Cookie 后重试。'],
    en: ['Headers too large', 'The headers exceed the limit; clear the cookies of this site and try again.'],
  },
  DOCUMENT_BYTES_MISSING: {
    zh: ['文件内容缺失', '该文件的登记仍在，但存储中的内容缺失或不完整，请联系管理员从备份恢复。'],
    en: [
      'The content of the document is missing',
      'It is registered, but its content is missing or incomplete in the store; an administrator can bring it back from a backup.',
    ],
  },
  INTERNAL: {
    zh: ['服务器内部错误', '出现意外错误，已记录。'],
    en: ['Internal error', 'Something unexpected happened; it has been logged.'],
  },
  ENGINE_UNAVAILABLE: {
    zh: ['流程引擎暂不可用', '请用同一个 Idempotency-Key 稍后重试，不会重复办理。'],
    en: [
      'The engine is unavailable',
      'Send the same request with the same Idempotency-Key again; it takes effect once.',
    ],
  },
  OVERLOADED: {
    zh: ['服务器繁忙', '请稍后重试。'],
    en: ['Overloaded', 'Try again in a moment.'],
  },
  CASE_SUSPENDED: {
    zh: ['工单已中止', '工单中止期间不能办理，恢复后再试。'],
    en: ['The case is suspended', 'Nothing can be done to it until it is resumed.'],
  },
  DEFECTS_OPEN: {
    zh: ['缺陷尚未全部整改', '请先逐条提交整改证明，再重新报验。'],
    en: ['Defects are open', 'Every defect must be mended with evidence first.'],
  },
  DEFECT_NOT_OPEN: {
    zh: ['没有这条待整改的缺陷', '该缺陷不存在或已整改。'],
    en: ['No such open defect', 'This defect does not exist or was mended before.'],
  },
  DATE_TOO_FAR: {
    zh: ['日期过远', '所填日期不得晚于 latest 所示之日。'],
    en: ['The date is too far ahead', 'The day must not be later than the one named as latest.'],
  },
  DATE_NOT_AHEAD: {
    zh: ['日期已过', '所填日期必须晚于今天。'],
    en: ['The date is not ahead', 'The day must lie in the future.'],
  },
  APPOINTMENT_MISSING: {
    zh: ['尚未预约送电日期', '高压送电须先与客户约定日期。'],
    en: [
      'No day is appointed',
      'An energisation at high voltage needs a day that was proposed to the customer or asked for.',
    ],
  },
  OUTAGE_NOTICE_MISSING: {
    zh: ['缺停电公告编号', '需要停电的，须填写停电公告编号。'],
    en: ['The number of the outage notice is missing', 'Where an outage is needed, its notice has a number.'],
  },
  DAY_OFF: {
    zh: ['所选日期不上班', '请改选工作日；next 为其后第一个工作日。'],
    en: ['A day off', 'Nobody comes on that day; the next working day is named as next.'],
  },
  HOURS_NOT_BUSINESS: {
    zh: ['不在上班时间内', '起止时间须在上班时间内（见 hours），且止晚于起。'],
    en: [
      'Not within business hours',
      'Both hours must lie in the business hours named as hours, the end after the beginning.',
    ],
  },
  PHASE_NOT_OPEN: {
    zh: ['该期不能再安排', '该期已送电、已放弃或不存在。'],
    en: ['The phase is not open', 'It was energised, given up, or does not exist.'],
  },
  SUPPLY_END_NOT_ALLOWED: {
    zh: ['不能延至该日期', '延期须晚于现到期日，且不得超过临时用电的最长期限。'],
    en: [
      'Not until that day',
      'The new end must lie after the present one and within the longest time of a temporary supply.',
    ],
  },
  EXTENSION_TOO_LATE: {
    zh: ['已过申请延期的期限', '供电方案延期须在到期前按规定的天数申请，最迟之日见 askBy。'],
    en: [
      'Too late to ask',
      'An extension must be asked for some days before the plan ends: by the day named as askBy.',
    ],
  },
  EXTENSION_TOO_LONG: {
    zh: ['延期过长', '延期不得超过原有效期。'],
    en: ['Too long', 'An extension may not be longer than the original validity.'],
  },
  CUSTOMER_NOT_SILENT: {
    zh: ['尚不能中止', '客户长期未办理且工单在客户处时，督办方可中止，最早之日见 from。'],
    en: [
      'Not yet',
      'A supervisor may suspend a case only after its customer was silent for long: from the day named as from.',
    ],
  },
  FEE_NOT_STATED: {
    zh: ['业务费金额未定', '书面答复须写明业务费金额，客户按该金额缴费。'],
    en: ['The fee has no amount', 'The written reply states the amount of the fee; the customer pays that.'],
  },
  FEE_DIFFERS: {
    zh: ['金额不符', '业务费金额与应缴或已缴的金额不一致，应为 expected 所示（单位：分）。'],
    en: [
      'Another amount',
      'The amount of the fee differs from what is to be paid or was paid; `expected` names it, in fen.',
    ],
  },
  CONTRACT_MISSING: {
    zh: ['没有合同文本', '合同文本上传后才能签订。'],
    en: ['There is no contract to sign', 'The text of the contract must be there before it is signed.'],
  },
  OBJECTION_TOO_LATE: {
    zh: [
      '已过提出异议的期限',
      '对供电方案的异议须在书面答复后规定的期限内提出。您仍可接受方案；需要改变方案的，请提交一份关联本工单的新申请，或请客户经理提出方案变更。',
    ],
    en: [
      'Too late to object',
      'An objection is made within a set time of the written reply. You can still accept the plan; for another plan, make a new application that names this case, or ask the account manager for a change by the company.',
    ],
  },
  URGED_LATELY: {
    zh: ['刚刚催办过', '同一任务一小时工作时间内只催办一次，again 所示之时起可再次催办。'],
    en: [
      'Urged a short time ago',
      'A task is urged at most once a working hour; from the instant named as `again` on it can be urged again.',
    ],
  },
  SUSPENDED_OFTEN: {
    zh: ['今天已多次中止', '同一工单一天内最多中止两次。'],
    en: ['Suspended often today', 'A case is suspended at most twice a day.'],
  },
  MOMENT_NOT_POSSIBLE: {
    zh: ['时间不成立', '所填时间须在任务开始之后（from），且不晚于现在（until）。'],
    en: ['Not at that moment', 'The moment lies before the task came (`from`) or after now (`until`).'],
  },
} as const satisfies Record<ProblemCode, Record<'zh' | 'en', Text>>
