/** The views of a case: its progress first, then what belongs to it, then its log. */
export const CASE_VIEWS = ['progress', 'papers', 'log'] as const
export type CaseView = (typeof CASE_VIEWS)[number]
