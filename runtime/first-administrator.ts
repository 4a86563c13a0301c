import { parseArgs } from 'node:util'
import { appoint } from '../api/commands/first-administrator.ts'
import { createSignIn } from '../api/sign-in/sign-in.ts'
import { loadConfig } from '../config.ts'
import { RIGHTS } from '../domain/vocabulary.ts'
import { runCommand } from './command.ts'
import { withDatabase } from './database.ts'
import { FIRST_ADMINISTRATOR } from './prepare-database.ts'
import { StartError } from './problem.ts'
import { publicUrlOf, secretOf } from './start/api-options.ts'

/**
 * `npm run first-administrator`: on a database without an administrator who can sign in, makes one and prints the link by
 * which they set their password. Everybody else is invited from the console.
 */
await runCommand(async () => {
  const { values } = parseArgs({
    options: { name: { type: 'string' }, email: { type: 'string' }, language: { type: 'string', default: 'zh' } },
  })
  const { name, email, language } = values
  if (name === undefined || email === undefined || !/^\S+@\S+\.\S+$/u.test(email)) {
    throw new StartError(`Say who the administrator is: ${FIRST_ADMINISTRATOR}`)
  }
  if (language !== 'zh' && language !== 'en') throw new StartError(`The language is zh or en: ${FIRST_ADMINISTRATOR}`)
  const config = loadConfig()
  const publicUrl = publicUrlOf(config)
  await withDatabase(config, async ({ db }) => {
    const signIn = createSignIn({ db, config: { publicUrl, authSecret: secretOf(config) } })
    // who gives rights gives the others to others
    const rights = config.SEPARATED_RIGHTS ? (['security'] as const) : RIGHTS
    const appointed = await appoint({ db, signIn }, { name, email, language, rights })
    if (appointed === null) {
      throw new StartError('There is an administrator who can sign in already: ask them to invite you.')
    }
    process.stdout.write(
      `${name} is the administrator. Open this link within 72 hours to set the password; it works once:\n` +
        `${publicUrl}/welcome?invited=true#${appointed.token}\n`,
    )
  })
})
