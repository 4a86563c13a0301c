import { firstPage } from './first-page.ts'
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../api/client.ts'
import type { CalendarPreviewed, LimitProfile, MailTemplate } from '../api/vocabulary.ts'

/** What the administrator reads of the house: calendars, limits, re-datings, ladders, mails, the audit. */

/** All that is read about calendars and limits. */
export const rulesKey = ['rules'] as const
export const redatingsKey = ['redatings'] as const
export const auditKey = ['audit'] as const

const WHILE_WORKING_MS = 1_500

export const calendarQuery = queryOptions({
  queryKey: [...rulesKey, 'calendar'],
  queryFn: () => answerOf(api.GET('/api/calendars/current')),
})

export const calendarYearQuery = (year: number) =>
  queryOptions({
    queryKey: [...rulesKey, 'calendar', year],
    queryFn: () => answerOf(api.GET('/api/calendars/current/years/{year}', { params: { path: { year } } })),
  })

/** What a calendar would change, as it stands when it is asked. */
export const calendarPreviewQuery = (body: CalendarPreviewed) =>
  queryOptions({
    queryKey: [...rulesKey, 'preview', body],
    queryFn: () => answerOf(api.POST('/api/calendars/preview', { body })),
    placeholderData: keepPreviousData,
    retry: false,
  })

/** Years without a holiday notice into which open cases reach. */
export const provisionalYearsQuery = queryOptions({
  queryKey: [...rulesKey, 'provisional-years'],
  queryFn: async () => (await answerOf(api.GET('/api/calendars/provisional-years'))).items,
})

export const calendarsQuery = queryOptions({
  queryKey: [...rulesKey, 'calendars'],
  queryFn: async () => (await answerOf(api.GET('/api/calendars'))).items,
})

/** Which limits and calendar each region counts its new cases by, and which regions there are. */
export const adoptionsQuery = queryOptions({
  queryKey: [...rulesKey, 'adoptions'],
  queryFn: () => answerOf(api.GET('/api/adoptions')),
})

export const profilesQuery = queryOptions({
  queryKey: [...rulesKey, 'profiles'],
  queryFn: async () => (await answerOf(api.GET('/api/profiles'))).items,
})

/** One version of the limits; the current one if none is named. */
export const profileQuery = (version: string | undefined) =>
  queryOptions({
    queryKey: [...rulesKey, 'profile', version ?? null],
    queryFn: () =>
      version === undefined
        ? answerOf(api.GET('/api/profiles/current'))
        : answerOf(api.GET('/api/profiles/{version}', { params: { path: { version } } })),
  })

/** What the loader says of limits, as they stand when it is asked. */
export const limitsCheckQuery = (body: LimitProfile) =>
  queryOptions({
    queryKey: [...rulesKey, 'check', body],
    queryFn: () => answerOf(api.POST('/api/profiles/check', { body })),
    placeholderData: keepPreviousData,
    retry: false,
  })

export const redatingsQuery = queryOptions({
  queryKey: [...redatingsKey, 'list'],
  queryFn: async () => (await answerOf(api.GET('/api/redatings', { params: { query: { limit: 20 } } }))).items,
})

/** One re-dating; read again and again while it is computed or applied. */
export const redatingQuery = (id: string) =>
  queryOptions({
    queryKey: [...redatingsKey, id],
    queryFn: () => answerOf(api.GET('/api/redatings/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state: { data } }) =>
      data === undefined || data.status === 'computing' || data.status === 'applying' ? WHILE_WORKING_MS : false,
  })

/** The cases of a re-dating as they are shown in one version of it, with how far it has come. */
export const redatingCasesQuery = (id: string, onlyOverdue: boolean) =>
  infiniteQueryOptions({
    queryKey: [...redatingsKey, id, 'cases', onlyOverdue],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/redatings/{id}/cases', {
          params: {
            path: { id },
            query: {
              limit: 50,
              ...(onlyOverdue ? { becomesOverdue: true } : {}),
              ...(pageParam === null ? {} : { cursor: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: firstPage(),
    getNextPageParam: (last) => last.nextCursor,
  })

export const mailsQuery = queryOptions({
  queryKey: [...rulesKey, 'mails'],
  queryFn: async () => (await answerOf(api.GET('/api/mail-templates'))).items,
  staleTime: Infinity,
})

export const mailQuery = (template: MailTemplate) =>
  queryOptions({
    queryKey: [...rulesKey, 'mail', template],
    queryFn: () => answerOf(api.GET('/api/mail-templates/{template}', { params: { path: { template } } })),
    staleTime: Infinity,
  })

export const undeliveredKey = ['undelivered'] as const

/** Mails that could not be sent so far, the newest first. */
export const undeliveredQuery = infiniteQueryOptions({
  queryKey: undeliveredKey,
  queryFn: ({ pageParam }) =>
    answerOf(
      api.GET('/api/mails', { params: { query: { limit: 50, ...(pageParam === null ? {} : { cursor: pageParam }) } } }),
    ),
  initialPageParam: firstPage(),
  getNextPageParam: (last) => last.nextCursor,
})

/** What administrators did, the newest first. */
export const auditQuery = infiniteQueryOptions({
  queryKey: auditKey,
  queryFn: ({ pageParam }) =>
    answerOf(
      api.GET('/api/audit', { params: { query: { limit: 50, ...(pageParam === null ? {} : { cursor: pageParam }) } } }),
    ),
  initialPageParam: firstPage(),
  getNextPageParam: (last) => last.nextCursor,
})
