import type { AuditPlan } from '../config/plan.js'
import { highOf, lowOf } from '../counts.js'
import { larger, type NumberWriter, numbersIn } from '../language.js'
import type { Language } from '../languages/language.js'
import { spoken } from '../languages/spoken.js'
import { metricById } from '../metrics/catalogue.js'
import { fewest } from '../metrics/fillings.js'
import type { UndefinedReason } from '../metrics/measure.js'
import { type Quantity, quantityOf } from '../metrics/quantity.js'
import type { Finding, ReasonCode } from './finding.js'

type Facts = Omit<Finding, 'reason'>

interface Said {
  readonly finding: Facts
  readonly plan: AuditPlan
  readonly write: NumberWriter
  /** Writes a value of the finding in its own unit. */
  readonly value: (value: number | null) => string
  /** In brackets after a space; nothing where it stands beside the reason already. */
  readonly interval: string
  /** From the least to the most that it may be, given all that is not known. */
  readonly room: string | null
  /** The interval alone lies beyond the limit; only the correction for many findings keeps it open. */
  readonly crowded: boolean
}

/**
 * Why a finding has its status, in one to three sentences: what decides it or what keeps it open, which way it leans,
 * what these numbers could have shown and what would settle it.
 *
 * @param beside whether the interval is told beside it, and need not be told again
 */
export function reasonInWords(finding: Facts, plan: AuditPlan, language: Language, beside = false): string {
  const write = numbersIn(language)
  const text = reasonTexts[language]
  const { value, interval } = writersOf(finding, write, text)
  const { low, high } = finding.envelope
  const said: Said = {
    finding,
    plan,
    write,
    value,
    interval: beside ? '' : ` (${interval(low, high)})`,
    room: finding.bounds === undefined ? null : interval(finding.bounds.low, finding.bounds.high),
    crowded: (finding.level ?? 1) <= 1 - plan.evidence.confidence,
  }
  return sentences(text.reasons[finding.reason_code](said), peersWords(finding, write, text))
}

/** The finding in the terms of the peer that its limit was written in; null where there is none, or nothing to say. */
function peersWords({ peer, status }: Facts, write: NumberWriter, text: ReasonTexts): string | null {
  if (peer === undefined || status === 'not_applicable') return null
  const range = (low: number | null, high: number | null) =>
    text.range(low === null ? null : write.decimal(low), high === null ? null : write.decimal(high))
  const { envelope, estimate, min, max } = peer
  const sure = envelope.low === null && envelope.high === null ? null : range(envelope.low, envelope.high)
  return text.peer(peer.name, write.decimal(estimate), sure, range(min, max))
}

/** Writes values of a finding in their own unit: percentages, percentage points with their sign, or plain numbers. */
function writersOf({ metric, comparison, change }: Facts, write: NumberWriter, { points, range }: ReasonTexts) {
  const entry = metricById(metric)
  const quantity = entry === undefined ? 'number' : quantityOf(entry, comparison, change !== undefined)
  const plain = write[writers[quantity]]
  const inUnit = (text: string): string => (quantity === 'points' || quantity === 'gap' ? `${text} ${points}` : text)
  return {
    value: (value: number | null): string => inUnit(plain(value)),
    interval: (low: number | null, high: number | null): string => {
      // Both ends of a range of amounts are written as exactly as the larger.
      const end = (one: number): string => plain(one, larger(low, high))
      const text = range(low === null ? null : end(low), high === null ? null : end(high))
      return low === null && high === null ? text : inUnit(text)
    },
  }
}

const writers = {
  share: 'percent',
  points: 'points',
  gap: 'gap',
  ratio: 'decimal',
  relative: 'change',
  amount: 'amount',
  amount_difference: 'amountDifference',
  number: 'decimal',
} as const satisfies Record<Quantity, keyof NumberWriter>

export interface ReasonTexts {
  readonly points: string
  /** An end that is none is null. */
  readonly range: (low: string | null, high: string | null) => string
  /** What a peer would have written. */
  readonly peer: (name: string, value: string, interval: string | null, limit: string) => string
  readonly reasons: Readonly<Record<ReasonCode, (said: Said) => string>>
}

const cases = (count: number): string => (count === 1 ? 'case' : 'cases')
const gevallen = (count: number): string => (count === 1 ? 'geval' : 'gevallen')

const sentences = (...parts: readonly (string | null)[]): string => parts.filter((part) => part !== null).join(' ')

