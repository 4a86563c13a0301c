import { DownOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Dropdown } from 'antd'
import type { MenuProps } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TaskLine } from '../../api/vocabulary.ts'
import { ActDialog } from '../../acts/act-dialog.tsx'
import type { TaskActName } from '../../acts/task-acts.ts'
import { isTaskAct } from '../../acts/task-acts.ts'
import { GreenDialog } from '../../green/green-dialog.tsx'
import { caseQuery } from '../../queries/cases.ts'
import { useWorkName } from '../../parts/use-work-name.ts'

/** What may be done to one task and its case now; what its case grants is read when the menu opens. */
export function ActMenu({ line }: { line: TaskLine }) {
  const { t } = useTranslation(['board', 'names', 'bulk'])
  const workName = useWorkName()
  const { caseNo, key: task } = line
  const [isOpen, setOpen] = useState(false)
  const [act, choose] = useState<TaskActName | 'admit-green' | null>(null)
  const { data: kase } = useQuery({ ...caseQuery(caseNo), enabled: isOpen })
  const acts = line.actions.map(({ action }) => action).filter(isTaskAct)
  const mayAdmit = kase?.availableActions.some(({ action }) => action === 'admit-green') === true
  const items: MenuProps['items'] = [
    ...acts.map((action) => ({ key: action, label: t(`names:action.${action}`), onClick: () => choose(action) })),
    ...(mayAdmit ? [{ key: 'green', label: t('bulk:admit'), onClick: () => choose('admit-green') }] : []),
    ...(acts.length > 0 || mayAdmit ? [{ key: 'line', type: 'divider' as const }] : []),
    {
      key: 'course',
      label: (
        <Link to="/cases/$caseNo/course" params={{ caseNo }}>
          {t('board:course')}
        </Link>
      ),
    },
  ]
  const close = () => choose(null)
  return (
    <>
      <Dropdown menu={{ items }} trigger={['click']} open={isOpen} onOpenChange={setOpen}>
        <Button size="small" aria-label={t('board:actOn', { step: workName(line), caseNo })}>
          {t('board:act')} <DownOutlined />
        </Button>
      </Dropdown>
      {act === 'admit-green' && <GreenDialog caseNos={[caseNo]} onClose={close} />}
      {act !== null && act !== 'admit-green' && <ActDialog at={{ caseNo, task }} action={act} onClose={close} />}
    </>
  )
}
