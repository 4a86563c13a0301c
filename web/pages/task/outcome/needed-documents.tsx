import { useQuery } from '@tanstack/react-query'
import { Form, Select } from 'antd'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentKind } from '../../../api/vocabulary.ts'
import { documentsQuery } from '../../../queries/cases.ts'

/** The documents that must go with an outcome, chosen among those of the case. */
export function NeededDocuments({ caseNo, kinds }: { caseNo: string; kinds: readonly DocumentKind[] }) {
  const { t } = useTranslation(['task', 'names'])
  const { data: documents = [] } = useQuery(documentsQuery(caseNo))
  const form = Form.useFormInstance()
  // what was uploaded last of each kind is what is meant, as a rule
  useEffect(() => {
    const latest = kinds.flatMap((kind) => documents.findLast((each) => each.kind === kind)?.id ?? [])
    if (form.getFieldValue('documents') === undefined && latest.length > 0) form.setFieldValue('documents', latest)
  }, [form, kinds, documents])
  const kindOf = (id: string) => documents.find((each) => each.id === id)?.kind
  const lacking = (chosen: readonly string[] = []) => kinds.find((kind) => !chosen.some((id) => kindOf(id) === kind))
  return (
    <Form.Item
      name="documents"
      label={t('task:documents')}
      required
      extra={kinds.map((kind) => t('task:documentNeeded', { kind: t(`names:document.${kind}`) })).join(' · ')}
      rules={[
        {
          validator: async (_, chosen: string[] | undefined) => {
            const kind = lacking(chosen)
            if (kind !== undefined) throw new Error(t('task:documentNeeded', { kind: t(`names:document.${kind}`) }))
          },
        },
      ]}
    >
      <Select
        mode="multiple"
        options={documents.map(({ id, kind, name }) => ({
          value: id,
          label: `${t(`names:document.${kind}`)} · ${name}`,
        }))}
      />
    </Form.Item>
  )
}
