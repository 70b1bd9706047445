import { describe, expect, test } from 'vitest'
import type { ScoreTable } from '../../src/counts.js'
import { count } from '../../src/loader/count.js'
import { dataFrameEngine } from '../../src/loader/dataFrame.js'
import { scoreBins } from '../../src/loader/scores/scoreBins.js'
import { measureEvidence } from '../../src/metrics/knowledge.js'
import { deLong } from '../../src/statistics/deLong.js'
import { metric } from '../metrics/ask.js'
import { scoreTableOf } from '../metrics/scored.js'
import { testFolder } from './folder.js'
import { planOf } from './plan.js'
import { attributeCounts, tallies, unaccounted } from './tallies.js'

const folder = testFolder()
const score = { column: 'risk' }
type Parts = Parameters<typeof planOf>[1]

const countCsv = async (csv: string, parts: Parts = {}) => {
  const counts = await count(planOf(folder.write(csv), { score, ...parts }))
  expect(unaccounted(counts).every((rows) => rows === 0)).toBe(true)
  return counts
}
const scoresOf = (counts: Awaited<ReturnType<typeof count>>, group: string, attribute = 'gender'): ScoreTable => {
  const found = attributeCounts(counts, attribute).groups.find((one) => one.group === group)?.scores
  if (found === undefined) throw new Error(`There are no scores of ${group}.`)
  return found
}

describe('the scores of a group', () => {
  const log = 'gender,flagged,wrongful,risk\nM,1,1,0.9\nM,0,1,0.2\nM,0,0,2e-1\nM,1,,0.9\nM,0,0,\nV,1,0,1.5\nV,0,,-3\n'

  test('are its distinct scores, rising, with the cases of each outcome', async () => {
    const counts = await countCsv(log)
    expect(scoresOf(counts, 'M')).toEqual({
      scores: [0.2, 0.9],
      positive: [1, 1],
      negative: [1, 0],
      unknown: [0, 1],
    })
    expect(scoresOf(counts, 'V')).toEqual({ scores: [-3, 1.5], positive: [0, 0], negative: [0, 1], unknown: [1, 0] })
  })

  test('leave out rows without one, which stay in the tally and are told', async () => {
    const counts = await countCsv(log)
    expect(tallies(counts, 'gender')).toEqual({ M: [1, 0, 1, 2, 1, 0], V: [0, 1, 0, 0, 0, 1] })
    expect(counts.notes).toEqual([{ kind: 'rows_without_score', rows: 1 }])
    expect(counts.rows).toEqual({ read: 7, counted: 7, excluded: [] })
  })

  test('change no tally', async () => {
    const without = await countCsv(log, { score: null })
    const withScores = await countCsv(log)
    expect(tallies(withScores, 'gender')).toEqual(tallies(without, 'gender'))
    expect(attributeCounts(without, 'gender').groups[0]?.scores).toBeUndefined()
  })

  test('are of the crossing too, and of rows that are counted and selected only', async () => {
    const wide =
      'gender,land,flagged,wrongful,risk\nM,NL,1,1,1\nM,NL,1,1,1\nM,B,0,0,2\nV,NL,,1,3\nV,NL,0,1,4\nV,B,0,1,5\n'
    const counts = await countCsv(wide, {
      attributes: planOf('').attributes.flatMap((one) => [one, { ...one, name: 'land', column: 'land' }]),
      intersections: [['gender', 'land']],
      data: { where: { land: ['NL'] } },
    })
    const crossed = attributeCounts(counts, 'gender × land').groups.map(({ group, scores }) => [group, scores?.scores])
    expect(crossed).toEqual([
      ['M × NL', [1]],
      ['V × NL', [4]],
    ])
    expect(scoresOf(counts, 'M').positive).toEqual([2])
  })

  test('are the same numbers from a threshold of the same column', async () => {
    const decision = { kind: 'threshold', effect: 'adverse', score: 'risk', threshold: 0.9 } as const
    const counts = await countCsv(log, { decision })
    expect(scoresOf(counts, 'M').scores).toEqual([0.2, 0.9])
    // The row without a score has no decision here.
    expect(counts.rows.excluded).toEqual([{ reason: 'missing_score', attribute: null, rows: 1 }])
    expect(counts.notes).toEqual([])
  })

  test('are sums of weights in a weighted log, with the rows and squares of each outcome', async () => {
    const weighted = 'gender,flagged,wrongful,risk,w\nM,1,1,0.5,0.1\nM,0,1,0.5,0.2\nM,0,0,0.5,2\nM,0,0,0.7,3\nM,1,,,5\n'
    expect(scoresOf(await countCsv(weighted, { weight: { column: 'w' } }), 'M')).toEqual({
      scores: [0.5, 0.7],
      positive: [0.1 + 0.2, 0],
      negative: [2, 3],
      unknown: [0, 0],
      weights: {
        n: { positive: 2, negative: 2, unknown: 0 },
        squares: { positive: 0.1 ** 2 + 0.2 ** 2, negative: 13, unknown: 0 },
      },
    })
  })

  test('are numbers: a text is an error, NaN and infinity are none', async () => {
    await expect(countCsv(`${log}M,1,1,high\n`)).rejects.toThrow(
      /"risk" is used for scores, but in 1 row it holds a text/,
    )
    const parquet = await folder.copy(
      "SELECT * FROM (VALUES ('M', 1, 1, CAST('nan' AS DOUBLE)), ('M', 1, 0, 'inf'), ('M', 0, 1, -0.0), ('M', 0, 1, 0.0)) t(gender, flagged, wrongful, risk)",
      'odd.parquet',
      'FORMAT parquet',
    )
    const counts = await count(planOf(parquet, { score }))
    expect(scoresOf(counts, 'M')).toEqual({ scores: [0], positive: [2], negative: [0], unknown: [0] })
    expect(counts.notes).toEqual([{ kind: 'rows_without_score', rows: 2 }])
  })

  test('of a FLOAT column are the numbers that it shows', async () => {
    const parquet = await folder.copy(
      "SELECT 'M' AS gender, 1 AS flagged, 1 AS wrongful, CAST(0.63 AS FLOAT) AS risk",
      'float.parquet',
      'FORMAT parquet',
    )
    expect(scoresOf(await count(planOf(parquet, { score })), 'M').scores).toEqual([0.63])
  })

  test('need their column', async () => {
    await expect(countCsv(log, { score: { column: 'rsik' } })).rejects.toThrow(/There is no column "rsik"/)
  })
})

