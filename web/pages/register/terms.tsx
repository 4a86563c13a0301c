import { Checkbox, Form } from 'antd'
import { useTranslation } from 'react-i18next'
import styles from './page.module.css'

/** The terms, to be opened and read, and the agreement to them. */
export function Terms({ version }: { version: string }) {
  const { t } = useTranslation('register')
  return (
    <>
      <details className={styles.terms}>
        <summary>{t('terms')}</summary>
        {t('termsText', { returnObjects: true }).map((text) => (
          <p key={text}>{text}</p>
        ))}
        <p>{t('version', { version })}</p>
      </details>
      <Form.Item
        name="agreed"
        valuePropName="checked"
        rules={[
          {
            validator: (_, agreed) =>
              agreed === true ? Promise.resolve() : Promise.reject(new Error(t('missing.agree'))),
          },
        ]}
      >
        <Checkbox>{t('agree')}</Checkbox>
      </Form.Item>
    </>
  )
}
