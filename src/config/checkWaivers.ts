import { metricById } from '../metrics/catalogue.js'
import { ownId } from '../metrics/peers/peers.js'
import { nearest } from '../nearest.js'
import { itemsAt, textAt } from './draft.js'
import { didYouMean, type PlanIssue, quoted } from './issue.js'
import { presetById } from './presets/presets.js'

/** A waiver of a measure that no limit is on waives nothing: it was meant for another. */
export function checkWaivers(plan: unknown): readonly PlanIssue[] {
  const limited = new Set(itemsAt(plan, ['limits']).flatMap(measuresOf))
  return itemsAt(plan, ['waivers']).flatMap((waiver, index) => {
    const written = textAt(waiver, ['metric'])
    if (written === undefined || metricById(ownId(written)) === undefined || limited.has(ownId(written))) return []
    const near = didYouMean(nearest(written, limited)).hint
    const hint =
      limited.size === 0 ? 'The plan has no limits.' : (near ?? `There are limits on: ${[...limited].join(', ')}.`)
    return [{ path: ['waivers', index, 'metric'], message: `No limit is on ${quoted(written)}.`, hint }]
  })
}

function measuresOf(limit: unknown): readonly string[] {
  const metric = textAt(limit, ['metric'])
  const preset = presetById(textAt(limit, ['preset']) ?? '')
  const ofPreset = Object.values(preset?.limits ?? {})
    .flat()
    .map((one) => one.metric)
  return [...(metric === undefined ? [] : [ownId(metric)]), ...ofPreset]
}
