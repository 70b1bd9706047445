import type { ByEffect, MetricText } from '../metric.js'

/** The words of a measure, in one language; `meaning` is one sentence where it is the same for either effect. */
export const said = (name: string, meaning: string | ByEffect<string>, hides: string): MetricText => ({
  name,
  meaning: typeof meaning === 'string' ? { adverse: meaning, favourable: meaning } : meaning,
  hides,
})
