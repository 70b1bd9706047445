// Makes datasets/berkeley/admissions.csv: one row for each application that was counted, in the order of the table.
// Counts: Bickel, Hammel & O'Connell (1975), Sex bias in graduate admissions, Science 187, 398–404, the six largest
// departments, as printed in Freedman, Pisani & Purves (1978), Statistics, chapter 2.
// Usage: node scripts/berkeley.mjs [file]

import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Of each department men admitted and not, women admitted and not. */
const departments = {
  A: [512, 313, 89, 19],
  B: [353, 207, 17, 8],
  C: [120, 205, 202, 391],
  D: [138, 279, 131, 244],
  E: [53, 138, 94, 299],
  F: [22, 351, 24, 317],
}
const kinds = ['men,yes', 'men,no', 'women,yes', 'women,no']

const rows = Object.entries(departments).flatMap(([department, counts]) =>
  counts.flatMap((count, index) => Array.from({ length: count }, () => `${department},${kinds[index]}`)),
)
writeFileSync(
  process.argv[2] ?? fileURLToPath(new URL('../datasets/berkeley/admissions.csv', import.meta.url)),
  `department,sex,admitted\n${rows.join('\n')}\n`,
)
