import { Button, Popconfirm } from 'antd'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../../api/client.ts'
import { useAct } from '../../../api/act.ts'
import type { DocumentLine } from '../../../api/vocabulary.ts'
import { caseKey } from '../../../queries/cases.ts'
import { useFormat } from '../../../time/use-format.ts'
import styles from './documents-panel.module.css'

/** Whether the customer sees a document, who said so last, and for those who may the other answer. */
export function DocumentMark({ caseNo, document }: { caseNo: string; document: DocumentLine }) {
  const { t } = useTranslation(['task', 'common'])
  const format = useFormat()
  const { id, name, internal, mayMark, marks } = document
  const marking = useAct({
    send: (body: { internal: boolean }, header) =>
      answerOf(api.POST('/api/documents/{id}/mark', { params: { path: { id }, header }, body })),
    changes: [caseKey(caseNo)],
  })
  const last = marks.at(-1)
  const act = internal ? t('task:showToCustomer') : t('task:makeInternal')
  return (
    <small className={styles.mark}>
      {internal ? t('task:internal') : t('task:forCustomer')}
      {last !== undefined && ` · ${t('task:markedBy', { name: last.by.name, at: format.dateTime(last.at) })}`}
      {mayMark && (
        <Popconfirm
          title={internal ? t('task:showAsk') : t('task:hideAsk')}
          okText={act}
          cancelText={t('common:cancel')}
          onConfirm={() => marking.mutate({ internal: !internal })}
        >
          <Button type="link" size="small" loading={marking.isPending} aria-label={`${act}: ${name}`}>
            {act}
          </Button>
        </Popconfirm>
      )}
    </small>
  )
}
