import { describe, expect, test } from 'vitest'
import type { Sweep } from '../../src/policy/sweep.js'
import { linesSpecOf } from '../../src/reporter/charts/lines.js'
import { formatById } from '../../src/reporter/formats.js'
import { saySweep } from '../../src/reporter/saySweep.js'
import { options } from './fixtures.js'
import { limit, smallAudit } from './smallAudit.js'

const swept: Sweep = {
  by: 'threshold',
  own: 0.5,
  points: [0.1, 0.5, 0.9].map((threshold, index) => ({ threshold, selected: 300 - 100 * index })),
  attributes: [],
  limits: [
    {
      limit: 0,
      attribute: 'gender',
      group: '<b>V</b>',
      estimates: [0.4, 0.6, null],
      statuses: [
        { from: 0.1, to: 0.1, value: 'fail' },
        { from: 0.5, to: 0.9, value: 'pass' },
      ],
    },
  ],
  verdicts: [
    { from: 0.1, to: 0.1, value: 'fail' },
    { from: 0.5, to: 0.9, value: 'pass' },
  ],
  estimates: [
    { from: 0.1, to: 0.1, value: false },
    { from: 0.5, to: 0.9, value: true },
  ],
}

describe('where all limits hold', () => {
  test('is said in both languages', () => {
    expect(saySweep(swept, 'en')).toBe(
      'The same audit was made at 3 thresholds of the score. All limits surely hold from 0.50 to 0.90. The estimates are all within their limits from 0.50 to 0.90, whether that is certain or not. A limit is surely broken at 0.10.',
    )
    expect(saySweep(swept, 'nl')).toContain('Aan alle grenzen wordt zeker voldaan van 0,50 tot en met 0,90.')
  })

  test('is said where it is nowhere', () => {
    const nowhere: Sweep = {
      ...swept,
      verdicts: [{ from: 0.1, to: 0.9, value: 'undetermined' }],
      estimates: [{ from: 0.1, to: 0.9, value: false }],
    }
    expect(saySweep(nowhere, 'en')).toBe(
      'The same audit was made at 3 thresholds of the score. There is no threshold at which all limits surely hold. Nor is there one at which all estimates are within their limits.',
    )
  })
})

test('the report draws each limit along the thresholds, and writes names as text', async () => {
  const audit = smallAudit({ sweep: swept }, { limits: [limit({})] })
  const [file] = await (await formatById('html')).render(audit, options())
  const page = file?.content ?? ''
  expect(page).toContain('At other thresholds')
  expect(page).toContain('from 0.50 to 0.90: within the limit')
  expect(page).toMatch(/<svg class="chart narrow" role="img"[^>]*sweep-1/)
  expect(page).toContain('&lt;b&gt;V&lt;/b&gt;')
  expect(page).not.toContain('<b>V</b>')
})

test('a line is a dash and a sign, within the scale', () => {
  const spec = JSON.stringify(
    linesSpecOf({
      id: 'x',
      title: 't',
      subtitle: 's',
      x: { title: 'x', quantity: 'number', domain: [0, 1] },
      y: { title: 'y', quantity: 'ratio', domain: [0, 2] },
      lines: [
        {
          name: 'a',
          points: [
            [0, 1],
            [1, 3],
          ],
        },
        { name: 'b', points: [[0, 2]] },
      ],
      limit: { min: 0.8, max: null },
      marked: 0.5,
      diagonal: false,
      axis: { decimal: '.', thousands: ',' },
    }),
  )
  expect(spec).toContain('"strokeDash"')
  expect(spec).toContain('"shape"')
  // 3 lies above the scale, and a limit without an upper end reaches the top.
  expect(spec).not.toContain('"y":3')
  expect(spec).toContain('{"x":0,"x2":1,"y":0.8,"y2":2}')
})
