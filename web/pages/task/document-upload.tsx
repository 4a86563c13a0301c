import { Select, Upload } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { useDeed } from '../../api/deed.ts'
import type { DocumentKind } from '../../api/vocabulary.ts'
import { words } from '../../i18n/words.ts'
import { caseKey } from '../../queries/cases.ts'
import styles from './document-upload.module.css'

/** Adds a file to the case: what it is, then the file itself, dropped or chosen. */
export function DocumentUpload({ caseNo }: { caseNo: string }) {
  const { t } = useTranslation(['task', 'names'])
  const [kind, setKind] = useState<DocumentKind>('photo')
  const uploading = useDeed({
    send: ({ file, kind: as }: { file: File; kind: DocumentKind }, header) => {
      const form = new FormData()
      form.set('kind', as)
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
        onChange={setKind}
        showSearch={{ optionFilterProp: 'label' }}
        options={words('document').map((value) => ({ value, label: t(`names:document.${value}`) }))}
      />
      <Upload.Dragger
        multiple={false}
        showUploadList={false}
        disabled={uploading.isPending}
        beforeUpload={(file) => {
          uploading.mutate({ file, kind })
          return false
        }}
      >
        {t('task:uploadHint')}
      </Upload.Dragger>
    </div>
  )
}
