import { useQueryClient } from '@tanstack/react-query'
import { Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../api/client.ts'
import { useAct } from '../../api/act.ts'
import { changeLanguage } from '../../i18n/index.ts'
import type { Language } from '../../i18n/index.ts'
import { Panel } from '../../parts/panel.tsx'
import { meKey, useMe } from '../../queries/me.ts'
import styles from './page.module.css'

const LANGUAGES = ['zh', 'en'] as const

/** The language of my emails and pages. */
export function LanguagePanel() {
  const { t } = useTranslation(['account', 'names'])
  const me = useMe()
  const queries = useQueryClient()
  const choosing = useAct({
    send: ({ language }: { language: Language }) => answerOf(api.POST('/api/me/language', { body: { language } })),
    changes: [meKey],
    onDone: (_, { language }) => void speak(language),
  })
  const speak = async (language: Language) => {
    await changeLanguage(language, { keep: true })
    await queries.invalidateQueries()
  }
  return (
    <Panel title={t('account:language')}>
      <p className={styles.soft}>{t('account:languageHint')}</p>
      <Radio.Group
        aria-label={t('account:language')}
        value={me.language}
        disabled={choosing.isPending}
        options={LANGUAGES.map((value) => ({ value, label: t(`names:language.${value}`) }))}
        onChange={({ target: { value } }: { target: { value?: Language } }) => {
          if (value !== undefined) choosing.mutate({ language: value })
        }}
      />
    </Panel>
  )
}
