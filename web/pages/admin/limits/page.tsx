import { EditOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Alert, Button, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { profileQuery, profilesQuery } from '../../../queries/house.ts'
import { Panel } from '../../../parts/panel.tsx'
import { Failed } from '../../../states/failed.tsx'
import { Loading } from '../../../states/loading.tsx'
import { useFormat } from '../../../time/use-format.ts'
import admin from '../admin.module.css'
import { AdoptionsPanel } from '../adoptions/adoptions-panel.tsx'
import { RedatingPanel } from '../redating/redating-panel.tsx'
import { LimitTable } from './limit-table.tsx'
import { Terms } from './terms.tsx'
import { PublishPanel } from './publish-panel.tsx'
import { LimitsCheckOf } from './limits-check.tsx'
import { Rungs } from './rungs.tsx'
import { cellsOf, LADDERS, NO_CHANGES, TABLES } from './tables.ts'
import type { Changes, TermChange, TermName } from './tables.ts'
import { useNames } from './use-names.ts'
import { usePageTitle } from '../../../parts/use-page-title.ts'

const route = getRouteApi('/signed-in/admin/limits')

/** The name of the profile as shipped; those that administrators publish are called as they called them. */
const SHIPPED = 'national-2010 + getting-electricity + company promise'

/** The limits by version, each figure with its source; a new version from changed figures; re-dating of open cases. */
export function LimitsPage() {
  const { t } = useTranslation('admin')
  usePageTitle(t('limits'))
  const format = useFormat()
  const names = useNames()
  const profileName = (name: string) => (name === SHIPPED ? t('shippedProfile') : name)
  const search = route.useSearch()
  const navigate = useNavigate({ from: '/admin/limits' })
  const { data: versions = [] } = useQuery(profilesQuery)
  const { data: shown, error } = useQuery(profileQuery(search.version))
  const [changes, setChanges] = useState<Changes | null>(null)
  if (shown === undefined) {
    return error === null ? <Loading rows={12} /> : <Failed error={error} />
  }
  const { profile, current, loadedAt, added } = shown
  const sources = [
    ...new Set([
      ...TABLES.flatMap((table) => cellsOf(profile, table).map(({ figure }) => figure.source)),
      ...Object.values(profile.terms).map(({ source }) => source),
      ...LADDERS.map((kind) => profile.ladders[kind].source),
    ]),
  ]
  const change = (at: string, value: number | null) => {
    const { figures, terms } = changes ?? NO_CHANGES
    const next = new Map(figures)
    if (value === null) next.delete(at)
    else next.set(at, value)
    setChanges({ figures: next, terms })
  }
  const changeTerm = (name: TermName, change: TermChange) => {
    const { figures, terms } = changes ?? NO_CHANGES
    const before = profile.terms[name]
    const after = { ...before, ...terms.get(name), ...change }
    const { value, source, status } = after
    const isChanged = value !== before.value || source !== before.source || status !== before.status
    const next = new Map(terms)
    if (isChanged) next.set(name, { value, source, status })
    else next.delete(name)
    setChanges({ figures, terms: next })
  }
  const choose = (version: string | undefined) => {
    setChanges(null)
    void navigate({ search: (before) => ({ ...before, version }) })
  }
  return (
    <div className={admin.page}>
      <header className={admin.top}>
        <div>
          <h1 className={admin.title}>{t('limits')}</h1>
          <p className={admin.soft}>
            {t('limitsOf', {
              name: profileName(profile.name),
              day: format.day(profile.validFrom),
              at: format.date(loadedAt),
            })}
            {current && ` · ${t('inForce')}`}
          </p>
        </div>
        <div className={admin.acts}>
          <Select
            aria-label={t('version')}
            style={{ width: 240 }}
            value={profile.version}
            options={versions.map(({ version, current: isCurrent }) => ({
              value: version,
              label: isCurrent ? t('versionInForce', { version }) : version,
            }))}
            onChange={(version) =>
              choose(versions.find((each) => each.version === version)?.current === true ? undefined : version)
            }
          />
          {changes === null && (
            <Button icon={<EditOutlined />} onClick={() => setChanges(NO_CHANGES)}>
              {t('newVersion')}
            </Button>
          )}
        </div>
      </header>
      {changes !== null && (
        <PublishPanel
          profile={profile}
          changes={changes}
          onClose={() => setChanges(null)}
          onDone={() => choose(undefined)}
        />
      )}
      {changes === null && <LimitsCheckOf profile={profile} />}
      {added.length > 0 && (
        <Alert
          type="info"
          showIcon
          title={t('rowsAdded')}
          description={added.map((row) => names.row('promise', row)).join(t('listOf'))}
        />
      )}
      {TABLES.filter((table) => cellsOf(profile, table).length > 0).map((table) => (
        <Panel key={table} title={names.table(table)}>
          <LimitTable
            profile={profile}
            table={table}
            sources={sources}
            changes={changes?.figures ?? null}
            onChange={change}
          />
        </Panel>
      ))}
      <Panel title={t('thresholds')}>
        <Terms profile={profile} sources={sources} changes={changes?.terms ?? null} onChange={changeTerm} />
      </Panel>
      {changes !== null && (
        <Panel title={t('ladders')}>
          <Rungs profile={profile} changes={changes.figures} onChange={change} />
        </Panel>
      )}
      <Panel title={t('sources')}>
        <ol style={{ paddingLeft: 20 }}>
          {sources.map((source) => (
            <li key={source}>{format.source(source)}</li>
          ))}
        </ol>
      </Panel>
      <AdoptionsPanel />
      <RedatingPanel chosen={search.redating} />
    </div>
  )
}
