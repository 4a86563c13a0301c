export { connectionApplication } from './case-run.ts'
export { redating } from './redating.ts'
