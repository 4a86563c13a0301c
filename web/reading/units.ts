/** How people write each unit. */
const WAYS: readonly (readonly string[])[] = [
  ['kW', '千瓦'],
  ['kVA', '千伏安'],
  ['kV', '千伏'],
  ['kWh', '千瓦时', '度'],
  ['A', '安', '安培'],
  ['m', '米'],
  ['mm²', 'mm2', '平方毫米'],
  ['元', '¥', '￥', 'CNY', 'RMB', 'yuan'],
]

/** The ways to write the unit that a field shows. */
export function waysToWrite(unit: string): readonly string[] {
  return WAYS.find((ways) => ways.includes(unit)) ?? [unit]
}
