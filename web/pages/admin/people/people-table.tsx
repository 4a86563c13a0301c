import { Button, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../../api/client.ts'
import { useAct } from '../../../api/act.ts'
import type { Account } from '../../../api/vocabulary.ts'
import { ColumnHeads } from '../../../parts/column-heads.tsx'
import plain from '../../../parts/table.module.css'
import { useMe } from '../../../queries/me.ts'
import { peopleKey } from '../../../queries/people.ts'
import { auditKey } from '../../../queries/house.ts'
import { useFormat } from '../../../time/use-format.ts'
import admin from '../admin.module.css'
import { PersonPlaces } from './person-places.tsx'

const COLUMNS = ['person', 'place', 'state', 'lastSignIn', 'sessions', 'actions'] as const

/** What asks for more before it is done. */
export type PersonAction = 'move' | 'give' | 'disable' | 'sessions' | 'second-factor'

interface PeopleTableProps {
  people: readonly Account[]
  onAction: (action: PersonAction, person: Account) => void
}

/** A row a person: who, where, since when they were last here, and what may be done. */
export function PeopleTable({ people, onAction }: PeopleTableProps) {
  const { t } = useTranslation(['people', 'names'])
  const format = useFormat()
  const me = useMe()
  const sending = useAct({
    send: ({ id }: Pick<Account, 'id' | 'name'>, header) =>
      answerOf(api.POST('/api/people/{id}/password-link', { params: { path: { id }, header }, body: {} })),
    changes: [auditKey],
    said: ({ name }) => t('people:linkSent', { name }),
  })
  const enabling = useAct({
    send: ({ id }: Pick<Account, 'id' | 'name'>, header) =>
      answerOf(api.POST('/api/people/{id}/enable', { params: { path: { id }, header }, body: {} })),
    changes: [peopleKey, auditKey],
    said: ({ name }) => t('people:enabled', { name }),
  })
  return (
    <div className={admin.scroll}>
      <table className={plain.table}>
        <thead>
          <tr>
            <ColumnHeads names={COLUMNS} textOf={(name) => t(`people:column.${name}`)} />
          </tr>
        </thead>
        <tbody>
          {people.map((person) => {
            const { id, name, email, phone, state, lastSignInAt, sessions } = person
            return (
              <tr key={id}>
                <td>
                  <strong>{name}</strong>
                  <br />
                  <span className={admin.soft}>{[email, phone].filter((each) => each !== null).join(' · ')}</span>
                </td>
                <td>
                  <PersonPlaces person={person} />
                </td>
                <td>
                  <Tag>{t(`names:accountState.${state}`)}</Tag>
                </td>
                <td>{lastSignInAt === null ? t('people:never') : format.clock(lastSignInAt)}</td>
                <td>
                  {sessions === 0 ? (
                    format.number(sessions)
                  ) : (
                    <Button type="link" size="small" onClick={() => onAction('sessions', person)}>
                      {format.number(sessions)}
                      <span className="visually-hidden"> · {t('people:sessionsOf', { name })}</span>
                    </Button>
                  )}
                </td>
                <td>
                  {id !== me.id && (
                    <Button type="link" size="small" onClick={() => onAction('move', person)}>
                      {t('people:move')}
                    </Button>
                  )}
                  {id !== me.id && (
                    <Button type="link" size="small" onClick={() => onAction('give', person)}>
                      {t('people:give')}
                    </Button>
                  )}
                  {state !== 'disabled' && (
                    <Button type="link" size="small" onClick={() => sending.mutate({ id, name })}>
                      {t('people:sendLink')}
                    </Button>
                  )}
                  {state === 'disabled' && (
                    <Button type="link" size="small" onClick={() => enabling.mutate({ id, name })}>
                      {t('people:enable')}
                    </Button>
                  )}
                  {state === 'active' && id !== me.id && (
                    <Button type="link" size="small" onClick={() => onAction('second-factor', person)}>
                      {t('people:resetSecondFactor')}
                    </Button>
                  )}
                  {state !== 'disabled' && id !== me.id && (
                    <Button type="link" size="small" danger onClick={() => onAction('disable', person)}>
                      {t('people:disable')}
                    </Button>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
