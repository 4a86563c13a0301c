import { Form, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { CasePage } from '../api/vocabulary.ts'
import { CASE_ACTS } from './case-acts.ts'
import type { CaseAsk, CaseAct, CaseActName, TypedCaseAct } from './case-acts.ts'
import { ActModal } from './act-modal.tsx'
import { ReasonField } from './reason-field.tsx'

interface CaseActDialogProps {
  kase: CasePage
  action: CaseActName
  onClose: () => void
}

/** An action on the whole case. */
export function CaseActDialog({ kase, action, onClose }: CaseActDialogProps) {
  const { t } = useTranslation('acts')
  const { caseNo } = kase
  const { asks, send }: CaseAct = CASE_ACTS[action]
  return (
    <ActModal<TypedCaseAct>
      {...{ action, onClose, caseNo }}
      meaning={t(`meaningOnCase.${action}`)}
      send={(typed, header) => send(caseNo, typed, header)}
    >
      {asks.map((ask) => (
        <Asked key={ask} ask={ask} kase={kase} />
      ))}
    </ActModal>
  )
}

function Asked({ ask, kase }: { ask: CaseAsk; kase: CasePage }) {
  const { t } = useTranslation(['acts', 'names'])
  const needed = [{ required: true, message: t('acts:missing') }]
  switch (ask) {
    case 'remark':
    case 'reason':
      return <ReasonField isNeeded={ask === 'reason'} />
    case 'part':
      return (
        <Form.Item<TypedCaseAct> name="part" label={t('acts:part')} rules={needed}>
          <Select options={partsOf(kase).map((value) => ({ value, label: t(`names:step.${value}`) }))} />
        </Form.Item>
      )
  }
}

const PARTS = ['survey', 'external-plan', 'internal-plan', 'plan'] as const satisfies readonly NonNullable<
  TypedCaseAct['part']
>[]

/** The parts of a plan that this case has. */
function partsOf({ timeline }: CasePage) {
  return PARTS.filter((part) => timeline.some(({ step }) => step === part))
}
