import type { Audit } from '../../../src/result.js'
import { prepilotByNationality } from '../../oracles/slimmeCheck.js'
import { attribute } from '../../tallies.js'
import { auditOf, counted } from '../fixtures.js'

type Groups = Readonly<Record<string, readonly number[]>>

/** The pre-pilot by nationality, held against a limit on the share of everyone that was wrongly flagged. */
const prepilot = (version: string, groups: Groups): Audit =>
  auditOf(counted([attribute('nationality', groups)]), {
    title: `Prepilot, ${version}`,
    about: { organisation: 'City of Amsterdam', model: 'Slimme Check', model_version: version },
    attributes: [{ column: 'nationality', reference: 'Dutch' }],
    limits: [
      { metric: 'false_positive_share', comparison: 'difference', min: -0.05, max: 0.05 },
      { metric: 'false_positive_rate', comparison: 'ratio', min: 0.8, max: 1.25 },
    ],
  })

export const prepilotBefore = (groups: Groups = prepilotByNationality.before): Audit =>
  prepilot('before reweighing', groups)
export const prepilotAfter = (groups: Groups = prepilotByNationality.after): Audit =>
  prepilot('after reweighing', groups)
