import type { AppointmentStatus } from '../domain/case/appointment.ts'
import type { StopRequestStatus } from '../domain/case/state.ts'
import type { CaseStatus, TaskStatus } from '../domain/vocabulary.ts'
import type { Names } from './name.ts'

type DueState = 'overdue' | 'due-today' | 'due-soon' | 'due-next' | 'stopped'

export const CASE_STATUS_NAMES: Names<CaseStatus> = {
  'in-progress': { zh: '办理中', en: 'In progress' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  completed: { zh: '已办结', en: 'Completed' },
  closed: { zh: '已关闭', en: 'Closed' },
}

export const TASK_STATUS_NAMES: Names<TaskStatus> = {
  open: { zh: '待办', en: 'Open' },
  done: { zh: '已办', en: 'Done' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
  'not-answered': { zh: '未答复', en: 'Not answered' },
}

export const APPOINTMENT_STATUS_NAMES: Names<AppointmentStatus> = {
  proposed: { zh: '待客户答复', en: 'Waiting for the customer’s answer' },
  agreed: { zh: '已约定', en: 'Agreed' },
  'other-day': { zh: '客户要求改期', en: 'Another date requested' },
}

export const STOP_REQUEST_STATUS_NAMES: Names<StopRequestStatus> = {
  asked: { zh: '待确认', en: 'To be confirmed' },
  confirmed: { zh: '已确认', en: 'Confirmed' },
  refused: { zh: '未同意', en: 'Refused' },
}

/** How an open task is doing, on the board and in the lists. */
export const DUE_STATE_NAMES: Names<DueState> = {
  overdue: { zh: '已超期', en: 'Overdue' },
  'due-today': { zh: '今日到期', en: 'Due today' },
  'due-soon': { zh: '即将到期', en: 'Due soon' },
  'due-next': { zh: '下一工作日到期', en: 'Due next' },
  stopped: { zh: '已暂停', en: 'Paused' },
}
