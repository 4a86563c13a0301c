import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Application } from '../../../api/vocabulary.ts'
import { regionsQuery } from '../../../queries/drafts.ts'
import { ChoiceQuestion } from '../../../questions/choices.tsx'
import { TextQuestion } from '../../../questions/fields.tsx'
import { Loading } from '../../../states/loading.tsx'
import type { Shown } from './shown.ts'
import { useRegionName } from '../../../i18n/use-region-name.ts'

/** Where the power is needed. */
export function WhereScreen({ draft, problemOf }: Shown) {
  const { t } = useTranslation('apply')
  const regionName = useRegionName()
  const { data: regions } = useQuery(regionsQuery)
  const { site = {}, customer } = draft.typed
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
          onChange={(region) => set({ region })}
          choices={regions.map((value) => ({ value, name: regionName(value) }))}
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
