import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../../api/act.ts'
import { answerOf, api } from '../../../api/client.ts'
import type { Account } from '../../../api/vocabulary.ts'
import { useRegionName } from '../../../i18n/use-region-name.ts'
import { auditKey } from '../../../queries/house.ts'
import { useMe } from '../../../queries/me.ts'
import { peopleKey } from '../../../queries/people.ts'
import { unitsKey } from '../../../queries/units.ts'
import admin from '../admin.module.css'

type Place = Pick<Account, 'role' | 'department' | 'region' | 'station' | 'rights'>

/** Where a person works and as what: the position that is home, then the others, which may be taken away. */
export function PersonPlaces({ person }: { person: Account }) {
  const { t } = useTranslation('people')
  const me = useMe()
  const { id, name, positions } = person
  const taking = useAct({
    send: (position: string, header) =>
      answerOf(
        api.POST('/api/people/{id}/positions/{position}/take', {
          params: { path: { id, position }, header },
          body: {},
        }),
      ),
    changes: [peopleKey, unitsKey, auditKey],
    said: () => t('taken', { name }),
  })
  return (
    <>
      <PlaceText place={person} />
      {positions.map((position) => (
        <div key={position.id}>
          <PlaceText place={position} />
          {id !== me.id && (
            <Button type="link" size="small" danger onClick={() => taking.mutate(position.id)}>
              {t('take')}
            </Button>
          )}
        </div>
      ))}
    </>
  )
}

function PlaceText({ place: { role, department, region, station, rights } }: { place: Place }) {
  const { t } = useTranslation('names')
  const regionName = useRegionName()
  const where = [
    department === null ? null : t(`party.${department}`),
    region === null ? null : regionName(region),
    station === null ? null : regionName(station),
    ...rights.map((right) => t(`right.${right}`)),
  ].filter((each) => each !== null)
  return (
    <>
      {t(`role.${role}`)}
      <br />
      <span className={admin.soft}>{where.join(' · ')}</span>
    </>
  )
}
