import type { CivilDate } from '../time/instant.ts'
import type { Importance, Kind, Purpose, Voltage } from '../vocabulary.ts'

/** What an application says, as far as a rule looks at it. While it is being written everything may be missing. */
export interface Application {
  kind?: Kind
  purpose?: Purpose
  customer?: Person | Organisation
  contacts?: { name?: string; phone?: string }[]
  site?: { region?: string; station?: string; address?: string }
  /** Power in kW, capacity in kVA. */
  load?: { requestedKw?: number; requestedKva?: number; existingKva?: number; securityLoadKw?: number }
  supply?: Supply
  /** Parts that are energised one after the other. */
  phases?: { kva?: number; wantedOn?: CivilDate }[]
  endsOn?: CivilDate
  /** Of a reduction: the customer changes the own installation. */
  customerWorks?: boolean
  /** The own case that this application continues. */
  follows?: string
}

interface Person {
  type: 'person'
  name?: string
  identityNumber?: string
}

interface Organisation {
  type: 'organisation'
  name?: string
  creditCode?: string
}

interface Supply {
  voltage?: Voltage
  kv?: number
  /** Independent sources that are asked for. */
  sources?: number
  importance?: Importance
  residentialCompound?: boolean
  ownGeneration?: boolean
  /** The grid must build or extend a line first. */
  externalWorks?: boolean
  chargeableExtras?: boolean
  wantsDesignReview?: boolean
  wantsMidworksInspection?: boolean
}

/** What is wrong with a telephone number: it is none, or it is none that is given out here or abroad. */
export type PhoneFault = (plain: string) => 'form' | 'unlikely' | null