const undefinedEn: Readonly<Record<UndefinedReason, string>> = {
  zero_denominator: 'There is nobody to measure it on: the denominator is zero.',
  zero_reference: 'The reference has a rate of zero, so there is no ratio to it.',
  below_zero: 'One of the two is below zero, and a ratio of such numbers says nothing.',
  cell_not_known: 'A number that it needs was not published.',
  outside_bounds: 'Too many outcomes are unknown: the value among the known is not one that the whole group can have.',
  no_outcome: 'No outcome is known for anyone.',
  no_reference: 'There is no group to compare with.',
  not_a_probability: 'Not all scores lie between 0 and 1, so they are no probabilities.',
  infinite: 'A score ruled out what happened, and that makes it infinite.',
}

const undefinedNl: Readonly<Record<UndefinedReason, string>> = {
  zero_denominator: 'Er is niemand om het aan te meten: de noemer is nul.',
  zero_reference: 'Bij de referentie is het percentage nul, dus er is geen verhouding.',
  below_zero: 'Een van de twee ligt onder nul, en een verhouding van zulke getallen zegt niets.',
  cell_not_known: 'Een aantal dat hiervoor nodig is, is niet gepubliceerd.',
  outside_bounds:
    'Van te veel mensen is de uitkomst onbekend: de waarde onder de bekenden kan niet die van de hele groep zijn.',
  no_outcome: 'Van niemand is de uitkomst bekend.',
  no_reference: 'Er is geen groep om mee te vergelijken.',
  not_a_probability: 'Niet alle scores liggen tussen 0 en 1, dus het zijn geen kansen.',
  infinite: 'Een score sloot uit wat er gebeurde, en dat maakt het oneindig.',
}

