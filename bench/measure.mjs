import { spawn } from 'node:child_process'

const peak = import.meta.resolve('./peak.mjs')

/** Runs a Node program as a process of its own: its seconds from start to end, and its peak memory in megabytes. */
function timed({ args, codes = [0] }) {
  return new Promise((resolve, reject) => {
    const start = process.hrtime.bigint()
    const child = spawn(process.execPath, ['--import', peak, ...args], { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] })
    const texts = { 2: '', 3: '' }
    for (const fd of [2, 3]) child.stdio[fd].on('data', (data) => (texts[fd] += data))
    child.on('error', reject)
    child.on('close', (code) => {
      const seconds = Number(process.hrtime.bigint() - start) / 1e9
      if (!codes.includes(code)) reject(new Error(`${args.join(' ')} ended with ${code}: ${texts[2]}`))
      else resolve({ seconds, megabytes: Number(texts[3]) / 1024 })
    })
  })
}

const median = (values) => {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** Runs each of the programs so many times, in turn, so that a busy spell of the machine falls on all of them. */
export async function inTurn(times, programs) {
  for (const program of programs) await timed(program) // warms the disk's cache
  const results = programs.map(() => [])
  for (let run = 0; run < times; run++) {
    for (const [at, program] of programs.entries()) results[at].push(await timed(program))
  }
  return results.map((runs) => ({
    seconds: median(runs.map((run) => run.seconds)),
    megabytes: Math.max(...runs.map((run) => run.megabytes)),
  }))
}
