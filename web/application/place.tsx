import { EnvironmentOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import type { Application } from '../api/vocabulary.ts'
import styles from './application-sheet.module.css'

interface PlaceProps {
  customerName: string | undefined
  site: Application['site']
}

/** Whose it is, and where: the address large, selected as a whole by a click, and found on a map. */
export function Place({ customerName, site }: PlaceProps) {
  const { t } = useTranslation('sheet')
  const { address, lat, lng } = site ?? {}
  return (
    <div className={styles.place}>
      {customerName !== undefined && <p className={styles.customer}>{customerName}</p>}
      <p className={styles.address}>{address ?? t('noAddress')}</p>
      <p className={`${styles.links} not-printed`}>
        {lat !== undefined && lng !== undefined && (
          <a href={mapOf(lat, lng)} target="_blank" rel="noreferrer">
            <EnvironmentOutlined /> {t('map')}
          </a>
        )}
      </p>
    </div>
  )
}

/** The coordinates are GCJ-02, which the map of 高德 takes as they are. Nothing else goes there. */
function mapOf(lat: number, lng: number): string {
  return `https://uri.amap.com/marker?${new URLSearchParams({ position: `${lng},${lat}`, coordinate: 'gaode' })}`
}
