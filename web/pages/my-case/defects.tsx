import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { useAct } from '../../api/act.ts'
import type { CasePage, RoundTask } from '../../api/vocabulary.ts'
import type { MyStep } from '../../applicant/my-tasks.ts'
import { DocumentDrop } from '../../documents/document-drop.tsx'
import { caseKey, commentsQuery, documentsQuery } from '../../queries/cases.ts'
import { tasksKey } from '../../queries/tasks.ts'
import { taskParts } from '../../reading/task-key.ts'
import styles from './now-panel.module.css'
import { useTyped } from './use-typed.ts'

type Defect = CasePage['openDefects'][number]

/** The defects that an inspection found and that are not mended yet, each closed by itself with a picture or a report. */
export function Defects({ kase, task, step }: { kase: CasePage; task: RoundTask; step: MyStep }) {
  const { t } = useTranslation('mine')
  const { data: comments = [] } = useQuery(commentsQuery(kase.caseNo))
  const of = step === 'customer-works' ? 'midworks-inspection' : 'completion-inspection'
  const phase = taskParts(task.key)?.phase
  const defects = kase.openDefects.filter((each) => each.step === of && each.phase === phase)
  // the list was written a line each; what follows an empty line is the remark
  const textOf = ({ inspection, defect }: Defect) =>
    comments
      .find((each) => each.task === inspection)
      ?.text.split('\n\n')[0]
      ?.split('\n')[defect - 1]
  return (
    <div>
      <h3>{t('defects', { count: defects.length })}</h3>
      {defects.map((defect) => (
        <DefectItem
          key={`${defect.inspection} ${defect.defect}`}
          caseNo={kase.caseNo}
          task={task.key}
          defect={defect}
          text={textOf(defect)}
        />
      ))}
    </div>
  )
}

interface DefectItemProps {
  caseNo: string
  task: string
  defect: Defect
  text: string | undefined
}

function DefectItem({ caseNo, task, defect: { inspection, defect }, text }: DefectItemProps) {
  const { t } = useTranslation('mine')
  const { data: files = [] } = useQuery(documentsQuery(caseNo))
  // which pictures are of this defect is known to this page alone until it is closed
  const [typed, set, forget] = useTyped<{ ids?: string[] }>(`${caseNo} ${inspection} ${defect}`, {})
  const ids = typed.ids ?? []
  const closing = useAct({
    send: (documents: string[], header) =>
      answerOf(
        api.POST('/api/cases/{caseNo}/tasks/{task}/close-defect', {
          params: { path: { caseNo, task }, header },
          body: { inspection, defect, documents },
        }),
      ),
    changes: [caseKey(caseNo), tasksKey],
    said: () => t('mended', { number: defect }),
    onDone: forget,
  })
  return (
    <div className={styles.defect}>
      <p>
        <strong>{t('defectNumber', { number: defect })}</strong> {text}
      </p>
      <DocumentDrop
        caseNo={caseNo}
        kind="defect-evidence"
        files={files.filter(({ id }) => ids.includes(id))}
        onUploaded={({ id }) => set({ ids: [...ids, id] })}
      />
      <Button
        style={{ marginTop: 8 }}
        disabled={ids.length === 0}
        loading={closing.isPending}
        onClick={() => closing.mutate(ids)}
      >
        {t('close', { number: defect })}
      </Button>
    </div>
  )
}
