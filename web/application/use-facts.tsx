import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApplicationSheet } from '../api/vocabulary.ts'
import { CaseLink } from '../parts/case-link.tsx'
import { useFormat } from '../time/use-format.ts'
import { useFigureText } from './use-figure-text.ts'

interface Fact {
  name: string
  value: ReactNode
  /** Figures of which survey or plan may find something else. */
  figures?: ApplicationSheet['deviations'][number]['figure'][]
}

/** The facts of an application by name, without what was not said or does not apply. */
export function useFacts({ application, identityEnding }: ApplicationSheet): Fact[] {
  const { t } = useTranslation(['sheet', 'names', 'common'])
  const format = useFormat()
  const figureText = useFigureText()
  const { kind, purpose, customer, site, load, supply, phases = [], endsOn, follows, customerWorks } = application
  const yesNo = (value: boolean) => (value ? t('common:yes') : t('common:no'))
  const wishes = WISHES.filter((wish) => supply?.[wish] === true).map((wish) => t(`sheet:wish.${wish}`))
  const number = customer?.type === 'organisation' ? customer.creditCode : customer?.identityNumber
  const facts: (Fact | null)[] = [
    kind === undefined
      ? null
      : {
          name: t('sheet:kind'),
          value: [t(`names:kind.${kind}`), purpose && t(`names:purpose.${purpose}`), site?.industry]
            .filter((part) => part !== undefined)
            .join(' · '),
        },
    figure('requestedKw', load?.requestedKw),
    figure('requestedKva', load?.requestedKva),
    load?.existingKva === undefined || load.existingKva === 0
      ? null
      : { name: t('sheet:existing'), value: `${format.number(load.existingKva)} kVA` },
    figure('securityLoadKw', load?.securityLoadKw),
    figure('kv', supply?.kv),
    supply?.sources === undefined
      ? null
      : { name: t('names:applied.sources'), value: figureText('sources', supply.sources), figures: ['sources'] },
    supply?.importance === undefined || (supply.importance === 'none' && supply.voltage === 'LV')
      ? null
      : { name: t('sheet:importance'), value: t(`names:importance.${supply.importance}`) },
    supply?.ownGeneration === undefined
      ? null
      : { name: t('names:applied.ownGeneration'), value: yesNo(supply.ownGeneration), figures: ['ownGeneration'] },
    supply?.residentialCompound === true ? { name: t('sheet:compound'), value: yesNo(true) } : null,
    supply?.externalWorks === undefined ? null : { name: t('sheet:line'), value: yesNo(supply.externalWorks) },
    customerWorks === true ? { name: t('sheet:customerWorks'), value: yesNo(true) } : null,
    wishes.length === 0 ? null : { name: t('sheet:wishes'), value: wishes.join(t('sheet:listOf')) },
    ...phases.map(({ kva, wantedOn }, index): Fact | null =>
      wantedOn === undefined
        ? null
        : {
            name: phases.length === 1 ? t('sheet:wantedOn') : t('sheet:wantedOnOf', { number: index + 1 }),
            value: [format.day(wantedOn), phases.length === 1 || kva === undefined ? null : `${format.number(kva)} kVA`]
              .filter((part) => part !== null)
              .join(' · '),
          },
    ),
    endsOn === undefined ? null : { name: t('sheet:endsOn'), value: format.day(endsOn) },
    follows === undefined ? null : { name: t('sheet:follows'), value: <CaseLink caseNo={follows} /> },
    number === undefined
      ? identityEnding === null
        ? null
        : { name: t('sheet:identity'), value: t('sheet:ending', { ending: identityEnding }) }
      : { name: customer?.type === 'organisation' ? t('sheet:creditCode') : t('sheet:identity'), value: number },
    customer?.type !== 'organisation' || customer.legalRepresentative === undefined
      ? null
      : { name: t('sheet:legalRepresentative'), value: customer.legalRepresentative },
  ]
  return facts.filter((fact) => fact !== null)

  function figure(name: 'requestedKw' | 'requestedKva' | 'securityLoadKw' | 'kv', value: number | undefined) {
    if (value === undefined || value === 0) return null
    return { name: t(`names:applied.${name}`), value: figureText(name, value), figures: [name] }
  }
}

const WISHES = ['wantsDesignReview', 'wantsMidworksInspection', 'chargeableExtras'] as const
