import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../api/act.ts'
import { useProblemText } from '../../api/problem-text.ts'
import type { CasePage } from '../../api/vocabulary.ts'
import { businessTimeQuery } from '../../queries/business-time.ts'
import { caseKey } from '../../queries/cases.ts'
import { tasksKey } from '../../queries/tasks.ts'
import { ChoiceQuestion } from '../../questions/choices.tsx'
import { DayQuestion, NumberQuestion, TextQuestion } from '../../questions/fields.tsx'
import { phasesToWish } from '../../visits/visit.ts'
import { MY_ACTIONS } from './my-actions.ts'
import type { MyAction, MyActionName, TypedMyAction } from './my-actions.ts'
import bigButton from '../../applicant/big-button.module.css'

interface MyActionButtonProps {
  kase: CasePage
  action: MyActionName
  /** The one thing that is to be done. */
  isMain?: boolean
}

/** An action on the whole case: its button, and a dialog that says what follows from it before it is done. */
export function MyActionButton({ kase, action, isMain = false }: MyActionButtonProps) {
  const { t } = useTranslation('mine')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        {...(isMain ? { type: 'primary', size: 'large', className: bigButton.big } : {})}
        danger={action === 'withdraw'}
        onClick={() => setOpen(true)}
      >
        {t(`act.${action}.name`)}
      </Button>
      {isOpen && <MyActionDialog kase={kase} action={action} onClose={() => setOpen(false)} />}
    </>
  )
}

function MyActionDialog({ kase, action, onClose }: { kase: CasePage; action: MyActionName; onClose: () => void }) {
  const { t } = useTranslation(['mine', 'common', 'names'])
  const problemText = useProblemText()
  const { data: time } = useQuery(businessTimeQuery)
  const { asks, send }: MyAction = MY_ACTIONS[action]
  const open = phasesToWish(kase)
  const [typed, setTyped] = useState<TypedMyAction>({ phase: open[0] })
  const set = (changed: TypedMyAction) => setTyped({ ...typed, ...changed })
  const doing = useAct({
    send: (input: TypedMyAction, header) => send(kase.caseNo, input, header),
    changes: [caseKey(kase.caseNo), tasksKey],
    said: () => t(`mine:act.${action}.done`),
    showsRefusal: true,
    onDone: onClose,
  })
  const isLacking =
    (asks.includes('reason') && (typed.text ?? '').trim() === '') ||
    (asks.includes('day') && typed.day === undefined) ||
    (asks.includes('months') && typed.months === undefined)
  return (
    <Modal
      open
      title={t(`mine:act.${action}.name`)}
      okText={t(`mine:act.${action}.do`)}
      okButtonProps={{ danger: action === 'withdraw', disabled: isLacking }}
      cancelText={t('common:cancel')}
      confirmLoading={doing.isPending}
      onOk={() => doing.mutate(typed)}
      onCancel={onClose}
    >
      <p style={{ whiteSpace: 'pre-line', marginBottom: 16 }}>{t(`mine:act.${action}.means`)}</p>
      {asks.includes('day') && open.length > 1 && (
        <ChoiceQuestion
          label={t('mine:whichPhase')}
          value={String(typed.phase)}
          onChange={(phase) => set({ phase: Number(phase) })}
          choices={open.map((phase) => ({ value: String(phase), name: t('mine:phase', { phase }) }))}
        />
      )}
      {asks.includes('day') && (
        <DayQuestion
          label={t('mine:wishDay')}
          value={typed.day}
          min={time?.now.slice(0, 10)}
          onChange={(day) => set({ day })}
        />
      )}
      {asks.includes('months') && (
        <NumberQuestion
          label={t('mine:months')}
          unit={t('names:limitUnit.months')}
          isWhole
          value={typed.months}
          onChange={(months) => set({ months })}
        />
      )}
      {(asks.includes('reason') || asks.includes('remark')) && (
        <TextQuestion
          label={asks.includes('reason') ? t('mine:why') : t('mine:remark')}
          isOptional={asks.includes('remark')}
          isLong
          maxLength={4_000}
          value={typed.text}
          onChange={(text) => set({ text })}
        />
      )}
      {doing.isError && <Alert type="error" showIcon title={problemText(doing.error)} />}
    </Modal>
  )
}
