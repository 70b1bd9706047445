// Makes datasets/two-districts/log.csv: made-up people of two districts with a score that is calibrated to the last
// person in both, and base rates that differ. Nothing in it is drawn at random, so anybody can check it by hand.
// Another path may be named: node scripts/two-districts.mjs log.csv
import { writeFile } from 'node:fs/promises'

const scores = ['0.05', '0.15', '0.25', '0.35', '0.45', '0.55', '0.65', '0.75', '0.85', '0.95']
/** People of each score, in twenties: of 20 people with a score of 0.35, 7 have something wrong. */
const people = {
  north: [120, 140, 140, 160, 160, 160, 120, 100, 60, 40],
  south: [400, 240, 160, 120, 80, 80, 40, 40, 20, 20],
}

const rows = Object.entries(people).flatMap(([district, numbers]) =>
  numbers.flatMap((number, at) => {
    const positive = Math.round(number * Number(scores[at]))
    return Array.from({ length: number }, (_, index) => `${district},${scores[at]},${index < positive ? 1 : 0}`)
  }),
)
await writeFile(
  process.argv[2] ?? new URL('../datasets/two-districts/log.csv', import.meta.url),
  `district,score,found\n${rows.join('\n')}\n`,
)
