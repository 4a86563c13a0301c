import type zh from '../zh-CN/states.ts'
import type { Catalogue } from '../catalogue.ts'

export default {
  loading: 'Loading',
  stillTrying: 'Still loading … This takes longer than usual. No need to reload: the page appears when it is ready.',
  emptyTitle: 'Nothing here',
  forbiddenTitle: 'You don’t have access to this page',
  forbiddenDetail: 'Your role does not include it. If you need access, contact your administrator.',
  notFoundTitle: 'Page not found',
  notFoundDetail: 'The address may be wrong, or you may not have access.',
  failedTitle: 'This could not be loaded',
  failedDetail: 'Try again in a moment. If it keeps failing, contact your administrator.',
  awayDetail: 'Can’t reach the server. Nothing you submitted is lost.',
  comesBack: '{{detail}} The page loads when the server is back.',
  brokenTitle: 'Something went wrong on this page',
  brokenDetail: 'What you submitted is safe. Reload the page.',
  offlineTitle: 'This page needs a connection',
  offlineDetail:
    'You have not opened it on this device before. It opens as soon as you are online; your input on other pages is kept.',
  home: 'Go to the start page',
} satisfies Catalogue<typeof zh>
