import type { QueryKey } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../api/client.ts'
import { useAct } from '../api/act.ts'
import type { DocumentKind } from '../api/vocabulary.ts'
import { caseKey } from '../queries/cases.ts'

interface Upload {
  caseNo: string
  kind: DocumentKind
  /** What is read again next to the case. */
  changes: readonly QueryKey[]
  onUploaded: ((document: { id: string }) => void) | undefined
}

/** Adds a file to a case or a draft; the refusal is shown where the file was chosen. */
export function useUpload({ caseNo, kind, changes, onUploaded }: Upload) {
  const { t } = useTranslation('documents')
  return useAct({
    send: (file: File, header) => {
      const form = new FormData()
      form.set('kind', kind)
      form.set('file', file)
      return answerOf(
        api.POST('/api/cases/{caseNo}/documents', {
          params: { path: { caseNo }, header },
          body: { kind, file: '' },
          bodySerializer: () => form,
        }),
      )
    },
    changes: [caseKey(caseNo), ...changes],
    said: (file) => t('uploaded', { name: file.name }),
    showsRefusal: true,
    onDone: onUploaded,
  })
}
