import { Form, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { CasePage } from '../api/vocabulary.ts'
import { CASE_DEEDS } from './case-deeds.ts'
import type { CaseAsk, CaseDeed, CaseDeedName, TypedCaseDeed } from './case-deeds.ts'
import { DeedModal } from './deed-modal.tsx'
import { ReasonField } from './reason-field.tsx'

interface CaseDeedDialogProps {
  kase: CasePage
  action: CaseDeedName
  onClose: () => void
}

/** A deed on the whole case. */
export function CaseDeedDialog({ kase, action, onClose }: CaseDeedDialogProps) {
  const { t } = useTranslation('deeds')
  const { caseNo } = kase
  const { asks, send }: CaseDeed = CASE_DEEDS[action]
  return (
    <DeedModal<TypedCaseDeed>
      {...{ action, onClose, caseNo }}
      meaning={t(`meaningOnCase.${action}`)}
      send={(typed, header) => send(caseNo, typed, header)}
    >
      {asks.map((ask) => (
        <Asked key={ask} ask={ask} kase={kase} />
      ))}
    </DeedModal>
  )
}

function Asked({ ask, kase }: { ask: CaseAsk; kase: CasePage }) {
  const { t } = useTranslation(['deeds', 'names'])
  const needed = [{ required: true, message: t('deeds:missing') }]
  switch (ask) {
    case 'remark':
    case 'reason':
      return <ReasonField isNeeded={ask === 'reason'} />
    case 'part':
      return (
        <Form.Item<TypedCaseDeed> name="part" label={t('deeds:part')} rules={needed}>
          <Select options={partsOf(kase).map((value) => ({ value, label: t(`names:step.${value}`) }))} />
        </Form.Item>
      )
  }
}

const PARTS = ['survey', 'external-plan', 'internal-plan', 'plan'] as const satisfies readonly NonNullable<
  TypedCaseDeed['part']
>[]

/** The parts of a plan that this case has. */
function partsOf({ timeline }: CasePage) {
  return PARTS.filter((part) => timeline.some(({ step }) => step === part))
}
