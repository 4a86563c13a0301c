import { useTranslation } from 'react-i18next'
import { DeedFields } from './deed-fields.tsx'
import { ExtensionLaw } from './extension-law.tsx'
import { DeedModal } from './deed-modal.tsx'
import { TakeBackDialog } from './take-back-dialog.tsx'
import { TASK_DEEDS } from './task-deeds.ts'
import type { At, TaskDeed, TaskDeedName, TypedDeed } from './task-deeds.ts'

interface DeedDialogProps {
  at: At
  action: TaskDeedName
  onClose: () => void
}

/** A deed on a task. */
export function DeedDialog(props: DeedDialogProps) {
  const { action, at, onClose } = props
  return action === 'take-back' ? <TakeBackDialog at={at} onClose={onClose} /> : <OtherDeed {...props} />
}

function OtherDeed({ at, action, onClose }: DeedDialogProps) {
  const { t } = useTranslation('deeds')
  const { asks, send }: TaskDeed = TASK_DEEDS[action]
  return (
    <DeedModal<TypedDeed>
      {...{ action, onClose, caseNo: at.caseNo }}
      meaning={t(`meaning.${action}`)}
      send={(typed, header) => send(at, typed, header)}
    >
      <DeedFields at={at} asks={asks} />
      {action === 'extend' && <ExtensionLaw at={at} />}
    </DeedModal>
  )
}
