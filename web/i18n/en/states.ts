import type zh from '../zh-CN/states.ts'
import type { Catalogue } from '../catalogue.ts'

export default {
  loading: 'Loading',
  stillTrying: 'Still trying … It takes longer than usual and appears by itself; there is no need to reload.',
  emptyTitle: 'Nothing here',
  forbiddenTitle: 'This page is not for you',
  forbiddenDetail: 'Your role does not include it. If you need it, contact your administrator.',
  notFoundTitle: 'No such page',
  notFoundDetail: 'The address may be wrong, or you may not have access.',
  failedTitle: 'It could not be loaded',
  failedDetail: 'Try again in a moment. If it keeps failing, contact your administrator.',
  awayDetail: 'Can’t reach the server. Nothing you submitted is lost.',
  comesBack: '{{detail}} It loads by itself as soon as the server is back.',
  brokenTitle: 'Something broke on this page',
  brokenDetail: 'What you submitted is safe. Reload the page.',
  offlineTitle: 'This page needs a connection',
  offlineDetail:
    'It has not been opened on this device before. It opens as soon as you are online; what you typed elsewhere is kept.',
  home: 'To the start page',
} satisfies Catalogue<typeof zh>
