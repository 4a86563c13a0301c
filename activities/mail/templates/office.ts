import { quotesOf, untilOf } from '../items.ts'
import { compose } from '../letter.ts'
import type { ModelOf } from '../model.ts'

/** The texts of each mail about what colleagues do to one another's tasks; what they wrote is quoted. */
const say = {
  zh: {
    'task-given': {
      subject: '同事转办给您的任务',
      happened: (who: string) => `${who} 将以下任务转办给您：`,
      todo: '时限照原来继续计算；转办理由见上，请接续办理。',
    },
    'opinion-asked': {
      subject: '同事征询您的意见',
      happened: (who: string) => `${who} 请您就以下任务提出意见：`,
      todo: '任务仍由对方办理，请在系统中签署意见。',
    },
    'signature-asked': {
      subject: '请您加签',
      happened: (who: string) => `${who} 请您加签以下任务：`,
      todo: '请在系统中签署：同意，或提出不同意见并说明理由。',
    },
    'signature-objected': {
      subject: '加签人不同意',
      happened: (who: string) => `${who} 对以下任务提出不同意见：`,
      todo: '请查看意见后重新办理；办理结果尚未生效。',
    },
    'answer-reminder': {
      subject: '请尽快签署意见',
      happened: (who: string) => `${who} 正等待您对以下任务的意见：`,
      todo: '您的时间已过半，请尽快在系统中答复。',
    },
    'answer-overdue': {
      subject: '签署意见已超时',
      happened: (who: string) => `以下任务正等待 ${who} 签署意见，已超时：`,
      todo: '任务时限照常计算；请催促，或由办理人、部门负责人撤下这项征询。',
    },
    'answer-given': {
      subject: '同事已签署意见',
      happened: (who: string) => `${who} 已对以下任务签署意见：`,
      todo: '请查看意见后继续办理。',
    },
    'request-withdrawn': {
      subject: '无需再签署意见',
      happened: (who: string) => `${who} 撤下了对您的征询：`,
      todo: '无需再办理。',
    },
    and: '、',
  },
  en: {
    'task-given': {
      subject: 'Task transferred to you',
      happened: (who: string) => `${who} transferred this task to you:`,
      todo: 'Its clock continues. The reason is quoted above. Please carry on with the task.',
    },
    'opinion-asked': {
      subject: 'Your opinion is requested',
      happened: (who: string) => `${who} asks for your opinion on:`,
      todo: 'The task stays with your colleague. Please give your opinion on its page.',
    },
    'signature-asked': {
      subject: 'Your signature is requested',
      happened: (who: string) => `${who} asks for your signature on:`,
      todo: 'Please agree, or object and say why, on its page.',
    },
    'signature-objected': {
      subject: 'A colleague objected',
      happened: (who: string) => `${who} objected on:`,
      todo: 'Please read the objection and decide again. The outcome has not taken effect.',
    },
    'answer-reminder': {
      subject: 'Your answer is awaited',
      happened: (who: string) => `${who} is waiting for your answer on:`,
      todo: 'Half of your time has passed. Please answer on its page.',
    },
    'answer-overdue': {
      subject: 'An answer is overdue',
      happened: (who: string) => `An answer is overdue. Still to answer: ${who}`,
      todo: 'The clock of the task continues. Remind your colleague, or let the assignee or the head withdraw the request.',
    },
    'answer-given': {
      subject: 'A colleague answered',
      happened: (who: string) => `${who} answered on:`,
      todo: 'Please read the answer and continue.',
    },
    'request-withdrawn': {
      subject: 'Request withdrawn',
      happened: (who: string) => `${who} no longer asks you about:`,
      todo: 'There is nothing left for you to do.',
    },
    and: ', ',
  },
}

type OfOffice = Exclude<keyof (typeof say)['en'], 'and'>

/** A mail whose items each name who did it. */
const told = (template: OfOffice) => (model: ModelOf<OfOffice>) => {
  const { language, items } = model
  const words = say[language]
  const { subject, happened, todo } = words[template]
  const who = [...new Set(items.flatMap(({ person }) => person ?? []))].join(words.and)
  return compose(model, {
    ...{ subject, todo, happened: happened(who) },
    list: items.map((item) => untilOf(language, item)),
    quotes: quotesOf(items),
  })
}

/** 转办: to the colleague to whom the holder of a task gave it. */
export const taskGiven = told('task-given')
/** 委派: to the colleague whose opinion is asked. */
export const opinionAsked = told('opinion-asked')
/** 加签: to the colleague who is to sign. */
export const signatureAsked = told('signature-asked')
/** To the holder: a colleague does not agree. */
export const signatureObjected = told('signature-objected')
/** To who is asked: half of the time has run. */
export const answerReminder = told('answer-reminder')
/** To the holder and the head: somebody who was asked is late. */
export const answerOverdue = told('answer-overdue')
/** To the holder: a colleague has answered. */
export const answerGiven = told('answer-given')
/** 减签 撤回: to who is asked no longer. */
export const requestWithdrawn = told('request-withdrawn')
