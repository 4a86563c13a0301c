import type zh from '../zh-CN/asks.ts'
import type { Catalogue } from '../catalogue.ts'

export default {
  acceptance:
    'Check the application and its documents. If everything is there, accept it. If something is missing, request everything in one list: nothing can be added to it later.',
  supplement: 'The customer supplies the documents on the list. The clock is paused until they arrive.',
  survey: 'Check the site, the load and the connection on site, and record the findings.',
  'access-system-design':
    'The customer submits the access-system design (35 kV and above). This time does not count towards the company’s limits.',
  'external-plan': 'Decide the connection point, the line and its conductor, and reserve capacity on the feeder.',
  'internal-plan': 'Decide the transformer, the metering and the requirements for on-site generation.',
  plan: 'Draw up the low-voltage plan: line, conductor, breaker and meter.',
  'plan-review':
    'Review the parts that concern your department: approve, approve with conditions, or return with a reason. All departments review in parallel.',
  'plan-reply':
    'Send the customer the plan in writing, including the conditions of the review. This ends the plan-reply clock.',
  'plan-confirmation':
    'The customer accepts the plan or objects. This time does not count towards the company’s limits.',
  fees: 'Check what the customer paid and confirm the amount.',
  'design-submission': 'The customer submits the design drawings.',
  'design-review': 'Review the design: approve, approve with conditions, or return it with all problems in one list.',
  'external-works': 'Build the line to its own schedule and record its length when it is finished.',
  'customer-works': 'The customer’s builder completes the installation.',
  'midworks-inspection': 'Inspect hidden works and earthing on site. List all defects once, in writing.',
  'completion-report': 'The customer reports completion, with the as-built drawings.',
  'completion-inspection':
    'Inspect the installation on site. List all defects once, in writing; inspect again when each one is fixed.',
  contract: 'Draft the supply contract from the confirmed plan; both sides sign it.',
  metering: 'Install and record the meter. The clock starts when inspection, contract and fees are all done.',
  energisation:
    'Energise on the agreed date. Inspection, contract, fees and meter are all required, without exception.',
  'supply-end': 'The customer chooses: extend, convert to a permanent supply, or remove.',
  removal: 'Disconnect, take the final reading and settle.',
  archive: 'Complete and archive the documents of the case.',
  'return-visit': 'Visit the customer within {{limit}} of energisation and record their satisfaction.',
  'validity-extension': 'The customer requests an extension of the plan. Grant it, or refuse it with a reason.',
  'line-date':
    'The external plan has no completion date for the external works, or that date has passed. Enter the date; the limit of the works follows it.',
  'customer-call': 'The customer has not answered in time. Call and find out why.',
} satisfies Catalogue<typeof zh>
