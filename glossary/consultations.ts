import type { Answer, ConsultationKind, ConsultationStatus } from '../domain/vocabulary.ts'
import type { Names } from './name.ts'

export const CONSULTATION_KIND_NAMES: Names<ConsultationKind> = {
  opinion: { zh: '征询意见', en: 'Opinion' },
  before: { zh: '前加签', en: 'Signature before' },
  after: { zh: '后加签', en: 'Signature after' },
}

export const ANSWER_NAMES: Names<Answer> = {
  opinion: { zh: '意见', en: 'Opinion' },
  agree: { zh: '同意', en: 'Agrees' },
  object: { zh: '不同意', en: 'Objects' },
}

export const CONSULTATION_STATUS_NAMES: Names<ConsultationStatus> = {
  open: { zh: '待签署', en: 'Open' },
  answered: { zh: '已签署', en: 'Answered' },
  withdrawn: { zh: '已撤下', en: 'Withdrawn' },
  ended: { zh: '任务已结束', en: 'Task ended' },
}
