import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../../api/client.ts'
import { useAct } from '../../../api/act.ts'
import type { CalendarText } from '../../../api/vocabulary.ts'
import { auditKey, calendarPreviewQuery, redatingsKey, rulesKey } from '../../../queries/house.ts'
import { proposed } from './proposal.ts'
import type { Proposal } from './proposal.ts'
import type { Typed } from './publish-fields.tsx'

/** The preview of a proposal, and its publication; re-dating is begun with it where that was asked for. */
export function usePublishing(calendar: CalendarText, proposal: Proposal, onClose: () => void) {
  const { t } = useTranslation('calendar')
  const { message, modal } = App.useApp()
  const navigate = useNavigate()
  const text = proposed(calendar, proposal)
  const preview = useQuery(calendarPreviewQuery(text))
  const publishing = useAct({
    // the text goes with it: what is sent again under one key is the same calendar
    send: async ({ version, source, status, redates, text: of }: Typed & { text: typeof text }, header) => {
      const body = { ...of, version: version.trim(), source: source.trim(), status, follows: calendar.version }
      const published = await answerOf(api.POST('/api/calendars', { params: { header }, body }))
      if (!redates) return { ...published, redating: null }
      const again = { 'idempotency-key': `${header['idempotency-key']}-redating` }
      const asked = { calendar: published.version, reason: source.trim() }
      const { id } = await answerOf(api.POST('/api/redatings', { params: { header: again }, body: asked }))
      return { ...published, redating: id }
    },
    changes: [rulesKey, redatingsKey, auditKey],
    showsRefusal: true,
    onDone: ({ version, redating }) => {
      onClose()
      void message.success(t('published', { version }))
      if (redating !== null) void navigate({ to: '/admin/limits', search: { redating } })
    },
  })
  const count = preview.data?.changes.length ?? 0
  const isNoticed = proposal.noticedYear !== null && !calendar.noticedYears.includes(proposal.noticedYear)
  /** Nobody publishes by a slip of the hand: it is asked once more, with what changes. */
  const ask = (typed: Typed) =>
    void modal.confirm({
      title: t('publishAsk', { version: typed.version.trim() }),
      content: t(typed.redates ? 'publishAskRedates' : 'publishAskStays', { count }),
      okText: t('publish'),
      onOk: () => publishing.mutate({ ...typed, text }),
    })
  return { preview, publishing, ask, count, isWorthwhile: count > 0 || isNoticed }
}
