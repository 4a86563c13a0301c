import { useTranslation } from 'react-i18next'
import type { DraftCheck } from '../../api/vocabulary.ts'
import { whoseStep } from '../../parts/whose-step.ts'
import { useLength } from '../../time/use-length.ts'
import styles from './route-panel.module.css'
import { useFormat } from '../../time/use-format.ts'

/** The way that the application will go, as it forms: these steps, these days, these documents. */
export function RoutePanel({ check }: { check: DraftCheck | undefined }) {
  const { t } = useTranslation(['apply', 'names'])
  if (check === undefined || check.category === null) {
    return (
      <section className={styles.panel} aria-label={t('apply:way.title')}>
        <h2 className={styles.title}>{t('apply:way.title')}</h2>
        <p className={styles.soft}>{t('apply:way.notYet')}</p>
      </section>
    )
  }
  const { category, steps, leftOut, documents } = check
  return (
    <section className={styles.panel} aria-label={t('apply:way.title')}>
      <h2 className={styles.title}>{t('apply:way.title')}</h2>
      <p>{t(`apply:way.category.${category}`)}</p>
      <Law check={check} />
      <h3 className={styles.part}>{t('apply:way.steps', { count: steps.length })}</h3>
      <ol className={styles.steps}>
        {steps.map((each) => (
          <StepLine key={each.step} each={each} />
        ))}
      </ol>
      <h3 className={styles.part}>{t('apply:way.documents', { count: documents.length })}</h3>
      <ul className={styles.documents}>
        {documents.map(({ kind, supplied }) => (
          <li key={kind} className={supplied ? styles.supplied : undefined}>
            {t(`names:document.${kind}`)}
            {supplied && <span className="visually-hidden"> ({t('apply:supplied')})</span>}
          </li>
        ))}
      </ul>
      <details className={styles.leftOut}>
        <summary>{t('apply:way.leftOut', { count: leftOut.length })}</summary>
        <ul>
          {leftOut.map(({ step, reason }) => (
            <li key={step}>
              {t(`names:step.${step}`)} <span className={styles.soft}>{t(`names:leftOut.${reason}`)}</span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}

/** What the regulation asks of the company at most, if it says so. */
function Law({ check: { steps } }: { check: DraftCheck }) {
  const { t } = useTranslation('apply')
  const format = useFormat()
  const lengthText = useLength()
  const reply = steps.find(({ step }) => step === 'plan-reply')?.statutory
  if (reply === null || reply === undefined) return null
  return (
    <p className={styles.law} title={format.source(reply.source)}>
      {t('way.law', { limit: lengthText(reply) })}
    </p>
  )
}

function StepLine({ each: { step, parties, promise } }: { each: DraftCheck['steps'][number] }) {
  const { t } = useTranslation(['apply', 'names'])
  const lengthText = useLength()
  const whose = whoseStep(parties)
  return (
    <li className={whose === 'we' ? undefined : styles.yours}>
      <span>{t(`names:step.${step}`)}</span>
      <span className={styles.soft}>
        {whose === 'you' || promise === null
          ? t(`names:whose.${whose}`)
          : t(`apply:way.within.${whose}`, { limit: lengthText(promise) })}
      </span>
    </li>
  )
}
