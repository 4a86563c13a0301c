import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../api/act.ts'
import { answerOf, api } from '../../api/client.ts'
import type { components } from '../../api/schema.d.ts'
import { companiesKey } from '../../queries/companies.ts'
import { useFormat } from '../../time/use-format.ts'
import styles from './page.module.css'

type Ask = components['schemas']['CompanyAsk']

interface AskLinesProps {
  asks: readonly Ask[]
  /** Whether the reader manages the company and may take back what it has asked. */
  mayWithdraw?: boolean
}

/** What is open between people and a company: to be answered, or to be taken back. */
export function AskLines({ asks, mayWithdraw = false }: AskLinesProps) {
  const { t } = useTranslation(['companies', 'names'])
  const format = useFormat()
  const answering = useAct({
    send: ({ id, verdict }: { id: string; verdict: 'accept' | 'refuse' | 'withdraw' }, header) => {
      const of = { params: { path: { id }, header }, body: {} }
      if (verdict === 'accept') return answerOf(api.POST('/api/company-asks/{id}/accept', of))
      if (verdict === 'refuse') return answerOf(api.POST('/api/company-asks/{id}/refuse', of))
      return answerOf(api.POST('/api/company-asks/{id}/withdraw', of))
    },
    changes: [companiesKey],
    said: ({ verdict }) => t(`companies:done.${verdict}`),
  })
  return (
    <ul className={styles.list}>
      {asks.map((ask) => {
        const { id, kind, company, name, address, createdBy, expiresAt, mayAnswer } = ask
        const pending = answering.isPending && answering.variables.id === id
        return (
          <li key={id} className={styles.line}>
            <span className={styles.what}>
              {mayAnswer
                ? t(`companies:ask.${kind}`, { company: company?.name ?? '', who: createdBy.name ?? '', name })
                : t(`companies:waiting.${kind}`, { name, address: address ?? '' })}
              <span className={styles.soft}>{t('companies:until', { at: format.dateTime(expiresAt) })}</span>
            </span>
            <span className={styles.acts}>
              {mayAnswer && (
                <>
                  <Button type="primary" loading={pending} onClick={() => answering.mutate({ id, verdict: 'accept' })}>
                    {t(kind === 'consent' ? 'companies:consent' : 'companies:accept')}
                  </Button>
                  <Button loading={pending} onClick={() => answering.mutate({ id, verdict: 'refuse' })}>
                    {t('companies:refuse')}
                  </Button>
                </>
              )}
              {!mayAnswer && (kind === 'join') !== mayWithdraw && (
                <Button loading={pending} onClick={() => answering.mutate({ id, verdict: 'withdraw' })}>
                  {t('companies:withdraw')}
                </Button>
              )}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
