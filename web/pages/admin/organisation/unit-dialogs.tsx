import { Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../../api/client.ts'
import { isProblem } from '../../../api/problem.ts'
import type { OrganisationUnit } from '../../../api/vocabulary.ts'
import { useRegionName } from '../../../i18n/use-region-name.ts'
import { auditKey, rulesKey } from '../../../queries/house.ts'
import { unitsKey } from '../../../queries/units.ts'
import { ActModal } from '../act-modal.tsx'

type Names = Pick<OrganisationUnit, 'nameZh' | 'nameEn'>

/** The names of units are read all over the console, and which regions may adopt limits as well. */
export const UNIT_CHANGES = [unitsKey, rulesKey, auditKey, ['regions']]

interface DialogProps {
  unit: OrganisationUnit
  onClose: () => void
}

/** Adds a region below the company or a station below a region. */
export function AddDialog({ unit: { code, kind }, onClose }: DialogProps) {
  const { t, i18n } = useTranslation('organisation')
  const unitName = useRegionName()
  const title = kind === 'company' ? t('addRegion') : t('addBelow', { name: unitName(code) })
  return (
    <ActModal<Names>
      name="unit"
      changes={UNIT_CHANGES}
      title={title}
      okText={kind === 'company' ? t('addRegion') : t('addStation')}
      said={(typed) => t('added', { name: nameOf(typed, i18n.language) })}
      onClose={onClose}
      send={(names, header) =>
        answerOf(api.POST('/api/units', { params: { header }, body: { parent: code, ...names } }))
      }
    >
      <NameFields />
    </ActModal>
  )
}

/** Gives a unit other names. */
export function RenameDialog({ unit: { code, nameZh, nameEn }, onClose }: DialogProps) {
  const { t, i18n } = useTranslation('organisation')
  const unitName = useRegionName()
  return (
    <ActModal<Names>
      name="unit"
      changes={UNIT_CHANGES}
      title={t('renameOf', { name: unitName(code) })}
      okText={t('rename')}
      said={(typed) => t('renamed', { name: nameOf(typed, i18n.language) })}
      initial={{ nameZh, nameEn }}
      onClose={onClose}
      send={(body, header) =>
        answerOf(api.POST('/api/units/{code}/rename', { params: { path: { code }, header }, body }))
      }
    >
      <NameFields />
    </ActModal>
  )
}

/** Closes a unit, or says what is still there. */
export function CloseDialog({ unit: { code }, onClose }: DialogProps) {
  const { t } = useTranslation('organisation')
  const unitName = useRegionName()
  const name = unitName(code)
  return (
    <ActModal<object>
      name="unit"
      changes={UNIT_CHANGES}
      title={t('closeOf', { name })}
      okText={t('close')}
      hint={t('closeMeaning', { name })}
      said={() => t('closed', { name })}
      isGrave
      onClose={onClose}
      tellRefusal={(error) =>
        isProblem(error) && error.code === 'UNIT_IN_USE' ? t('inUse', { name, ...countsIn(error.more) }) : null
      }
      send={(_, header) =>
        answerOf(api.POST('/api/units/{code}/close', { params: { path: { code }, header }, body: {} }))
      }
    />
  )
}

function NameFields() {
  const { t } = useTranslation('organisation')
  return (['nameZh', 'nameEn'] as const).map((field) => (
    <Form.Item
      key={field}
      name={field}
      label={t(field)}
      rules={[{ required: true, whitespace: true, message: t(`missing.${field}`) }]}
    >
      <Input maxLength={field === 'nameZh' ? 40 : 60} autoFocus={field === 'nameZh'} />
    </Form.Item>
  ))
}

function nameOf({ nameZh, nameEn }: Names, language: string): string {
  return language === 'zh' ? nameZh : nameEn
}

function countsIn(more: Readonly<Record<string, unknown>>) {
  const countOf = (name: string) => (typeof more[name] === 'number' ? more[name] : 0)
  return { people: countOf('people'), openCases: countOf('openCases'), stations: countOf('stations') }
}
