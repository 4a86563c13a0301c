import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ItemLine, Step } from '../api/vocabulary.ts'
import { Panel } from '../parts/panel.tsx'
import { caseItemsQuery } from '../queries/items.ts'
import { useMe } from '../queries/me.ts'
import { useFormat } from '../time/use-format.ts'
import { ItemTime } from './item-time.tsx'
import styles from './items-panel.module.css'
import { RaiseDialog } from './raise-dialog.tsx'

interface ItemsPanelProps {
  caseNo: string
  perDay: number
  /** The step whose page it is on. */
  step?: Step
}

/** The problem items of a case: what is open first, then what was settled and how; and the way to raise one. */
export function ItemsPanel(props: ItemsPanelProps) {
  const { role } = useMe()
  return role === 'administrator' || role === 'applicant' ? null : <ItemsOfCase {...props} />
}

function ItemsOfCase({ caseNo, perDay, step }: ItemsPanelProps) {
  const { t } = useTranslation('items')
  const [isRaising, setRaising] = useState(false)
  const { data: ofCase } = useQuery(caseItemsQuery(caseNo))
  if (ofCase === undefined) return null
  return (
    <Panel
      title={t('ofCase')}
      extra={
        ofCase.mayRaise && (
          <Button size="small" onClick={() => setRaising(true)}>
            {t('raise')}
          </Button>
        )
      }
    >
      {ofCase.items.length === 0 && <p className={styles.soft}>{t('none')}</p>}
      <ul className={styles.list}>
        {ofCase.items.map((item) => (
          <Line key={item.no} item={item} perDay={perDay} />
        ))}
      </ul>
      {isRaising && (
        <RaiseDialog caseNo={caseNo} {...(step === undefined ? {} : { step })} onClose={() => setRaising(false)} />
      )}
    </Panel>
  )
}

function Line({ item, perDay }: { item: ItemLine; perDay: number }) {
  const { t } = useTranslation(['items', 'names'])
  const format = useFormat()
  const { no, matter, owner, ownerParty, raiser, raisedAt, status } = item
  return (
    <li className={status === 'open' ? styles.open : styles.over}>
      <div className={styles.head}>
        <Link to="/items/$no" params={{ no }} className={styles.no}>
          {no}
        </Link>
        <ItemTime item={item} perDay={perDay} isInline />
      </div>
      <p className={styles.matter}>{matter}</p>
      <p className={styles.soft}>
        {[
          t('items:toOwner', { name: owner.name ?? '' }),
          t(`names:party.${ownerParty}`),
          t('items:raisedBy', { name: raiser.name ?? '', at: format.dateTime(raisedAt) }),
        ].join(' · ')}
      </p>
    </li>
  )
}
