import type { Seen } from './seen.js'

export const percent = (share: number, digits = 1): string =>
  Number.isFinite(share) ? `${(share * 100).toFixed(digits)} %` : '–'

const width = (value: number): string => (Number.isFinite(value) ? value.toPrecision(3) : '–')

export const markdown = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

export const seenHead = ['coverage', 'mean width', 'wholly above', 'wholly below'] as const

export const seenCells = ({ coverage, width: mean, above, below, open, none }: Seen): readonly string[] => [
  percent(coverage),
  `${width(mean)}${open > 0.0005 ? ` (${percent(open)} open)` : ''}${none > 0.0005 ? ` (${percent(none)} undefined)` : ''}`,
  percent(above, 2),
  percent(below, 2),
]

/** What one tail may be: half of 5 %, and one percentage point. */
export const mostOfTail = 0.035

/** In words, where a tail is more than it may be; `otherwise` says why it may be, where it may. */
export function remark({ above, below, none }: Seen, expected: number, error = 0, otherwise?: string): string {
  const broken = Math.max(above, below) > mostOfTail + error
  if (broken && otherwise !== undefined) return otherwise
  const few = expected < 10
  if (none > 0.5) return 'mostly undefined'
  if (!broken) return few ? 'few expected' : 'holds'
  return few ? 'few expected: one side is wrong too often' : 'DOES NOT HOLD'
}
