import { UserSwitchOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { App, Button, Dropdown } from 'antd'
import type { MenuProps } from 'antd'
import { useTranslation } from 'react-i18next'
import { useProblemText } from '../api/problem-text.ts'
import type { components } from '../api/schema.d.ts'
import { rehearsalPeopleQuery } from '../queries/business-time.ts'
import { signIn } from './sign-in.ts'

type RehearsalPeople = components['schemas']['RehearsalPeople']
type RehearsalPerson = RehearsalPeople['items'][number]
type Item = NonNullable<NonNullable<MenuProps['items']>[number]>

/** Signs in as somebody else of the rehearsal: departments and regions each with their people. */
export function SignInAs() {
  const { t, i18n } = useTranslation(['shell', 'names'])
  const problemText = useProblemText()
  const { message } = App.useApp()
  const { data: rehearsal, isPending } = useQuery(rehearsalPeopleQuery)
  const people = rehearsal?.items ?? []

  const choose = ({ email }: RehearsalPerson, password: string) =>
    signIn({ email, password }).catch((error: unknown) => {
      void message.error(problemText(error))
    })
  const itemOf = (person: RehearsalPerson): Item => ({
    key: person.email,
    label: `${t(`names:role.${person.role}`)} · ${person.email.replace(/@.*$/, '')}`,
    onClick: () => rehearsal !== undefined && void choose(person, rehearsal.password),
  })
  const groupOf = ({ department, region, role }: RehearsalPerson): string => {
    if (department !== null) return t(`names:party.${department}`)
    if (region !== null) return i18n.language === 'zh' ? region.zh : region.en
    return role === 'applicant' ? t('shell:customers') : t(`names:role.${role}`)
  }
  const labels = [...new Set(people.map(groupOf))]
  const items = labels.map((label): Item => {
    const members = people.filter((person) => groupOf(person) === label)
    const [only, ...others] = members
    if (only !== undefined && others.length === 0) return itemOf(only)
    return { key: label, label, children: members.map(itemOf) }
  })
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button size="small" loading={isPending} icon={<UserSwitchOutlined />}>
        {t('shell:signInAs')}
      </Button>
    </Dropdown>
  )
}
