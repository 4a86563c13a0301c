export { connectionApplication } from './case-run.ts'
export { problemItem } from './item-run.ts'
export { redating } from './redating.ts'
