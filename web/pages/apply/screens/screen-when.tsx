import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Application } from '../../../api/vocabulary.ts'
import { businessTimeQuery } from '../../../queries/business-time.ts'
import { ChoiceQuestion } from '../../../questions/choices.tsx'
import { DayQuestion, NumberQuestion } from '../../../questions/fields.tsx'
import { useFormat } from '../../../time/use-format.ts'
import { useLength } from '../../../time/use-length.ts'
import { hasEnd } from '../draft/consistent.ts'
import styles from './screen-when.module.css'
import type { Shown } from './shown.ts'

type Phase = NonNullable<Application['phases']>[number]

/** When the power is wanted; where it is much, perhaps in stages; and until when. */
export function WhenScreen({ draft, problemOf }: Shown) {
  const { t } = useTranslation('apply')
  const { kind, supply, phases = [], endsOn } = draft.typed
  const { data: time } = useQuery(businessTimeQuery)
  const length = useLength()
  const today = time?.now.slice(0, 10)
  const longest = time === undefined ? '' : length({ value: time.terms['temporary-supply'], unit: 'months' })
  const setPhases = (changed: readonly Phase[]) => draft.change({ phases: [...changed] })
  const inStages = phases.length > 1
  const [first = {}] = phases
  return (
    <>
      {supply?.voltage === 'HV' && (
        <ChoiceQuestion
          label={t('when.stages')}
          value={inStages ? 'stages' : 'once'}
          onChange={(answer) => setPhases(answer === 'stages' ? [first, {}] : [first])}
          choices={(['once', 'stages'] as const).map((value) => ({
            value,
            name: t(`when.stage.${value}.name`),
            about: t(`when.stage.${value}.about`),
          }))}
        />
      )}
      {inStages ? (
        <Stages phases={phases} min={today} problemOf={problemOf} unreadAt={draft.unreadAt} onChange={setPhases} />
      ) : (
        <DayQuestion
          label={kind === 'reduction' ? t('when.reduceOn') : t('when.wantedOn')}
          hint={t('when.wantedHint')}
          problem={problemOf('/phases/0/wantedOn')}
          keeps={draft.unreadAt('/phases/0/wantedOn')}
          value={first.wantedOn}
          min={today}
          onChange={(wantedOn) => setPhases([{ ...first, wantedOn }])}
        />
      )}
      {hasEnd(kind) && (
        <DayQuestion
          label={kind === 'temporary' ? t('when.endsOn') : t('when.restoredOn')}
          hint={kind === 'temporary' ? t('when.endsHint', { limit: longest }) : t('when.restoredHint')}
          isOptional={kind === 'reduction'}
          problem={problemOf('/endsOn')}
          keeps={draft.unreadAt('/endsOn')}
          value={endsOn}
          min={today}
          onChange={(day) => draft.change({ endsOn: day })}
        />
      )}
    </>
  )
}

interface StagesProps extends Pick<Shown, 'problemOf'>, Pick<Shown['draft'], 'unreadAt'> {
  phases: readonly Phase[]
  min: string | undefined
  onChange: (phases: readonly Phase[]) => void
}

/** The parts that are energised one after the other, each with its capacity and its day. */
function Stages({ phases, min, problemOf, unreadAt, onChange }: StagesProps) {
  const { t } = useTranslation(['apply', 'names'])
  const format = useFormat()
  const set = (at: number, changed: Phase) =>
    onChange(phases.map((phase, index) => (index === at ? { ...phase, ...changed } : phase)))
  const sum = phases.reduce((total, { kva = 0 }) => total + kva, 0)
  const wrong = problemOf('/phases')
  return (
    <div className={styles.stages}>
      {phases.map((phase, index) => (
        // a stage has no name but its place; stages are added and removed at the end
        <fieldset key={index} className={styles.stage}>
          <legend>{t('apply:when.stageNumber', { number: index + 1 })}</legend>
          <NumberQuestion
            label={t('apply:when.kva')}
            problem={problemOf(`/phases/${index}/kva`)}
            keeps={unreadAt(`/phases/${index}/kva`)}
            value={phase.kva}
            unit={t('names:unit.kVA')}
            onChange={(kva) => set(index, { kva })}
          />
          <DayQuestion
            label={t('apply:when.wantedOn')}
            problem={problemOf(`/phases/${index}/wantedOn`)}
            keeps={unreadAt(`/phases/${index}/wantedOn`)}
            value={phase.wantedOn}
            min={min}
            onChange={(wantedOn) => set(index, { wantedOn })}
          />
          {phases.length > 2 && index === phases.length - 1 && (
            <Button icon={<DeleteOutlined />} onClick={() => onChange(phases.slice(0, -1))}>
              {t('apply:when.removeStage', { number: index + 1 })}
            </Button>
          )}
        </fieldset>
      ))}
      <Button icon={<PlusOutlined />} onClick={() => onChange([...phases, {}])}>
        {t('apply:when.addStage')}
      </Button>
      <p className={wrong === undefined ? undefined : styles.wrong} role={wrong === undefined ? undefined : 'alert'}>
        {t('apply:when.sum', { sum: format.number(sum) })} {wrong}
      </p>
    </div>
  )
}
