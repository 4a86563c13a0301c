import { useTranslation } from 'react-i18next'
import type { TaskLine } from '../../api/vocabulary.ts'
import { canBeChosen } from '../../bulk/can-be-chosen.ts'
import styles from './choose-box.module.css'
import type { Chosen } from './use-chosen.ts'
import { useWorkName } from '../../parts/use-work-name.ts'

/** Chooses a step for a bulk action; with shift all from the one before. The browser's own box: there are many of them. */
export function ChooseBox({ line, chosen }: { line: TaskLine; chosen: Chosen }) {
  const { t } = useTranslation(['tasks', 'names'])
  const workName = useWorkName()
  if (!canBeChosen(line)) return null
  return (
    <input
      type="checkbox"
      className={styles.box}
      aria-label={t('tasks:choose', { step: workName(line), caseNo: line.caseNo })}
      checked={chosen.has(line)}
      onClick={({ shiftKey }) => chosen.toggle(line, shiftKey)}
      onChange={() => undefined}
    />
  )
}

/** Chooses all that was read of the list, or none of it. */
export function ChooseAll({ lines, chosen }: { lines: readonly TaskLine[]; chosen: Chosen }) {
  const { t } = useTranslation('tasks')
  const all = lines.filter(canBeChosen).length
  const count = lines.filter(chosen.has).length
  return (
    <input
      type="checkbox"
      className={styles.box}
      aria-label={t('chooseAll')}
      checked={count > 0 && count === all}
      ref={(box) => {
        if (box !== null) box.indeterminate = count > 0 && count < all
      }}
      onChange={({ target }) => chosen.setAll(target.checked)}
    />
  )
}
