import { accept } from './steps/acceptance.ts'
import { confirmPlan, makePlan, replyInWriting, reviewPlan, WHOLE_PLAN } from './steps/plan.ts'
import { reviewDesign, settleFees, signContract } from './steps/formalities.ts'
import { buildLine, buildOnSite } from './steps/works.ts'
import { connect, inspectCompletion } from './steps/connection.ts'
import { archive, visitCustomer } from './steps/closing.ts'
import { phasesOf } from '../domain/case-view.ts'
import { together } from './walk.ts'
import type { Kase, Procedure } from './walk.ts'

/**
 * THE procedure 业扩报装: from the application to the return visit. Each line is a step of process.md section 3; what a
 * route leaves out returns at once.
 */
export function* connectionApplication(kase: Kase): Procedure {
  yield* accept(kase) // 受理, 补正
  yield* agreePlan(kase) // 勘查, 供电方案, 会审, 方案答复, 方案确认
  yield* together(
    settleFees(kase), // 业务费
    signContract(kase), // 供用电合同
    buildAndConnect(kase), // 设计审查 … 送电
  )
  yield* together(archive(kase), visitCustomer(kase)) // 归档, 回访
  kase.record('CaseCompleted', {})
}

/** A plan is agreed when it passed its review, was replied in writing, and the customer accepted it. */
function* agreePlan(kase: Kase): Procedure {
  let redo = WHOLE_PLAN
  for (;;) {
    yield* makePlan(kase, redo)
    for (;;) {
      const returned = yield* reviewPlan(kase, redo.cause)
      if (returned === null) break
      redo = returned
      yield* makePlan(kase, redo)
    }
    yield* replyInWriting(kase, redo.cause)
    const objection = yield* confirmPlan(kase, redo.cause)
    if (objection === null) return
    redo = objection
  }
}

/** The grid builds its line while the customer builds; each phase is inspected and connected for itself. */
function* buildAndConnect(kase: Kase): Procedure {
  yield* reviewDesign(kase) // 设计审查
  yield* together(buildLine(kase) /* 外部工程 */, ...phasesOf(kase.state).map((phase) => buildPhase(kase, phase)))
}

function* buildPhase(kase: Kase, phase: number): Procedure {
  yield* buildOnSite(kase, phase) // 受电工程, 中间检查
  yield* together(
    inspectCompletion(kase, phase), // 竣工报验, 竣工检验
    connect(kase, phase), // 装表, 送电
  )
}
