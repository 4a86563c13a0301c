import { STOP_REASON_NAMES } from '../../glossary/clocks.ts'
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
  ACCOUNT_EXISTS: 409,
  ACCOUNT_DISABLED: 403,
  PASSWORD_WRONG: 403,
  SECOND_FACTOR_NEEDED: 403,
  CODE_WRONG: 403,
  CHALLENGE_OVER: 410,
  PASSKEY_NOT_VALID: 403,
  SECOND_FACTOR_MISSING: 403,
  SECOND_FACTOR_EXISTS: 409,
  SECOND_FACTOR_KEPT: 409,
  OPENID_FAILED: 403,
  OPENID_UNAVAILABLE: 503,
  OPENID_NOT_LINKED: 403,
  OPENID_LINK_TAKEN: 409,
  OPENID_NO_POSITION: 403,
  OPENID_REQUIRED: 403,
  LINK_NOT_VALID: 410,
  PROGRESS_LINK_NOT_VALID: 410,
  CODE_NOT_VALID: 422,
  NOT_REGISTERED: 404,
  TERMS_CHANGED: 409,
  SMS_NOT_AVAILABLE: 409,
  SIGN_IN_PAUSED: 429,
  RATE_LIMITED: 429,
  TOO_MANY_STREAMS: 429,
  HEADERS_TOO_LARGE: 431,
  DOCUMENT_ERASED: 410,
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
    en: ['No such case', 'There is no case with this number, or you do not have access.'],
  },
  CASE_CLOSED: {
    zh: ['工单已办结', '该工单已完成或已撤回，不能再办理。'],
    en: ['The case is closed', 'The case is completed, withdrawn or closed. No further action is possible.'],
  },
  TASK_NOT_FOUND: {
    zh: ['任务不存在', '该工单的流程中没有这个任务。'],
    en: ['No such task', 'This task is not part of the case.'],
  },
  TASK_NOT_OPEN_YET: {
    zh: ['任务尚未开始', '前面的环节还没有完成。'],
    en: ['Task not open yet', 'An earlier step is not completed.'],
  },
  TASK_CLOSED: {
    zh: ['任务已结束', '该任务已经办理完毕。'],
    en: ['Task closed', 'The task was completed, cancelled or not answered in time.'],
  },
  TASK_STOPPED: {
    zh: ['任务已暂停', '该任务正等待客户或其他条件，恢复后才能办理。'],
    en: [
      'Task paused',
      'The task is waiting for the customer or another condition. You can complete it when its clock runs again.',
    ],
  },
  TASK_NOT_YOURS: {
    zh: ['任务由他人办理', '该任务已由另一位同事领取。'],
    en: ['Task assigned to someone else', 'Another person has claimed this task.'],
  },
  TASK_ALREADY_CLAIMED: {
    zh: ['任务已被领取', '该任务已由另一位同事领取。'],
    en: ['Task already claimed', 'Another person has claimed this task.'],
  },
  TAKEN_UP: {
    zh: ['后续任务已有人办理', '该结果引出的任务已被领取或办理，结果不能再取回。'],
    en: [
      'Next task already started',
      'A task that follows from this outcome has been claimed or worked on. You can no longer take back the outcome.',
    ],
  },
  LEFT_THE_HOUSE: {
    zh: ['结果已对外生效', '客户已得到通知，或法定时限已据此起止，结果不能再取回。'],
    en: [
      'Already in effect outside the company',
      'The customer was notified, or a statutory limit started or ended with it. You can no longer take back the outcome.',
    ],
  },
  FOUR_EYES: {
    zh: ['不能审核自己编制的方案', '方案编制人不得参加审核，请由他人审核。'],
    en: ['You cannot review your own draft', 'The drafter of a plan cannot review it. Someone else has to.'],
  },
  NOT_ALLOWED: {
    zh: ['没有权限', '您的岗位没有此权限。'],
    en: ['Not allowed', 'Your role cannot do this.'],
  },
  ACTION_NOT_AVAILABLE: {
    zh: ['当前不能进行此操作', '工单目前的状态不允许此操作。'],
    en: ['Not available now', 'The current state of the case does not allow this action.'],
  },
  OUTCOME_NOT_ALLOWED: {
    zh: ['不能以此结果办结', '该任务不能以所选结果结束。'],
    en: ['Outcome not allowed', 'The task cannot be completed with this outcome.'],
  },
  RETURN_TARGET_NOT_ON_ROUTE: {
    zh: ['不能退回到该环节', '该工单的流程中没有所选的退回环节。'],
    en: ['Cannot return to this step', 'The selected step is not part of the case.'],
  },
  GATES_NOT_MET: {
    zh: ['送电条件不具备', '竣工检验、合同、费用、装表须全部完成后才能送电。'],
    en: ['Conditions for energisation not met', 'Inspection, contract, fees and meter must all be completed first.'],
  },
  SUPPLEMENT_ALREADY_ASKED: {
    zh: ['已一次性告知', '缺件清单只能一次性告知，不能再次提出。'],
    en: ['Already requested', 'Missing documents can be requested only once, in one list.'],
  },
  ASSIGNEE_NOT_IN_DEPARTMENT: {
    zh: ['指派对象不在本部门', '任务只能指派给承办部门的人员。'],
    en: ['Not in this department', 'You can assign a task only to a member of its department.'],
  },
  ALREADY_ON_IT: {
    zh: ['对方已在办理', '该同事已经在办理这项任务。'],
    en: ['Already involved', 'This person already has a part in the task.'],
  },
  CONSULTATION_OPEN: {
    zh: ['还在等待同事意见', '征询意见或前加签尚未答复，答复后或撤销征询后才能办结。'],
    en: [
      'Waiting for a colleague',
      'You asked a colleague about this task. You can complete it once they have answered, or after you withdraw the request.',
    ],
  },
  OUTCOME_PENDING: {
    zh: ['结果正在送签', '办理结果正等待后加签人员签署，尚未生效。'],
    en: [
      'Outcome out for signature',
      'The outcome is waiting for the signatures added after it and has not taken effect.',
    ],
  },
  OTHER_KIND_OPEN: {
    zh: ['不能同时前加签和后加签', '另一种加签尚未完成，同一时间只能使用一种。'],
    en: ['One kind of signature at a time', 'Signatures of the other kind are still open. Use one kind at a time.'],
  },
  ANSWERED_ALREADY: {
    zh: ['对方已签署', '已签署意见的人员只能由部门负责人撤下。'],
    en: ['Already answered', 'Only the head of the department can take away somebody who has answered.'],
  },
  LAST_SIGNATURE: {
    zh: ['不能撤下最后一位签署人', '结果正等待这位同事签署；如需改由他人签署，请先撤回送签。'],
    en: ['The last signature', 'The outcome is waiting for this signature alone. Recall the outcome first.'],
  },
  PERSON_NOT_ASKED: {
    zh: ['未征询该人员', '该同事目前没有待答复的征询或加签。'],
    en: ['Not asked', 'There is no open request to this person.'],
  },
  COLLEAGUE_NOT_POSSIBLE: {
    zh: ['不能征询该人员', '只能征询各部门的经办人员和负责人。'],
    en: ['Not possible to ask', 'You can ask reviewers and heads of departments.'],
  },
  COPY_NOT_FOUND: {
    zh: ['抄送不存在', '没有这条抄送，或您无权查看。'],
    en: ['No such copy', 'There is no such copy, or you do not have access.'],
  },
  COPY_NOT_POSSIBLE: {
    zh: ['不能抄送给该人员', '只能抄送给公司内的其他工作人员，不能抄送给自己、客户或管理员。'],
    en: [
      'This person cannot be sent a copy',
      'You can send copies to other members of staff, not to yourself, customers or administrators.',
    ],
  },
  COPY_WITHDRAWN: {
    zh: ['抄送已撤回', '这条抄送已被撤回。'],
    en: ['Copy withdrawn', 'This copy has been withdrawn.'],
  },
  COPIED_ALREADY: {
    zh: ['已抄送过', '该人员已收到这个工单的抄送。'],
    en: ['Already copied', 'This person already has a copy of the case.'],
  },
  OPINION_GIVEN: {
    zh: ['已签署意见', '您已就这条抄送签署过意见。'],
    en: ['Opinion already given', 'You have already given your opinion on this copy.'],
  },
  GREEN_CHANNEL_ALREADY: {
    zh: ['已在绿色通道', '该工单已纳入绿色通道。'],
    en: ['Already in the green channel', 'The case is already in the green channel.'],
  },
  GREEN_CHANNEL_NOT_IN_FORCE: {
    zh: ['不在绿色通道', '该工单未纳入绿色通道。'],
    en: ['Not in the green channel', 'The case is not in the green channel.'],
  },
  DRAFT_CHANGED: {
    zh: ['草稿已被修改', '草稿在此期间有改动，请重新打开后再保存或提交。'],
    en: ['Draft changed', 'The draft was changed in the meantime. Open it again, then save or submit.'],
  },
  DRAFT_ALREADY_SUBMITTED: {
    zh: ['申请已提交', '该申请已经提交，不能再次修改或提交。'],
    en: ['Already submitted', 'This application has been submitted. You cannot change it or submit it again.'],
  },
  ABSENCE_OVERLAPS: {
    zh: ['时段重叠', '此人在这段时间内已登记不在岗（from 至 until）。'],
    en: ['Absences overlap', 'An absence is entered for part of this time already (`from` to `until`).'],
  },
  DEPUTY_NOT_POSSIBLE: {
    zh: ['不能由此人代理', '代理人须是另一位办理工单的在岗人员，不能是客户或管理员。'],
    en: ['This person cannot stand in', 'A deputy is another member of staff, not a customer or an administrator.'],
  },
  ACCOUNT_IS_OWN: {
    zh: ['不能更改自己的账户', '请由另一位管理员办理。'],
    en: ['This is your own account', 'Another administrator has to do this.'],
  },
  LAST_ADMINISTRATOR: {
    zh: ['最后一位安全管理员', '请先授予另一人安全管理权限，并等其设置密码。'],
    en: [
      'The last administrator with the security right',
      'Give another person the security right first, and wait until they have set a password.',
    ],
  },
  UNIT_IN_USE: {
    zh: ['仍在使用', '该单位尚有人员（people）、在途工单（openCases）或下级供电所（stations），不能停用。'],
    en: [
      'Still in use',
      'This unit cannot be closed: people work there (people), cases are open there (openCases), or it has open stations (stations).',
    ],
  },
  GRANT_TO_ONESELF: {
    zh: ['不能为自己授权', '查看客户资料须由另一人批准。'],
    en: ['Not for yourself', 'Somebody else has to let you read customer data.'],
  },
  GRANT_NOT_NEEDED: {
    zh: ['无需授权', '只有管理员查看客户资料需要批准。'],
    en: ['No grant needed', 'Only administrators need a grant to read customer data.'],
  },
  COMPANY_NOT_FOUND: {
    zh: ['企业账户不存在', '没有这个企业账户，或您不是其成员。'],
    en: ['No such company account', 'There is no such company account, or you are not a member of it.'],
  },
  COMPANY_CODE_TAKEN: {
    zh: ['该统一社会信用代码已注册', '这个统一社会信用代码已有企业账户。如属贵企业，可申请加入。'],
    en: [
      'This code is registered',
      'There is a company account with this unified social credit code. If it is your company, ask to join.',
    ],
  },
  COMPANY_NOT_ACTIVE: {
    zh: ['企业账户暂不可用', '企业账户尚未经第二人同意，或营业执照未通过核对，不能以其名义申请。'],
    en: [
      'Company account not in use',
      'The second person has not consented yet, or the business licence was refused: nothing can be submitted in its name.',
    ],
  },
  CREDIT_CODE_UNLIKELY: {
    zh: ['统一社会信用代码校验不符', '这个代码的校验位不符，请核对营业执照；确认无误可再次提交。'],
    en: [
      'The check digit does not fit',
      'The check digit of this unified social credit code does not fit. Compare it with the business licence; if it is right, send it again as confirmed.',
    ],
  },
  SECOND_PERSON_NEEDED: {
    zh: ['须由第二人办理', '本人提出的请求不能由本人答复，须由另一人用自己的账户办理。'],
    en: [
      'Somebody else is needed',
      'Nobody answers what they asked for themselves. Another person has to do it, with an account of their own.',
    ],
  },
  ASK_NOT_FOUND: {
    zh: ['请求不存在', '没有这个请求，或不由您答复。'],
    en: ['No such request', 'There is no such request, or it is not yours to answer.'],
  },
  ASK_OVER: {
    zh: ['请求已结束', '该请求已答复、已撤回或已过期。'],
    en: ['The request has ended', 'This request was answered or withdrawn, or has expired.'],
  },
  MEMBER_NOT_FOUND: {
    zh: ['不是成员', '此人不是该企业账户的成员。'],
    en: ['Not a member', 'This person is not a member of the company account.'],
  },
  LAST_MANAGER: {
    zh: ['最后一位管理人', '企业账户至少要有一位管理人。请先指定另一位。'],
    en: ['The last manager', 'A company account has at least one manager. Make somebody else a manager first.'],
  },
  LICENCE_NOT_THERE: {
    zh: ['没有待核对的营业执照', '该企业没有待核对的营业执照，或已有人核对。'],
    en: [
      'No licence to check',
      'There is no business licence of this company to be checked, or somebody has checked it.',
    ],
  },
  AGENT_NOT_FOUND: {
    zh: ['未找到该代办人', '没有以该姓名和该邮箱或手机号注册的客户。请与对方核对。'],
    en: ['No such person', 'Nobody is registered with this name and this address. Ask them how they are registered.'],
  },
  AGENT_IS_CUSTOMER: {
    zh: ['不能授权本方人员', '客户本人和企业账户成员无需授权。'],
    en: [
      'Already on the customer’s side',
      'The customer, and the members of the company account, need no authorisation.',
    ],
  },
  ERASURE_NOT_OPEN: {
    zh: ['删除申请状态已变', '该申请已被处理，或尚未到这一步，请刷新后查看。'],
    en: [
      'Erasure not at this point',
      'It was dealt with already, or is not that far yet. Reload to see where it stands.',
    ],
  },
  ERASURE_OWN: {
    zh: ['不能确认自己准备的删除', '删除须由另一位管理员确认。'],
    en: ['You prepared this erasure', 'Another administrator has to confirm it.'],
  },
  REDATING_MOVED: {
    zh: ['工单已有变动', '预览之后该工单的期限有变动，未重算，已重新列出。'],
    en: [
      'Case changed',
      'Its deadlines changed after the preview. It was not re-dated; the preview has been refreshed.',
    ],
  },
  REDATING_NOT_NEEDED: {
    zh: ['无需重算', '该工单已按所选版本计算期限。'],
    en: ['Nothing to re-date', 'The case already uses these versions.'],
  },
  MALFORMED_JSON: {
    zh: ['请求不是有效的 JSON', '请求内容无法解析。'],
    en: ['Malformed JSON', 'The request body is not valid JSON.'],
  },
  BAD_REQUEST: {
    zh: ['请求有误', '服务器无法理解该请求。'],
    en: ['Bad request', 'The server does not understand this request.'],
  },
  IDEMPOTENCY_KEY_REQUIRED: {
    zh: ['缺少 Idempotency-Key', '每次写入须带 Idempotency-Key 请求头（1–200 个可见 ASCII 字符）。'],
    en: ['Idempotency-Key required', 'Every write needs an Idempotency-Key header of 1–200 visible ASCII characters.'],
  },
  UNAUTHENTICATED: {
    zh: ['请先登录', '尚未登录或登录已过期。'],
    en: ['Please sign in', 'You are not signed in, or your session has expired.'],
  },
  INVALID_CREDENTIALS: {
    zh: ['邮箱或密码不正确', '请检查后重试。'],
    en: ['Wrong email or password', 'Check both and try again.'],
  },
  ORIGIN_NOT_ALLOWED: {
    zh: ['来源不被允许', '写入请求只接受来自本站页面。'],
    en: ['Origin not allowed', 'Only pages of this site can send changes.'],
  },
  NOT_FOUND: {
    zh: ['不存在', '没有这个资源，或您无权查看。'],
    en: ['Not found', 'This does not exist, or you do not have access.'],
  },
  HOST_NOT_OURS: {
    zh: ['主机名无效', '演练环境只接受本机名称或地址的访问。'],
    en: ['Unknown host name', 'A rehearsal answers only to its own names or addresses.'],
  },
  PAYLOAD_TOO_LARGE: {
    zh: ['内容过大', '文件或请求超过大小限制。'],
    en: ['Too large', 'The file or request exceeds the size limit.'],
  },
  UNSUPPORTED_MEDIA_TYPE: {
    zh: ['不支持的内容类型', '请求内容须为 application/json，文件须为 multipart/form-data。'],
    en: ['Unsupported content type', 'Send requests as application/json and files as multipart/form-data.'],
  },
  FILE_TYPE_NOT_ACCEPTED: {
    zh: ['不支持这种文件', '请上传 PDF、OFD、照片（JPG、PNG、HEIC、TIFF）、DOCX、XLSX、DWG、TXT 或 CSV 文件。'],
    en: [
      'Unsupported file type',
      'Please upload PDF, OFD, a photo (JPG, PNG, HEIC, TIFF), DOCX, XLSX, DWG, TXT or CSV.',
    ],
  },
  FILE_HAS_MACROS: {
    zh: ['文件含有宏', '请另存为不含宏的 DOCX、XLSX，或导出为 PDF 后再上传。'],
    en: ['File contains macros', 'Save it as DOCX or XLSX without macros, or as PDF, and upload it again.'],
  },
  VALIDATION_FAILED: {
    zh: ['填写有误', '请按所列字段更正。'],
    en: ['Invalid input', 'Please correct the listed fields.'],
  },
  IDEMPOTENCY_KEY_REUSED: {
    zh: ['Idempotency-Key 已用于其他请求', '同一个键只能用于内容相同的请求。'],
    en: ['Idempotency-Key reused', 'This key was used for another request. Use a new key.'],
  },
  APPLICATION_INCOMPLETE: {
    zh: ['申请资料不完整', '请补齐所列信息和资料后再提交。'],
    en: ['Application incomplete', 'Add the listed information and documents, then submit.'],
  },
  CONFIRMATION_NEEDED: {
    zh: ['请再确认', '所列内容少见，请核对；确实如此的，确认后再次提交即可。'],
    en: ['Please confirm', 'The listed answers are unusual. If they are correct, confirm them and submit again.'],
  },
  CLOCK_CANNOT_GO_BACK: {
    zh: ['时钟不能倒退', '演练时钟只能向前拨动。'],
    en: ['The clock cannot go back', 'The business clock of a rehearsal only moves forward.'],
  },
  NOTHING_ARMED: {
    zh: ['没有后续期限', '目前没有工单有待到期的时限。'],
    en: ['No deadline ahead', 'No case has a deadline to move to.'],
  },
  DOCUMENT_SENT: {
    zh: ['资料已发给客户', '该资料已随书面答复发给客户，不能改为内部资料。'],
    en: [
      'Already sent to the customer',
      'The document was sent to the customer with a written reply and cannot be made internal.',
    ],
  },
  QUOTA_EXCEEDED: {
    zh: ['数量已达上限', '您的草稿或文件数量、大小已达上限，请先删除不需要的。'],
    en: ['Quota reached', 'You have reached the limit for drafts, files or storage. Delete something first.'],
  },
  VERSION_EXISTS: {
    zh: ['版本已存在', '该版本已经发布，发布后不能更改，请使用新的版本号。'],
    en: ['Version already exists', 'Published versions cannot be changed. Publish under a new version.'],
  },
  CALENDAR_CHANGED: {
    zh: ['日历已更新', '其间已发布另一版本的日历，请核对后重新修改。'],
    en: ['Calendar changed', 'Another version was published in the meantime. Check it and make your changes again.'],
  },
  LIMITS_UNSOUND: {
    zh: ['时限不能兑现', '所列时限有误，或承诺时限之和超过其所服务的时限。'],
    en: ['Limits cannot be kept', 'Figures are wrong or missing, or the promises exceed the limit they serve.'],
  },
  REDATING_NOT_READY: {
    zh: ['预览尚未完成', '预览仍在计算，完成后才能执行。'],
    en: ['Preview not ready', 'The preview is still being calculated. Apply it when it is complete.'],
  },
  REDATING_CHANGED: {
    zh: ['预览已更新', '部分工单已重新列出，请查看后按新的版本执行。'],
    en: ['Preview changed', 'Some cases have been refreshed. Check them, then apply the new version.'],
  },
  REDATING_CLOSED: {
    zh: ['重算已结束', '该次重算已取消或全部完成。'],
    en: ['Re-dating ended', 'This re-dating was cancelled or is complete.'],
  },
  ACCOUNT_EXISTS: {
    zh: ['邮箱已有账户', '请在人员列表中查找该邮箱。'],
    en: ['This address has an account', 'Look for the address in the list of people.'],
  },
  ACCOUNT_DISABLED: {
    zh: ['账户已停用', '请联系管理员。'],
    en: ['The account is disabled', 'Contact your administrator.'],
  },
  PASSWORD_WRONG: {
    zh: ['密码不正确', '请输入当前密码。'],
    en: ['Wrong password', 'Enter your present password.'],
  },
  SECOND_FACTOR_NEEDED: {
    zh: ['该账户有第二验证方式', '请用密码和验证码登录，或使用通行密钥。'],
    en: ['The account has a second factor', 'Sign in with your password and a code, or with a passkey.'],
  },
  CODE_WRONG: {
    zh: ['验证码不正确', '请输入当前的验证码；每个验证码只能使用一次。'],
    en: ['Wrong code', 'Enter the present code; each code works once.'],
  },
  CHALLENGE_OVER: {
    zh: ['登录已超时', '请重新输入邮箱和密码。'],
    en: ['The sign-in took too long', 'Enter email and password again.'],
  },
  PASSKEY_NOT_VALID: {
    zh: ['通行密钥无效', '本系统没有这个通行密钥，或验证未完成，请重试。'],
    en: ['Passkey not valid', 'It is not known here, or the check was not completed. Try again.'],
  },
  SECOND_FACTOR_MISSING: {
    zh: ['请先设置第二验证方式', '您的角色须设置身份验证器或通行密钥后才能办理。'],
    en: ['Set up a second factor first', 'Your role needs an authenticator app or a passkey before anything else.'],
  },
  SECOND_FACTOR_EXISTS: {
    zh: ['已设置身份验证器', '如需更换，请先移除现有的身份验证器。'],
    en: ['There is an authenticator app', 'Remove the present one first.'],
  },
  SECOND_FACTOR_KEPT: {
    zh: ['不能移除', '您的角色至少须保留一种第二验证方式，请先添加另一种。'],
    en: ['Cannot be removed', 'Your role needs a second factor. Add another one first.'],
  },
  OPENID_FAILED: {
    zh: ['员工统一登录未完成', '登录已取消、已超时，或返回的信息无法核验。请从登录页重新开始。'],
    en: [
      'The staff sign-in was not completed',
      'It was cancelled, took too long, or its answer could not be verified. Begin again on the sign-in page.',
    ],
  },
  OPENID_UNAVAILABLE: {
    zh: ['员工统一登录暂时无法使用', '员工统一登录服务没有应答。请稍后再试。'],
    en: ['The staff sign-in is not available now', 'Its server does not answer. Try again in a few minutes.'],
  },
  OPENID_NOT_LINKED: {
    zh: ['员工账号尚未关联', '请用密码登录，在“我的账户”中关联员工账号；新同事请使用邀请邮件中的链接。'],
    en: [
      'Your staff account is not linked yet',
      'Sign in with your password and link it on the page My account. If you are new here, use the link of your invitation.',
    ],
  },
  OPENID_LINK_TAKEN: {
    zh: ['无法关联', '该员工账号已关联其他账户，或您的账户已关联其他员工账号。请联系管理员。'],
    en: [
      'Cannot be linked',
      'This staff account is linked to another account here, or yours to another one there. Contact your administrator.',
    ],
  },
  OPENID_NO_POSITION: {
    zh: ['没有可用的岗位', '您在企业目录中的组没有对应的岗位，您的会话已结束。请联系管理员。'],
    en: [
      'No position',
      'None of your groups in the company’s directory gives a position here. Your sessions have ended. Contact your administrator.',
    ],
  },
  OPENID_REQUIRED: {
    zh: ['请使用员工统一登录', '工作人员须通过员工统一登录，不能使用密码或通行密钥。'],
    en: ['Use the staff sign-in', 'Staff sign in by the staff sign-in, not by a password or a passkey here.'],
  },
  LINK_NOT_VALID: {
    zh: ['链接已失效', '链接只能使用一次，且有时限。请重新申请。'],
    en: ['The link is no longer valid', 'A link works once, and for a limited time. Ask for a new one.'],
  },
  PROGRESS_LINK_NOT_VALID: {
    zh: ['进度链接无效', '链接不正确、已过期或已撤销。请向提供链接的人索取新的链接。'],
    en: [
      'The progress link is not valid',
      'It is wrong, expired or revoked. Ask the person who gave it to you for a new one.',
    ],
  },
  CODE_NOT_VALID: {
    zh: ['验证码无效', '验证码不正确或已失效。请核对短信，或重新获取。'],
    en: ['The code is not valid', 'It is wrong, used or too old. Check the SMS, or get a new code.'],
  },
  NOT_REGISTERED: {
    zh: ['该号码尚未注册', '该手机号码还没有账户，请先注册。'],
    en: ['Not registered yet', 'This number has no account yet. Please register.'],
  },
  TERMS_CHANGED: {
    zh: ['服务条款已更新', '请重新打开页面，阅读现行条款后再提交。'],
    en: ['The terms have changed', 'Load the page again and read the present terms.'],
  },
  SMS_NOT_AVAILABLE: {
    zh: ['短信服务未开通', '目前不能发送短信，请使用邮箱。'],
    en: ['SMS not available', 'No SMS can be sent at present. Please use an email address.'],
  },
  SIGN_IN_PAUSED: {
    zh: ['暂停登录', '密码错误次数过多，请稍候再试。'],
    en: ['Sign-in paused', 'Too many wrong passwords. Please wait a little, then try again.'],
  },
  RATE_LIMITED: {
    zh: ['请求过于频繁', '请稍后再试。'],
    en: ['Too many requests', 'Please wait a little, then try again.'],
  },
  TOO_MANY_STREAMS: {
    zh: ['实时页面过多', '您同时打开的实时页面过多，请先关闭一些。'],
    en: ['Too many live pages', 'You have too many live pages open. Please close some.'],
  },
  HEADERS_TOO_LARGE: {
    zh: ['请求头过大', '请求头超过大小限制，请清除本站 Cookie 后重试。'],
    en: ['Headers too large', 'The request headers exceed the limit. Clear this site’s cookies and try again.'],
  },
  DOCUMENT_ERASED: {
    zh: ['文件已删除', '应客户要求或保存期限届满，该文件的内容已依法删除。'],
    en: ['Document erased', 'Its content was erased, as the customer asked or as its term was over.'],
  },
  DOCUMENT_BYTES_MISSING: {
    zh: ['文件内容缺失', '该文件的登记仍在，但存储中的内容缺失或不完整，请联系管理员从备份恢复。'],
    en: [
      'Document content missing',
      'The document is registered, but its stored content is missing or incomplete. An administrator can restore it from a backup.',
    ],
  },
  INTERNAL: {
    zh: ['服务器内部错误', '出现意外错误，已记录。'],
    en: ['Internal error', 'An unexpected error occurred and has been logged.'],
  },
  ENGINE_UNAVAILABLE: {
    zh: ['流程引擎暂不可用', '请用同一个 Idempotency-Key 稍后重试，不会重复办理。'],
    en: [
      'Workflow engine unavailable',
      'Send the same request again with the same Idempotency-Key: it takes effect only once.',
    ],
  },
  OVERLOADED: {
    zh: ['服务器繁忙', '请稍后重试。'],
    en: ['Server busy', 'Please try again in a moment.'],
  },
  CASE_SUSPENDED: {
    zh: [STOP_REASON_NAMES.suspended.zh, '工单中止期间不能办理，恢复后再试。'],
    en: [STOP_REASON_NAMES.suspended.en, 'No action is possible until the case is resumed.'],
  },
  DEFECTS_OPEN: {
    zh: ['缺陷尚未全部整改', '请先逐条提交整改证明，再重新报验。'],
    en: ['Open defects', 'Every defect must be fixed, with evidence, first.'],
  },
  DEFECT_NOT_OPEN: {
    zh: ['没有这条待整改的缺陷', '该缺陷不存在或已整改。'],
    en: ['No such open defect', 'This defect does not exist or is already fixed.'],
  },
  DATE_TOO_FAR: {
    zh: ['日期过远', '所填日期不得晚于 latest 所示日期。'],
    en: ['Date too far ahead', 'The date must not be later than `latest`.'],
  },
  DATE_NOT_AHEAD: {
    zh: ['日期已过', '所填日期必须晚于今天。'],
    en: ['Date not in the future', 'The date must be after today.'],
  },
  APPOINTMENT_MISSING: {
    zh: ['尚未预约送电日期', '高压送电须先与客户约定日期。'],
    en: [
      'No energisation date agreed',
      'At high voltage, an energisation date must first be proposed to the customer or requested by the customer.',
    ],
  },
  OUTAGE_NOTICE_MISSING: {
    zh: ['缺少停电公告编号', '需要停电的，须填写停电公告编号。'],
    en: ['Outage notice number missing', 'If an outage is needed, enter the number of its notice.'],
  },
  DAY_OFF: {
    zh: ['所选日期不上班', '请改选工作日；next 为其后第一个工作日。'],
    en: ['Not a working day', 'Please choose a working day; `next` is the next one.'],
  },
  HOURS_NOT_BUSINESS: {
    zh: ['不在上班时间内', '起止时间须在上班时间内（见 hours），且止晚于起。'],
    en: [
      'Not within business hours',
      'Start and end must be within business hours (see `hours`), and the end after the start.',
    ],
  },
  PHASE_NOT_OPEN: {
    zh: ['该期不能再安排', '该期已送电、已撤回或不存在。'],
    en: ['Phase not open', 'The phase is energised, withdrawn or does not exist.'],
  },
  SUPPLY_END_NOT_ALLOWED: {
    zh: ['不能延至该日期', '延期须晚于现到期日，且不得超过临时用电的最长期限。'],
    en: [
      'Cannot extend to this date',
      'The new end must be after the current one and within the maximum duration of a temporary supply.',
    ],
  },
  EXTENSION_TOO_LATE: {
    zh: ['已过申请延期的期限', '供电方案延期须在到期前按规定的天数申请，最迟日期见 askBy。'],
    en: [
      'Too late to request an extension',
      'An extension must be requested in time before the plan ends, at the latest on `askBy`.',
    ],
  },
  EXTENSION_TOO_LONG: {
    zh: ['延期过长', '延期不得超过原有效期。'],
    en: ['Extension too long', 'An extension cannot be longer than the original validity.'],
  },
  CUSTOMER_NOT_SILENT: {
    zh: ['尚不能中止', '客户长期未办理且工单在客户处时，督办方可中止，最早日期见 from。'],
    en: [
      'Cannot suspend yet',
      'A supervisor can suspend a case only after a long time without a response from the customer, at the earliest on `from`.',
    ],
  },
  FEE_NOT_STATED: {
    zh: ['业务费金额未定', '书面答复须写明业务费金额，客户按该金额缴费。'],
    en: ['Fee without an amount', 'The written reply must state the fee amount; the customer pays that amount.'],
  },
  FEE_DIFFERS: {
    zh: ['金额不符', '业务费金额与应缴或已缴的金额不一致，应为 expected 所示（单位：分）。'],
    en: ['Amount does not match', 'The amount differs from the fee due or paid; it should be `expected` (in fen).'],
  },
  CONTRACT_MISSING: {
    zh: ['没有合同文本', '合同文本上传后才能签订。'],
    en: ['No contract to sign', 'The contract must be uploaded before it can be signed.'],
  },
  OBJECTION_TOO_LATE: {
    zh: [
      '已过提出异议的期限',
      '对供电方案的异议须在书面答复后规定的期限内提出。您仍可接受方案；需要改变方案的，请提交一份关联本工单的新申请，或请客户经理提出方案变更。',
    ],
    en: [
      'Too late to object',
      'An objection must be made within a set time after the written reply. You can still accept the plan. For a different plan, submit a new application that refers to this case, or ask the account manager for a change of plan.',
    ],
  },
  URGED_LATELY: {
    zh: ['刚刚催办过', '同一任务一小时工作时间内只催办一次，again 所示时间起可再次催办。'],
    en: [
      'Reminder sent recently',
      'You can send at most one reminder per task and working hour; the next one is possible from `again`.',
    ],
  },
  SUSPENDED_OFTEN: {
    zh: ['今天已多次中止', '同一工单一天内最多中止两次。'],
    en: ['Suspended several times today', 'A case can be suspended at most twice a day.'],
  },
  MOMENT_NOT_POSSIBLE: {
    zh: ['时间不成立', '所填时间须在任务开始之后（from），且不晚于现在（until）。'],
    en: ['Time not possible', 'The time must be after the task started (`from`) and not after now (`until`).'],
  },
  ITEM_NOT_FOUND: {
    zh: ['协调事项不存在', '没有这个编号的协调事项，或您无权查看，或它不属于该工单。'],
    en: [
      'No such problem item',
      'There is no problem item with this number, you do not have access, or it belongs to another case.',
    ],
  },
  ITEM_NOT_OPEN: {
    zh: ['协调事项已结束', '该协调事项已办结或已撤销（status）。'],
    en: ['Problem item closed', 'It is already resolved or withdrawn (`status`).'],
  },
  ITEM_CHANGED: {
    zh: ['协调事项已有变动', '有人先于您处理了该协调事项，version 为现在的版本。请重新查看后再办理。'],
    en: ['Problem item changed', 'Somebody else changed it first; `version` is the current one. Check it again.'],
  },
  ITEM_DAYS_NOT_ALLOWED: {
    zh: ['期限不在允许范围内', '协调期限为 1 至 most 个工作日。'],
    en: ['Number of working days not allowed', 'A problem item is due in 1 to `most` working days.'],
  },
  OWNER_NOT_POSSIBLE: {
    zh: ['不能由此人负责', '负责人须为可查看该工单的部门人员或客户经理。'],
    en: [
      'This person cannot be the owner',
      'The owner must be a department member or account manager with access to the case.',
    ],
  },
} as const satisfies Record<ProblemCode, Record<'zh' | 'en', Text>>
