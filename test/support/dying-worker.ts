import { quietTemporal } from '../../runtime/house.ts'
import { startSuiteWorker } from './worker.ts'
import type { WorkerPlace } from './worker.ts'

// A process of its own: between the commit of a turn and its completion in Temporal it is gone, as by a power cut.
const [place, action] = process.argv.slice(2)
quietTemporal()
await startSuiteWorker(JSON.parse(place ?? '') as WorkerPlace, (journal) => async (entry) => {
  const answer = await journal(entry)
  if (entry.command?.intent.action === action) process.kill(process.pid, 'SIGKILL')
  return answer
})
process.send?.('ready')
