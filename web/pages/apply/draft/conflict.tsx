import { Alert, Button, Space } from 'antd'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../time/use-format.ts'
import type { WrittenDraft } from './use-draft.ts'

/** The application was changed in another window or on another device: which of the two is to stand is asked. */
export function Conflict({ draft: { theirs, keeper } }: { draft: WrittenDraft }) {
  const { t } = useTranslation('apply')
  const format = useFormat()
  if (theirs === null) return null
  return (
    <Alert
      type="warning"
      showIcon
      title={t('conflict.title')}
      description={
        <>
          <p>{t('conflict.detail', { at: format.dateTime(theirs.updatedAt) })}</p>
          <Space wrap style={{ marginTop: 8 }}>
            <Button type="primary" onClick={() => void keeper.keepMine()}>
              {t('conflict.mine')}
            </Button>
            <Button onClick={() => keeper.takeTheirs()}>{t('conflict.theirs')}</Button>
          </Space>
        </>
      }
    />
  )
}
