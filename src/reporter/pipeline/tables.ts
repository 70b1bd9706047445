import { type Cell, cellNames, highOf, lowOf, type Slice } from '../../counts.js'
import type { Bounds, GroupMeasure } from '../../metrics/measure.js'
import type { SliceMeasures } from '../../metrics/measureAll.js'
import type { Audit } from '../../result.js'
import { type Table, tableOf, text, truth, value, whole } from './table.js'

/**
 * The tables of an audit, for a spreadsheet or a database. Their columns are always the same, whatever was measured, so
 * that those of several audits can stand below each other. What is not known stands between `_low` and `_high`.
 */
export const tablesOf = (audit: Audit): readonly Table[] => [
  groups(audit),
  measures(audit),
  comparisons(audit),
  aggregates(audit),
  findings(audit),
]

type Part = Pick<SliceMeasures, 'groups' | 'overall' | 'comparisons' | 'aggregates'> & { readonly slice?: Slice }

/** The whole of the log, and each part of it. */
const partsOf = (audit: Audit): readonly Part[] => [audit, ...audit.slices]

/** The rows of every part, each with the part that it is of. */
const inParts = <Row>(audit: Audit, rowsOf: (part: Part) => readonly Row[]) =>
  partsOf(audit).flatMap((part) => rowsOf(part).map((row) => ({ ...row, slice: part.slice })))

const ofSlice = {
  slice_kind: text<{ readonly slice?: Slice | undefined }>(({ slice }) => slice?.kind ?? null),
  slice: text<{ readonly slice?: Slice | undefined }>(({ slice }) => slice?.name ?? null),
}

const low = (cell: Cell | null | undefined): number | null => (cell == null ? null : lowOf(cell))
const high = (cell: Cell | null | undefined): number | null => (cell == null ? null : highOf(cell))

type Group = Audit['groups'][number]

/** A row a group: how many people, and its tally. */
const groups = (audit: Audit): Table =>
  tableOf(
    'groups',
    inParts(audit, ({ groups }) => groups),
    {
      ...ofSlice,
      attribute: text(({ attribute }) => attribute),
      group: text(({ group }) => group),
      n_low: value(({ n }) => low(n)),
      n_high: value(({ n }) => high(n)),
      people: whole(({ units }) => units?.people ?? null),
      ...Object.fromEntries(
        cellNames.flatMap((name) => [
          [`${name}_low`, value<Group>(({ tally }) => low(tally[name]))],
          [`${name}_high`, value<Group>(({ tally }) => high(tally[name]))],
        ]),
      ),
    },
  )

interface Measured {
  readonly attribute: string
  /** null: everyone. */
  readonly group: string | null
  readonly metric: string
  readonly measure: GroupMeasure
}

const measuredIn = (
  { attribute, metrics }: Pick<Group, 'attribute' | 'metrics'>,
  group: string | null,
): readonly Measured[] => Object.entries(metrics).map(([metric, measure]) => ({ attribute, group, metric, measure }))

/** A row a group and measure; of everyone together no group is named. */
const measures = (audit: Audit): Table =>
  tableOf(
    'measures',
    inParts(audit, ({ groups, overall }) => [
      ...groups.flatMap((one) => measuredIn(one, one.group)),
      ...overall.flatMap((one) => measuredIn(one, null)),
    ]),
    {
      ...ofSlice,
      attribute: text(({ attribute }) => attribute),
      group: text(({ group }) => group),
      metric: text(({ metric }) => metric),
      estimate: value(({ measure }) => measure.estimate),
      low: value(({ measure }) => measure.low),
      high: value(({ measure }) => measure.high),
      ...boundsOf(({ measure }: Measured) => measure.bounds),
      numerator_low: value(({ measure }) => low(measure.numerator)),
      numerator_high: value(({ measure }) => high(measure.numerator)),
      denominator_low: value(({ measure }) => low(measure.denominator)),
      denominator_high: value(({ measure }) => high(measure.denominator)),
      method: text(({ measure }) => measure.method),
      undefined: text(({ measure }) => measure.undefined ?? null),
    },
  )

