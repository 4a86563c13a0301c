import { CursorError } from '../../db/queries/paging.ts'
import { InvalidInput } from './problems.ts'

/** For `catch`: a cursor that the list did not give is wrong input; any other error stays what it is. */
export function refuseCursor(error: unknown): never {
  if (!(error instanceof CursorError)) throw error
  throw new InvalidInput([{ field: '/cursor', in: 'query', rule: 'format', expected: 'nextCursor' }])
}
