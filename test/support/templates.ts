import { connect } from '../../db/connect.ts'
import { migrate } from '../../db/migrate.ts'
import { businessClock } from '../../db/schema/index.ts'
import { seedPeople } from '../../db/seed/people.ts'
import { seedRules } from '../../db/seed/rules.ts'
import { prepareDatabase } from '../../runtime/prepare-database.ts'

/** Databases that suites copy: the schema is brought up and filled once a run. */
export const TEMPLATES = {
  /** As a house leaves it that was opened on an empty one: rules, people; but for the clock, which nobody has set. */
  rehearsal: 'template_rehearsal',
  /** Rules and people, and a clock that nobody has set. */
  people: 'template_people',
} as const

/** Makes the templates on a server; nobody may be connected to one when it is copied. */
export async function makeTemplates(serverUrl: string): Promise<void> {
  const owner = connect(serverUrl, { max: 1 })
  for (const name of Object.values(TEMPLATES)) await owner.client.unsafe(`create database ${name}`)
  await owner.close()

  const rehearsal = urlOf(serverUrl, TEMPLATES.rehearsal)
  await prepareDatabase({ databaseUrl: rehearsal }, 'rehearsal', () => undefined)
  await unsetClock(rehearsal)

  await fillWithPeople(urlOf(serverUrl, TEMPLATES.people))
}

/** Business time would go on while the template waits: whoever opens a house on a copy begins the rehearsal's time. */
async function unsetClock(url: string): Promise<void> {
  const { db, close } = connect(url, { max: 1 })
  try {
    await db.update(businessClock).set({ version: 1, offsetMs: 0, everMoved: false })
  } finally {
    await close()
  }
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