export const reasonTexts: Readonly<Record<Language, ReasonTexts>> = spoken('reasons', {
  en: {
    points: 'percentage points',
    range: (low, high) =>
      low === null
        ? high === null
          ? 'anything'
          : `${high} or less`
        : high === null
          ? `${low} or more`
          : `${low} to ${high}`,
    peer: (name, value, interval, limit) =>
      `As ${name}: ${value}${interval === null ? '' : ` (${interval})`}, limit ${limit}.`,
    reasons: {
      decided: ({ finding, interval }) =>
        finding.status === 'pass'
          ? `Everything that fits these numbers${interval} is within the limit.`
          : `Nothing that fits these numbers${interval} is within the limit.`,
      point: ({ interval }) => `The plan lets the estimate decide; the uncertainty${interval} is only shown.`,
      uncertain: ({ finding, write, value, interval, crowded }) =>
        sentences(
          finding.leans === 'pass'
            ? `It leans to pass, but with these numbers it may also be outside the limit${interval}.`
            : crowded
              ? `It leans to fail, but one of so many findings falls outside its limit by chance too easily (adjusted level ${write.level(finding.level_adjusted)}).`
              : `It leans to fail, but with these numbers it may also be within the limit${interval}.`,
          finding.detectable === null
            ? null
            : `With these numbers only a value of about ${value(finding.detectable)} could have been shown to break the limit.`,
          finding.more_cases === null
            ? 'No number of further cases would settle it, if the estimate holds.'
            : outOfReach(finding)
              ? 'The estimate is so close to the limit that more cases will hardly settle it.'
              : `About ${write.count(finding.more_cases)} more ${cases(finding.more_cases)} would settle it, if the estimate holds.`,
        ),
      not_known: ({ room }) =>
        sentences(
          room === null ? null : `With what is not known it may be ${room}.`,
          'More cases of the same kind would not settle it; knowing the missing numbers or outcomes would.',
        ),
      too_few: ({ finding, plan, write }) =>
        finding.left_out.length > 0
          ? `Too few cases in ${finding.left_out.join(', ')} to decide for all groups; the plan decides from ${write.count(plan.evidence.minimum_denominator)}.`
          : `It rests on ${rowsIn(finding, write, 'at most', cases)}; the plan decides from ${write.count(plan.evidence.minimum_denominator)}.`,
      undefined: ({ finding }) => undefinedEn[finding.undefined ?? 'zero_denominator'],
      is_reference: () => 'This is the group that the others are compared with.',
      no_rows: () => 'There is nobody in this group.',
      under_share: ({ finding, plan, write }) =>
        `With ${write.count(highOf(finding.denominator ?? 0))} people this group is under ${write.percent(shareIn(finding, plan))} of all: the rule lets its ratio be left out.`,
      no_mark: () => 'The rule asks for this figure and sets no pass mark.',
      no_outcome: () => undefinedEn.no_outcome,
      alone: () => 'Nobody in this stratum can be compared with.',
      no_class: () => 'Nobody got this decision or should have got it, so there is nothing to judge.',
      no_baseline: () => 'There is no earlier result to compare with: give one with --baseline.',
      not_then: () => 'The earlier result does not have this, so nobody knows how much it changed.',
    },
  },
  nl: {
    points: 'procentpunt',
    range: (low, high) =>
      low === null
        ? high === null
          ? 'van alles'
          : `${high} of minder`
        : high === null
          ? `${low} of meer`
          : `${low} tot ${high}`,
    peer: (name, value, interval, limit) =>
      `Als ${name}: ${value}${interval === null ? '' : ` (${interval})`}, grens ${limit}.`,
    reasons: {
      decided: ({ finding, interval }) =>
        finding.status === 'pass'
          ? `Alles wat bij deze aantallen past${interval}, valt binnen de grens.`
          : `Niets van wat bij deze aantallen past${interval}, valt binnen de grens.`,
      point: ({ interval }) => `Volgens het plan beslist de schatting; de onzekerheid${interval} wordt alleen getoond.`,
      uncertain: ({ finding, write, value, interval, crowded }) =>
        sentences(
          finding.leans === 'pass'
            ? `Het lijkt binnen de grens te vallen, maar met deze aantallen kan het er ook buiten liggen${interval}.`
            : crowded
              ? `Het lijkt buiten de grens te vallen, maar bij zoveel bevindingen tegelijk kan er te makkelijk één door toeval buiten vallen (aangepast niveau ${write.level(finding.level_adjusted)}).`
              : `Het lijkt buiten de grens te vallen, maar met deze aantallen kan het er ook binnen liggen${interval}.`,
          finding.detectable === null
            ? null
            : `Met deze aantallen was pas een waarde van ongeveer ${value(finding.detectable)} aantoonbaar buiten de grens geweest.`,
          finding.more_cases === null
            ? 'Meer gevallen zouden het niet beslissen als de schatting zo blijft.'
            : outOfReach(finding)
              ? 'De schatting ligt zo dicht bij de grens dat meer gevallen het nauwelijks zullen beslissen.'
              : `Met ongeveer ${write.count(finding.more_cases)} ${gevallen(finding.more_cases)} meer is het wel te beslissen, als de schatting zo blijft.`,
        ),
      not_known: ({ room }) =>
        sentences(
          room === null ? null : `Met wat niet bekend is, kan het ${room} zijn.`,
          'Meer van zulke gevallen zouden het niet beslissen; de ontbrekende aantallen of uitkomsten wel.',
        ),
      too_few: ({ finding, plan, write }) =>
        finding.left_out.length > 0
          ? `Te weinig gevallen in ${finding.left_out.join(', ')} om over alle groepen te beslissen; het plan beslist vanaf ${write.count(plan.evidence.minimum_denominator)}.`
          : `Dit berust op ${rowsIn(finding, write, 'ten hoogste', gevallen)}; het plan beslist vanaf ${write.count(plan.evidence.minimum_denominator)}.`,
      undefined: ({ finding }) => undefinedNl[finding.undefined ?? 'zero_denominator'],
      is_reference: () => 'Met deze groep worden de andere vergeleken.',
      no_rows: () => 'Er is niemand in deze groep.',
      under_share: ({ finding, plan, write }) =>
        `Met ${write.count(highOf(finding.denominator ?? 0))} mensen is deze groep kleiner dan ${write.percent(shareIn(finding, plan))} van het geheel: de regel staat toe haar verhouding weg te laten.`,
      no_mark: () => 'De regel vraagt om dit cijfer en stelt geen grens.',
      no_outcome: () => undefinedNl.no_outcome,
      alone: () => 'Onder deze vergelijkbare mensen is er niemand om mee te vergelijken.',
      no_class: () => 'Niemand kreeg dit besluit of had het moeten krijgen, dus er valt niets te beoordelen.',
      no_baseline: () => 'Er is geen eerder resultaat om mee te vergelijken: geef er een met --baseline.',
      not_then: () => 'In het eerdere resultaat staat dit niet, dus niemand weet hoeveel er veranderd is.',
    },
  },
})

const shareIn = ({ limit }: Facts, { limits }: AuditPlan): number => limits[limit]?.minimum_share ?? 0

/** So many more cases than there are that naming their number would promise what nobody can do. */
const outOfReach = ({ more_cases, denominator, reference_denominator }: Facts): boolean =>
  (more_cases ?? 0) > 20 * (lowOf(denominator ?? 0) + lowOf(reference_denominator ?? 0))

/** The fewest rows of the two sides; where they are not known, the most that they can be. */
function rowsIn(
  { denominator, reference_denominator, change }: Facts,
  write: NumberWriter,
  atMost: string,
  noun: (count: number) => string,
): string {
  const rows = fewest([denominator ?? 0, reference_denominator ?? [], change?.denominator_before ?? []].flat())
  const most = highOf(rows)
  return `${typeof rows === 'number' ? '' : `${atMost} `}${write.count(most)} ${noun(most)}`
}
