import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useRegionName } from '../../../i18n/use-region-name.ts'
import type { DraftCheck } from '../../../api/vocabulary.ts'
import { documentsQuery } from '../../../queries/cases.ts'
import { useFormat } from '../../../time/use-format.ts'
import styles from './answers.module.css'
import type { Screen } from '../screens.ts'
import { hasExisting } from '../draft/consistent.ts'
import { offeredVoltage, WISHES } from './voltages.ts'
import type { WrittenDraft } from '../draft/use-draft.ts'

/** All that was answered, screen by screen, each with the way back to it. */
export function Answers({
  draft: { id, caseNo, typed },
  check,
}: {
  draft: WrittenDraft
  check: DraftCheck | undefined
}) {
  const { t } = useTranslation(['apply', 'names', 'common'])
  const format = useFormat()
  const regionName = useRegionName()
  const { kind, purpose, customer, contacts, site, load, supply, phases, endsOn, customerWorks } = typed
  const offered = offeredVoltage(supply)
  const wishes = WISHES.filter((wish) => supply?.[wish] === true)
  const isThere = (is: boolean | undefined, text: string) =>
    is === undefined ? undefined : `${text} ${is ? t('common:yes') : t('common:no')}`
  const amount = (value: number | undefined, unit: 'kW' | 'kVA') =>
    value === undefined ? undefined : `${format.number(value)} ${t(`names:unit.${unit}`)}`
  const day = (value: string | undefined) => (value === undefined ? undefined : format.day(value))
  const number = customer?.type === 'organisation' ? customer.creditCode : customer?.identityNumber
  const { data: files = [] } = useQuery(documentsQuery(caseNo))
  const kinds = (check?.documents ?? []).map(({ kind: each }) => each)
  const uploaded = [...new Set([...kinds, ...files.map((each) => each.kind)])].flatMap((each) => {
    const count = files.filter((file) => file.kind === each).length
    return count === 0 ? [] : [`${t(`names:document.${each}`)} × ${count}`]
  })
  const rows: [Screen, (string | undefined)[]][] = [
    ['kind', [kind && t(`names:kind.${kind}`)]],
    [
      'who',
      [
        customer?.name,
        number,
        customer?.type === 'organisation' ? customer.legalRepresentative : undefined,
        ...[contacts?.[0]?.name, contacts?.[0]?.phone, contacts?.[0]?.email],
      ],
    ],
    [
      'where',
      [
        site?.region && regionName(site.region),
        site?.station && regionName(site.station),
        site?.address,
        site?.industry,
      ],
    ],
    [
      'need',
      [
        purpose && t(`names:purpose.${purpose}`),
        ...(load?.existingKva === undefined || !hasExisting(kind)
          ? []
          : [`${t('apply:need.existing')} ${amount(load.existingKva, 'kVA') ?? ''}`]),
        amount(load?.requestedKw, 'kW'),
        kind === 'reduction' ? isThere(customerWorks, t('apply:need.customerWorks')) : undefined,
      ],
    ],
    [
      'supply',
      [
        offered === undefined ? undefined : t(`apply:supply.offer.${offered}.name`),
        amount(load?.requestedKva, 'kVA'),
        supply?.sources === undefined ? undefined : t(`apply:supply.source.${supply.sources > 1 ? 'two' : 'one'}.name`),
        supply?.importance && t(`names:importance.${supply.importance}`),
        ...(load?.securityLoadKw === undefined
          ? []
          : [`${t('apply:supply.securityLoad')} ${amount(load.securityLoadKw, 'kW') ?? ''}`]),
        isThere(supply?.residentialCompound, t('apply:supply.compound')),
        isThere(supply?.ownGeneration, t('apply:supply.generation')),
        isThere(supply?.externalWorks === undefined ? undefined : !supply.externalWorks, t('apply:supply.line')),
        ...wishes.map((wish) => t(`apply:supply.wish.${wish}.name`)),
      ],
    ],
    [
      'when',
      [
        ...(phases ?? []).map(({ wantedOn, kva }) =>
          [(phases?.length ?? 0) > 1 ? amount(kva, 'kVA') : undefined, day(wantedOn)]
            .filter((part) => part !== undefined)
            .join(' '),
        ),
        endsOn && `→ ${format.day(endsOn)}`,
      ],
    ],
    ['documents', uploaded],
  ]
  return (
    <dl className={styles.answers}>
      {rows.map(([screen, said]) => (
        <div key={screen}>
          <dt>{t(`apply:name.${screen}`)}</dt>
          <dd>
            <Said parts={said.filter((part) => part !== undefined && part !== '')} />
            <Link to="/apply/$draftId" params={{ draftId: id }} search={{ screen }}>
              {t('apply:change')}
              <span className="visually-hidden">: {t(`apply:name.${screen}`)}</span>
            </Link>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Each answer stays whole where a line ends: a name is not cut in two. */
function Said({ parts }: { parts: readonly (string | undefined)[] }) {
  if (parts.length === 0) return <span>—</span>
  return (
    <span className={styles.said}>
      {parts.map((part, at) => (
        // answers have no name but their place
        <span key={at} className={styles.part}>
          {part}
        </span>
      ))}
    </span>
  )
}