/** A row a group, measure and way of comparing. */
const comparisons = (audit: Audit): Table =>
  tableOf(
    'comparisons',
    inParts(audit, ({ comparisons }) => comparisons),
    {
      ...ofSlice,
      attribute: text(({ attribute }) => attribute),
      group: text(({ group }) => group),
      reference: text(({ reference }) => reference),
      metric: text(({ metric }) => metric),
      comparison: text(({ kind }) => kind),
      estimate: value(({ estimate }) => estimate),
      low: value(({ low }) => low),
      high: value(({ high }) => high),
      ...boundsOf(({ bounds }: Part['comparisons'][number]) => bounds),
      unbounded: truth(({ unbounded }) => unbounded),
      reference_estimate: value(({ reference_estimate }) => reference_estimate),
      p: value(({ p }) => p),
      p_adjusted: value(({ p_adjusted }) => p_adjusted),
      method: text(({ method }) => method),
      undefined: text((one) => one.undefined ?? null),
    },
  )

/** A row an attribute and measure over its groups; of some of them a row a group. */
const aggregates = (audit: Audit): Table =>
  tableOf(
    'aggregates',
    inParts(audit, ({ aggregates }) => aggregates),
    {
      ...ofSlice,
      attribute: text(({ attribute }) => attribute),
      group: text(({ group }) => group ?? null),
      reference: text(({ reference }) => reference ?? null),
      metric: text(({ metric }) => metric),
      estimate: value(({ estimate }) => estimate),
      low: value(({ low }) => low),
      high: value(({ high }) => high),
      ...boundsOf(({ bounds }: Part['aggregates'][number]) => bounds),
      unbounded: truth(({ unbounded }) => unbounded),
      p: value(({ p }) => p ?? null),
      method: text(({ method }) => method),
      undefined: text((one) => one.undefined ?? null),
    },
  )

/** A row a finding, in the order of audit.json; `low` and `high` are what decides. */
const findings = ({ findings }: Audit): Table =>
  tableOf('findings', findings, {
    id: text(({ id }) => id),
    limit: whole(({ limit }) => limit),
    ...ofSlice,
    attribute: text(({ attribute }) => attribute),
    group: text(({ group }) => group),
    reference: text(({ reference }) => reference),
    metric: text(({ metric }) => metric),
    comparison: text(({ comparison }) => comparison),
    status: text(({ status }) => status),
    leans: text(({ leans }) => leans),
    severity: text(({ severity }) => severity),
    ignored: truth(({ ignored }) => ignored),
    waived_by: text(({ waiver }) => waiver?.approved_by ?? null),
    waived_until: text(({ waiver }) => waiver?.until ?? null),
    waiver_expired: truth(({ waiver }) => waiver?.expired ?? null),
    became: text(({ baseline }) => baseline?.became ?? null),
    estimate: value(({ estimate }) => estimate),
    low: value(({ envelope }) => envelope.low),
    high: value(({ envelope }) => envelope.high),
    min: value(({ min }) => min),
    max: value(({ max }) => max),
    level: value(({ level }) => level),
    level_adjusted: value(({ level_adjusted }) => level_adjusted),
    denominator_low: value(({ denominator }) => low(denominator)),
    denominator_high: value(({ denominator }) => high(denominator)),
    more_cases: value(({ more_cases }) => more_cases),
    reason_code: text(({ reason_code }) => reason_code),
    reason: text(({ reason }) => reason),
  })

const boundsOf = <Row>(boundsIn: (row: Row) => Bounds | undefined) => ({
  bounds_low: value<Row>((row) => boundsIn(row)?.low ?? null),
  bounds_high: value<Row>((row) => boundsIn(row)?.high ?? null),
})
