import { describe, expect, it } from 'vitest'
import { projectName, shortAddress } from '../../../domain/application/project-name.ts'

describe('the short address', () => {
  it.each([
    ['江苏省苏州市城东区工业大道188号3号厂房', '城东区工业大道188号3号厂房'],
    ['江苏苏州市吴中区宝带东路345号', '吴中区宝带东路345号'],
    ['苏州市城东区工业大道188号', '城东区工业大道188号'],
    ['江苏省苏州市昆山市玉山镇前进中路1号', '玉山镇前进中路1号'],
    ['上海市浦东新区世纪大道100号', '浦东新区世纪大道100号'],
    ['广西壮族自治区南宁市青秀区民族大道1号', '青秀区民族大道1号'],
    ['新疆维吾尔自治区伊犁哈萨克自治州伊宁市解放路8号', '解放路8号'],
    ['江西省景德镇市珠山区瓷都大道9号', '珠山区瓷都大道9号'],
    ['河南省新乡市红旗区平原路2号', '红旗区平原路2号'],
    ['江苏省苏州市市辖区人民路5号', '人民路5号'],
  ])('of %s is %s', (address, short) => {
    expect(shortAddress(address)).toBe(short)
  })

  it.each([
    '上海路12号',
    '江苏路3号',
    '农贸市场东侧5号',
    '盛泽镇城市花园12幢',
    '阳光城市花园3幢',
    '市民中心1号',
    '城东区工业大道188号',
    '12 Industry Avenue, Suzhou',
  ])('of %s is all of it: neither province nor city stands before the street', (address) => {
    expect(shortAddress(address)).toBe(address)
  })

  it('is the whole address if nothing is left without province and city', () => {
    expect(shortAddress('江苏省苏州市')).toBe('江苏省苏州市')
  })

  it('has plain digits and single spaces', () => {
    expect(shortAddress(' 江苏省苏州市 城东区工业大道１８８号  ３号厂房 ')).toBe('城东区工业大道188号 3号厂房')
  })
})

describe('the name of a project', () => {
  const address = '江苏省苏州市城东区工业大道188号'

  it('is the customer and the short address', () => {
    expect(projectName({ customerName: '华新精密制造有限公司', address })).toBe(
      '华新精密制造有限公司 · 城东区工业大道188号',
    )
  })

  it('is what is known of them', () => {
    expect(projectName({ customerName: '张建国', address: null })).toBe('张建国')
    expect(projectName({ customerName: null, address })).toBe('城东区工业大道188号')
    expect(projectName({ customerName: ' ', address: '' })).toBeNull()
  })
})
