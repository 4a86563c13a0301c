import { phasesOf } from '../domain/case/case-view.ts'
import { accept, assignAccountManager } from './steps/acceptance.ts'
import { archive, endSupply, visitCustomer } from './steps/closing.ts'
import { untilItStands } from './passes.ts'
import { connect, inspectCompletion } from './steps/connection.ts'
import { reviewDesign, settleFees, signContract } from './steps/formalities.ts'
import { confirmPlan, makePlan, replyInWriting, reviewPlan } from './steps/plan.ts'
import type { Redo } from './steps/plan.ts'
import { buildLine, buildOnSite } from './steps/works.ts'
import { together } from './walk.ts'
import type { Kase, Procedure } from './walk.ts'

/**
 * THE procedure 业扩报装: from the application to the return visit. Each line is a step of docs/procedure.md section 3; what a
 * route leaves out returns at once.
 */
export function* procedure(kase: Kase): Procedure {
  yield* accept(kase) // 受理, 补正
  assignAccountManager(kase) // 首问负责
  yield* untilItStands(kase, (wanted) => carryOut(kase, wanted)) // 方案有效期, 方案变更
  yield* together(
    archive(kase), // 归档
    visitCustomer(kase), // 回访
    endSupply(kase), // 临时用电到期, 拆除; 减容恢复
  )
  kase.record('CaseCompleted', {})
}

/** From the plan to the last phase energised. */
function* carryOut(kase: Kase, wanted: Redo): Procedure {
  yield* agreePlan(kase, wanted) // 勘查, 接入系统设计, 供电方案, 会审, 方案答复, 方案确认
  yield* together(
    settleFees(kase), // 业务费
    signContract(kase), // 供用电合同
    buildLine(kase), // 外部工程
    buildAndConnect(kase), // 设计审查, 受电工程, 中间检查, 竣工检验, 装表, 送电
  )
}

/** A plan is agreed when it passed its review, was replied in writing, and the customer accepted it. */
function* agreePlan(kase: Kase, first: Redo): Procedure {
  for (let wanted: Redo | null = first; wanted !== null;) {
    yield* passReview(kase, wanted)
    yield* replyInWriting(kase, wanted.cause)
    wanted = yield* confirmPlan(kase, wanted.cause)
  }
}

/** The plan is made and reviewed until nobody returns it. */
function* passReview(kase: Kase, wanted: Redo): Procedure {
  for (let redo: Redo | null = wanted; redo !== null;) {
    yield* makePlan(kase, redo)
    redo = yield* reviewPlan(kase, redo.cause)
  }
}

/** Once the design is agreed, each phase is built, inspected and connected for itself. */
function* buildAndConnect(kase: Kase): Procedure {
  yield* reviewDesign(kase) // 设计审查
  yield* together(...phasesOf(kase.state).map((phase) => buildPhase(kase, phase)))
}

function* buildPhase(kase: Kase, phase: number): Procedure {
  if (kase.state.withdrawnPhases.includes(phase)) return
  yield* buildOnSite(kase, phase) // 受电工程, 中间检查
  yield* together(
    inspectCompletion(kase, phase), // 竣工报验, 竣工检验
    connect(kase, phase), // 装表, 送电
  )
}
