import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useRegionName } from '../../i18n/use-region-name.ts'
import { useFormat } from '../../time/use-format.ts'
import styles from './answers.module.css'
import type { Screen } from './screens.ts'
import type { WrittenDraft } from './use-draft.ts'

/** All that was answered, screen by screen, each with the way back to it. */
export function Answers({ draft: { id, typed } }: { draft: WrittenDraft }) {
  const { t } = useTranslation(['apply', 'names', 'common'])
  const format = useFormat()
  const regionName = useRegionName()
  const { kind, purpose, customer, contacts, site, load, supply, phases, endsOn } = typed
  const amount = (value: number | undefined, unit: 'kW' | 'kVA') =>
    value === undefined ? undefined : `${format.number(value)} ${t(`names:unit.${unit}`)}`
  const day = (value: string | undefined) => (value === undefined ? undefined : format.day(value))
  const number = customer?.type === 'organisation' ? customer.creditCode : customer?.identityNumber
  const rows: [Screen, (string | undefined)[]][] = [
    ['kind', [kind && t(`names:kind.${kind}`)]],
    ['who', [customer?.name, number, contacts?.[0]?.name, contacts?.[0]?.phone, contacts?.[0]?.email]],
    ['where', [site?.region && regionName(site.region), site?.address]],
    ['need', [purpose && t(`names:purpose.${purpose}`), amount(load?.requestedKw, 'kW')]],
    [
      'supply',
      [
        supply?.kv === undefined ? undefined : `${format.number(supply.kv)} ${t('names:unit.kV')}`,
        amount(load?.requestedKva, 'kVA'),
        supply?.sources === 2 ? t('apply:supply.source.two.name') : undefined,
        supply?.externalWorks === true ? t('apply:supply.lineNeeded') : undefined,
      ],
    ],
    ['when', [...(phases ?? []).map(({ wantedOn }) => day(wantedOn)), endsOn && `→ ${format.day(endsOn)}`]],
  ]
  return (
    <dl className={styles.answers}>
      {rows.map(([screen, said]) => (
        <div key={screen}>
          <dt>{t(`apply:name.${screen}`)}</dt>
          <dd>
            <span>{said.filter((part) => part !== undefined && part !== '').join(' · ') || '—'}</span>
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
