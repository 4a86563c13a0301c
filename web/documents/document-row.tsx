import { DeleteOutlined } from '@ant-design/icons'
import type { QueryKey } from '@tanstack/react-query'
import { Button, Popconfirm } from 'antd'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../api/client.ts'
import { useAct } from '../api/act.ts'
import type { DocumentLine } from '../api/vocabulary.ts'
import { caseKey } from '../queries/cases.ts'
import styles from './document-drop.module.css'

interface DocumentRowProps {
  caseNo: string
  document: DocumentLine
  changes: readonly QueryKey[]
  /** Before the submission a file can be taken back. */
  mayTakeBack: boolean
}

/** A file that is there, to be opened, and of a draft to be taken back. */
export function DocumentRow({ caseNo, document: { id, name }, changes, mayTakeBack }: DocumentRowProps) {
  const { t } = useTranslation(['documents', 'common'])
  const takingBack = useAct({
    send: (_: object, header) =>
      answerOf(api.DELETE('/api/documents/{id}', { params: { path: { id }, header }, body: null })),
    changes: [caseKey(caseNo), ...changes],
  })
  return (
    <li className={styles.file}>
      <a href={`/api/documents/${id}`} download={name}>
        {name}
      </a>
      {mayTakeBack && (
        <Popconfirm
          title={t('documents:takeBack', { name })}
          okText={t('documents:delete')}
          cancelText={t('common:cancel')}
          onConfirm={() => takingBack.mutate({})}
        >
          <Button
            type="text"
            icon={<DeleteOutlined />}
            loading={takingBack.isPending}
            aria-label={`${t('documents:delete')}: ${name}`}
          />
        </Popconfirm>
      )}
    </li>
  )
}
