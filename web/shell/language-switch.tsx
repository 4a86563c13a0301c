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
  return (
    <Button type="text" icon={<TranslationOutlined />} aria-label={t('shell:language')} lang={other} onClick={change}>
      {t(`names:language.${other}`)}
    </Button>
  )
}
