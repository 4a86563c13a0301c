import { connect } from '../../db/connect.ts'
import { migrate } from '../../db/migrate.ts'
import { seedPeople } from '../../db/seed/people.ts'
import { seedRules } from '../../db/seed/rules.ts'
import { prepareDatabase } from '../../runtime/prepare-database.ts'

/** Databases that suites copy: the schema is brought up and filled once a run. */
export const TEMPLATES = {
  /** As a house finds it that was started before: rules, people, the clock at the rehearsal's start. */
  rehearsal: 'template_rehearsal',
  /** Rules and people, and a clock that nobody has set. */
  people: 'template_people',
} as const

/** Makes the templates on a server; nobody may be connected to one when it is copied. */
export async function makeTemplates(serverUrl: string): Promise<void> {
  const owner = connect(serverUrl, { max: 1 })
  for (const name of Object.values(TEMPLATES)) await owner.client.unsafe(`create database ${name}`)
  await owner.close()

  await prepareDatabase({ databaseUrl: urlOf(serverUrl, TEMPLATES.rehearsal) }, 'rehearsal', () => undefined)

  await fillWithPeople(urlOf(serverUrl, TEMPLATES.people))
}

/** Rules and people in a database that may be empty. */
export async function fillWithPeople(url: string): Promise<void> {
  await migrate(url)
  const { db, close } = connect(url, { max: 1 })
  try {
    await seedRules(db)
    await seedPeople(db)
  } finally {
    await close()
  }
}

/** The address of another database of the same server. */
export function urlOf(serverUrl: string, database: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${database}`
  return url.toString()
}
