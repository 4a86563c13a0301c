/**
 * What all cases of a worker share: the procedure and the rules, loaded once and not again by each case. So they are
 * compiled once, and an open case keeps little more than its state (docs/performance.md). A module that is reached from
 * here must remember nothing of a case: what it remembers is found by every other.
 */
import './turn.ts'
import './shared-rules.ts'
import '../domain/actions/available-actions.ts'
import '../domain/case/snapshot.ts'
