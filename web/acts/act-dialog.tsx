import { useTranslation } from 'react-i18next'
import { ActFields } from './act-fields.tsx'
import { ExtensionLaw } from './extension-law.tsx'
import { ActModal } from './act-modal.tsx'
import { TakeBackDialog } from './take-back-dialog.tsx'
import { TASK_ACTS } from './task-acts.ts'
import type { At, TaskAct, TaskActName, TypedAct } from './task-acts.ts'

interface ActDialogProps {
  at: At
  action: TaskActName
  onClose: () => void
}

/** An action on a task. */
export function ActDialog(props: ActDialogProps) {
  const { action, at, onClose } = props
  return action === 'take-back' ? <TakeBackDialog at={at} onClose={onClose} /> : <OtherAct {...props} />
}

function OtherAct({ at, action, onClose }: ActDialogProps) {
  const { t } = useTranslation('acts')
  const { asks, send }: TaskAct = TASK_ACTS[action]
  return (
    <ActModal<TypedAct>
      {...{ action, onClose, caseNo: at.caseNo }}
      meaning={t(`meaning.${action}`)}
      send={(typed, header) => send(at, typed, header)}
    >
      <ActFields at={at} asks={asks} />
      {action === 'extend' && <ExtensionLaw at={at} />}
    </ActModal>
  )
}
