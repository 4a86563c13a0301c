/** What a project is called by people: whose it is, and where. A part that is not known is left out. */
export interface Project {
  customerName: string | null
  /** As the customer wrote it. */
  address: string | null
}

/**
 * The name by which people know a project, 客户 · 短地址: the customer and the short address. Null if neither is known;
 * a case number is all there is then.
 */
export function projectName({ customerName, address }: Project): string | null {
  const parts = [customerName?.trim() ?? '', address === null ? '' : shortAddress(address)]
  return parts.filter((part) => part !== '').join(' · ') || null
}

/**
 * An address without the province and the city, which all addresses of a company's region share: district, street,
 * number and what follows stay. An address that is nothing but province and city stays whole.
 */
export function shortAddress(address: string): string {
  const whole = address.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim()
  // a city of a prefecture is written behind the city that is its prefecture
  const rest = whole.replace(PROVINCE, '').replace(CITY, '').replace(CITY, '').trim()
  return rest === '' ? whole : rest
}

const PROVINCES =
  '北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门'
const PROVINCE_SUFFIX = '省|(?:壮族|回族|维吾尔)?自治区|特别行政区'

/** A letter of a city's name: those of districts, towns and streets are none, but for the cities named below. */
const LETTER = '[^省市区县旗镇乡村路街道巷弄号\\d\\s,.·-]'
const CITIES_LIKE_TOWNS = '景德镇|镇江|新乡|萍乡'

/** 农贸市场, 市民中心 and 阳光城市花园 are no cities, although they contain 市. */
const NO_CITY = '场|区|政|民|委|府|集|郊|中心|花园|家园|公园|广场|大厦|小区'
const CITY_NAME = `(?:(?:${CITIES_LIKE_TOWNS}|${LETTER}{2,8}?)市(?!${NO_CITY})(?:市辖区)?|${LETTER}{2,10}?自治州)`

const CITY = new RegExp(`^${CITY_NAME}`, 'u')
// 江苏路 and 上海路 are streets: without its 省 a province is one only if a city follows it
const PROVINCE = new RegExp(`^(?:中国)?(?:${PROVINCES})(?:${PROVINCE_SUFFIX}|(?=${CITY_NAME}))`, 'u')
