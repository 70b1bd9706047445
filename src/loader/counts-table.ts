import type { AttributePlan, AuditPlan } from '../config/plan.js'
import {
  type AttributeCounts,
  addCells,
  type Cell,
  type Counts,
  cellBetween,
  cellNames,
  type Exclusion,
  type GroupCounts,
  highOf,
  lowOf,
  missingGroup,
  publishedOf,
  type Tally,
} from '../counts.js'
import { AuditError, type Problem } from '../error.js'
import { nearest } from '../nearest.js'
import { tightened } from './attributeTotal.js'
import { byReason } from './byReason.js'
import { columnUses } from './columns.js'
import { isFault, readCell, readTotal, type Written } from './countsCell.js'
import type { ColumnUse, Engine, EngineRun, RowTable } from './engine.js'
import { type Groups, groupOrder, groupsOf } from './grouping.js'
import { canonical, isMissing, type LogValue, matcher } from './match.js'
import { pushTo } from './pushTo.js'
import { type ReachedAttribute, stageSlices } from './stageCounts.js'
import { cellsOf } from './tally.js'
import { shorten } from './values.js'

/** The columns that a table of counts has to have, and those that it may have. */
export const countsColumns = ['attribute', 'group', 'tp', 'fp', 'fn', 'tn'] as const
export const optionalCountsColumns = ['positive_unknown', 'negative_unknown', 'n'] as const

/** More rows than this are no table of counts. */
export const mostCountsRows = 10_000

/** The columns that a counts table has to have: its own, those of stages, and those that `where` selects by. */
export const countsTableUses = (plan: AuditPlan): readonly ColumnUse[] => [
  ...countsColumns.map((column) => ({ column, key: 'data.layout: counts' })),
  ...columnUses(plan).filter(({ key }) => key === 'data.where' || key.startsWith('stages')),
]

/** A row of the table that is selected: its number (the header not counted), and its values by column. */
interface TableRow {
  readonly number: number
  readonly value: (column: string) => LogValue
}

/**
 * Reads a table of counts that somebody else made, one row a group. A cell is a whole number, or suppressed: `<10`, `?`,
 * or the value that `data.suppressed` names; or it lies about one, where `data.rounding` says that all were rounded. All mistakes of the table in one go.
 *
 * @throws AuditError 'data' with the row and column, 'plan' where the plan asks what such a table cannot give
 */
export async function countsTable(plan: AuditPlan, engine: Engine, run: EngineRun): Promise<Counts> {
  requireCountable(plan)
  const request = { uses: countsTableUses(plan), optional: optionalCountsColumns, maximumRows: mostCountsRows }
  const table = await engine.rows(plan.data, request, run)
  const file = table.source.name
  if (table.rows.length > mostCountsRows) {
    const message = `The table has more than ${mostCountsRows} rows: that is a log, not a table of counts.`
    throw new AuditError('data', { message, place: { file }, hint: 'Leave out data.layout: counts.' })
  }
  const selected = selectRows(plan, table)
  const attributes = chosenAttributes(plan, selected, file)
  const problems: Problem[] = []
  const counted = attributes.map((attribute) => countAttribute(plan, attribute, selected, { file, problems }))
  if (problems.length > 0) throw new AuditError('data', problems)

  const used = selected.filter((row) => attributes.some(({ column }) => isOf(row, column))).length
  const read = table.rows.length + (table.badRows?.rows ?? 0)
  const left = table.rows.length - used
  const excluded: readonly Exclusion[] = [
    ...(table.badRows === null ? [] : [{ reason: 'bad_row' as const, attribute: null, ...table.badRows }]),
    ...(left === 0 ? [] : [{ reason: 'not_selected' as const, attribute: null, rows: left }]),
    ...counted.flatMap((one) => one.excluded),
  ]
  return {
    rows: { read, counted: used, excluded },
    attributes: counted.map(({ counts }) => counts),
    slices: stageSlices(
      plan.stages ?? [],
      counted.map(({ reached }) => reached),
    ),
    combinations: null,
    source: table.source,
    notes: [],
  }
}

function requireCountable(plan: AuditPlan): void {
  const problems = [
    ...(plan.intersections.length === 0
      ? []
      : [{ key: 'intersections', message: 'A table of counts does not tell how attributes cross.' }]),
    ...plan.attributes.flatMap(({ grouping }, index) =>
      grouping.kind === 'bins'
        ? [{ key: `attributes[${index}].bins`, message: 'The groups of a table of counts cannot be put into bins.' }]
        : [],
    ),
  ].map(({ key, message }): Problem => ({ message, place: { key }, hint: 'Leave it out, or audit the log itself.' }))
  if (problems.length > 0) throw new AuditError('plan', problems)
}

