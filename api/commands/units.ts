import { eq, sql } from 'drizzle-orm'
import type { Database, Transaction } from '../../db/connect.ts'
import { listUnits, lockedUnits, useOf } from '../../db/queries/units.ts'
import { units } from '../../db/schema/index.ts'
import type { Actor } from '../../domain/people/actor.ts'
import { assertMayAdminister } from '../../domain/people/administration.ts'
import type { Administration } from '../../domain/people/administration.ts'
import { isNameTaken, isUnused, kindBelow, newCode, whereFault } from '../../domain/people/units.ts'
import type { Unit, Where } from '../../domain/people/units.ts'
import { Refusal } from '../../domain/refusals.ts'
import { ApiProblem, InvalidInput } from '../http/problems.ts'
import { keepAudit } from './audit.ts'
import { identityOf, once } from './idempotency.ts'
import type { IncomingWrite } from './idempotency.ts'

export interface UnitNames {
  nameZh: string
  nameEn: string
}

/** What every command on a unit is answered. */
export interface UnitChanged {
  code: string
}

/** Adds a region below the company or a station below a region. Throws NOT_ALLOWED, InvalidInput of parent or name. */
export async function addUnit(
  db: Database,
  write: IncomingWrite,
  { parent, ...names }: UnitNames & { parent: string },
): Promise<UnitChanged> {
  assertMayAdminister(write.actor, 'add-unit')
  const { answer } = await once(db, identityOf(write), async (tx) => {
    const all = await lockedUnits(tx)
    const above = all.find((each) => each.code === parent)
    const kind = above === undefined ? null : kindBelow(above)
    if (kind === null) throw new InvalidInput([{ field: '/parent', in: 'body', rule: 'unknown-unit' }])
    refuseTaken(all, { code: null, parent, ...names })
    const code = newCode(
      names.nameEn,
      all.map((each) => each.code),
    )
    await tx.insert(units).values({ code, kind, parent, ...names })
    await keep(tx, write.actor, 'add-unit', code, { kind, parent, ...names })
    return { status: 201, answer: { code } }
  })
  return answer
}

/** Gives a unit other names. Throws NOT_ALLOWED, NOT_FOUND, InvalidInput of a name that another has. */
export function renameUnit(db: Database, write: IncomingWrite, code: string, names: UnitNames): Promise<UnitChanged> {
  return change(db, write, { code, action: 'rename-unit', details: { ...names } }, async (tx, unit, all) => {
    refuseTaken(all, { code, parent: unit.parent, ...names })
    await tx.update(units).set(names).where(eq(units.code, code))
  })
}

/**
 * Closes a region or a station: nobody applies or works there from now on. Throws NOT_ALLOWED, NOT_FOUND; UNIT_IN_USE
 * with what is still there.
 */
export function closeUnit(db: Database, write: IncomingWrite, code: string): Promise<UnitChanged> {
  return change(db, write, { code, action: 'close-unit' }, async (tx, unit) => {
    if (unit.kind === 'company') throw new Refusal('ACTION_NOT_AVAILABLE')
    const use = await useOf(tx, unit)
    if (!isUnused(use)) throw new Refusal('UNIT_IN_USE', { ...use })
    await tx
      .update(units)
      .set({ closedAt: sql`coalesce(${units.closedAt}, now())` })
      .where(eq(units.code, code))
  })
}

/** Opens a unit again. Throws NOT_ALLOWED, NOT_FOUND; ACTION_NOT_AVAILABLE below one that is closed. */
export function reopenUnit(db: Database, write: IncomingWrite, code: string): Promise<UnitChanged> {
  return change(db, write, { code, action: 'reopen-unit' }, async (tx, unit, all) => {
    if (all.find((each) => each.code === unit.parent)?.closed === true) throw new Refusal('ACTION_NOT_AVAILABLE')
    await tx.update(units).set({ closedAt: null }).where(eq(units.code, code))
  })
}

/** Throws InvalidInput if a region or station is named that there is not, or that is closed. */
export async function assertWhere(db: Database | Transaction, where: Where): Promise<void> {
  const fault = whereFault(await listUnits(db), where)
  if (fault !== null) throw new InvalidInput([{ field: `/${fault}`, in: 'body', rule: `unknown-${fault}` }])
}

async function change(
  db: Database,
  write: IncomingWrite,
  { code, action, details = {} }: { code: string; action: Administration; details?: Readonly<Record<string, unknown>> },
  work: (tx: Transaction, unit: Unit, all: readonly Unit[]) => Promise<void>,
): Promise<UnitChanged> {
  assertMayAdminister(write.actor, action)
  const { answer } = await once(db, identityOf(write), async (tx) => {
    const all = await lockedUnits(tx)
    const unit = all.find((each) => each.code === code)
    if (unit === undefined) throw new ApiProblem('NOT_FOUND')
    await work(tx, unit, all)
    await keep(tx, write.actor, action, code, details)
    return { status: 200, answer: { code } }
  })
  return answer
}

async function keep(
  tx: Transaction,
  actor: Actor,
  action: Administration,
  subject: string,
  details: Readonly<Record<string, unknown>>,
): Promise<void> {
  await keepAudit(tx, { actor, action, subject, details })
}

function refuseTaken(all: readonly Unit[], unit: Parameters<typeof isNameTaken>[1]): void {
  const taken = isNameTaken(all, unit)
  if (taken !== null) throw new InvalidInput([{ field: `/${taken}`, in: 'body', rule: 'name-taken' }])
}