describe('more than 10,000 distinct scores', () => {
  const rows = 12_000
  const line = (index: number): string => {
    const risk = ((index * 7919) % rows) / rows
    return `${index % 2 === 0 ? 'M' : 'V'},${risk >= 0.61 ? 1 : 0},${(index * 31) % 5 < 2 ? 1 : 0},${risk}`
  }
  const log = `gender,flagged,wrongful,risk\n${Array.from({ length: rows }, (_, index) => line(index)).join('\n')}\n`
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

  test('are put in bins that keep every row, and that a threshold does not split', async () => {
    const decision = { kind: 'threshold', effect: 'adverse', score: 'risk', threshold: 0.61 } as const
    const counts = await countCsv(log, { decision })
    const tally = tallies(counts, 'gender')
    for (const group of ['M', 'V']) {
      const { scores, positive, negative, binned } = scoresOf(counts, group)
      expect(scores.length).toBeLessThanOrEqual(2002)
      expect(scores.length).toBeGreaterThan(900)
      const above = (cases: readonly number[]) => sum(cases.filter((_, index) => (scores[index] ?? 0) >= 0.61))
      const [tp = 0, fp = 0, fn = 0, tn = 0] = (tally[group] ?? []) as readonly number[]
      expect([above(positive), above(negative), sum(positive), sum(negative)]).toEqual([tp, fp, tp + fn, fp + tn])
      expect(scores.every((score, index) => score >= (binned?.least[index] ?? 2))).toBe(true)
    }
  })

  test('are the same from a data frame', async () => {
    const cells = log
      .trim()
      .split('\n')
      .map((one) => one.split(','))
    const [header = [], ...body] = cells
    const frame = {
      columns: header,
      column: (name: string) => ({ values: body.map((row) => row[header.indexOf(name)]) }),
    }
    const framed = await count(planOf('DataFrame', { score }), { engine: dataFrameEngine(frame) })
    const read = await countCsv(log)
    expect(framed.attributes).toEqual(read.attributes)
  })

  test('a bin ends at a step of the cases, a step of the range, and an edge', () => {
    const bins = scoreBins({ bins: 2, edges: [3] }, { rows: 6, low: 0, high: 100 }, false, {
      outcomes: new Int8Array(0),
      attributes: [],
    })
    for (const score of [0, 1, 2, 3, 4, 100]) bins.add(score, 0, 1, 0, 0)
    const { distinct, of } = bins.result()
    // 0 1 2 are the first half of the cases, and the edge at 3 falls together with it; 100 is in the upper half of the range.
    expect([...distinct.values]).toEqual([1, 3.5, 100])
    expect([...(distinct.least ?? [])]).toEqual([0, 3, 100])
    expect([...(of(0)?.rows ?? [])]).toEqual([3, 2, 1])
    expect(of(1)).toBeUndefined()
  })
})

