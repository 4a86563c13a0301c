import type { components, paths } from './schema.d.ts'

/** The words of the business, as the API's document has them; their names for people stand in `i18n/`. */
type Schemas = components['schemas']

export type Person = Schemas['Person']
export type Role = Person['role']
export type Places = Schemas['Places']
export type StaffRole = Places['roles'][number]['role']
export type Account = Schemas['PeopleList']['items'][number]
export type OrganisationUnit = Schemas['Organisation']['items'][number]
export type Right = Account['rights'][number]
export type SecondFactors = Schemas['OwnAccount']['secondFactors']
export type SecondFactorAsked = Schemas['SecondFactorAsked']
export type OwnSession = Schemas['OwnAccount']['sessions'][number]
export type DeadlineFeed = Schemas['OwnAccount']['deadlineFeed']
export type Assignees = Schemas['Assignees']['items']
export type Absence = Schemas['AbsenceList']['items'][number]
export type Cover = Schemas['Cover']
export type Department = NonNullable<Person['department']>

export type TaskLine = Schemas['TaskLine']
export type Step = NonNullable<TaskLine['step']>
export type Party = TaskLine['party']
export type Category = TaskLine['category']
export type Stop = Schemas['Stop']
export type StopReason = TaskLine['stops'][number]['reason']
export type TaskList = keyof Schemas['TaskCounts']

export type ItemLine = Schemas['ItemLine']
export type Copy = Schemas['Copy']
export type CopyLine = Schemas['CopyLine']
export type ItemPage = Schemas['ItemPage']
export type ItemAction = ItemPage['actions'][number]
export type ItemList = NonNullable<NonNullable<paths['/api/items']['get']['parameters']['query']>['list']>

export type CasePage = Schemas['CasePage']
export type Appointment = CasePage['appointments'][number]
export type Round = CasePage['timeline'][number]
export type RoundTask = Round['tasks'][number]
export type GreenReason = NonNullable<CasePage['green']>['reason']
export type AvailableAction = Schemas['AvailableAction']
export type Action = AvailableAction['action']

export type Clock = Schemas['Clock']
export type ClockName = Clock['name']
export type FigureStatus = NonNullable<Clock['limits'][number]['figureStatus']>
export type Limit = Schemas['Limit']
export type Explanation = Schemas['Explanation']
export type ExplainedDay = Explanation['days'][number]

export type PurposeOfNaming =
  paths['/api/cases/{caseNo}/tasks/{task}/colleagues']['get']['parameters']['query']['purpose']
export type TaskOutcomes = Schemas['TaskOutcomes']
export type OutcomeShape = Schemas['Outcome']
export type OutcomeField = Schemas['OutcomeField']
export type FieldName = OutcomeField['name']

export type DocumentLine = Schemas['DocumentLine']
export type DocumentKind = DocumentLine['kind']
export type CaseLine = Schemas['CaseLine']

export type FoundCase = Schemas['FoundCase']

export type Draft = Schemas['Draft']
export type DraftCheck = Schemas['DraftCheck']
export type Application = Schemas['Application']
export type ApplicationSheet = Schemas['ApplicationSheet']
export type Missing = Schemas['Missing']

export type CommentLine = Schemas['CommentLine']

export type Board = Schemas['Board']
export type OpenCounts = Schemas['OpenCounts']
export type DueState = NonNullable<NonNullable<paths['/api/tasks']['get']['parameters']['query']>['state']>
export type CaseCourse = Schemas['CaseCourse']
export type CourseRow = CaseCourse['rows'][number]
export type Trends = Schemas['Trends']
export type Kept = Schemas['Kept']
export type TrendPeriod = Trends['by']

export type CalendarYear = Schemas['CalendarYear']
export type CalendarText = Schemas['Calendar']
export type CalendarPreview = Schemas['CalendarPreview']
export type CalendarPreviewed = Schemas['CalendarPreviewed']
export type LimitProfile = Schemas['LimitProfile']
export type Figure = Schemas['Figure']
export type Redating = Schemas['Redating']
export type NewRedating = Schemas['NewRedating']
export type LadderRung = Schemas['LadderRung']
export type Term = Schemas['Term']
export type LimitsCheck = Schemas['LimitsCheck']
export type MailTemplate = Schemas['MailTemplateList']['items'][number]['template']
export type LogFinding = Schemas['LogFinding']
export type Holder = CasePage['ball']['holders'][number]
export type EventLine = Schemas['EventLine']
export type DepartmentLoad = Schemas['DepartmentLoad']
