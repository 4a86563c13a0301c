import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Account } from '../../../api/vocabulary.ts'
import { words } from '../../../i18n/words.ts'
import { Panel } from '../../../parts/panel.tsx'
import { usePageTitle } from '../../../parts/use-page-title.ts'
import { peopleQuery } from '../../../queries/people.ts'
import type { PeopleFilters } from '../../../queries/people.ts'
import { Empty } from '../../../states/empty.tsx'
import { Failed } from '../../../states/failed.tsx'
import { Loading } from '../../../states/loading.tsx'
import admin from '../admin.module.css'
import { DisableDialog } from './disable-dialog.tsx'
import { GiveDialog } from './give-dialog.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import { MoveDialog } from './move-dialog.tsx'
import { SecondFactorDialog } from './second-factor-dialog.tsx'
import { SessionsDialog } from './sessions-dialog.tsx'
import { PeopleTable } from './people-table.tsx'
import type { PersonAction } from './people-table.tsx'

const STATES = ['active', 'invited', 'disabled'] as const

/** Who has an account: found by name, invited, moved, disabled. */
export function PeoplePage() {
  const { t } = useTranslation(['people', 'names', 'common'])
  usePageTitle(t('people:title'))
  const [filters, setFilters] = useState<PeopleFilters>({})
  const [open, setOpen] = useState<{ action: PersonAction; person: Account } | 'invite' | null>(null)
  const people = useInfiniteQuery(peopleQuery(filters))
  const lines = people.data?.pages.flatMap(({ items }) => items)
  const close = () => setOpen(null)
  return (
    <div className={admin.page}>
      <header className={admin.top}>
        <div>
          <h1 className={admin.title}>{t('people:title')}</h1>
          <p className={admin.soft}>{t('people:hint')}</p>
        </div>
        <Button type="primary" onClick={() => setOpen('invite')}>
          {t('people:invite')}
        </Button>
      </header>
      <Panel title={t('people:accounts')}>
        <div className={admin.acts}>
          <Input.Search
            allowClear
            aria-label={t('people:search')}
            placeholder={t('people:search')}
            style={{ width: 260 }}
            onSearch={(text) => setFilters(({ text: _, ...rest }) => (text.trim() === '' ? rest : { ...rest, text }))}
          />
          <Select
            allowClear
            aria-label={t('people:role')}
            placeholder={t('people:allRoles')}
            style={{ width: 160 }}
            options={words('role')
              .filter((role) => role !== 'applicant')
              .map((role) => ({ value: role, label: t(`names:role.${role}`) }))}
            onChange={(role: PeopleFilters['role']) =>
              setFilters(({ role: _, ...rest }) => (role === undefined ? rest : { ...rest, role }))
            }
          />
          <Select
            allowClear
            aria-label={t('people:column.state')}
            placeholder={t('people:allStates')}
            style={{ width: 160 }}
            options={STATES.map((state) => ({ value: state, label: t(`names:accountState.${state}`) }))}
            onChange={(state: PeopleFilters['state']) =>
              setFilters(({ state: _, ...rest }) => (state === undefined ? rest : { ...rest, state }))
            }
          />
        </div>
        {people.isError && <Failed error={people.error} />}
        {!people.isError && lines === undefined && <Loading rows={8} />}
        {lines?.length === 0 && <Empty title={t('people:nobody')} detail={t('people:nobodyDetail')} />}
        {lines !== undefined && lines.length > 0 && (
          <PeopleTable people={lines} onAction={(action, person) => setOpen({ action, person })} />
        )}
        {people.hasNextPage && (
          <Button type="link" loading={people.isFetchingNextPage} onClick={() => void people.fetchNextPage()}>
            {t('common:more')}
          </Button>
        )}
      </Panel>
      {open === 'invite' && <InviteDialog onClose={close} />}
      {open !== null && open !== 'invite' && open.action === 'move' && (
        <MoveDialog person={open.person} onClose={close} />
      )}
      {open !== null && open !== 'invite' && open.action === 'give' && (
        <GiveDialog person={open.person} onClose={close} />
      )}
      {open !== null && open !== 'invite' && open.action === 'disable' && (
        <DisableDialog person={open.person} onClose={close} />
      )}
      {open !== null && open !== 'invite' && open.action === 'second-factor' && (
        <SecondFactorDialog person={open.person} onClose={close} />
      )}
      {open !== null && open !== 'invite' && open.action === 'sessions' && (
        <SessionsDialog person={open.person} onClose={close} />
      )}
    </div>
  )
}
