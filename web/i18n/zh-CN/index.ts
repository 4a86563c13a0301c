import asks from './asks.ts'
import bulk from './bulk.ts'
import kase from './case.ts'
import common from './common.ts'
import deeds from './deeds.ts'
import names from './names.ts'
import shell from './shell.ts'
import states from './states.ts'
import task from './task.ts'
import tasks from './tasks.ts'
import time from './time.ts'

export default { asks, bulk, case: kase, common, deeds, names, shell, states, task, tasks, time }
