import type { Notice, Sayable } from '../../domain/notices/notice.ts'

/** What a notice says, whichever its template. */
export function saidBy(notice: Pick<Notice, 'data'> | undefined): Partial<Sayable> {
  return notice?.data ?? {}
}
