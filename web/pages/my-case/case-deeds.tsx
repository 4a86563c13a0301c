import { useTranslation } from 'react-i18next'
import type { CasePage } from '../../api/vocabulary.ts'
import { Panel } from '../../parts/panel.tsx'
import { phasesToWish } from '../../visits/visit.ts'
import { CaseDeedButton } from './case-deed-button.tsx'
import type { CaseDeedName } from './case-deed.ts'
import { useFormat } from '../../time/use-format.ts'
import styles from './case-deeds.module.css'

/** What may be done to the case as a whole, as far as it is granted now; the graver last. */
const OFFERED: readonly CaseDeedName[] = ['wish-energisation', 'ask-validity', 'suspend', 'withdraw']

export function CaseDeeds({ kase }: { kase: CasePage }) {
  const { t } = useTranslation('mine')
  const wishable = phasesToWish(kase)
  const deeds = OFFERED.filter(
    (deed) =>
      kase.availableActions.some(({ action, task }) => action === deed && !task) &&
      (deed !== 'wish-energisation' || wishable.length > 0),
  )
  const wishes = kase.wishes.filter(({ phase }) => wishable.includes(phase))
  if (deeds.length === 0 && wishes.length === 0) return null
  return (
    <Panel title={t('else')}>
      {wishes.map(({ phase, on }) => (
        <Wish key={phase} phase={phase} on={on} isOne={kase.gates.length === 1} />
      ))}
      <div className={styles.deeds}>
        {deeds.map((deed) => (
          <CaseDeedButton key={deed} kase={kase} deed={deed} />
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
