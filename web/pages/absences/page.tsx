import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { AbsenceForm } from '../../absences/absence-form.tsx'
import { AbsenceLine } from '../../absences/absence-line.tsx'
import { Panel } from '../../parts/panel.tsx'
import { usePageTitle } from '../../parts/use-page-title.ts'
import { absencesQuery } from '../../queries/absences.ts'
import { useMe } from '../../queries/me.ts'
import { answersForOthers } from '../../shell/navigation.ts'
import { Empty } from '../../states/empty.tsx'
import { Failed } from '../../states/failed.tsx'
import { Forbidden } from '../../states/forbidden.tsx'
import { Loading } from '../../states/loading.tsx'
import frame from '../account/page.module.css'

/** Who is away or will be of those for whom the reader answers, who stands in, and what becomes of the tasks. */
export function AbsencesPage() {
  const { t } = useTranslation('absences')
  usePageTitle(t('title'))
  const me = useMe()
  const absences = useQuery(absencesQuery)
  if (!answersForOthers(me)) return <Forbidden />
  const items = absences.data?.items ?? []
  return (
    <div className={frame.page}>
      <h1 className={frame.title}>{t('title')}</h1>
      <Panel title={t('away')}>
        {absences.isError && <Failed error={absences.error} />}
        {absences.isPending && <Loading rows={4} />}
        {absences.isSuccess && items.length === 0 && <Empty title={t('nobodyAway')} detail={t('nobodyAwayDetail')} />}
        {items.length > 0 && (
          <ul className={frame.list} aria-label={t('away')}>
            {items.map((absence) => (
              <AbsenceLine key={absence.id} absence={absence} isOwn={false} />
            ))}
          </ul>
        )}
      </Panel>
      <Panel title={t('enterTitle')}>
        <p className={frame.soft}>{t('hintOfOthers')}</p>
        <AbsenceForm self={me.id} isForOthers />
      </Panel>
    </div>
  )
}
