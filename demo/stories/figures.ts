import type { Form } from '../../domain/application/forms.ts'

/** Figures of the forms that the stories fill in. */
export const SURVEYED: Form = { distanceToSourceM: 420, availableKva: 6_300, feasible: true }

export const SURVEYED_WITH_PLAN: Form = {
  distanceToSourceM: 35,
  lineLengthM: 40,
  conductorMm2: 16,
  breakerA: 63,
  meterA: 60,
}

export const LV_PLAN: Form = { lineLengthM: 180, conductorMm2: 95, breakerA: 250, meterA: 200 }

export const EXTERNAL_SINGLE: Form = {
  feederKva: 800,
  voltageKv: 10,
  sources: 1,
  lineLengthM: 650,
  conductorMm2: 120,
}

export const INTERNAL_SINGLE: Form = {
  transformerKva: 800,
  meteringCurrentA: 50,
  securityLoadKw: 0,
  ownSourceKw: 0,
}

export const EXTERNAL_DUAL: Form = {
  feederKva: 4_000,
  voltageKv: 10,
  sources: 2,
  lineLengthM: 2_300,
  conductorMm2: 300,
  lineReadyOn: '2026-04-24',
}

export const INTERNAL_DUAL: Form = {
  transformerKva: 4_000,
  meteringCurrentA: 250,
  securityLoadKw: 400,
  ownSourceKw: 300,
}

/** The own emergency source raised to 120 % of the security load: what safety and dispatch look at. */
export const INTERNAL_DUAL_SAFER: Form = { ...INTERNAL_DUAL, ownSourceKw: 480 }

/** As the customer wished in the objection: metering for a larger current, what marketing looks at. */
export const INTERNAL_DUAL_AS_WISHED: Form = { ...INTERNAL_DUAL_SAFER, meteringCurrentA: 300 }

/** The high-reliability fee of a second source, as the written reply states it. */
export const FEE: Form = { feeFen: 88_000_00 }

/** Power without an outage for others, and with one. */
export const ENERGISED: Form = { outageNeeded: false }
export const ENERGISED_IN_OUTAGE: Form = { outageNeeded: true, outageNotice: '停〔2026〕第0413号' }

export const METER: Form = { meters: 1, meterA: 5 }
export const VISIT: Form = { satisfaction: 5 }

export const REDUCED_PLAN: Form = { lineLengthM: 0, conductorMm2: 120, breakerA: 63, meterA: 5 }
export const REMOVED: Form = { finalReadingKwh: 18_640, settledFen: 4_120_00 }

export const EXTERNAL_35_KV: Form = {
  feederKva: 8_000,
  voltageKv: 35,
  sources: 1,
  lineLengthM: 3_800,
  conductorMm2: 240,
}

/** The same feeder on another way round: what production technology looks at. */
export const EXTERNAL_35_KV_LONGER: Form = { ...EXTERNAL_35_KV, lineLengthM: 4_600 }

export const INTERNAL_35_KV: Form = {
  transformerKva: 8_000,
  meteringCurrentA: 200,
  securityLoadKw: 0,
  ownSourceKw: 0,
}