test('a data frame gives the scores that a file gives', async () => {
  const frame = {
    columns: ['gender', 'flagged', 'wrongful', 'risk'],
    column: (name: string) => ({
      values:
        { gender: ['M', 'M', 'V'], flagged: [1, 0, 1], wrongful: [1, 0, null], risk: [0.5, -0, Number.NaN] }[name] ??
        [],
    }),
  }
  const counts = await count(planOf('DataFrame', { score }), { engine: dataFrameEngine(frame) })
  expect(scoresOf(counts, 'M')).toEqual({ scores: [0, 0.5], positive: [0, 1], negative: [1, 0], unknown: [0, 0] })
  expect(scoresOf(counts, 'V')).toEqual({ scores: [], positive: [], negative: [], unknown: [] })
})

describe('the area under the ROC curve above 10,000 distinct scores', () => {
  const rows = 12_000
  const groupOf = (index: number): string => (index % 50 === 0 ? 'X' : index % 3 === 0 ? 'M' : 'V')
  const made = Array.from({ length: rows }, (_, index) => {
    // A tie for every sixth row
    const score = Math.floor(((index * 7919) % rows) / 1.2) / rows
    const outcome = ((index * 104_729) % 1000) / 1000 < 0.1 + score ? 1 : 0
    return { group: groupOf(index), score, outcome: outcome as 0 | 1, weight: 1 + (index % 4) }
  })
  const log = `gender,flagged,wrongful,risk,w\n${made.map((row) => `${row.group},1,${row.outcome},${row.score},${row.weight}`).join('\n')}\n`
  const everyone = scoreTableOf(made)
  const areaOf = (groups: readonly string[], weighted: boolean) => {
    const own = made.filter(({ group }) => groups.includes(group))
    const table = scoreTableOf(weighted ? own : own.map(({ score, outcome }) => ({ score, outcome })))
    const size = (outcome: 0 | 1) => {
      const weights = own.filter((row) => row.outcome === outcome).map(({ weight }) => weight)
      const sum = weights.reduce((a, b) => a + b, 0)
      return weighted ? { size: sum ** 2 / weights.reduce((a, b) => a + b ** 2, 0) } : {}
    }
    return deLong(
      { values: table.scores, weights: table.positive, ...size(1) },
      { values: table.scores, weights: table.negative, ...size(0) },
    )
  }

  test.each([false, true])('is that of the scores themselves, not of bins (weighted: %s)', async (weighted) => {
    expect(everyone.scores.length).toBe(10_000)
    // One distinct score more than is kept
    const more = `${log}M,1,,0.99999999,1\n`
    const counts = await countCsv(more, weighted ? { weight: { column: 'w' } } : {})
    const groups = attributeCounts(counts, 'gender').groups
    const names = groups.map(({ group }) => group)
    const exact = groups[0]?.scores?.binned?.exact ?? null
    for (const group of names) {
      const [own, rest] = [
        areaOf([group], weighted),
        areaOf(
          names.filter((one) => one !== group),
          weighted,
        ),
      ]
      for (const [found, expected] of [
        [exact?.areas.own[group], own],
        [exact?.areas.rest[group], rest],
        [exact?.areas.everyone, areaOf(names, weighted)],
      ] as const) {
        expect(found?.auc).toBeCloseTo(expected?.auc ?? 0, 12)
        expect(found?.positives).toBeCloseTo(expected?.positives ?? 0, 6)
        expect((found?.v10 ?? 0) / (expected?.v10 ?? 1)).toBeCloseTo(1, 8)
        expect((found?.v01 ?? 0) / (expected?.v01 ?? 1)).toBeCloseTo(1, 8)
      }
    }
    const area = (some: readonly (typeof groups)[number][]) =>
      measureEvidence(metric('roc_auc'), some, { intervals: 'score', unknown: 'known', seed: 1, replicates: 1 })
        .estimate
    expect(area(groups)).toBe(exact?.areas.everyone?.auc)
    expect(area(groups.slice(1))).toBe(exact?.areas.rest[names[0] ?? '']?.auc)
    expect(area(groups.slice(0, 1))).toBe(exact?.areas.own[names[0] ?? '']?.auc)
  })
})
