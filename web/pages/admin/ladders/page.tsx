import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { words } from '../../../i18n/words.ts'
import { profileQuery } from '../../../queries/house.ts'
import { Panel } from '../../../parts/panel.tsx'
import admin from '../admin.module.css'
import plain from '../../../parts/table.module.css'
import { RungPlace } from './rung-place.tsx'
import styles from './page.module.css'
import { usePageTitle } from '../../../parts/use-page-title.ts'

/** The escalation ladders of the limits in force, rung by rung: when it fires, whom it tells, where that comes from. */
export function LaddersPage() {
  const { t } = useTranslation(['admin', 'names'])
  usePageTitle(t('admin:ladders'))
  const { data: version } = useSuspenseQuery(profileQuery(undefined))
  const { profile } = version
  return (
    <div className={admin.page}>
      <header>
        <h1 className={admin.title}>{t('admin:ladders')}</h1>
        <p className={admin.soft}>{t('admin:laddersHint', { version: profile.version })}</p>
      </header>
      {words('ladder').map((kind) => {
        const { rungs, source, status } = profile.ladders[kind]
        return (
          <Panel key={kind} title={t(`names:ladder.${kind}`)}>
            <table className={`${plain.table} ${styles.table}`}>
              <thead>
                <tr>
                  <th scope="col">{t('admin:rung')}</th>
                  <th scope="col">{t('admin:fires')}</th>
                  <th scope="col">{t('admin:tells')}</th>
                </tr>
              </thead>
              <tbody>
                {rungs.map((each) => (
                  <tr key={each.rung}>
                    <th scope="row">{t(`names:rung.${each.rung}`)}</th>
                    <td>
                      <RungPlace rung={each} askBy={profile.terms['validity-ask-by'].value} />
                    </td>
                    <td>{each.to.map((to) => t(`names:addressee.${to}`)).join(t('admin:listOf'))}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            <p className={styles.source}>
              {t('admin:sourceOf', { source, status: t(`names:figureStatus.${status}`) })}
            </p>
          </Panel>
        )
      })}
    </div>
  )
}
