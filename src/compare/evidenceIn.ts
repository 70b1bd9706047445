import type { AttributeCounts, Slice } from '../counts.js'
import { metricById } from '../metrics/catalogue.js'
import { effectIn } from '../metrics/effectIn.js'
import type { Evidence, EvidenceRules } from '../metrics/evidence.js'
import { measureEvidence } from '../metrics/knowledge.js'
import type { MeasureValue } from '../metrics/measure.js'
import { strataIn } from '../metrics/measureAll.js'
import { type ComparisonKind, isAggregate, type MetricId } from '../metrics/metric.js'
import { recoveredEvidence } from '../metrics/recovered.js'
import { comparedWithReference, othersIn } from '../metrics/reference.js'
import { countsIn, isSame, toldByTallies } from '../policy/earlier.js'
import { referenceOf } from '../policy/targets.js'
import type { Audit } from '../result.js'
import { zOf } from '../statistics/normal.js'

/** Something that a result says a value of. */
export interface Told {
  readonly slice: Slice | undefined
  readonly attribute: string
  /** null: of all groups together. */
  readonly group: string | null
  readonly reference: string | null
  readonly metric: MetricId
  /** null: the measure itself. */
  readonly comparison: ComparisonKind | null
  readonly value: MeasureValue
}

/**
 * Evidence of what a result says: from its tallies where they tell the whole of it, by the rules that are given; else
 * recovered from the interval that it stored.
 */
export function evidenceIn(audit: Audit, rules: EvidenceRules): (told: Told) => Evidence {
  const counts = countsIn(audit)
  const isTold = toldByTallies(audit)
  const storedZ = zOf(audit.plan.evidence.confidence)
  const attributeOf = ({ slice, attribute }: Told): AttributeCounts | undefined => {
    const part =
      slice === undefined ? counts.attributes : counts.slices.find((one) => isSame(one.slice, slice))?.attributes
    return part?.find((one) => one.attribute === attribute)
  }
  return (told) => {
    const metric = metricById(told.metric)
    const attribute = attributeOf(told)
    const group = attribute?.groups.find((one) => one.group === told.group)
    if (
      metric === undefined ||
      attribute === undefined ||
      group === undefined ||
      isAggregate(metric) ||
      !isTold(metric)
    ) {
      return recoveredEvidence({ ...told.value, rows: rowsOf(told.value), referenceRows: null }, storedZ)
    }
    if (told.comparison === null) return measureEvidence(metric, [group], rules)
    const slice = told.slice ?? null
    const compared = comparedWithReference(metric, {
      attribute,
      othersOf: othersIn(attribute),
      strata: slice === null ? strataIn(counts, attribute.attribute) : [],
      reference: referenceOf(audit.plan, attribute),
      effect: effectIn(audit.plan.decision, slice),
      rules,
      floor: audit.plan.evidence.minimum_denominator,
    })(group)
    const result = compared.reference === told.reference ? compared.result : null
    return (
      result?.of(told.comparison) ??
      recoveredEvidence({ ...told.value, rows: rowsOf(told.value), referenceRows: null }, storedZ)
    )
  }
}

const rowsOf = (value: MeasureValue & { readonly denominator?: Evidence['rows'] }): Evidence['rows'] =>
  value.denominator ?? 0
