import type { Language } from '../../languages/language.js'
import { spoken } from '../../languages/spoken.js'

/** What is said of one finding in full. Numbers and names come in as they are to be read. */
export interface ExplainTexts {
  readonly head: Readonly<
    Record<
      'who' | 'fact' | 'counts' | 'formula' | 'interval' | 'limit' | 'level' | 'why' | 'waiver' | 'hides' | 'measure',
      string
    >
  >
  /** The cells of a tally, each with its number. */
  readonly cells: (group: string, cells: string) => string
  readonly rests: (group: string, n: string) => string
  readonly undefined: string
  readonly setBy: (who: string | null, on: string | null) => string
  readonly nobody: string
  readonly preset: (id: string) => string
  readonly place: (file: string, line: string) => string
  readonly warns: string
  readonly levels: (own: string, adjusted: string, tests: string | null) => string
  readonly oneLevel: (own: string) => string
  readonly noLevel: string
  readonly levelMeans: (bar: string) => string
  readonly waived: (by: string, until: string, reason: string, expired: boolean) => string
  readonly list: (n: number) => string
}

export const explainTexts: Readonly<Record<Language, ExplainTexts>> = spoken('explain', {
  en: {
    head: {
      who: 'Whom it is about',
      fact: 'What is so',
      counts: 'The counts behind it',
      formula: 'The formula, with these numbers',
      interval: 'How sure that is',
      limit: 'The limit, and who set it',
      level: 'The level of the evidence',
      why: 'Why it is decided this way, and what it would take to be sure',
      waiver: 'Waiver',
      hides: 'What this measure hides',
      measure: 'The measure',
    },
    cells: (group, cells) => `${group}: ${cells}`,
    rests: (group, n) => `${group}: ${n} people in the denominator`,
    undefined: 'undefined',
    setBy: (who, on) => `Set by ${who ?? 'somebody the plan does not name'}${on === null ? '' : ` on ${on}`}.`,
    nobody: 'The plan does not say who set it (about.limits_set_by).',
    preset: (id) => `It comes from the preset ${id}.`,
    place: (file, line) => `It stands in ${file}, line ${line}.`,
    warns: 'It warns only: it has no say in the verdict.',
    levels: (own, adjusted, tests) =>
      `By itself ${own}; ${adjusted} after the correction for ${tests ?? 'all'} findings that could each be wrong.`,
    oneLevel: (own) => `${own}; passing needs no correction, because every finding has to pass.`,
    noLevel: 'There is none: it is not decided by an interval.',
    levelMeans: (bar) => `It is the chance of an interval that just touches the limit; ${bar} or less decides.`,
    waived: (by, until, reason, expired) =>
      `${by} answers for it until ${until}${expired ? ', which has passed: it counts again' : ': it has no say in the verdict'}. Reason: ${reason}`,
    list: (n) => `${n} findings, worst first. Give a number or an id: maatlat explain 1`,
  },
  nl: {
    head: {
      who: 'Over wie het gaat',
      fact: 'Wat er is',
      counts: 'De tellingen erachter',
      formula: 'De formule, met deze getallen',
      interval: 'Hoe zeker dat is',
      limit: 'De grens, en wie die stelde',
      level: 'Hoe sterk het bewijs is',
      why: 'Waarom het zo is beslist, en wat er nodig is om het zeker te weten',
      waiver: 'Uitzondering',
      hides: 'Wat deze maat verbergt',
      measure: 'De maat',
    },
    cells: (group, cells) => `${group}: ${cells}`,
    rests: (group, n) => `${group}: ${n} mensen in de noemer`,
    undefined: 'niet te bepalen',
    setBy: (who, on) => `Gesteld door ${who ?? 'iemand die het plan niet noemt'}${on === null ? '' : ` op ${on}`}.`,
    nobody: 'Het plan zegt niet wie de grens stelde (about.limits_set_by).',
    preset: (id) => `De grens komt uit de set ${id}.`,
    place: (file, line) => `De grens staat in ${file}, regel ${line}.`,
    warns: 'De grens waarschuwt alleen en telt niet mee in het oordeel.',
    levels: (own, adjusted, tests) =>
      `Op zichzelf ${own}; ${adjusted} na de correctie voor ${tests ?? 'alle'} bevindingen die elk fout kunnen zijn.`,
    oneLevel: (own) => `${own}; slagen vraagt geen correctie, want elke bevinding moet slagen.`,
    noLevel: 'Dat is er niet: er wordt niet met een interval beslist.',
    levelMeans: (bar) => `Het is de kans bij een interval dat de grens net raakt; ${bar} of minder is beslissend.`,
    waived: (by, until, reason, expired) =>
      `${by} staat ervoor in tot en met ${until}${expired ? '; die dag is voorbij: de bevinding telt weer mee' : ': de bevinding telt niet mee in het oordeel'}. Reden: ${reason}`,
    list: (n) => `${n} bevindingen, de ernstigste eerst. Geef een nummer of een id: maatlat explain 1`,
  },
})
