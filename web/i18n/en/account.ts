import type zh from '../zh-CN/account.ts'
import type { Catalogue } from '../catalogue.ts'

export default {
  title: 'My account',
  sessions: 'Sessions',
  sessionsHint: 'You are signed in here. End a session you do not recognise, and change your password.',
  thisSession: 'This session',
  endSession: 'End',
  sessionEnded: 'Session ended',
  signOutEverywhere: 'Sign out everywhere',
  signOutEverywhereMeaning: 'You are signed out on all devices, this one too.',
  unknownDevice: 'Unknown device',
  fromAddress: 'from {{address}}',
  since: 'since {{at}}',
  lastUsed: 'last used {{at}}',
  password: 'Password',
  presentPassword: 'Present password',
  presentPasswordMissing: 'Enter your present password',
  changePassword: 'Change password',
  changePasswordMeaning: 'Your sessions on other devices end at once.',
  passwordChanged: 'Password changed; other sessions have ended',
  language: 'Language',
  languageHint: 'Of emails to you and of pages.',
} satisfies Catalogue<typeof zh>
