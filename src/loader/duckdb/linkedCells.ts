import type { DataPlan } from '../../config/plan.js'
import type { LinkedPeople } from '../../counts.js'
import { AuditError } from '../../error.js'
import { requireColumns } from '../columns.js'
import type { CellRequest, CellTable, CountedCell, EngineRun } from '../engine.js'
import { tooManyCells } from '../tooManyCells.js'
import { badRowsOf } from './badRows.js'
import { bareRequest } from './bareRequest.js'
import { cellsTable } from './cellsTable.js'
import { columnTypes } from './columnTypes.js'
import type { CountedCells } from './countedCells.js'
import { type Database, type SqlValue, withDatabase } from './database.js'
import { distinctIn } from './distinctIn.js'
import { openSource } from './openSource.js'
import { readerSql, rejects } from './reader.js'
import { requireWhole } from './requireWhole.js'
import type { Source } from './source.js'
import { engineTrouble } from './trouble.js'
import { changed, partsOf, rowsSql, scanKeepingCells } from './units.js'

/** One of two logs about the same people: what is asked of it, and the column that tells who a row is about. */
export interface LinkedLog {
  readonly data: DataPlan
  readonly request: CellRequest
  readonly id: string
}

/** Of each row whose it is (u) and which cell it is in (id). */
const tables = { before: 'maatlat_earlier', after: 'maatlat_later' } as const

/** The people of one log, once its rows are in a table. */
interface People {
  readonly source: Source
  readonly counted: CountedCells
  readonly rows: number
  readonly people: number
  readonly withoutId: number
}

/**
 * The cells of the rows of two logs that are about the same person: of each the keys of both, those of the earlier log
 * first. Of an id a number made from it is kept, as of units: that two of ten million people get the same of 2⁶⁴ is a
 * chance of 3 in a million.
 *
 * @throws AuditError 'data' where a log lacks a column, has an id more than once, or they have none in common
 */
export const linkedCells = (
  before: LinkedLog,
  after: LinkedLog,
  run: EngineRun,
): Promise<{ readonly table: CellTable; readonly linked: LinkedPeople }> =>
  withDatabase(run, async (database) => {
    const was = await peopleOf(database, before, tables.before, run)
    const is = await peopleOf(database, after, tables.after, run)
    const cells = await pairsIn(database, was, is).catch((error) => engineTrouble(error, was.source))
    const both = cells.reduce((sum, { rows }) => sum + rows, 0)
    if (both === 0) throw nothingInCommon([before.id, was.source.name], [after.id, is.source.name])
    const { name, format } = was.source
    return {
      linked: {
        both,
        before: was.people - both,
        after: is.people - both,
        without_id: was.withoutId + is.withoutId,
      },
      table: {
        cells,
        read: both,
        notSelected: 0,
        badRows: null,
        fractional: [...was.counted.fractional, ...is.counted.fractional],
        scores: null,
        units: null,
        source: { name, sha256: null, format },
      },
    }
  })

/** Counts the cells of a log, with the rules of an audit for rows that are none, and fills a table with whose its rows are. */
async function peopleOf(
  database: Database,
  { data, request, id }: LinkedLog,
  table: string,
  run: EngineRun,
): Promise<People> {
  const uses = [...request.uses, { key: '--by', column: id }]
  const source = await openSource(database, data, uses, run)
  requireColumns(source.columns, uses, source.name)
  const columns = [...new Set(uses.map(({ column }) => column))]
  const reading = async (): Promise<People> => {
    const types = await columnTypes(database, source, columns, data)
    const asked = bareRequest(request.keys, request)
    const keyed = [...new Set(request.keys.flatMap((key) => (key.kind === 'text' ? [key.column] : [])))]
    const counted = await scanKeepingCells(database, readerSql(source, columns, 'keep'), asked, types)
    await badRowsOf(database, source, data.on_bad_row)
    for (const bad of Object.values(rejects)) await database.query(`DROP TABLE IF EXISTS ${bad}`)
    await Promise.all(source.files.map((file) => requireWhole(file, run.signal ?? new AbortController().signal)))
    if (counted.tooMany)
      throw tooManyCells(request.maximumCells, await distinctIn(database, source, keyed), source.name)
    await database.scan(rowsSql(table, readerSql(source, columns, 'pass'), asked, id, types))
    await database.query(`DROP TABLE ${cellsTable}`)
    const [[rows, withId] = []] = await database.query(`SELECT count(*), count(u) FROM ${table}`)
    const different = await inParts(rows, (part) =>
      database.query(`SELECT count(DISTINCT u) FROM ${table} WHERE ${part}`),
    )
    const people = different.reduce((sum, [some]) => sum + Number(some), 0)
    if (Number(rows) !== counted.rows - counted.notSelected) throw changed(source.name)
    if (Number(withId) > people) throw repeated(source.name, id, Number(withId), people)
    return { source, counted, rows: Number(rows), people, withoutId: Number(rows) - Number(withId) }
  }
  return reading().catch((error) => engineTrouble(error, source))
}

/** Everyone who is in both, by what they are in each: of a cell of the one and a cell of the other how many. */
async function pairsIn(database: Database, was: People, is: People): Promise<readonly CountedCell[]> {
  const found = await inParts(Math.max(was.rows, is.rows), (part) =>
    database.query(
      `SELECT b.id, a.id, count(*)
       FROM (FROM ${tables.before} WHERE ${part}) b JOIN (FROM ${tables.after} WHERE ${part}) a USING (u)
       GROUP BY ALL`,
    ),
  )
  const people = new Map<string, number>()
  for (const [earlier, later, rows] of found) {
    const key = JSON.stringify([Number(earlier), Number(later)])
    people.set(key, (people.get(key) ?? 0) + Number(rows))
  }
  return [...people].map(([key, rows]): CountedCell => {
    const [earlier = -1, later = -1] = JSON.parse(key) as number[]
    const values = [...(was.counted.cells[earlier]?.values ?? []), ...(is.counted.cells[later]?.values ?? [])]
    return { values, rows, weights: null, scores: null, numbers: null }
  })
}

/** People a part at a time: of all of them at once, more would be in memory than there may be. */
async function inParts(
  rows: SqlValue | undefined,
  ask: (part: string) => Promise<readonly (readonly SqlValue[])[]>,
): Promise<readonly (readonly SqlValue[])[]> {
  const found: (readonly SqlValue[])[] = []
  for (const part of partsOf(rows)) found.push(...(await ask(part)))
  return found
}

const repeated = (file: string, id: string, rows: number, people: number): AuditError =>
  new AuditError('data', {
    message: `The ids in "${id}" are not one a person: ${rows} rows have ${people} different ones.`,
    place: { file, key: '--by' },
    hint: 'Who is who can be told of one decision a person: select them with data.where, or leave --by out.',
  })

type Named = readonly [id: string, file: string]
const nothingInCommon = ([id, file]: Named, [other, otherFile]: Named): AuditError =>
  new AuditError('data', {
    message: `The two logs have no id in common: "${id}" in ${file} and "${other}" in ${otherFile}.`,
    place: { key: '--by' },
    hint: 'Are they written alike (01 is not 1, nor is 1.0, as a column with gaps may have it), and of the same people? Without --by they are compared as different people.',
  })
