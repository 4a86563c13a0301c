import { Button } from 'antd'
import type { QueryKey } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { isProblem } from '../api/problem.ts'
import { useProblemText } from '../api/problem-text.ts'
import type { DocumentKind } from '../api/vocabulary.ts'
import styles from './document-drop.module.css'
import { useUpload } from './use-upload.ts'

/** A file that was chosen and has not arrived yet. */
export interface Chosen {
  id: number
  file: File
}

interface SendingProps {
  chosen: Chosen
  caseNo: string
  kind: DocumentKind
  changes: readonly QueryKey[]
  /** One file after the other is sent. */
  isTurn: boolean
  onUploaded: ((document: { id: string }) => void) | undefined
  /** It arrived, or nobody wants to send it any more. */
  onGone: () => void
  /** It did not arrive: the next one is sent. */
  onFailed: () => void
}

/** A file on its way, with its own key; one that did not arrive waits, and says why. */
export function Sending({ chosen: { file }, isTurn, onUploaded, onGone, onFailed, ...to }: SendingProps) {
  const { t } = useTranslation(['documents', 'common'])
  const problemText = useProblemText()
  const begun = useRef(false)
  const uploading = useUpload({
    ...to,
    onUploaded: (document) => {
      onGone()
      onUploaded?.(document)
    },
  })
  const { mutate } = uploading
  useEffect(() => {
    if (!isTurn || begun.current) return
    begun.current = true
    mutate(file, { onError: onFailed })
  })
  if (!uploading.isError) {
    return (
      <p className={styles.sending} role="status">
        {t(isTurn ? 'documents:sending' : 'documents:waits', { name: file.name })}
      </p>
    )
  }
  // what was refused for what it is would be refused again
  const { error } = uploading
  const mayBeSentAgain = !isProblem(error) || error.mayBeSentAgain || error.status === 429
  return (
    <p className={styles.problem} role="alert">
      {t('documents:notSent', { name: file.name })} {problemText(error)}{' '}
      {mayBeSentAgain && (
        <Button size="small" onClick={() => mutate(file)}>
          {t('common:retry')}
        </Button>
      )}{' '}
      <Button size="small" onClick={onGone}>
        {t('documents:dismiss')}
      </Button>
    </p>
  )
}
