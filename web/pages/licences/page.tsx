import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../api/act.ts'
import { answerOf, api } from '../../api/client.ts'
import type { components } from '../../api/schema.d.ts'
import { Panel } from '../../parts/panel.tsx'
import { usePageTitle } from '../../parts/use-page-title.ts'
import { licencesKey, licencesQuery } from '../../queries/companies.ts'
import { Empty } from '../../states/empty.tsx'
import { Failed } from '../../states/failed.tsx'
import { Loading } from '../../states/loading.tsx'
import { useFormat } from '../../time/use-format.ts'
import styles from '../companies/page.module.css'

type Licence = components['schemas']['LicenceList']['items'][number]

/** The business licences of company accounts, the first filed first: opened, compared, confirmed or refused with a reason. */
export function LicencesPage() {
  const { t } = useTranslation('companies')
  usePageTitle(t('licences'))
  const format = useFormat()
  const { data, error } = useQuery(licencesQuery)
  const [refusing, setRefusing] = useState<Licence | null>(null)
  const confirming = useAct({
    send: (id: string, header) =>
      answerOf(api.POST('/api/licences/{id}/confirm', { params: { path: { id }, header }, body: {} })),
    changes: [licencesKey],
    said: () => t('licenceConfirmed'),
  })
  if (error !== null) return <Failed error={error} />
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{t('licences')}</h1>
      {data === undefined && <Loading rows={6} />}
      {data?.items.length === 0 && <Empty title={t('noLicences')} />}
      {data?.items.map((licence) => {
        const { id, name, creditCode, address, legalRepresentative, file, filedBy, filedAt } = licence
        return (
          <Panel key={id} title={name}>
            <div className={styles.line}>
              <span className={styles.what}>
                {creditCode}
                <span className={styles.soft}>
                  {[address, t('representedBy', { name: legalRepresentative })].join(' · ')}
                </span>
                <span className={styles.soft}>
                  {t('filedBy', { name: filedBy.name ?? filedBy.id, at: format.dateTime(filedAt) })}
                </span>
              </span>
              <span className={styles.acts}>
                <Button href={`/api/companies/${id}/licence`} download={file}>
                  {t('openLicence')}
                </Button>
                <Button
                  type="primary"
                  loading={confirming.isPending && confirming.variables === id}
                  onClick={() => confirming.mutate(id)}
                >
                  {t('confirmLicence')}
                </Button>
                <Button danger onClick={() => setRefusing(licence)}>
                  {t('refuseLicence')}
                </Button>
              </span>
            </div>
          </Panel>
        )
      })}
      {refusing !== null && <Refusal licence={refusing} onClose={() => setRefusing(null)} />}
    </div>
  )
}

function Refusal({ licence: { id, name }, onClose }: { licence: Licence; onClose: () => void }) {
  const { t } = useTranslation('companies')
  const [form] = Form.useForm<{ reason: string }>()
  const refusing = useAct({
    send: (body: { reason: string }, header) =>
      answerOf(api.POST('/api/licences/{id}/refuse', { params: { path: { id }, header }, body })),
    changes: [licencesKey],
    said: () => t('licenceIsRefused'),
    onDone: onClose,
  })
  return (
    <Modal
      open
      title={t('refuseAsked', { name })}
      okText={t('refuseLicence')}
      okButtonProps={{ danger: true, loading: refusing.isPending }}
      cancelText={t('cancel')}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} name="refusal" layout="vertical" onFinish={(typed) => refusing.mutate(typed)}>
        <Form.Item
          name="reason"
          label={t('reason')}
          rules={[{ required: true, whitespace: true, message: t('missing') }]}
        >
          <Input.TextArea rows={3} maxLength={1000} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
