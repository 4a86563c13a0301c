import { CheckCircleFilled, ClockCircleFilled, CloseCircleOutlined, PauseCircleFilled } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import styles from './stage-mark.module.css'
import type { StageState } from './stages.ts'

/** How far something is, as a mark with its name; what is still to come is an empty ring. */
export function StageMark({ state }: { state: StageState }) {
  const { t } = useTranslation('stages')
  const label = t(`state.${state}`)
  if (state === 'done') return <CheckCircleFilled className={`${styles.mark} ${styles.done}`} aria-label={label} />
  if (state === 'now') return <ClockCircleFilled className={`${styles.mark} ${styles.now}`} aria-label={label} />
  if (state === 'paused') return <PauseCircleFilled className={`${styles.mark} ${styles.paused}`} aria-label={label} />
  if (state === 'ended') return <CloseCircleOutlined className={styles.mark} aria-label={label} />
  return <span role="img" className={`${styles.ring} ${state === 'partly' ? styles.half : ''}`} aria-label={label} />
}
