import type { Static } from 'typebox'
import type { Database } from '../../db/connect.ts'
import type { Intent } from '../../domain/actions/intent.ts'
import { civilDateOf } from '../../domain/time/instant.ts'
import { InvalidInput } from '../http/problems.ts'
import type { AdmitGreen } from '../schemas/case-actions.ts'
import { findInRegion } from './people.ts'
import type { Occasion } from './send.ts'

/** An admission names who leads and who supervises, both of the case's region. Throws InvalidInput. */
export async function admissionOf(
  db: Database,
  admittedBy: string,
  { reason, until, leaderId, supervisorId = admittedBy, remark }: Static<typeof AdmitGreen>,
  { state, now, keep }: Occasion,
): Promise<Intent> {
  if (until < civilDateOf(now)) throw new InvalidInput([{ field: '/until', in: 'body', rule: 'in-the-past' }])
  const { region } = state.facts
  const [leader, supervisor] = await Promise.all([
    findInRegion(db, { role: 'leader', region, id: leaderId, field: '/leaderId' }),
    findInRegion(db, { role: 'supervisor', region, id: supervisorId, field: '/supervisorId' }),
  ])
  return { action: 'admit-green', reason, until, leader, supervisor, statement: await keep(remark) }
}
