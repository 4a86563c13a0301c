import absences from './absences.ts'
import account from './account.ts'
import admin from './admin.ts'
import agents from './agents.ts'
import apply from './apply.ts'
import asks from './asks.ts'
import board from './board.ts'
import bulk from './bulk.ts'
import calendar from './calendar.ts'
import kase from './case.ts'
import companies from './companies.ts'
import common from './common.ts'
import copies from './copies.ts'
import course from './course.ts'
import customers from './customers.ts'
import acts from './acts.ts'
import department from './department.ts'
import documents from './documents.ts'
import items from './items.ts'
import mine from './mine.ts'
import my from './my.ts'
import names from './names.ts'
import organisation from './organisation.ts'
import people from './people.ts'
import privacy from './privacy.ts'
import progress from './progress.ts'
import register from './register.ts'
import search from './search.ts'
import sheet from './sheet.ts'
import shell from './shell.ts'
import stages from './stages.ts'
import states from './states.ts'
import task from './task.ts'
import tasks from './tasks.ts'
import time from './time.ts'
import trends from './trends.ts'
import visits from './visits.ts'

export default {
  absences,
  account,
  admin,
  agents,
  apply,
  asks,
  board,
  bulk,
  calendar,
  case: kase,
  companies,
  common,
  copies,
  course,
  customers,
  acts,
  department,
  documents,
  items,
  mine,
  my,
  names,
  organisation,
  people,
  privacy,
  progress,
  register,
  search,
  sheet,
  shell,
  stages,
  states,
  task,
  tasks,
  time,
  trends,
  visits,
}