function selectRows(plan: AuditPlan, table: RowTable): readonly TableRow[] {
  const file = table.source.name
  if (table.rows.length === 0) {
    const hint = 'Check that the export is complete.'
    throw new AuditError('data', { message: 'There are no rows in it, only a header.', place: { file }, hint })
  }
  const conditions = Object.entries(plan.data.where).map(([column, values]) => ({
    column,
    has: matcher([[true, values]], { truths: false }),
  }))
  const selected = table.rows
    .map(
      (row, index): TableRow => ({
        number: index + 1,
        value: (column) => row[table.columns.indexOf(column)] ?? null,
      }),
    )
    .filter(({ value }) => conditions.every(({ column, has }) => has(value(column)) === true))
  if (selected.length > 0) return selected
  throw new AuditError('data', {
    message: 'No row has the values that the plan selects.',
    place: { file, key: 'data.where' },
    hint: `Check the values of ${conditions.map(({ column }) => `"${column}"`).join(' and ')}: they are compared as text, case included.`,
  })
}

type Chosen = Pick<AttributePlan, 'name' | 'column' | 'grouping' | 'missing'>

/** A table made of a result has the missing group by its name; a plan may put it in a group like any other value. */
const groupIn = (row: TableRow, { grouping }: Chosen): LogValue => {
  const value = row.value('group')
  const listed = grouping.kind === 'map' && Object.values(grouping.groups).flat().includes(missingGroup)
  return value === missingGroup && !listed ? null : value
}
const attributeOf = (row: TableRow): string => row.value('attribute') ?? ''
const isOf = (row: TableRow, column: string): boolean => canonical(attributeOf(row)) === canonical(column)

/** The plan's attributes, or where it lists none every attribute of the table, in its order. */
function chosenAttributes(plan: AuditPlan, rows: readonly TableRow[], file: string): readonly Chosen[] {
  const there = [...new Set(rows.map(attributeOf))]
  if (plan.attributes.length === 0) {
    return there.map((name) => ({ name, column: name, grouping: { kind: 'values' }, missing: 'group' }))
  }
  const problems = plan.attributes.flatMap(({ column }, index): Problem[] => {
    if (rows.some((row) => isOf(row, column))) return []
    const meant = nearest(column, there)
    return [
      {
        message: `The table has no attribute "${column}".`,
        place: { file, key: `attributes[${index}].column` },
        hint:
          meant === undefined
            ? `It has ${there
                .slice(0, 10)
                .map((name) => `"${shorten(name)}"`)
                .join(', ')}.`
            : `Did you mean "${meant}"?`,
      },
    ]
  })
  if (problems.length > 0) throw new AuditError('data', problems)
  return plan.attributes
}

interface Reporting {
  readonly file: string
  /** Filled with the mistakes that are found. */
  readonly problems: Problem[]
}

interface CountedAttribute {
  readonly counts: AttributeCounts
  readonly reached: ReachedAttribute
  readonly excluded: readonly Exclusion[]
}

function countAttribute(
  plan: AuditPlan,
  attribute: Chosen,
  selected: readonly TableRow[],
  reporting: Reporting,
): CountedAttribute {
  const { name } = attribute
  const own = selected.filter((row) => isOf(row, attribute.column))
  requireOnce(own, attribute, reporting)
  const isTotal = (row: TableRow): boolean => plan.data.total !== undefined && row.value('group') === plan.data.total
  const rows = own.filter((row) => !isTotal(row))
  const { reads, sum } = withTotal(plan, rows, own.find(isTotal), reporting)
  const groups: Groups = groupsOf(attribute, true)
  const members = new Map<string, Read[]>(groups.declared.map((group) => [group, []]))
  const left = new Map<Exclusion['reason'], number>()
  for (const [at, row] of rows.entries()) {
    const read = reads[at] ?? { tally: zeros, stages: [] }
    const grouped = groups.of(groupIn(row, attribute))
    if ('group' in grouped) pushTo(members, grouped.group, read)
    else left.set(grouped.excluded, (left.get(grouped.excluded) ?? 0) + 1)
  }
  const order = groupOrder(groups.declared)
  const sorted = [...members].sort(([a], [b]) => order(a, b))
  const named = { attribute: name, parts: [name] }
  return {
    counts: {
      ...named,
      groups: sorted.map(([group, read]) => ({ group, parts: { [name]: group }, ...sumOf(read) })),
      // Where some rows are left out it is the total of more than the groups.
      ...(sum === null || left.size > 0 ? {} : { published: sum }),
    },
    reached: {
      ...named,
      groups: sorted.map(([group, read]) => ({
        group,
        parts: { [name]: group },
        reached: [
          everyoneIn(sumOf(read)),
          ...(plan.stages ?? []).map((_, at) => addCells(read.map((one) => one.stages[at] ?? 0))),
        ],
      })),
    },
    excluded: [...left].map(([reason, number]) => ({ reason, attribute: name, rows: number })).sort(byReason),
  }
}

