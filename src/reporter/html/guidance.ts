import { fourFifths } from '../../config/presets/fourFifths.js'
import { nycLl144 } from '../../config/presets/nycLl144.js'

/** Whose rules they are; a report cannot know who decides, so it says for whom each holds. */
export type GuidanceScope = 'netherlands' | 'dutch_government' | 'europe' | 'american'

export type GuidanceId =
  | 'direct'
  | 'indirect'
  | 'risk_profiling'
  | 'bias_analysis'
  | 'impact_assessment'
  | 'register'
  | 'ai_act'
  | 'new_york'
  | 'four_fifths'

/** A law or a guideline that an audit can serve; its words are in the locales. */
export interface Guidance {
  readonly id: GuidanceId
  readonly scope: GuidanceScope
  /** Told only where the plan takes its limits from this preset; null: always. */
  readonly preset: string | null
  /** Where anyone can read it, and will be able to. */
  readonly url: string | null
}

const algoritmekader = 'https://github.com/MinBZK/Algoritmekader'
const constitution = 'https://wetten.overheid.nl/BWBR0001840/'

export const guidance: readonly Guidance[] = [
  { id: 'direct', scope: 'netherlands', preset: null, url: constitution },
  { id: 'indirect', scope: 'netherlands', preset: null, url: constitution },
  { id: 'risk_profiling', scope: 'netherlands', preset: null, url: null },
  { id: 'bias_analysis', scope: 'dutch_government', preset: null, url: algoritmekader },
  { id: 'impact_assessment', scope: 'dutch_government', preset: null, url: null },
  { id: 'register', scope: 'dutch_government', preset: null, url: 'https://algoritmes.overheid.nl/' },
  { id: 'ai_act', scope: 'europe', preset: null, url: 'https://eur-lex.europa.eu/eli/reg/2024/1689/oj' },
  { id: 'new_york', scope: 'american', preset: nycLl144.id, url: null },
  {
    id: 'four_fifths',
    scope: 'american',
    preset: fourFifths.id,
    url: 'https://www.ecfr.gov/current/title-29/section-1607.4',
  },
]
