/** A shop at low voltage: accepted within 4 working hours, surveyed within a day. */
export const SHOP = {
  purpose: 'commercial',
  voltage: 'LV',
  kv: 0.4,
  requestedKw: 80,
  requestedKva: 80,
  phases: [{ kva: 80, wantedOn: '2026-06-01' }],
} as const
