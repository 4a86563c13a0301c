import { Form, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { answerOf, api } from '../../../api/client.ts'
import { PersonModal } from './person-modal.tsx'
import { PlaceFields, placeOf } from './place-fields.tsx'
import type { PlaceTyped } from './place-fields.tsx'

interface Typed extends PlaceTyped {
  name: string
  email: string
  phone?: string
  language: 'zh' | 'en'
}

const LANGUAGES = ['zh', 'en'] as const

/** Makes an account and mails its owner a link to set a password. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['people', 'names'])
  return (
    <PersonModal<Typed>
      title={t('people:invite')}
      okText={t('people:sendInvitation')}
      hint={t('people:inviteHint')}
      said={({ name }) => t('people:invited', { name })}
      initial={{ language: 'zh' }}
      onClose={onClose}
      send={({ name, email, phone = '', language, ...place }, header) =>
        answerOf(
          api.POST('/api/people', {
            params: { header },
            body: { name, email, phone: phone.trim() === '' ? null : phone.trim(), language, ...placeOf(place) },
          }),
        )
      }
    >
      <Form.Item
        name="name"
        label={t('people:name')}
        rules={[{ required: true, whitespace: true, message: t('people:missing.name') }]}
      >
        <Input autoFocus maxLength={100} />
      </Form.Item>
      <Form.Item
        name="email"
        label={t('people:email')}
        rules={[
          { required: true, message: t('people:missing.email') },
          { type: 'email', message: t('people:emailWrong') },
        ]}
      >
        <Input type="email" maxLength={254} />
      </Form.Item>
      <Form.Item name="phone" label={t('people:phone')}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="language" label={t('people:language')}>
        <Select options={LANGUAGES.map((each) => ({ value: each, label: t(`names:language.${each}`) }))} />
      </Form.Item>
      <PlaceFields />
    </PersonModal>
  )
}
