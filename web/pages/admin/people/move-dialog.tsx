import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../../api/client.ts'
import type { Account } from '../../../api/vocabulary.ts'
import { PersonModal } from './person-modal.tsx'
import { PlaceFields, placeOf } from './place-fields.tsx'
import type { PlaceTyped } from './place-fields.tsx'

/** Gives a person another role, department, region or other rights. */
export function MoveDialog({ person, onClose }: { person: Account; onClose: () => void }) {
  const { t } = useTranslation('people')
  const { id, name, role, department, region, station, rights } = person
  const initial: Partial<PlaceTyped> = {
    ...(role === 'applicant' ? {} : { role }),
    ...(department === null ? {} : { department }),
    ...(region === null ? {} : { region }),
    ...(station === null ? {} : { station }),
    rights,
  }
  return (
    <PersonModal<PlaceTyped>
      title={t('moveOf', { name })}
      okText={t('move')}
      said={() => t('moved', { name })}
      initial={initial}
      onClose={onClose}
      send={(typed, header) =>
        answerOf(api.POST('/api/people/{id}/place', { params: { path: { id }, header }, body: placeOf(typed) }))
      }
    >
      <PlaceFields />
    </PersonModal>
  )
}
