import type { Language } from '../../languages/language.js'
import { spoken } from '../../languages/spoken.js'

/** What a pipeline is told beside the findings themselves. Numbers and names come in as they are to be read. */
export interface PipelineTexts {
  /** Why a finding does not stop a pipeline though it does not pass. */
  readonly because: Readonly<Record<'warns' | 'tolerated' | 'known' | 'ignored', string>>
  /** The same in a word or two, in a table. */
  readonly short: Readonly<Record<'warns' | 'tolerated' | 'known' | 'waived' | 'ignored', string>>
  /** Of a verdict that no finding explains. */
  readonly verdict: string
  /** A rule of code scanning: that a measure, or a comparison of it, stays within its limit. */
  readonly rule: (measure: string) => string
  readonly help: {
    readonly question: string
    readonly formula: string
    readonly source: string
    readonly hides: string
    readonly act: string
    readonly todo: string
  }
  /** Of a file that has no room for every finding. */
  readonly leftOut: (n: string, of: string) => string
  /** Of what is no problem, which a file of problems does not list. */
  readonly notListed: (passing: string, notApplicable: string) => string
  readonly summary: {
    readonly findings: string
    readonly told: string
    readonly notes: string
    readonly status: string
    readonly made: (tool: string, source: string) => string
    /** Of annotations, which only show so many. */
    readonly annotated: (verdict: string, errors: string, warnings: string) => string
    readonly more: (errors: string, warnings: string) => string
  }
}

export const pipelineTexts: Readonly<Record<Language, PipelineTexts>> = spoken('pipeline', {
  en: {
    because: {
      warns: 'This limit only warns.',
      tolerated: 'What is undetermined counts as pass here (--undetermined pass).',
      known: 'The earlier audit had this too, and it did not get worse.',
      ignored: 'Too few cases: the plan leaves this out of the verdict.',
    },
    short: {
      warns: 'only a warning',
      tolerated: 'counts as pass',
      known: 'known from before',
      waived: 'waived',
      ignored: 'too few cases',
    },
    verdict: 'The verdict',
    rule: (measure) => `${measure}: within the limit`,
    help: {
      question: 'The question',
      formula: 'Formula',
      source: 'Source',
      hides: 'What it does not show',
      act: 'What to do',
      todo: 'Look at the report: it says how sure this is and what would settle it. Then find out why the groups differ, change the rule or the model, or give the reasons for the difference to whoever has to answer for it. The limit itself stands in the plan, and was set beforehand: changing it now changes what was promised.',
    },
    leftOut: (n, of) => `${n} of the ${of} findings are left out here for want of room; audit.json has all of them.`,
    notListed: (passing, notApplicable) =>
      `Only what does not pass is listed here. Within their limits: ${passing}; not applicable: ${notApplicable}.`,
    summary: {
      findings: 'Findings, worst first',
      told: 'In words',
      notes: 'Beside the findings',
      status: 'status',
      made: (tool, source) => `Made by ${tool} from ${source}.`,
      annotated: (verdict, errors, warnings) => `${verdict} Errors: ${errors}; warnings: ${warnings}.`,
      more: (errors, warnings) => `Not shown as annotations: ${errors} errors and ${warnings} warnings.`,
    },
  },
  nl: {
    because: {
      warns: 'Deze grens waarschuwt alleen.',
      tolerated: 'Wat onbeslist is, telt hier als geslaagd (--undetermined pass).',
      known: 'Dit was in de eerdere audit ook al zo, en het is niet erger geworden.',
      ignored: 'Te weinig gevallen: volgens het plan telt dit niet mee in het oordeel.',
    },
    short: {
      warns: 'alleen een waarschuwing',
      tolerated: 'telt als geslaagd',
      known: 'was al bekend',
      waived: 'uitzondering',
      ignored: 'te weinig gevallen',
    },
    verdict: 'Het oordeel',
    rule: (measure) => `${measure}: binnen de grens`,
    help: {
      question: 'De vraag',
      formula: 'Formule',
      source: 'Bron',
      hides: 'Wat dit niet laat zien',
      act: 'Wat te doen',
      todo: 'Kijk in het rapport: daar staat hoe zeker dit is en wat er nodig is om het te beslissen. Zoek dan uit waarom de groepen verschillen, pas de regel of het model aan, of leg de redenen van het verschil voor aan wie ervoor verantwoordelijk is. De grens staat in het plan en is vooraf gesteld: wie hem nu verandert, verandert wat er is beloofd.',
    },
    leftOut: (n, of) =>
      `${n} van de ${of} bevindingen staan hier niet bij, omdat er geen plaats voor is; audit.json heeft ze allemaal.`,
    notListed: (passing, notApplicable) =>
      `Hier staat alleen wat niet slaagt. Binnen hun grens: ${passing}; niet van toepassing: ${notApplicable}.`,
    summary: {
      findings: 'Bevindingen, ergste eerst',
      told: 'In woorden',
      notes: 'Naast de bevindingen',
      status: 'uitslag',
      made: (tool, source) => `Gemaakt door ${tool} uit ${source}.`,
      annotated: (verdict, errors, warnings) => `${verdict} Fouten: ${errors}; waarschuwingen: ${warnings}.`,
      more: (errors, warnings) => `Niet als annotatie getoond: ${errors} fouten en ${warnings} waarschuwingen.`,
    },
  },
})
