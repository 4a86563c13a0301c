import { BarChartOutlined, TableOutlined } from '@ant-design/icons'
import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'

export type ShownAs = 'chart' | 'table'

/** A chart or the table of the same figures; the table is for keyboards and screen readers too. */
export function AsSwitch({ value, onChange }: { value: ShownAs; onChange: (as: ShownAs) => void }) {
  const { t } = useTranslation('board')
  return (
    <Segmented<ShownAs>
      size="small"
      className="not-printed"
      aria-label={t('shownAs')}
      value={value}
      onChange={onChange}
      options={[
        { value: 'chart', label: t('asChart'), icon: <BarChartOutlined /> },
        { value: 'table', label: t('asTable'), icon: <TableOutlined /> },
      ]}
    />
  )
}
