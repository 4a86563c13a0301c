import { DownloadOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { problemIn } from '../../../api/problem.ts'
import type { DocumentLine } from '../../../api/vocabulary.ts'
import styles from './document-view.module.css'

/** A document next to its task. What browsers cannot show is offered for download. */
export function DocumentView({ document: { id, name, mediaType } }: { document: DocumentLine }) {
  const { t } = useTranslation('task')
  const isImage = /^image\/(png|jpeg)$/.test(mediaType)
  const isFrame = mediaType === 'application/pdf' || mediaType.startsWith('text/')
  const address = useAddressOf(id, mediaType, isImage || isFrame)
  return (
    <figure className={styles.view}>
      {!isImage && !isFrame && <p>{t('noPreview')}</p>}
      {(isImage || isFrame) && address === null && <Skeleton active />}
      {isImage && address !== null && <img src={address} alt={name} className={styles.image} />}
      {isFrame && address !== null && <iframe src={address} title={name} className={styles.frame} />}
      <figcaption>
        <a href={`/api/documents/${id}`} download={name}>
          <DownloadOutlined /> {t('download')}
        </a>
      </figcaption>
    </figure>
  )
}

/** The bytes as an address of this page: the API sends files to be kept, not to be shown. */
function useAddressOf(id: string, mediaType: string, isWanted: boolean): string | null {
  const { data: bytes } = useQuery({
    queryKey: ['document', id],
    queryFn: async () => {
      const response = await fetch(`/api/documents/${id}`)
      if (!response.ok) throw await problemIn(response)
      return response.blob()
    },
    enabled: isWanted,
    staleTime: Infinity,
  })
  const address = useMemo(() => {
    if (bytes === undefined) return null
    const type = mediaType.startsWith('text/') ? 'text/plain;charset=utf-8' : mediaType
    return URL.createObjectURL(new Blob([bytes], { type }))
  }, [bytes, mediaType])
  useEffect(() => {
    if (address === null) return undefined
    return () => URL.revokeObjectURL(address)
  }, [address])
  return address
}
