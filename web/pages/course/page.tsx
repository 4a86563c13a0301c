import { ArrowLeftOutlined } from '@ant-design/icons'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { caseStream, useLive } from '../../live/use-live.ts'
import { caseKey } from '../../queries/cases.ts'
import { courseQuery } from '../../queries/oversight.ts'
import { projectText } from '../../parts/project.ts'
import { usePageTitle } from '../../parts/use-page-title.ts'
import { Panel } from '../../parts/panel.tsx'
import { useFormat } from '../../time/use-format.ts'
import { ClockTable } from './clock-table.tsx'
import { CourseTable } from './course-table.tsx'
import { Gantt } from './gantt.tsx'
import styles from './page.module.css'

const route = getRouteApi('/signed-in/cases/$caseNo/course')

/** How a case went: each step of each round by each party, as it was planned, as it was, and when it stood. */
export function CoursePage() {
  const { t } = useTranslation(['course', 'names', 'tasks'])
  const format = useFormat()
  const { caseNo } = route.useParams()
  const { data: course } = useSuspenseQuery(courseQuery(caseNo))
  useLive(caseStream(caseNo), caseKey(caseNo))
  usePageTitle(t('course:title', { caseNo }), projectText(course))
  return (
    <div className={styles.page}>
      <header>
        <Link to="/cases/$caseNo" params={{ caseNo }} className="not-printed">
          <ArrowLeftOutlined /> {t('course:toCase')}
        </Link>
        <h1 className={styles.title}>{t('course:title', { caseNo })}</h1>
        <p className={styles.soft}>{projectText(course)}</p>
        <ol className={styles.marks} aria-label={t('course:milestones')}>
          {course.marks.map(({ mark, phase, round, at }, index) => (
            <li key={`${mark} ${phase} ${round}`} className={styles.mark}>
              <strong>
                <span className={styles.markNumber}>{index + 1}</span>
                {[
                  t(`names:courseMark.${mark}`),
                  phase > 1 ? t('tasks:phase', { phase }) : null,
                  round > 1 ? t('tasks:round', { round }) : null,
                ]
                  .filter((part) => part !== null)
                  .join(' · ')}
              </strong>
              <span>{format.dateTime(at)}</span>
            </li>
          ))}
        </ol>
      </header>
      <Panel title={t('course:chart')} extra={<span className={styles.soft}>{t('course:zoomHint')}</span>}>
        <Gantt course={course} />
      </Panel>
      <Panel title={t('course:table')}>
        <CourseTable rows={course.rows} />
        {course.ahead.length > 0 && (
          <p className={styles.soft}>
            {t('course:ahead', {
              steps: course.ahead.map(({ step }) => t(`names:step.${step}`)).join(t('course:listOf')),
            })}
          </p>
        )}
      </Panel>
      <Panel title={t('course:clocks')}>
        <ClockTable clocks={course.clocks} />
      </Panel>
    </div>
  )
}
