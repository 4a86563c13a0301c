import { LogoutOutlined, UserOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { App, Button, Dropdown } from 'antd'
import { useTranslation } from 'react-i18next'
import { usePostText } from '../parts/use-post-text.ts'
import type { Person, TaskList } from '../api/vocabulary.ts'
import { countOfMine } from '../applicant/my-tasks.ts'
import { hasUnsaved } from '../kept/personal.ts'
import { myCasesQuery } from '../queries/cases.ts'
import { unreadCopiesQuery } from '../queries/copies.ts'
import { useMe } from '../queries/me.ts'
import { taskCountsQuery } from '../queries/tasks.ts'
import { SearchBox } from '../search/search-box.tsx'
import styles from './header.module.css'
import { badgeOf } from '../figures/many.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { Mark } from './mark.tsx'
import { PositionSwitch } from './position-switch.tsx'
import { placesOf } from './navigation.ts'
import type { Place } from './navigation.ts'
import { signOut } from './sign-in.ts'

/** The product, the pages of this person with what waits there, and the account. */
export function Header() {
  const { t } = useTranslation('shell')
  const me = useMe()
  const { data: counts } = useQuery(taskCountsQuery)
  const isCustomer = me.role === 'applicant'
  const { data: cases } = useQuery({ ...myCasesQuery, enabled: isCustomer })
  // what a customer has to do is more than tasks: as many as the page lists
  const isStaff = !isCustomer && me.role !== 'administrator'
  const { data: unread = 0 } = useQuery({ ...unreadCopiesQuery, enabled: isStaff })
  const ofTasks = (list: TaskList) => (isCustomer ? countOfMine(cases?.items ?? []) : (counts?.[list] ?? 0))
  const waiting = (badge: NonNullable<Place['badge']>) => (badge === 'unread-copies' ? unread : ofTasks(badge))
  return (
    <header className={`${styles.header} not-printed`}>
      <Link to="/" className={styles.product}>
        <Mark />
      </Link>
      <nav className={styles.navigation} aria-label={t('navigation')}>
        {placesOf(me).map(({ to, name, badge }) => (
          <Link key={to} to={to} className={styles.place} activeProps={{ className: styles.here }}>
            {t(name)}
            {badge !== undefined && waiting(badge) > 0 && (
              <span className={styles.badge}>{badgeOf(waiting(badge))}</span>
            )}
          </Link>
        ))}
      </nav>
      <SearchBox />
      <LanguageSwitch />
      {!isCustomer && <PositionSwitch />}
      <Account me={me} />
    </header>
  )
}

function Account({ me }: { me: Person }) {
  const { t } = useTranslation('shell')
  const post = usePostText()
  const navigate = useNavigate()
  const { modal } = App.useApp()
  const leave = () => {
    if (!hasUnsaved()) return void signOut()
    modal.confirm({
      title: t('unsaved'),
      content: t('unsavedDetail'),
      okText: t('signOut'),
      cancelText: t('stay'),
      onOk: signOut,
    })
  }
  const items = [
    { key: 'who', disabled: true, label: me.email ?? me.phone },
    { key: 'account', label: t('account'), icon: <UserOutlined />, onClick: () => void navigate({ to: '/account' }) },
    { key: 'out', label: t('signOut'), icon: <LogoutOutlined />, onClick: () => leave() },
  ]
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button type="text" className={styles.account}>
        <span className="visually-hidden">{t('account')}: </span>
        <span className={styles.name}>{me.name}</span>
        <span className={styles.post}>{post(me)}</span>
      </Button>
    </Dropdown>
  )
}
