import { useQuery } from '@tanstack/react-query'
import { Checkbox, Form, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Department, Places, Right, StaffRole } from '../../../api/vocabulary.ts'
import { useRegionName } from '../../../i18n/use-region-name.ts'
import { words } from '../../../i18n/words.ts'
import { placesQuery } from '../../../queries/people.ts'
import { useUnits } from '../../../queries/units.ts'
import { departments } from '../../department/departments.ts'

export interface PlaceTyped {
  role: StaffRole
  department?: Department
  region?: string
  station?: string
  rights?: Right[]
}

/** A place as the API takes it: fields that are not asked for are not there. */
export function placeOf({ role, department, region, station, rights = [] }: PlaceTyped) {
  return { role, department: department ?? null, region: region ?? null, station: station ?? null, rights }
}

/** The role, and what it needs: a department, a region or rights. */
export function PlaceFields() {
  const { t } = useTranslation(['people', 'names'])
  const regionName = useRegionName()
  const units = useUnits()
  const regions = units.filter(({ kind, closed }) => kind === 'region' && !closed)
  const { data: places } = useQuery(placesQuery)
  const role = Form.useWatch<StaffRole | undefined>('role')
  const region = Form.useWatch<string | undefined>('region')
  const { needs, may } = asksOf(places, role)
  const stations = units.filter(({ kind, parent, closed }) => kind === 'station' && parent === region && !closed)
  const needed = (message: string) => [{ required: true, message }]
  return (
    <>
      <Form.Item name="role" label={t('people:role')} rules={needed(t('people:missing.role'))}>
        <Select
          loading={places === undefined}
          options={places?.roles.map((each) => ({ value: each.role, label: t(`names:role.${each.role}`) })) ?? []}
        />
      </Form.Item>
      {needs.includes('department') && (
        <Form.Item
          name="department"
          preserve={false}
          label={t('names:placeField.department')}
          rules={needed(t('people:missing.department'))}
        >
          <Select options={departments().map((each) => ({ value: each, label: t(`names:party.${each}`) }))} />
        </Form.Item>
      )}
      {[...needs, ...may].includes('region') && (
        <Form.Item
          name="region"
          preserve={false}
          label={t('names:placeField.region')}
          {...(needs.includes('region')
            ? { rules: needed(t('people:missing.region')) }
            : { extra: t('people:allRegionsHint') })}
        >
          <Select
            allowClear={!needs.includes('region')}
            {...(needs.includes('region') ? {} : { placeholder: t('people:allRegions') })}
            options={regions.map(({ code }) => ({ value: code, label: regionName(code) }))}
          />
        </Form.Item>
      )}
      {may.includes('station') && stations.length > 0 && (
        <Form.Item name="station" preserve={false} label={t('names:placeField.station')}>
          <Select
            allowClear
            placeholder={t('people:allStations')}
            options={stations.map(({ code }) => ({ value: code, label: regionName(code) }))}
          />
        </Form.Item>
      )}
      {needs.includes('rights') && (
        <Form.Item
          name="rights"
          preserve={false}
          label={t('names:placeField.rights')}
          rules={needed(t('people:missing.rights'))}
        >
          <Checkbox.Group
            style={{ flexDirection: 'column' }}
            options={words('right').map((each) => ({
              value: each,
              label: `${t(`names:right.${each}`)} · ${t(`people:rightMeaning.${each}`)}`,
            }))}
          />
        </Form.Item>
      )}
    </>
  )
}

function asksOf(
  places: Places | undefined,
  role: StaffRole | undefined,
): Pick<Places['roles'][number], 'needs' | 'may'> {
  return places?.roles.find((each) => each.role === role) ?? { needs: [], may: [] }
}
