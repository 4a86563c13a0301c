import { useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { useAct } from '../../api/act.ts'
import { caseKey, commentsQuery } from '../../queries/cases.ts'
import { Panel } from '../../parts/panel.tsx'
import { WrittenLines } from '../../parts/written-lines.tsx'
import { atMost } from '../../questions/at-most.ts'
import styles from './talk-panel.module.css'

/**
 * What was written in the case: conditions and reasons with their task, what the customer wrote or reads, and apart from
 * it what colleagues say to one another.
 */
export function TalkPanel({ caseNo, task, mayComment }: { caseNo: string; task: string; mayComment: boolean }) {
  const { t } = useTranslation('task')
  const { data: lines } = useQuery(commentsQuery(caseNo))
  const others = lines?.filter(({ outcome }) => outcome === null) ?? []
  const said = others.filter(({ toCustomer }) => !toCustomer)
  const shared = others.filter(({ toCustomer }) => toCustomer)
  const decided = lines?.filter(({ outcome }) => outcome !== null) ?? []
  return (
    <>
      {decided.length > 0 && (
        <Panel title={t('conditions')}>
          <WrittenLines lines={decided} />
        </Panel>
      )}
      {shared.length > 0 && (
        <Panel title={t('withCustomer')}>
          <WrittenLines lines={shared} />
        </Panel>
      )}
      <Panel title={t('comments')}>
        {said.length === 0 ? <p className={styles.soft}>{t('noComments')}</p> : <WrittenLines lines={said} />}
        {mayComment && <Write caseNo={caseNo} task={task} />}
      </Panel>
    </>
  )
}

function Write({ caseNo, task }: { caseNo: string; task: string }) {
  const { t } = useTranslation(['task', 'common'])
  const [text, setText] = useState('')
  const writing = useAct({
    send: (body: { text: string }, header) =>
      answerOf(
        api.POST('/api/cases/{caseNo}/tasks/{task}/comments', { params: { path: { caseNo, task }, header }, body }),
      ),
    changes: [caseKey(caseNo)],
    onDone: () => setText(''),
  })
  return (
    <div className={styles.write}>
      <Input.TextArea
        aria-label={t('task:comments')}
        placeholder={t('task:commentPlaceholder')}
        autoSize={{ minRows: 1, maxRows: 8 }}
        {...atMost(4_000)}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <Button
        disabled={text.trim() === ''}
        loading={writing.isPending}
        onClick={() => writing.mutate({ text: text.trim() })}
      >
        {t('common:send')}
      </Button>
    </div>
  )
}
