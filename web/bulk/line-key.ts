import type { TaskLine } from '../api/vocabulary.ts'

/** A task among those of all cases. */
export const lineKey = ({ caseNo, key }: Pick<TaskLine, 'caseNo' | 'key'>) => `${caseNo} ${key}`
