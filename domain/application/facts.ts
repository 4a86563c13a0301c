import type { Importance, Kind, Purpose, Voltage } from '../vocabulary.ts'

/**
 * What an application says that the process depends on: enumerations and figures only, never a name, an address or
 * a remark, so that it may stand in Temporal's histories.
 */
export interface Facts {
  kind: Kind
  customer: 'person' | 'organisation'
  purpose: Purpose
  /** Supply region; limits, account managers and supervisors belong to one. */
  region: string
  /** The station of the region that supplies the place, if it is named. */
  station?: string
  /** Requested load in kW; the LV threshold is compared with it. */
  requestedKw: number
  /** Requested transformer capacity in kVA (HV); the joint-review threshold is compared with it. */
  requestedKva: number
  /** Capacity the customer already has, kVA. */
  existingKva: number
  voltage: Voltage
  /** Supply voltage in kV: 0.22, 0.4, 10, 35, 110 … */
  kv: number
  /** Number of independent sources asked for; two or more make an HV case hv-dual. */
  sources: number
  importance: Importance
  residentialCompound: boolean
  ownGeneration: boolean
  /** The grid must build or extend a line before this site can be supplied. */
  externalWorks: boolean
  /** Something the price list charges for, apart from a second source. */
  chargeableExtras: boolean
  /** The customer asks for a design review / a mid-works inspection that the rules do not demand. */
  wantsDesignReview: boolean
  wantsMidworksInspection: boolean
  /**
   * Civil date at which a temporary supply ends or a reduction for a period is restored; null for what is for good.
   */
  endsOn: string | null
  /** A reduction for which the customer must change the own installation. Of other kinds the category tells. */
  customerWorks: boolean
  /** The case that this application continues: a changed load, a converted temporary supply; null for most. */
  follows: string | null
  /** Parts energised one after the other, at least one; capacity in kVA and the date wanted (civil date). */
  phases: readonly { kva: number; wantedOn: string }[]
}
