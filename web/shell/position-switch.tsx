import { SwapOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { App, Badge, Button, Dropdown } from 'antd'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../api/client.ts'
import { useProblemText } from '../api/problem-text.ts'
import { badgeOf } from '../figures/many.ts'
import { hasUnsaved } from '../kept/personal.ts'
import { usePostText } from '../parts/use-post-text.ts'
import { positionsQuery } from '../queries/positions.ts'
import styles from './header.module.css'

/** Goes on in another of one's positions, and says what waits in them; nothing for whoever has one. */
export function PositionSwitch() {
  const { t } = useTranslation('shell')
  const post = usePostText()
  const problemText = useProblemText()
  const { message, modal } = App.useApp()
  const { data: positions = [] } = useQuery(positionsQuery)
  if (positions.length < 2) return null
  const others = positions.filter(({ isCurrent }) => !isCurrent)
  const waiting = others.reduce((sum, each) => sum + each.waiting, 0)

  // the page is loaded again: nothing that one position may read is shown to the next
  const takeUp = (position: string) =>
    answerOf(api.POST('/api/me/position', { body: { position } })).then(
      () => window.location.assign('/'),
      (error: unknown) => void message.error(problemText(error)),
    )
  const choose = (position: string) => {
    if (!hasUnsaved()) return void takeUp(position)
    modal.confirm({
      title: t('unsaved'),
      content: t('unsavedDetail'),
      okText: t('switchPosition'),
      cancelText: t('stay'),
      onOk: () => takeUp(position),
    })
  }
  const items = positions.map(({ id, isCurrent, waiting: count, ...position }) => ({
    key: id,
    disabled: isCurrent,
    label: isCurrent
      ? t('currentPosition', { post: post(position) })
      : `${post(position)} · ${t('waitingThere', { count })}`,
    onClick: () => choose(id),
  }))
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button type="text" icon={<SwapOutlined />} className={styles.switch}>
        {t('positions')}
        <Badge
          count={waiting > 0 ? badgeOf(waiting) : 0}
          size="small"
          title={t('waitingElsewhere', { count: waiting })}
        />
      </Button>
    </Dropdown>
  )
}
