import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../../api/client.ts'
import type { Account } from '../../../api/vocabulary.ts'
import { SessionText } from '../../../parts/session-text.tsx'
import { sessionsQuery } from '../../../queries/people.ts'
import { Failed } from '../../../states/failed.tsx'
import { Loading } from '../../../states/loading.tsx'
import { PersonModal } from './person-modal.tsx'

/** Where a person is signed in, to be ended. */
export function SessionsDialog({ person: { id, name }, onClose }: { person: Account; onClose: () => void }) {
  const { t } = useTranslation('people')
  const sessions = useQuery(sessionsQuery(id))
  return (
    <PersonModal<object>
      title={t('sessionsOf', { name })}
      okText={t('endSessions')}
      hint={t('endSessionsMeaning', { name })}
      said={() => t('sessionsEnded', { name })}
      isGrave
      onClose={onClose}
      send={(_, header) =>
        answerOf(api.POST('/api/people/{id}/sessions/end', { params: { path: { id }, header }, body: {} }))
      }
    >
      {sessions.isError && <Failed error={sessions.error} />}
      {sessions.isPending && <Loading rows={3} />}
      {sessions.data?.items.map((session) => (
        <SessionText key={session.id} session={session} />
      ))}
      {sessions.data?.items.length === 0 && <p>{t('noSessions')}</p>}
    </PersonModal>
  )
}
