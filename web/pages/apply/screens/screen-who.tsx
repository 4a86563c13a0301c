import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Application } from '../../../api/vocabulary.ts'
import { words } from '../../../i18n/words.ts'
import { ChoiceQuestion } from '../../../questions/choices.tsx'
import { TextQuestion } from '../../../questions/fields.tsx'
import type { Shown } from './shown.ts'

type Customer = NonNullable<Application['customer']>
type Contact = NonNullable<Application['contacts']>[number]

/** Who the customer is, and whom to call. */
export function WhoScreen({ draft, problemOf }: Shown) {
  const { t } = useTranslation(['apply', 'names'])
  const { customer, contacts = [] } = draft.typed
  const [contact = {}, ...others] = contacts
  const setContact = (changed: Contact) => draft.change({ contacts: [{ ...contact, ...changed }, ...others] })
  return (
    <>
      {draft.company !== null && <InNameOf customer={customer} />}
      {draft.company === null && (
        <ChoiceQuestion
          label={t('apply:who.type')}
          value={customer?.type}
          onChange={(type) => draft.change({ customer: { type, name: customer?.name } })}
          choices={words('customerType').map((value) => ({
            value,
            name: t(`names:customerType.${value}`),
            about: t(`apply:who.about.${value}`),
          }))}
        />
      )}
      {draft.company === null && customer !== undefined && (
        <CustomerFields
          customer={customer}
          problemOf={problemOf}
          onChange={(changed) => draft.change({ customer: changed })}
        />
      )}
      <TextQuestion
        label={t('apply:who.contact')}
        hint={t('apply:who.contactHint')}
        problem={problemOf('/contacts/0/name')}
        value={contact.name}
        maxLength={100}
        autoComplete="name"
        onChange={(name) => setContact({ name })}
      />
      <TextQuestion
        label={t('apply:who.phone')}
        problem={problemOf('/contacts/0/phone')}
        value={contact.phone}
        type="tel"
        maxLength={30}
        autoComplete="tel"
        onChange={(phone) => setContact({ phone })}
      />
      <TextQuestion
        label={t('apply:who.email')}
        isOptional
        problem={problemOf('/contacts/0/email')}
        value={contact.email}
        type="email"
        maxLength={254}
        autoComplete="email"
        onChange={(email) => setContact({ email })}
      />
    </>
  )
}

/** Of a company account: its name and code are not typed. */
function InNameOf({ customer }: { customer: Customer | undefined }) {
  const { t } = useTranslation('companies')
  const code = customer?.type === 'organisation' ? customer.creditCode : undefined
  return (
    <Alert
      type="info"
      showIcon
      title={t('appliesAs', { name: customer?.name ?? '' })}
      description={[code, t('companyAbout')].filter((part) => part !== undefined).join(' · ')}
    />
  )
}

interface CustomerFieldsProps extends Pick<Shown, 'problemOf'> {
  customer: Customer
  onChange: (customer: Customer) => void
}

function CustomerFields({ customer, problemOf, onChange }: CustomerFieldsProps) {
  const { t } = useTranslation('apply')
  const name = {
    problem: problemOf('/customer/name'),
    value: customer.name,
    onChange: (changed: string | undefined) => onChange({ ...customer, name: changed }),
  }
  if (customer.type === 'person') {
    return (
      <>
        <TextQuestion label={t('who.name')} maxLength={100} autoComplete="name" {...name} />
        <TextQuestion
          label={t('who.identityNumber')}
          hint={t('who.identityHint')}
          problem={problemOf('/customer/identityNumber')}
          value={customer.identityNumber}
          maxLength={18}
          isCode
          onChange={(identityNumber) => onChange({ ...customer, identityNumber })}
        />
      </>
    )
  }
  return (
    <>
      <TextQuestion label={t('who.company')} maxLength={200} autoComplete="organization" {...name} />
      <TextQuestion
        label={t('who.creditCode')}
        hint={t('who.creditHint')}
        problem={problemOf('/customer/creditCode')}
        value={customer.creditCode}
        maxLength={18}
        isCode
        onChange={(creditCode) => onChange({ ...customer, creditCode })}
      />
      <TextQuestion
        label={t('who.legalRepresentative')}
        isOptional
        problem={problemOf('/customer/legalRepresentative')}
        value={customer.legalRepresentative}
        maxLength={100}
        onChange={(legalRepresentative) => onChange({ ...customer, legalRepresentative })}
      />
    </>
  )
}
