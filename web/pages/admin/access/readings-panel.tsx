import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, DatePicker, Form, Input, Select } from 'antd'
import type { Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../api/client.ts'
import { saveFile } from '../../../api/save-file.ts'
import { words } from '../../../i18n/words.ts'
import { ColumnHeads } from '../../../parts/column-heads.tsx'
import { Panel } from '../../../parts/panel.tsx'
import plain from '../../../parts/table.module.css'
import { readingsQuery } from '../../../queries/readings.ts'
import type { ReadingFilters } from '../../../queries/readings.ts'
import { Empty } from '../../../states/empty.tsx'
import { Failed } from '../../../states/failed.tsx'
import { Loading } from '../../../states/loading.tsx'
import { useFormat } from '../../../time/use-format.ts'
import admin from '../admin.module.css'

const COLUMNS = ['at', 'who', 'place', 'way', 'cases', 'route'] as const

interface Typed {
  person?: string
  caseNo?: string
  way?: ReadingFilters['way']
  days?: [Dayjs, Dayjs] | null
}

/** What was typed, as the API takes it; days are Shanghai's, the last one whole. */
function filtersOf({ person = '', caseNo = '', way, days }: Typed): ReadingFilters {
  const [from, to] = days ?? []
  return {
    ...(person.trim() === '' ? {} : { person: person.trim() }),
    ...(caseNo.trim() === '' ? {} : { caseNo: caseNo.trim() }),
    ...(way === undefined ? {} : { way }),
    ...(from === undefined ? {} : { from: `${from.format('YYYY-MM-DD')}T00:00:00+08:00` }),
    ...(to === undefined ? {} : { until: `${to.add(1, 'day').format('YYYY-MM-DD')}T00:00:00+08:00` }),
  }
}

/** The access log: found by person, case, way and days, and taken away as a workbook. */
export function ReadingsPanel() {
  const { t } = useTranslation(['privacy', 'names', 'common'])
  const format = useFormat()
  const [filters, setFilters] = useState<ReadingFilters>({})
  const log = useInfiniteQuery(readingsQuery(filters))
  const lines = log.data?.pages.flatMap(({ items }) => items)
  const save = async () => {
    const { data } = await api.GET('/api/readings.xlsx', { params: { query: filters }, parseAs: 'blob' })
    saveFile(data, 'access-log.xlsx')
  }
  return (
    <Panel
      title={t('privacy:log')}
      extra={
        <Button size="small" onClick={() => void save()}>
          {t('privacy:export')}
        </Button>
      }
    >
      <Form<Typed> layout="inline" className={admin.deeds} onFinish={(typed) => setFilters(filtersOf(typed))}>
        <Form.Item name="person" label={t('privacy:person')}>
          <Input allowClear maxLength={64} style={{ width: 180 }} />
        </Form.Item>
        <Form.Item name="caseNo" label={t('privacy:case')}>
          <Input allowClear maxLength={14} style={{ width: 140 }} />
        </Form.Item>
        <Form.Item name="way" label={t('privacy:column.way')}>
          <Select
            allowClear
            style={{ width: 140 }}
            options={words('readingWay').map((way) => ({ value: way, label: t(`names:readingWay.${way}`) }))}
          />
        </Form.Item>
        <Form.Item name="days" label={t('privacy:days')}>
          <DatePicker.RangePicker />
        </Form.Item>
        <Button htmlType="submit">{t('privacy:find')}</Button>
      </Form>
      {log.isError && <Failed error={log.error} />}
      {!log.isError && lines === undefined && <Loading rows={8} />}
      {lines?.length === 0 && <Empty title={t('privacy:nothingRead')} detail={t('privacy:nothingReadDetail')} />}
      {lines !== undefined && lines.length > 0 && (
        <div className={admin.scroll} tabIndex={0} role="group" aria-label={t('privacy:log')}>
          <table className={plain.table}>
            <thead>
              <tr>
                <ColumnHeads names={COLUMNS} textOf={(name) => t(`privacy:logColumn.${name}`)} />
              </tr>
            </thead>
            <tbody>
              {lines.map(({ at, person, role, department, way, cases, route, recordedAt }, index) => (
                <tr key={`${recordedAt} ${index}`}>
                  <td>
                    <time dateTime={at}>{format.clock(at)}</time>
                  </td>
                  <td title={person.id}>{person.name ?? person.id}</td>
                  <td>{department === null ? t(`names:role.${role}`) : t(`names:party.${department}`)}</td>
                  <td>{t(`names:readingWay.${way}`)}</td>
                  <td>
                    {cases.slice(0, SHOWN).map((caseNo) => (
                      <Link key={caseNo} to="/cases/$caseNo" params={{ caseNo }} style={{ marginRight: 8 }}>
                        {caseNo}
                      </Link>
                    ))}
                    {cases.length > SHOWN && t('privacy:andMore', { count: cases.length - SHOWN })}
                  </td>
                  <td>
                    <code>{route}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {log.hasNextPage && (
        <Button type="link" loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
          {t('common:more')}
        </Button>
      )}
    </Panel>
  )
}

const SHOWN = 3
