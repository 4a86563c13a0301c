import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { OutcomeShape } from '../../../api/vocabulary.ts'
import { atMost } from '../../../questions/at-most.ts'
import styles from './item-list.module.css'

/** Conditions or defects, a line each; told once, so all of them together. */
export function ItemList({ list }: { list: NonNullable<OutcomeShape['list']> }) {
  const { t } = useTranslation(['task', 'names'])
  const required = [{ required: true, whitespace: true, message: t('task:fieldMissing') }]
  return (
    <fieldset className={styles.list}>
      <legend>{t(`names:list.${list}`)}</legend>
      <Form.List name="items" initialValue={['']}>
        {(lines, { add, remove }) => (
          <>
            {lines.map(({ key, name }, index) => (
              <div key={key} className={styles.line}>
                <span className={styles.number}>{index + 1}</span>
                <Form.Item name={name} rules={required} className={styles.text}>
                  <Input aria-label={t('task:lineOf', { number: index + 1 })} {...atMost(1_000)} />
                </Form.Item>
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={t('task:removeLine', { number: index + 1 })}
                  disabled={lines.length === 1}
                  onClick={() => remove(name)}
                />
              </div>
            ))}
            <Button type="dashed" size="small" icon={<PlusOutlined />} onClick={() => add('')}>
              {t('task:addLine')}
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  )
}
