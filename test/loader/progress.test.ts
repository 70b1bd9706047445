import type { DuckDBConnection } from '@duckdb/node-api'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchProgress } from '../../src/loader/duckdb/progress.js'
import type { Progress } from '../../src/loader/engine.js'

beforeEach(() => vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'performance'] }))
afterEach(() => vi.useRealTimers())

/** A connection that is at these percentages, one a poll. */
const connectionAt = (...percentages: readonly number[]): DuckDBConnection => {
  let poll = 0
  const connection = {
    run: async () => undefined,
    get progress() {
      return { percentage: percentages[Math.min(poll++, percentages.length - 1)] }
    },
  }
  return connection as unknown as DuckDBConnection
}
const during = async (milliseconds: number, connection: DuckDBConnection): Promise<readonly Progress[]> => {
  const told: Progress[] = []
  const work = () => new Promise<void>((done) => void setTimeout(done, milliseconds))
  const watching = watchProgress(connection, (progress) => told.push(progress), work)
  await vi.advanceTimersByTimeAsync(milliseconds)
  await watching
  await vi.advanceTimersByTimeAsync(5000)
  return told
}

test('a scan of under a second tells nothing', async () => {
  expect(await during(900, connectionAt(50))).toEqual([])
})

test('a longer one tells its share and the time left, until it ends', async () => {
  // After 1.0 s at 25 % there are 1.0 · (1/0.25 − 1) = 3.0 s left; after 1.2 s at 40 % there are 1.8.
  const told = await during(1300, connectionAt(25, 40))
  expect(told).toEqual([
    { share: 0.25, rows: null, secondsLeft: expect.closeTo(3) },
    { share: 0.4, rows: null, secondsLeft: expect.closeTo(1.8) },
  ])
})

test('what DuckDB does not know is told as not known', async () => {
  expect(await during(1100, connectionAt(-1))).toEqual([{ share: null, rows: null, secondsLeft: null }])
})