/** The rows of an attribute, told more narrowly by the row of its total, where it has one. */
function withTotal(
  plan: AuditPlan,
  rows: readonly TableRow[],
  totalRow: TableRow | undefined,
  reporting: Reporting,
): { readonly reads: readonly Read[]; readonly sum: Tally | null } {
  const before = reporting.problems.length
  const reads = rows.map((row) => readRow(plan, row, reporting))
  if (totalRow === undefined) return { reads, sum: null }
  const sum = readRow(plan, totalRow, reporting)
  // Of a table with mistakes it cannot be said what adds up.
  if (reporting.problems.length > before) return { reads, sum: null }
  const cellsIn = ({ tally, stages }: Read): readonly Cell[] => [...cellNames.map((name) => tally[name]), ...stages]
  const columns = [...cellNames, ...(plan.stages ?? []).map(({ column }) => column)]
  const isOpen = (column: string): boolean => totalRow.value(column)?.trim() === '?'
  const narrow = tightened(
    reads.map((read) => ({ cells: cellsIn(read), total: read.total ?? null })),
    { cells: cellsIn(sum).map((cell, at) => (isOpen(columns[at] ?? '') ? null : cell)), total: sum.total ?? null },
    cellNames.length,
  )
  if (narrow === null) {
    reporting.problems.push(contradiction(rows, totalRow, columns, [...reads, sum].map(cellsIn), reporting.file))
    return { reads, sum: null }
  }
  const told = reads.map((read, row): Read => {
    const cells = narrow[row]?.cells ?? []
    return {
      ...read,
      tally: cellsOf((name) => cells[cellNames.indexOf(name)] ?? 0),
      stages: cells.slice(cellNames.length),
    }
  })
  // What the groups add up to tells a cell of the total that it does not have itself.
  const narrowSum = cellsOf((name) => {
    const all = addCells(told.map(({ tally }) => tally[name]))
    const own = sum.tally[name]
    if (isOpen(name)) return all
    const published = publishedOf(own)
    return cellBetween(Math.max(lowOf(all), lowOf(own)), Math.min(highOf(all), highOf(own)), published)
  })
  return { reads: told, sum: narrowSum }
}

/** That the groups cannot add up to their total, with the first column in which that shows. */
function contradiction(
  rows: readonly TableRow[],
  totalRow: TableRow,
  columns: readonly string[],
  cells: readonly (readonly Cell[])[],
  file: string,
): Problem {
  const [sums, total] = [cells.slice(0, -1), cells.at(-1) ?? []]
  const adds = columns.map((_, at) => addCells(sums.map((row) => row[at] ?? 0)))
  const at = columns.findIndex((_, index) => {
    const [all, one] = [adds[index] ?? 0, total[index] ?? 0]
    return lowOf(all) > highOf(one) || highOf(all) < lowOf(one)
  })
  const numbers = rows.map(({ number }) => number)
  const named = numbers.length < 2 ? numbers.join() : `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`
  const words = (cell: Cell): string =>
    lowOf(cell) === highOf(cell) ? String(lowOf(cell)) : `${lowOf(cell)} to ${highOf(cell)}`
  const why =
    at < 0
      ? 'whatever their ranges hold'
      : `of "${columns[at]}" they have ${words(adds[at] ?? 0)}, and it has ${words(total[at] ?? 0)}`
  return {
    message: `Rows ${named} of "${shorten(attributeOf(totalRow))}" cannot add up to their total in row ${totalRow.number}: ${why}.`,
    place: { file, key: at < 0 ? 'group' : (columns[at] ?? 'group') },
    hint: 'Mend the rows or the total; or take data.total out, where it is not the total of these groups.',
  }
}

function requireOnce(rows: readonly TableRow[], attribute: Chosen, { file, problems }: Reporting): void {
  const first = new Map<string, number>()
  for (const row of rows) {
    const value = groupIn(row, attribute)
    const group = isMissing(value) ? '' : canonical(value)
    const before = first.get(group)
    first.set(group, before ?? row.number)
    if (before === undefined) continue
    problems.push({
      message: `Row ${row.number} is the group "${shorten(group)}" of "${shorten(attributeOf(row))}" again, which row ${before} is.`,
      place: { file, key: 'group' },
      hint: 'Give every group one row, or select by another column with data.where.',
    })
  }
}

