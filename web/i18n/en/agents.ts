import type zh from '../zh-CN/agents.ts'
import type { Catalogue } from '../catalogue.ts'

export default {
  title: 'Agents',
  hint: 'You can let somebody act for you in this case, and revoke it at any time. You are notified of whatever they do.',
  for: '{{agent}} for {{principal}}',
  inForce: 'In force',
  notInForce: 'Not in force',
  revoked: 'Revoked',
  letter: 'Letter',
  revoke: 'Revoke',
  revokeAsked: 'Revoke the authorisation of {{name}}? They can no longer see this case.',
  revokedNow: 'Revoked',
  authorise: 'Authorise an agent',
  authorised: 'Authorised',
  registeredHint:
    'The agent must be registered. Enter the name and the email or mobile number exactly as they are registered.',
  name: 'Name of the agent',
  address: 'Email or mobile number of the agent',
  from: 'From',
  until: 'Last day',
  may: 'What they may do',
  notified: 'The agent also gets what you are notified of',
  letterMissing: 'Upload the letter of authorisation',
  missing: 'Please fill this in',
  cancel: 'Cancel',
} satisfies Catalogue<typeof zh>
