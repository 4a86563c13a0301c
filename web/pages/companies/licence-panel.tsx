import { Alert, Button } from 'antd'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../api/act.ts'
import { answerOf, api } from '../../api/client.ts'
import type { components } from '../../api/schema.d.ts'
import { ACCEPTED_ENDINGS } from '../../documents/accepted.ts'
import { Panel } from '../../parts/panel.tsx'
import { companiesKey } from '../../queries/companies.ts'
import styles from './page.module.css'

type Company = components['schemas']['Company']

/** The scan of the business licence: filed here, looked at by marketing. */
export function LicencePanel({ company: { id, licence, licenceReason } }: { company: Company }) {
  const { t } = useTranslation('companies')
  const input = useRef<HTMLInputElement>(null)
  const filing = useAct({
    send: (file: File, header) =>
      answerOf(
        api.POST('/api/companies/{id}/licence', {
          params: { path: { id }, header },
          body: { file: '' },
          bodySerializer: () => {
            const form = new FormData()
            form.set('file', file, file.name)
            return form
          },
        }),
      ),
    changes: [companiesKey],
    said: () => t('licenceFiled'),
  })
  return (
    <Panel title={t('licence')}>
      {licence === 'refused' && (
        <Alert type="error" showIcon title={t('licenceRefused')} description={licenceReason ?? ''} />
      )}
      <p className={styles.soft}>{t('licenceHint')}</p>
      <span className={styles.acts}>
        <Button loading={filing.isPending} onClick={() => input.current?.click()}>
          {t(licence === 'missing' ? 'fileLicence' : 'fileAnother')}
        </Button>
        {licence !== 'missing' && (
          <Button href={`/api/companies/${id}/licence`} download>
            {t('openLicence')}
          </Button>
        )}
      </span>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('licence')}
        accept={ACCEPTED_ENDINGS.join(',')}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file !== undefined) filing.mutate(file)
          target.value = ''
        }}
      />
    </Panel>
  )
}
