import type { Effect, Reference } from '../config/plan.js'
import {
  type AttributeCounts,
  addCells,
  type Cell,
  type Counts,
  cellNames,
  type GroupCounts,
  type Slice,
  wholeChain,
} from '../counts.js'
import { zOf } from '../statistics/normal.js'
import { passThroughRate } from './catalogue/stages.js'
import type { Evidence, EvidenceRules } from './evidence.js'
import { finite } from './measureAll.js'
import { comparedWithReference, othersIn } from './reference.js'

/** A decision that is a chain: who got how far, and which stage adds how much to the gap at its end. */
export interface Stages {
  /** In their order. */
  readonly names: readonly string[]
  readonly attributes: readonly StagesOfAttribute[]
}

interface StagesOfAttribute {
  readonly attribute: string
  readonly groups: readonly StagesOfGroup[]
}

export interface StagesOfGroup {
  readonly group: string
  /** People (or sums of weights): at the begin, and then those who came through each stage. */
  readonly reached: readonly Cell[]
  /** null: the group is the reference itself, or has nobody. */
  readonly gap: StageGap | null
}

/** A group against its reference, from the begin of the chain to its end. */
export interface StageGap {
  readonly reference: string
  /** How many times as often as the reference: from begin to end; the product of those of the stages. */
  readonly whole: Factor
  /** In step with the names. */
  readonly stages: readonly StageFactor[]
}

export interface Factor {
  readonly estimate: number | null
  readonly low: number | null
  readonly high: number | null
}

interface StageFactor extends Factor {
  /** ln of the factor over ln of the whole: the parts of all stages add up to 1; null where there is no gap or no factor. */
  readonly part: number | null
}

export interface StageOptions {
  readonly effect: Effect
  readonly referenceOf: (attribute: AttributeCounts) => Reference
  readonly rules: EvidenceRules
  readonly confidence: number
  readonly floor: number
}

/**
 * What each stage of a chain adds to the gap at its end. Who reaches the end came through every stage, so the ratio of two
 * groups there is the product of the ratios of their pass-through rates, and its logarithm is their sum: ln of a stage's
 * ratio over ln of the whole is the part of the gap that arises there (a decomposition of a product, Kaya 1990; of a
 * selection in stages, Bower et al. 2017). A part below 0 narrows what the others add.
 *
 * @returns null where the plan names no stages
 * @example
 * // 100 of 1,000 and 200 of 1,000 flagged; 50 of these 100 and 160 of these 200 picked: 2 × 1.6 = 3.2 times as often,
 * // of which flagging makes ln 2 / ln 3.2 = 60 % and picking 40 %.
 */
export function stagesOf(
  { stages }: { readonly stages?: readonly { readonly name: string }[] },
  counts: Counts,
  options: StageOptions,
): Stages | null {
  if (stages === undefined) return null
  const at = (wanted: Slice): readonly AttributeCounts[] =>
    counts.slices.find(({ slice }) => slice.kind === wanted.kind && slice.name === wanted.name)?.attributes ?? []
  const each = stages.map(({ name }) => at({ kind: 'stage', name }))
  const chain = wholeChain(stages)
  const whole = chain === null ? (each[0] ?? []) : at(chain)
  return {
    names: stages.map(({ name }) => name),
    attributes: whole.map((attribute, place) => {
      const within = each.flatMap((attributes) => attributes[place] ?? [])
      const gapOf = gapsIn(attribute, within, options)
      return {
        attribute: attribute.attribute,
        groups: attribute.groups.map((group) => ({
          group: group.group,
          reached: [everyoneIn(group), ...within.map((stage) => throughOf(inStage(stage, group)))],
          gap: gapOf(group),
        })),
      }
    }),
  }
}

const everyoneIn = ({ tally, total }: GroupCounts): Cell => total ?? addCells(cellNames.map((cell) => tally[cell]))

const inStage = ({ groups }: AttributeCounts, { group }: GroupCounts): GroupCounts | undefined =>
  groups.find((one) => one.group === group)

const throughOf = (group: GroupCounts | undefined): Cell =>
  group === undefined ? 0 : addCells(passThroughRate.numerator.map((cell) => group.tally[cell]))

type Ratio = (group: GroupCounts) => { readonly reference: string; readonly evidence: Evidence | null }

function gapsIn(
  whole: AttributeCounts,
  within: readonly AttributeCounts[],
  options: StageOptions,
): (group: GroupCounts) => StageGap | null {
  const z = zOf(options.confidence)
  const asked = options.referenceOf(whole)
  const ofWhole = ratioTo(whole, asked, options)
  return (group) => {
    if (cellNames.every((cell) => group.tally[cell] === 0)) return null
    const { reference, evidence } = ofWhole(group)
    if (evidence === null) return null
    // The best or the largest group may be another one at each stage; a product has one reference all along.
    const fixed: Reference =
      asked.kind === 'best' || asked.kind === 'largest' ? { kind: 'group', group: reference } : asked
    const total = evidence.estimate
    return {
      reference,
      whole: factorOf(evidence, z),
      stages: within.map((stage) => {
        const own = inStage(stage, group)
        const found = own === undefined ? null : ratioTo(stage, fixed, options)(own).evidence
        return { ...(found === null ? nothing : factorOf(found, z)), part: partOf(found?.estimate ?? null, total) }
      }),
    }
  }
}

function ratioTo(attribute: AttributeCounts, reference: Reference, options: StageOptions): Ratio {
  const { effect, rules, floor } = options
  const context = { attribute, othersOf: othersIn(attribute), reference, strata: [], effect, rules, floor }
  const compared = comparedWithReference(passThroughRate, context)
  return (group) => {
    const { reference: name, result } = compared(group)
    return { reference: name, evidence: result?.of('ratio') ?? null }
  }
}

const nothing: Factor = { estimate: null, low: null, high: null }

/** With all that is not known. */
function factorOf(evidence: Evidence, z: number): Factor {
  const { low, high } = evidence.envelope(z) ?? {}
  return { estimate: evidence.estimate, low: finite(low), high: finite(high) }
}

const partOf = (factor: number | null, whole: number | null): number | null =>
  factor === null || whole === null || factor <= 0 || whole <= 0 || whole === 1
    ? null
    : Math.log(factor) / Math.log(whole)
