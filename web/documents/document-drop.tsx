import { CameraOutlined, CheckCircleFilled, FileOutlined, UploadOutlined } from '@ant-design/icons'
import type { QueryKey } from '@tanstack/react-query'
import { Button } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useProblemText } from '../api/problem-text.ts'
import type { DocumentKind, DocumentLine } from '../api/vocabulary.ts'
import styles from './document-drop.module.css'
import { useUpload } from './use-upload.ts'

interface DocumentDropProps {
  caseNo: string
  kind: DocumentKind
  /** Why it is asked for. */
  why?: string | undefined
  /** Those of this kind that are there. */
  files: readonly DocumentLine[]
  /** What is read again beside the case. */
  changes?: readonly QueryKey[]
  onUploaded?: (document: { id: string }) => void
}

/** One kind of document: its files, and a place to drop, choose or photograph another. A file that did not arrive waits. */
export function DocumentDrop({ caseNo, kind, why, files, changes = [], onUploaded }: DocumentDropProps) {
  const { t } = useTranslation(['documents', 'names', 'common'])
  const problemText = useProblemText()
  const [isOver, setOver] = useState(false)
  const uploading = useUpload({ caseNo, kind, changes, onUploaded })
  const name = t(`names:document.${kind}`)
  const send = (chosen: FileList | null) => {
    const file = chosen?.[0]
    if (file !== undefined) uploading.mutate(file)
  }
  const waiting = uploading.isError ? uploading.variables : null
  return (
    <section
      className={`${styles.drop} ${isOver ? styles.over : ''}`}
      aria-label={name}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        send(event.dataTransfer.files)
      }}
    >
      <h3 className={styles.name}>
        {files.length > 0 ? (
          <CheckCircleFilled className={styles.there} />
        ) : (
          <FileOutlined className={styles.lacking} />
        )}
        {name}
      </h3>
      {why !== undefined && <p className={styles.why}>{why}</p>}
      {files.length > 0 && (
        <ul className={styles.files}>
          {files.map(({ id, name: fileName }) => (
            <li key={id}>
              <a href={`/api/documents/${id}`} download={fileName}>
                {fileName}
              </a>
            </li>
          ))}
        </ul>
      )}
      {waiting !== null && (
        <p className={styles.problem} role="alert">
          {t('documents:notSent', { name: waiting.name })} {problemText(uploading.error)}{' '}
          <Button size="small" onClick={() => uploading.mutate(waiting)}>
            {t('common:retry')}
          </Button>
        </p>
      )}
      <div className={styles.buttons}>
        <Picker name={name} isBusy={uploading.isPending} onPick={send} />
        <Picker name={name} isBusy={uploading.isPending} onPick={send} isCamera />
        <span className={styles.hint}>{t('documents:dropHint')}</span>
      </div>
    </section>
  )
}

/** What a phone opens its camera for, the one that looks away from its owner. */
const CAMERA = { accept: 'image/jpeg,image/png', capture: 'environment' } as const

interface PickerProps {
  name: string
  isBusy: boolean
  isCamera?: boolean
  onPick: (files: FileList | null) => void
}

/** Chooses a file; a phone opens its camera at once where it is the camera's. */
function Picker({ name, isBusy, isCamera = false, onPick }: PickerProps) {
  const { t } = useTranslation('documents')
  const field = useRef<HTMLInputElement>(null)
  const label = isCamera ? t('photograph') : t('choose')
  return (
    <>
      <input
        ref={field}
        type="file"
        className={styles.field}
        tabIndex={-1}
        aria-label={`${label}: ${name}`}
        {...(isCamera ? CAMERA : {})}
        onChange={({ target }) => {
          onPick(target.files)
          // the same file may be chosen again
          target.value = ''
        }}
      />
      <Button
        className={isCamera ? styles.camera : undefined}
        icon={isCamera ? <CameraOutlined /> : <UploadOutlined />}
        loading={isBusy}
        aria-label={`${label}: ${name}`}
        onClick={() => field.current?.click()}
      >
        {label}
      </Button>
    </>
  )
}
