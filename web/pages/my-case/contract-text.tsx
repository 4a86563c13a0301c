import { FilePdfOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Checkbox, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { documentsQuery } from '../../queries/cases.ts'
import styles from './now-panel.module.css'

/** The contract that is to be signed, to open and read: where it was changed, the latest text first. */
export function ContractText({ caseNo }: { caseNo: string }) {
  const { t } = useTranslation('names')
  const { data: files = [] } = useQuery(documentsQuery(caseNo))
  const contracts = files.filter(({ kind }) => kind === 'contract').toReversed()
  return (
    <ul className={styles.papers}>
      {contracts.map(({ id, name }) => (
        <li key={id}>
          <a href={`/api/documents/${id}`} target="_blank" rel="noreferrer">
            <FilePdfOutlined /> {t('document.contract')} · {name}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** Asks once more before a signature: whoever signs says to have read what is signed. */
export function SignDialog({ caseNo, onSign, onClose }: { caseNo: string; onSign: () => void; onClose: () => void }) {
  const { t } = useTranslation(['mine', 'common'])
  const [hasRead, setRead] = useState(false)
  return (
    <Modal
      open
      title={t('mine:signing.title')}
      okText={t('mine:do.sign')}
      okButtonProps={{ disabled: !hasRead }}
      cancelText={t('common:cancel')}
      onOk={onSign}
      onCancel={onClose}
    >
      <ContractText caseNo={caseNo} />
      <p>{t('mine:means.sign')}</p>
      <Checkbox checked={hasRead} onChange={({ target }) => setRead(target.checked)}>
        {t('mine:signing.read')}
      </Checkbox>
    </Modal>
  )
}
