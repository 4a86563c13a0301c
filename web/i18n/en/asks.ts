import type zh from '../zh-CN/asks.ts'
import type { Catalogue } from '../catalogue.ts'

export default {
  acceptance:
    'Check the application and its documents. If all is there, accept it. If something lacks, tell the customer all of it at once: nothing can be added to that list later.',
  supplement: 'The customer supplies the documents on the list. Until then the clock stands.',
  survey: 'Check the site, the load and the way to connect it, and record what you found.',
  'access-system-design':
    'The customer hands in the access-system design (35 kV and above). This time is not the company’s.',
  'external-plan': 'Settle the point of supply, the line and its conductor, and reserve capacity on the feeder.',
  'internal-plan': 'Settle the transformer, the metering and what is asked of the customer’s own source.',
  plan: 'Make the low-voltage plan: line, conductor, breaker and meter.',
  'plan-review':
    'Look at what concerns your department: approve, approve with conditions, or return with a reason. All departments review at the same time.',
  'plan-reply':
    'Give the customer the plan in writing, with the conditions of the review. With it the clock of the plan reply ends.',
  'plan-confirmation': 'The customer accepts the plan or objects. This time is not the company’s.',
  fees: 'Check what the customer paid and confirm the amount.',
  'design-submission': 'The customer hands in the design drawings.',
  'design-review':
    'Review the design: approve, approve with conditions, or return it with all that is wrong in one list.',
  'external-works': 'Build the line by its own schedule; when it stands, record its length.',
  'customer-works': 'The customer’s builder completes the installation.',
  'midworks-inspection': 'Inspect hidden works and earthing on site. All defects are told once, in writing.',
  'completion-report': 'The customer reports completion, with the as-built drawings.',
  'completion-inspection':
    'Inspect the installation on site. All defects are told once, in writing; after each is mended you inspect again.',
  contract: 'Draft the supply contract from the confirmed plan; both sides sign it.',
  metering: 'Install and record the meter. The clock begins when inspection, contract and fees are all in.',
  energisation:
    'Energise on the appointed day. Inspection, contract, fees and meter: all four are needed, without exception.',
  'supply-end': 'The customer chooses: extend, convert to a permanent supply, or remove.',
  removal: 'Disconnect, take the final reading and settle.',
  archive: 'Put the documents of the whole case in order and file them.',
  'return-visit': 'Visit the customer within a month of energisation and record how satisfied they are.',
  'validity-extension': 'The customer asks for a longer validity of the plan. Grant it, or refuse it with a reason.',
  'customer-call': 'The customer has not answered in time. Call, and find out why.',
} satisfies Catalogue<typeof zh>
