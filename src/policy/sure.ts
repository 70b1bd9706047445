import type { EvidenceRules } from '../config/plan.js'
import { zOf } from '../statistics/normal.js'
import { sideOfRange } from './decide.js'
import { leansToFail, type Weighed } from './weigh.js'

/**
 * Which findings are sure at the level that the plan asks for: what `judge` finds by working out every level, without
 * the levels. A finding is sure at a level when its envelope at that level lies wholly on the side it leans to.
 *
 * Holm (1979) goes from the smallest level up, so it begins with the strictest and asks again as long as more are sure;
 * Benjamini & Hochberg (1995) begin with the mildest and ask again as long as fewer are.
 */
export function sureOf(weighed: readonly Weighed[], rules: EvidenceRules): readonly boolean[] {
  const level = 1 - rules.confidence
  const z = zOf(rules.confidence)
  const sure = weighed.map((one) => one.tested && !leansToFail(one.side) && isSure(one, z))
  const familyOf = ({ target }: Weighed): number => (rules.family === 'limit' ? target.index : 0)
  for (const key of new Set(weighed.map(familyOf))) {
    const tests = [...weighed.entries()].filter(([, one]) => familyOf(one) === key && one.tested)
    const failing = tests.filter(([, one]) => leansToFail(one.side))
    const found = steps[rules.correction](failing, tests.length, level)
    for (const [index] of found) sure[index] = true
  }
  return sure
}

type Entries = readonly (readonly [index: number, weighed: Weighed])[]
type Step = (failing: Entries, tests: number, level: number) => Entries

function surely(entries: Entries, level: number): Entries {
  const z = zOf(1 - level)
  return entries.filter(([, one]) => isSure(one, z))
}

const steps: Readonly<Record<EvidenceRules['correction'], Step>> = {
  none: (failing, _, level) => surely(failing, level),
  holm: (failing, tests, level) => {
    let found = surely(failing, level / Math.max(1, tests))
    for (;;) {
      const more = surely(failing, level / Math.max(1, tests - found.length))
      if (more.length <= found.length) return found
      found = more
    }
  },
  benjamini_hochberg: (failing, tests, level) => {
    let found: Entries = failing
    for (;;) {
      const fewer = surely(found, (level * found.length) / Math.max(1, tests))
      if (fewer.length === found.length) return found
      found = fewer
    }
  },
}

function isSure({ target, bound, side }: Weighed, z: number): boolean {
  const envelope = target.evidence?.envelope(z) ?? null
  return envelope !== null && side !== null && sideOfRange(envelope, bound) === side
}
