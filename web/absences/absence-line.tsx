import { useQuery } from '@tanstack/react-query'
import { Button, Select, Tag } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../api/client.ts'
import { useAct } from '../api/act.ts'
import type { Absence } from '../api/vocabulary.ts'
import { usePostText } from '../parts/use-post-text.ts'
import { absenceChanges, coverQuery } from '../queries/absences.ts'
import { useFormat } from '../time/use-format.ts'
import styles from './absences.module.css'
import { useCandidates } from './use-candidates.ts'

/** One absence: whose if it is not one's own, when, who stands in; another deputy is chosen and it is ended here. */
export function AbsenceLine({ absence, isOwn }: { absence: Absence; isOwn: boolean }) {
  const { t } = useTranslation(['absences', 'names'])
  const format = useFormat()
  const post = usePostText()
  const { id, person, kind, from, until, isNow, deputy, openTasks, role, department } = absence
  const [isChoosing, setChoosing] = useState(false)
  const ending = useAct({
    send: (_: object, header) =>
      answerOf(api.POST('/api/absences/{id}/end', { params: { path: { id }, header }, body: {} })),
    changes: absenceChanges,
    said: () => t('absences:ended'),
  })
  return (
    <li className={styles.line}>
      <span>
        {!isOwn && (
          <>
            <strong>{person.name}</strong>{' '}
            <span className={styles.soft}>{post({ role, department, region: null, station: null })}</span>{' '}
          </>
        )}
        {isNow && <Tag color="blue">{t('absences:now')}</Tag>}
        {t(`names:absenceKind.${kind}`)} · {format.date(from)} – {format.date(Date.parse(until) - 1)}
        <br />
        <span className={deputy === null && openTasks > 0 ? styles.late : styles.soft}>
          {deputy === null ? t('absences:nobodyStandsIn') : t('absences:deputyIs', { name: deputy.name ?? '' })}
          {!isOwn && ` · ${t('absences:openTasks', { count: openTasks })}`}
        </span>
      </span>
      <span>
        {isChoosing ? (
          <DeputyChoice absence={absence} onDone={() => setChoosing(false)} />
        ) : (
          <Button size="small" onClick={() => setChoosing(true)}>
            {t('absences:changeDeputy')}
          </Button>
        )}{' '}
        <Button size="small" loading={ending.isPending} onClick={() => ending.mutate({})}>
          {isNow ? t('absences:endNow') : t('absences:callOff')}
        </Button>
      </span>
    </li>
  )
}

/** Who stands in from now on. */
function DeputyChoice({ absence, onDone }: { absence: Absence; onDone: () => void }) {
  const { t } = useTranslation('absences')
  const { id, person, deputy } = absence
  const cover = useQuery(coverQuery(person.id))
  const candidates = useCandidates(cover.data)
  const choosing = useAct({
    send: (next: { deputy: string | null }, header) =>
      answerOf(api.POST('/api/absences/{id}/deputy', { params: { path: { id }, header }, body: next })),
    changes: absenceChanges,
    said: () => t('deputyChanged'),
    onDone,
  })
  return (
    <Select
      size="small"
      style={{ minWidth: 220 }}
      aria-label={t('deputy')}
      placeholder={t('deputy')}
      loading={cover.isPending || choosing.isPending}
      options={[{ value: '', label: t('nobodyStandsIn') }, ...(candidates ?? [])].filter(
        ({ value }) => value !== (deputy?.id ?? ''),
      )}
      onChange={(value: string) => choosing.mutate({ deputy: value === '' ? null : value })}
    />
  )
}
