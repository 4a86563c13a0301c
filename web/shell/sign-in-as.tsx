import { UserSwitchOutlined } from '@ant-design/icons'
import { App, Button, Dropdown } from 'antd'
import type { MenuProps } from 'antd'
import { useTranslation } from 'react-i18next'
import { useRegionName } from '../i18n/use-region-name.ts'
import { useProblemText } from '../api/problem-text.ts'
import { DEMO_PASSWORD, DEMO_PEOPLE, emailOf } from './demo-people.ts'
import type { DemoPerson } from './demo-people.ts'
import { signIn } from './sign-in.ts'

type Item = NonNullable<NonNullable<MenuProps['items']>[number]>

/** Signs in as somebody else of the rehearsal: departments and regions each with their people. */
export function SignInAs() {
  const { t } = useTranslation(['shell', 'names'])
  const regionName = useRegionName()
  const problemText = useProblemText()
  const { message } = App.useApp()

  const choose = (person: DemoPerson) =>
    signIn({ email: emailOf(person), password: DEMO_PASSWORD }).catch((error: unknown) => {
      void message.error(problemText(error))
    })
  const itemOf = (person: DemoPerson): Item => ({
    key: person.login,
    label: `${t(`names:role.${person.role}`)} · ${person.login}`,
    onClick: () => void choose(person),
  })
  const groupOf = ({ department, region, role }: DemoPerson): string => {
    if (department !== undefined) return t(`names:party.${department}`)
    if (region !== undefined) return regionName(region)
    return role === 'applicant' ? t('shell:customers') : t(`names:role.${role}`)
  }
  const labels = [...new Set(DEMO_PEOPLE.map(groupOf))]
  const items = labels.map((label): Item => {
    const people = DEMO_PEOPLE.filter((person) => groupOf(person) === label)
    const [only, ...others] = people
    if (only !== undefined && others.length === 0) return itemOf(only)
    return { key: label, label, children: people.map(itemOf) }
  })
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button size="small" icon={<UserSwitchOutlined />}>
        {t('shell:signInAs')}
      </Button>
    </Dropdown>
  )
}
