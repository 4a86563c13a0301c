export { connectionApplication } from './case-run.ts'
