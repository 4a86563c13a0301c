import type { Person } from '../../api/vocabulary.ts'

/** The views of a case: its progress first, then what belongs to it, then its log. */
export const CASE_VIEWS = ['progress', 'papers', 'log', 'readers'] as const
export type CaseView = (typeof CASE_VIEWS)[number]

/** Those that a person is offered: who read a case is for supervision and audit. */
export function viewsFor({ role, administration }: Pick<Person, 'role' | 'administration'>): readonly CaseView[] {
  const isShown = role === 'supervisor' || administration.includes('read-access-log')
  return CASE_VIEWS.filter((view) => view !== 'readers' || isShown)
}
