import { useTranslation } from 'react-i18next'
import type { CasePage } from '../../api/vocabulary.ts'
import { Panel } from '../../parts/panel.tsx'
import { phasesToWish } from '../../visits/visit.ts'
import { MyActionButton } from './my-action-button.tsx'
import type { MyActionName } from './my-actions.ts'
import { useFormat } from '../../time/use-format.ts'
import styles from './my-actions-panel.module.css'

/** What may be done to the case as a whole, as far as it is granted now; the graver last. */
const OFFERED: readonly MyActionName[] = ['wish-energisation', 'ask-validity', 'suspend', 'withdraw']

export function MyActionsPanel({ kase }: { kase: CasePage }) {
  const { t } = useTranslation('mine')
  const wishable = phasesToWish(kase)
  const offered = OFFERED.filter(
    (name) =>
      kase.availableActions.some(({ action, task }) => action === name && !task) &&
      (name !== 'wish-energisation' || wishable.length > 0),
  )
  const wishes = kase.wishes.filter(({ phase }) => wishable.includes(phase))
  if (offered.length === 0 && wishes.length === 0) return null
  return (
    <Panel title={t('else')}>
      {wishes.map(({ phase, on }) => (
        <Wish key={phase} phase={phase} on={on} isOne={kase.gates.length === 1} />
      ))}
      <div className={styles.actions}>
        {offered.map((action) => (
          <MyActionButton key={action} kase={kase} action={action} />
        ))}
      </div>
    </Panel>
  )
}

function Wish({ phase, on, isOne }: { phase: number; on: string; isOne: boolean }) {
  const { t } = useTranslation('mine')
  const format = useFormat()
  return <p>{isOne ? t('wished', { on: format.day(on) }) : t('wishedOf', { phase, on: format.day(on) })}</p>
}
