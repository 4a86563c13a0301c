import { auditKey } from '../../../queries/house.ts'
import { peopleKey } from '../../../queries/people.ts'
import { unitsKey } from '../../../queries/units.ts'
import { ActModal } from '../act-modal.tsx'
import type { ActModalProps } from '../act-modal.tsx'

const CHANGES = [peopleKey, unitsKey, auditKey]

/** A dialog that does something to an account. */
export function PersonModal<Typed extends object>(props: ActModalProps<Typed>) {
  return <ActModal<Typed> name="person" changes={CHANGES} {...props} />
}
