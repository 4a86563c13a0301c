import { SearchOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useCallback, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useProblemText } from '../api/problem-text.ts'
import { useMe } from '../queries/me.ts'
import { searchQuery } from '../queries/search.ts'
import { FoundLine, RecentLine } from './lines.tsx'
import { useRecentCases } from './recent.ts'
import styles from './search.module.css'
import { useSearchKeys } from './use-search-keys.ts'
import { useSettled } from './use-settled.ts'

const SETTLED_MS = 150
const LIST = 'search-found'
const MOST_LETTERS = 60

/** The search of the header: by number, customer, address or telephone; without a word the cases looked at last. */
export function SearchBox() {
  const { t } = useTranslation('search')
  const { role } = useMe()
  const navigate = useNavigate()
  const problemText = useProblemText()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  useSearchKeys(
    field,
    useCallback(() => setOpen(true), []),
  )
  const settled = useSettled(typed.trim(), SETTLED_MS)
  const asked = typed.trim() === '' ? '' : settled
  const { data, error, isFetching } = useQuery({ ...searchQuery(asked), enabled: asked !== '' })
  const recent = useRecentCases()
  const found = asked === '' ? [] : (data?.items ?? [])
  const lines = asked === '' ? recent : found
  const at = Math.min(active, lines.length - 1)

  const close = () => {
    setOpen(false)
    field.current?.blur()
  }
  const goTo = (caseNo: string) => {
    close()
    setTyped('')
    const to = role === 'applicant' ? '/my/cases/$caseNo' : '/cases/$caseNo'
    void navigate({ to, params: { caseNo } })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const line = lines[at]
    if (event.key === 'Escape') close()
    else if (event.key === 'ArrowDown') setActive(lines.length === 0 ? 0 : (at + 1) % lines.length)
    else if (event.key === 'ArrowUp') setActive(lines.length === 0 ? 0 : (at - 1 + lines.length) % lines.length)
    else if (event.key === 'Enter' && line !== undefined && asked === typed.trim()) goTo(line.caseNo)
    else return
    event.preventDefault()
  }
  const optionId = (index: number) => `${LIST}-${index}`
  const note =
    error !== null && asked !== ''
      ? problemText(error)
      : asked !== '' && found.length === 0
        ? t(isFetching ? 'looking' : 'nothing')
        : asked === '' && recent.length === 0
          ? t(role === 'administrator' ? 'hintNumbers' : 'hint')
          : null

  return (
    <search className={styles.search}>
      <SearchOutlined className={styles.icon} />
      <input
        ref={field}
        type="text"
        role="combobox"
        className={styles.field}
        aria-label={t('label')}
        aria-expanded={isOpen}
        aria-controls={LIST}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && lines.length > 0 ? optionId(at) : undefined}
        placeholder={t(role === 'administrator' ? 'placeholderNumbers' : 'placeholder')}
        autoComplete="off"
        spellCheck={false}
        maxLength={MOST_LETTERS}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value)
          setActive(0)
          setOpen(true)
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <kbd className={styles.key}>/</kbd>
      {/* a click must not take the focus, or the list would be gone before it counts */}
      <div className={styles.sheet} hidden={!isOpen} onMouseDown={(event) => event.preventDefault()}>
        {asked === '' && recent.length > 0 && <p className={styles.caption}>{t('recent')}</p>}
        <ul id={LIST} role="listbox" aria-label={t('results')} className={styles.list}>
          {asked === ''
            ? recent.map((each, index) => (
                <RecentLine key={each.caseNo} id={optionId(index)} recent={each} isActive={index === at} go={goTo} />
              ))
            : found.map((each, index) => (
                <FoundLine
                  key={each.caseNo}
                  id={optionId(index)}
                  found={each}
                  query={asked}
                  isActive={index === at}
                  go={goTo}
                />
              ))}
        </ul>
        <p role="status" className={note === null ? 'visually-hidden' : styles.note}>
          {note ?? (asked === '' ? '' : t('count', { count: found.length }))}
        </p>
        {asked !== '' && typeof data?.nextCursor === 'string' && <p className={styles.note}>{t('more')}</p>}
      </div>
    </search>
  )
}
