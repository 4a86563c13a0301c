import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Navigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { DraftCheck } from '../../api/vocabulary.ts'
import { draftCheckQuery, draftQuery } from '../../queries/drafts.ts'
import { useIsNarrow } from '../../parts/use-is-narrow.ts'
import { Buttons } from './buttons.tsx'
import { Conflict } from './draft/conflict.tsx'
import { goesOnAt } from './go-on.ts'
import { KeepingLine } from './draft/keeping-line.tsx'
import { usePageTitle } from '../../parts/use-page-title.ts'
import { Loading } from '../../states/loading.tsx'
import styles from './page.module.css'
import { RoutePanel } from './route-panel.tsx'
import { CheckScreen } from './screens/screen-check.tsx'
import { DocumentsScreen } from './screens/screen-documents.tsx'
import { KindScreen } from './screens/screen-kind.tsx'
import { NeedScreen } from './screens/screen-need.tsx'
import { SupplyScreen } from './screens/screen-supply.tsx'
import { WhenScreen } from './screens/screen-when.tsx'
import { WhereScreen } from './screens/screen-where.tsx'
import { WhoScreen } from './screens/screen-who.tsx'
import { ScreenList } from './screens/screen-list.tsx'
import type { Screen } from './screens.ts'
import type { Shown } from './screens/shown.ts'
import { useDraft } from './draft/use-draft.ts'
import type { WrittenDraft } from './draft/use-draft.ts'

const route = getRouteApi('/signed-in/apply/$draftId')

/** The guided application: one thought a screen, what is typed kept at once, the way explained next to it. */
export function ApplyPage() {
  const { draftId } = route.useParams()
  // another draft is another page, with nothing left of the one before
  return <Application key={draftId} draftId={draftId} />
}

function Application({ draftId }: { draftId: string }) {
  const search = route.useSearch()
  const { data: read } = useSuspenseQuery(draftQuery(draftId))
  const draft = useDraft(read)
  const checking = useQuery(draftCheckQuery(draftId, draft.version))
  const screen = search.screen ?? goesOnAt(draft, checking)
  if (draft.keeping === 'submitted')
    return <Navigate to="/my/cases/$caseNo" params={{ caseNo: draft.caseNo }} replace />
  if (screen === undefined) return <Loading />
  if (search.screen === undefined)
    return <Navigate to="/apply/$draftId" params={{ draftId }} search={{ screen }} replace />
  return <Written draft={draft} check={checking.data} screen={screen} />
}

interface WrittenProps {
  draft: WrittenDraft
  check: DraftCheck | undefined
  screen: Screen
}

/** One screen of the application as it is written. */
function Written({ draft, check, screen }: WrittenProps) {
  const { t } = useTranslation('apply')
  const isNarrow = useIsNarrow()
  const title = useTitleInFocus(screen)
  usePageTitle(t(`screen.${screen}`), draft.typed.site?.address ?? t('begin'))
  const problemOf = (pointer: string) =>
    draft.refused.get(pointer) ??
    check?.missing.find(({ field, reason }) => field === pointer && reason !== 'required')?.message
  const shown: Shown = { draft, check, problemOf }
  const way = <RoutePanel check={check} />
  return (
    <div className={styles.page}>
      <ScreenList screen={screen} draftId={draft.id} check={check} />
      <div className={styles.column}>
        <h1 ref={title} tabIndex={-1} className={styles.title}>
          {t(`screen.${screen}`)}
        </h1>
        {draft.theirs !== null && <Conflict draft={draft} />}
        <div className={styles.paper}>{CONTENT[screen](shown)}</div>
        <Buttons screen={screen} draftId={draft.id} />
        <KeepingLine keeping={draft.keeping} isOnDevice={draft.isOnDevice} />
        {isNarrow && (
          <details className={styles.way}>
            <summary>{check?.category ? t('way.folded', { count: check.steps.length }) : t('way.title')}</summary>
            {way}
          </details>
        )}
      </div>
      {!isNarrow && <aside className={styles.aside}>{way}</aside>}
    </div>
  )
}

const CONTENT: Record<Screen, (shown: Shown) => React.ReactNode> = {
  kind: (shown) => <KindScreen {...shown} />,
  who: (shown) => <WhoScreen {...shown} />,
  where: (shown) => <WhereScreen {...shown} />,
  need: (shown) => <NeedScreen {...shown} />,
  supply: (shown) => <SupplyScreen {...shown} />,
  when: (shown) => <WhenScreen {...shown} />,
  documents: (shown) => <DocumentsScreen {...shown} />,
  check: (shown) => <CheckScreen {...shown} />,
}

/** Whoever goes on to another screen is told which it is, and begins at its top. */
function useTitleInFocus(screen: Screen) {
  const title = useRef<HTMLHeadingElement>(null)
  const first = useRef(screen)
  useEffect(() => {
    if (first.current === screen) return
    first.current = screen
    title.current?.focus()
    title.current?.scrollIntoView({ block: 'nearest' })
  }, [screen])
  return title
}
