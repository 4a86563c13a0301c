import { useQuery } from '@tanstack/react-query'
import { Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../api/act.ts'
import { answerOf, api } from '../api/client.ts'
import { Panel } from '../parts/panel.tsx'
import { agentsQuery } from '../queries/companies.ts'
import { useFormat } from '../time/use-format.ts'
import styles from './agents.module.css'
import { AuthoriseForm } from './authorise-form.tsx'

/** Who acts for the customer of a case: until when, what they may do, by which letter. Named and ended by the customer. */
export function AgentsPanel({ caseNo }: { caseNo: string }) {
  const { t } = useTranslation(['agents', 'names'])
  const format = useFormat()
  const { data } = useQuery(agentsQuery(caseNo))
  const [isOpen, setOpen] = useState(false)
  const revoking = useAct({
    send: (id: string, header) =>
      answerOf(
        api.POST('/api/cases/{caseNo}/agents/{id}/revoke', { params: { path: { caseNo, id }, header }, body: {} }),
      ),
    changes: [agentsQuery(caseNo).queryKey],
    said: () => t('agents:revokedNow'),
  })
  if (data === undefined || (data.items.length === 0 && !data.mayAuthorise)) return null
  return (
    <Panel title={t('agents:title')}>
      {data.mayAuthorise && <p className={styles.soft}>{t('agents:hint')}</p>}
      <ul className={styles.list}>
        {data.items.map(({ id, agent, principal, may, from, until, letter, revokedAt, isNow }) => (
          <li key={id} className={styles.line}>
            <span className={styles.what}>
              {t('agents:for', { agent: agent.name ?? agent.id, principal: principal.name ?? principal.id })}{' '}
              <span className={styles.mark}>
                {revokedAt !== null ? t('agents:revoked') : t(isNow ? 'agents:inForce' : 'agents:notInForce')}
              </span>
              <span className={styles.soft}>
                {t(`names:agentMay.${may}`)} · {format.clock(from)} – {format.clock(until)}
              </span>
            </span>
            <span className={styles.acts}>
              <Button href={`/api/documents/${letter}`} download>
                {t('agents:letter')}
              </Button>
              {data.mayAuthorise && revokedAt === null && (
                <Popconfirm
                  title={t('agents:revokeAsked', { name: agent.name ?? agent.id })}
                  onConfirm={() => revoking.mutate(id)}
                >
                  <Button danger loading={revoking.isPending && revoking.variables === id}>
                    {t('agents:revoke')}
                  </Button>
                </Popconfirm>
              )}
            </span>
          </li>
        ))}
      </ul>
      {data.mayAuthorise && !isOpen && <Button onClick={() => setOpen(true)}>{t('agents:authorise')}</Button>}
      {isOpen && <AuthoriseForm caseNo={caseNo} onDone={() => setOpen(false)} />}
    </Panel>
  )
}
