import type { Board } from '../../api/vocabulary.ts'
import type { BoardFilters } from '../../queries/oversight.ts'
import type { Measure } from './states.ts'

/** What the heat map and the table of the same figures show. */
export interface ShownHeat {
  matrix: Board['matrix']
  parties: Board['matrix'][number]['party'][]
  steps: Board['matrix'][number]['step'][]
  measure: Measure
  filters: BoardFilters
}