/** One row of the table as a tally, and how many came through each stage. */
interface Read extends Pick<GroupCounts, 'tally' | 'total'> {
  readonly stages: readonly Cell[]
}

const everyoneIn = ({ tally, total }: Pick<Read, 'tally' | 'total'>): Cell =>
  total ?? addCells(cellNames.map((name) => tally[name]))

/** Groups put together: their cells, and where all have one their totals, add up. */
function sumOf(read: readonly Read[]): Pick<Read, 'tally' | 'total'> {
  const tally = cellsOf((name) => addCells(read.map((one) => one.tally[name])))
  const totals = read.flatMap(({ total }) => total ?? [])
  return totals.length < read.length || totals.length === 0 ? { tally } : { tally, total: addCells(totals) }
}

function readRow(plan: AuditPlan, row: TableRow, reporting: Reporting): Read {
  const counted = readTally(plan, row, reporting)
  return { ...counted, stages: readStages(plan, row, everyoneIn(counted), reporting) }
}

function readTally(plan: AuditPlan, row: TableRow, { file, problems }: Reporting): Pick<Read, 'tally' | 'total'> {
  const fail = (key: string, message: string, hint: string): void => {
    problems.push({ message: `Row ${row.number}: ${message}`, place: { file, key }, hint })
  }
  const written = cellsOf((name): Written => {
    const value = row.value(name)
    // Only the columns of unknown outcomes may be left out, and then nobody is in them.
    if (isMissing(value) && optionalCountsColumns.some((column) => column === name)) return 0
    const cell = readCell(value, plan.data)
    if (!isFault(cell)) return cell
    fail(name, cell.fault, cell.hint)
    return 0
  })
  const value = row.value('n')
  const read = isMissing(value) ? undefined : readTotal(value, plan.data)
  if (read !== undefined && isFault(read)) fail('n', read.fault, read.hint)
  const total = read === undefined || isFault(read) ? undefined : read
  const known = cellNames.map((name) => written[name]).filter((cell) => cell !== 'rest')
  if (known.length < cellNames.length && total === undefined) {
    fail(
      'n',
      'a cell is written ?, but nothing says how many the group has.',
      'Add a column n with the totals of groups, or write <10.',
    )
    return { tally: zeros }
  }
  const left = total === undefined ? 0 : leftBy(addCells(known), total, cellNames.length - known.length)
  const tally: Tally = cellsOf((name) => {
    const cell = written[name]
    return cell === 'rest' ? left : cell
  })
  if (total === undefined) return { tally }
  const all = addCells(cellNames.map((name) => tally[name]))
  if (lowOf(all) > highOf(total) || highOf(all) < lowOf(total)) {
    fail('n', `the cells cannot add up to the total ${publishedOf(total)}.`, 'Mend the total or the cells.')
  }
  return { tally, total }
}

/**
 * What a total leaves for each cell that is written ?. Of a rounded table one such cell is nothing secret: it is what was
 * published in all less what was published of the others.
 */
function leftBy(known: Cell, total: Cell, open: number): Cell {
  const high = Math.max(0, highOf(total) - lowOf(known))
  const [all, others] = [publishedOf(total), publishedOf(known)]
  if (open > 1 || typeof total === 'number' || all === null || others === null) return cellBetween(0, high)
  const low = Math.max(0, lowOf(total) - highOf(known))
  return cellBetween(low, high, Math.min(high, Math.max(low, all - others)))
}

/** Who came through a stage came through the one before, so there are no more of them. */
function readStages(
  { stages = [], data }: AuditPlan,
  row: TableRow,
  everyone: Cell,
  { file, problems }: Reporting,
): readonly Cell[] {
  let before: { readonly name: string | null; readonly cell: Cell } = { name: null, cell: everyone }
  return stages.map(({ name, column }) => {
    const fail = (message: string, hint: string): void => {
      problems.push({ message: `Row ${row.number}: ${message}`, place: { file, key: column }, hint })
    }
    const read = readCell(row.value(column), data)
    if (isFault(read)) fail(read.fault, read.hint)
    const cell = isFault(read) ? 0 : read === 'rest' ? cellBetween(0, highOf(before.cell)) : read
    if (lowOf(cell) > highOf(before.cell)) {
      const whom = before.name === null ? 'there are people' : `came through "${before.name}" before it`
      fail(
        `more people came through the stage "${name}" than ${whom}.`,
        'Put the stages in the order in which people go through them, or mend the row.',
      )
    }
    before = { name, cell }
    return cell
  })
}

const zeros: Tally = cellsOf(() => 0)
