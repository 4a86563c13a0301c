import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Application } from '../../../api/vocabulary.ts'
import { useUnits } from '../../../queries/units.ts'
import { regionsQuery } from '../../../queries/drafts.ts'
import { ChoiceQuestion } from '../../../questions/choices.tsx'
import { TextQuestion } from '../../../questions/fields.tsx'
import { Loading } from '../../../states/loading.tsx'
import type { Shown } from './shown.ts'
import { useRegionName } from '../../../i18n/use-region-name.ts'

const UNKNOWN = ''

/** Where the power is needed. */
export function WhereScreen({ draft, problemOf }: Shown) {
  const { t } = useTranslation('apply')
  const regionName = useRegionName()
  const { data: regions } = useQuery(regionsQuery)
  const { site = {}, customer } = draft.typed
  const stations = useUnits().filter(
    ({ kind, parent, closed }) => kind === 'station' && parent === site.region && !closed,
  )
  const set = (changed: NonNullable<Application['site']>) => draft.change({ site: { ...site, ...changed } })
  return (
    <>
      {regions === undefined ? (
        <Loading rows={1} />
      ) : (
        <ChoiceQuestion
          label={t('where.region')}
          problem={problemOf('/site/region')}
          value={site.region}
          onChange={(region) => draft.change({ site: { ...withoutStation(site), region } })}
          choices={regions.map((value) => ({ value, name: regionName(value) }))}
        />
      )}
      {stations.length > 0 && (
        <ChoiceQuestion
          label={t('where.station')}
          problem={problemOf('/site/station')}
          value={site.station ?? UNKNOWN}
          onChange={(station) =>
            station === UNKNOWN ? draft.change({ site: withoutStation(site) }) : set({ station })
          }
          choices={[
            ...stations.map(({ code }) => ({ value: code, name: regionName(code) })),
            { value: UNKNOWN, name: t('where.stationUnknown') },
          ]}
        />
      )}
      <TextQuestion
        label={t('where.address')}
        hint={t('where.addressHint')}
        problem={problemOf('/site/address')}
        value={site.address}
        autoComplete="street-address"
        onChange={(address) => set({ address })}
      />
      {customer?.type === 'organisation' && (
        <TextQuestion
          label={t('where.industry')}
          isOptional
          problem={problemOf('/site/industry')}
          value={site.industry}
          maxLength={100}
          onChange={(industry) => set({ industry })}
        />
      )}
    </>
  )
}

/** A station is one of its region. */
function withoutStation({ station: _, ...rest }: NonNullable<Application['site']>) {
  return rest
}
