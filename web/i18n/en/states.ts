import type zh from '../zh-CN/states.ts'
import type { Catalogue } from '../catalogue.ts'

export default {
  loading: 'Loading',
  emptyTitle: 'Nothing here',
  forbiddenTitle: 'This page is not for you',
  forbiddenDetail: 'Your role does not include it. If you need it, speak with the administrator.',
  notFoundTitle: 'No such page',
  notFoundDetail: 'The address may be wrong, or you may not see what is there.',
  failedTitle: 'It could not be loaded',
  failedDetail: 'Try again in a moment. If it stays so, tell the administrator.',
  awayDetail: 'The network or the service is away. Nothing that you handed in is lost.',
  brokenTitle: 'Something broke on this page',
  brokenDetail: 'What you handed in is safe. Load the page again.',
  offlineTitle: 'This page needs a connection',
  offlineDetail:
    'It has not been opened here before. It opens by itself as soon as you are online; what you typed elsewhere is kept.',
  home: 'To the start page',
} satisfies Catalogue<typeof zh>
