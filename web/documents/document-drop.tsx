import { CameraOutlined, CheckCircleFilled, FileOutlined, UploadOutlined } from '@ant-design/icons'
import type { QueryKey } from '@tanstack/react-query'
import { Button } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentKind, DocumentLine } from '../api/vocabulary.ts'
import styles from './document-drop.module.css'
import { ACCEPTED_ENDINGS } from './accepted.ts'
import { DocumentRow } from './document-row.tsx'
import { Sending } from './sending.tsx'
import type { Chosen } from './sending.tsx'

interface DocumentDropProps {
  caseNo: string
  kind: DocumentKind
  /** Why it is asked for. */
  why?: string | undefined
  /** Those of this kind that are there. */
  files: readonly DocumentLine[]
  /** What is read again next to the case. */
  changes?: readonly QueryKey[]
  onUploaded?: (document: { id: string }) => void
  /** Before the submission a file can be taken back. */
  mayTakeBack?: boolean
}

const NONE: readonly QueryKey[] = []

/** One kind of document: its files, and a place to drop, choose or photograph others. A file that did not arrive waits. */
export function DocumentDrop({
  caseNo,
  kind,
  why,
  files,
  changes = NONE,
  onUploaded,
  mayTakeBack = false,
}: DocumentDropProps) {
  const { t } = useTranslation(['documents', 'names', 'common'])
  const [isOver, setOver] = useState(false)
  const [queue, setQueue] = useState<readonly (Chosen & { hasFailed: boolean })[]>([])
  const last = useRef(0)
  const name = t(`names:document.${kind}`)
  const send = (chosen: FileList | null) => {
    const added = Array.from(chosen ?? [], (file) => ({ id: ++last.current, file, hasFailed: false }))
    setQueue((before) => [...before, ...added])
  }
  const turn = queue.find(({ hasFailed }) => !hasFailed)?.id
  const gone = (id: number) => setQueue((before) => before.filter((each) => each.id !== id))
  const failed = (id: number) =>
    setQueue((before) => before.map((each) => (each.id === id ? { ...each, hasFailed: true } : each)))
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
          {files.map((each) => (
            <DocumentRow key={each.id} caseNo={caseNo} document={each} changes={changes} mayTakeBack={mayTakeBack} />
          ))}
        </ul>
      )}
      {queue.map((chosen) => (
        <Sending
          key={chosen.id}
          {...{ chosen, caseNo, kind, changes, onUploaded }}
          isTurn={chosen.id === turn}
          onGone={() => gone(chosen.id)}
          onFailed={() => failed(chosen.id)}
        />
      ))}
      <div className={styles.buttons}>
        <Picker name={name} isBusy={turn !== undefined} onPick={send} />
        <Picker name={name} isBusy={turn !== undefined} onPick={send} isCamera />
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
        {...(isCamera ? CAMERA : { accept: ACCEPTED_ENDINGS.join(','), multiple: true })}
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
