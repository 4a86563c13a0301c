import { DownOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Dropdown } from 'antd'
import type { MenuProps } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TaskLine } from '../../api/vocabulary.ts'
import { DeedDialog } from '../../deeds/deed-dialog.tsx'
import type { TaskDeedName } from '../../deeds/task-deeds.ts'
import { isTaskDeed } from '../../deeds/task-deeds.ts'
import { GreenDialog } from '../../green/green-dialog.tsx'
import { caseQuery } from '../../queries/cases.ts'
import { useWorkName } from '../../parts/use-work-name.ts'

/** What may be done to one task and its case now; what its case grants is read when the menu opens. */
export function ActMenu({ line }: { line: TaskLine }) {
  const { t } = useTranslation(['board', 'names', 'bulk'])
  const workName = useWorkName()
  const { caseNo, key: task } = line
  const [isOpen, setOpen] = useState(false)
  const [deed, choose] = useState<TaskDeedName | 'admit-green' | null>(null)
  const { data: kase } = useQuery({ ...caseQuery(caseNo), enabled: isOpen })
  const deeds = line.actions.map(({ action }) => action).filter(isTaskDeed)
  const mayAdmit = kase?.availableActions.some(({ action }) => action === 'admit-green') === true
  const items: MenuProps['items'] = [
    ...deeds.map((action) => ({ key: action, label: t(`names:action.${action}`), onClick: () => choose(action) })),
    ...(mayAdmit ? [{ key: 'green', label: t('bulk:admit'), onClick: () => choose('admit-green') }] : []),
    ...(deeds.length > 0 || mayAdmit ? [{ key: 'line', type: 'divider' as const }] : []),
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
      {deed === 'admit-green' && <GreenDialog caseNos={[caseNo]} onClose={close} />}
      {deed !== null && deed !== 'admit-green' && <DeedDialog at={{ caseNo, task }} action={deed} onClose={close} />}
    </>
  )
}
