import type { Story } from '../story.ts'
import { hvDualGreen } from './hv-dual-green.ts'
import { hvDual } from './hv-dual.ts'
import { hvSingle } from './hv-single.ts'
import { lapse } from './lapse.ts'
import { lvOtherWorks } from './lv-other-works.ts'
import { lvResidential } from './lv-residential.ts'
import { overdueReview } from './overdue-review.ts'
import { planChangedByGrid } from './plan-changed-by-grid.ts'
import { reduction } from './reduction.ts'
import { silentAcceptance } from './silent-acceptance.ts'
import { temporary } from './temporary.ts'
import { withdrawal } from './withdrawal.ts'
import { hvThreePhases } from './hv-three-phases.ts'
import { lvRoadPermit } from './lv-road-permit.ts'
import { nationalHoliday } from './national-holiday.ts'
import { yearWithoutNotice } from './year-without-notice.ts'
import { supervisorsHand } from './supervisors-hand.ts'
import { silentCustomer } from './silent-customer.ts'

/** The demo's cases, all in region chengdong, played beside one another on one calendar. */
export const STORIES: readonly Story[] = [
  lvResidential,
  lvOtherWorks,
  hvSingle,
  hvDual,
  hvDualGreen,
  overdueReview,
  withdrawal,
  hvThreePhases,
  lvRoadPermit,
  nationalHoliday,
  yearWithoutNotice,
  supervisorsHand,
  silentCustomer,
  temporary,
  reduction,
  planChangedByGrid,
  silentAcceptance,
  lapse,
]
