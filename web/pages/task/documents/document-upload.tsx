import { Checkbox, Select, Upload } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../../api/client.ts'
import { useAct } from '../../../api/act.ts'
import type { DocumentKind } from '../../../api/vocabulary.ts'
import { words } from '../../../i18n/words.ts'
import { caseKey } from '../../../queries/cases.ts'
import styles from './document-upload.module.css'

interface Sent {
  file: File
  kind: DocumentKind
  isInternal: boolean
}

/** What the house sends out is for the customer; all else that staff file is not, unless they say so. */
const LETTERS: readonly DocumentKind[] = ['supply-plan', 'contract']

/** Adds a file to the case: what it is, then the file itself, dropped or chosen. */
export function DocumentUpload({ caseNo }: { caseNo: string }) {
  const { t } = useTranslation(['task', 'names'])
  const [kind, setKind] = useState<DocumentKind>('photo')
  /** As the reader said; until then as is usual for what the file is. */
  const [said, setSaid] = useState<boolean | null>(null)
  const internal = said ?? !LETTERS.includes(kind)
  const uploading = useAct({
    send: ({ file, kind: as, isInternal }: Sent, header) => {
      const form = new FormData()
      form.set('kind', as)
      form.set('internal', String(isInternal))
      form.set('file', file)
      return answerOf(
        api.POST('/api/cases/{caseNo}/documents', {
          params: { path: { caseNo }, header },
          body: { kind: as, file: '' },
          bodySerializer: () => form,
        }),
      )
    },
    changes: [caseKey(caseNo)],
    said: () => t('task:uploaded'),
  })
  return (
    <div className={styles.upload}>
      <Select<DocumentKind>
        aria-label={t('task:kinds')}
        value={kind}
        onChange={(chosen) => {
          setKind(chosen)
          setSaid(null)
        }}
        showSearch={{ optionFilterProp: 'label' }}
        options={words('document').map((value) => ({ value, label: t(`names:document.${value}`) }))}
      />
      <Checkbox className={styles.internal} checked={internal} onChange={({ target }) => setSaid(target.checked)}>
        {t('task:internalHint')}
      </Checkbox>
      <Upload.Dragger
        multiple={false}
        showUploadList={false}
        disabled={uploading.isPending}
        beforeUpload={(file) => {
          uploading.mutate({ file, kind, isInternal: internal })
          return false
        }}
      >
        {t('task:uploadHint')}
      </Upload.Dragger>
    </div>
  )
}
