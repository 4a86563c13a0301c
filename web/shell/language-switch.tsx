import { TranslationOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { changeLanguage, languageNow } from '../i18n/index.ts'

/** To the other language, which is kept in this browser. */
export function LanguageSwitch() {
  const { t } = useTranslation(['shell', 'names'])
  const queries = useQueryClient()
  const other = languageNow() === 'zh' ? 'en' : 'zh'
  const change = async () => {
    await changeLanguage(other, { keep: true })
    // what the API words is read again in the new language
    await queries.invalidateQueries()
  }
  const name = t(`names:language.${other}`)
  return (
    <Button type="text" icon={<TranslationOutlined />} aria-label={`${name} · ${t('shell:language')}`} onClick={change}>
      <span lang={other}>{name}</span>
    </Button>
  )
}
