import type zh from '../zh-CN/asks.ts'
import type { Catalogue } from '../catalogue.ts'

export default {
  acceptance:
    'Check the application and its documents. If everything is there, accept it. If something is missing, request all of it at once: nothing can be added to that list later.',
  supplement: 'The customer supplies the documents on the list. The clock is paused until then.',
  survey: 'Check the site, the load and the way to connect it, and record what you found.',
  'access-system-design':
    'The customer submits the access-system design (35 kV and above). This time does not count as the company’s.',
  'external-plan': 'Decide the point of supply, the line and its conductor, and reserve capacity on the feeder.',
  'internal-plan': 'Decide the transformer, the metering and the requirements for the customer’s own generation.',
  plan: 'Make the low-voltage plan: line, conductor, breaker and meter.',
  'plan-review':
    'Review what concerns your department: approve, approve with conditions, or return with a reason. All departments review at the same time.',
  'plan-reply':
    'Send the customer the plan in writing, with the conditions of the review. This ends the plan-reply clock.',
  'plan-confirmation': 'The customer accepts the plan or objects. This time does not count as the company’s.',
  fees: 'Check what the customer paid and confirm the amount.',
  'design-submission': 'The customer submits the design drawings.',
  'design-review':
    'Review the design: approve, approve with conditions, or return it with everything that is wrong in one list.',
  'external-works': 'Build the line by its own schedule; when it is built, record its length.',
  'customer-works': 'The customer’s builder completes the installation.',
  'midworks-inspection': 'Inspect hidden works and earthing on site. List all defects once, in writing.',
  'completion-report': 'The customer reports completion, with the as-built drawings.',
  'completion-inspection':
    'Inspect the installation on site. List all defects once, in writing; when each is fixed you inspect again.',
  contract: 'Draft the supply contract from the confirmed plan; both sides sign it.',
  metering: 'Install and record the meter. The clock starts when inspection, contract and fees are all done.',
  energisation:
    'Energise on the appointed day. Inspection, contract, fees and meter are all required, without exception.',
  'supply-end': 'The customer chooses: extend, convert to a permanent supply, or remove.',
  removal: 'Disconnect, take the final reading and settle.',
  archive: 'Put the documents of the case in order and file them.',
  'return-visit': 'Visit the customer within {{limit}} of energisation and record how satisfied they are.',
  'validity-extension': 'The customer asks for a longer validity of the plan. Grant it, or refuse it with a reason.',
  'line-date':
    'The external plan states no day for the external works, or that day has passed. State the day; their limit runs on it.',
  'customer-call': 'The customer has not answered in time. Call, and find out why.',
} satisfies Catalogue<typeof zh>
