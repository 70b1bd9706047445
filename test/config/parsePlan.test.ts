import { describe, expect, test } from 'vitest'
import { parsePlan } from '../../src/config/parsePlan.js'
import { AuditError } from '../../src/error.js'
import { errorOf } from './errorOf.js'

const head = `version: 1
data: log.csv
decision: { column: flagged, positive: [1], effect: adverse }
outcome: { column: wrongful, positive: [1], negative: [0] }
attributes: [{ column: gender }, { column: land }]
`

describe('a plan', () => {
  test('is complete: defaults filled in, names given, the source found from its folder', () => {
    expect(parsePlan(head, { file: '/plans/pilot.yaml' })).toEqual({
      version: 1,
      title: 'pilot',
      language: 'en',
      about: {},
      data: {
        source: '/plans/log.csv',
        name: 'log.csv',
        format: null,
        layout: 'log',
        encoding: null,
        delimiter: null,
        where: {},
        on_bad_row: 'stop',
        suppressed: null,
      },
      decision: { kind: 'column', effect: 'adverse', column: 'flagged', positive: ['1'], negative: null },
      outcome: { column: 'wrongful', positive: ['1'], negative: ['0'] },
      score: null,
      weight: null,
      unit: null,
      attributes: ['gender', 'land'].map((name) => ({
        name,
        column: name,
        grouping: { kind: 'values' },
        reference: { kind: 'rest' },
        missing: 'group',
      })),
      conditioning: [],
      intersections: [],
      sweep: null,
      worst_groups: null,
      measures: 'usual',
      limits: [],
      evidence: {
        rule: 'confident',
        confidence: 0.95,
        correction: 'holm',
        family: 'limit',
        minimum_denominator: 30,
        too_few: 'undetermined',
        unknown: 'bounds',
        intervals: 'score',
        seed: 1,
        replicates: 2000,
      },
      places: { file: 'pilot.yaml', limits: [] },
    })
  })

  test('may be JSON, indented with tabs as some editors do', () => {
    const json = JSON.stringify(
      {
        version: 1,
        data: 'log.csv',
        decision: { column: 'd', positive: [1], effect: 'favourable' },
        attributes: [{ column: 'g' }],
      },
      null,
      '\t',
    )
    expect(parsePlan(json).decision).toEqual({
      kind: 'column',
      effect: 'favourable',
      column: 'd',
      positive: ['1'],
      negative: null,
    })
  })

  test.each([
    ['"-"', '-'],
    ['/elsewhere/log.csv', '/elsewhere/log.csv'],
    ['../logs/*.csv', '/logs/*.csv'],
  ])('with the source %s reads %s', (written, found) => {
    expect(parsePlan(head.replace('log.csv', written), { file: '/plans/pilot.yaml' }).data.source).toBe(found)
  })

  test('without a file leaves its source as it is and takes its title from it', () => {
    const plan = parsePlan(head.replace('log.csv', 'logs/2022.csv'))
    expect([plan.data.source, plan.data.name, plan.title]).toEqual(['logs/2022.csv', undefined, '2022'])
  })

  test('keeps the source text of values: only an unquoted true or false is a truth value', () => {
    const values =
      '[01, 1e0, 12345678901234567890, NO, yes, 2022-03-01, 0x1F, 1_000, .5, " 1 ", true, "true", True, ""]'
    const plan = parsePlan(head.replace('positive: [1], effect', `positive: ${values}, effect`))
    expect(plan.decision).toMatchObject({
      positive: [
        '01',
        '1e0',
        '12345678901234567890',
        'NO',
        'yes',
        '2022-03-01',
        '0x1F',
        '1_000',
        '.5',
        ' 1 ',
        true,
        'true',
        'True',
        '',
      ],
    })
  })

  test('keeps names that look like something else as text', () => {
    const plan = parsePlan(
      head.replace('[{ column: gender }, { column: land }]', '[{ column: 2022, name: 1.0, reference: true }]'),
    )
    expect(plan.attributes).toMatchObject([
      { column: '2022', name: '1.0', reference: { kind: 'group', group: 'true' } },
    ])
  })

  test.each([
    ['rest', { kind: 'rest' }],
    ['best', { kind: 'best' }],
    ['{ group: rest }', { kind: 'group', group: 'rest' }],
    ['V', { kind: 'group', group: 'V' }],
  ])('understands the reference %s', (written, reference) => {
    const plan = parsePlan(head.replace('column: gender', `column: gender, reference: ${written}`))
    expect(plan.attributes[0]?.reference).toEqual(reference)
  })

  test('tells the word * from a value that is a star', () => {
    const plan = parsePlan(head.replace('column: land', 'column: land, groups: { NL: NL, star: ["*"], other: "*" }'))
    expect(plan.attributes[1]?.grouping).toEqual({ kind: 'map', groups: { NL: ['NL'], star: ['*'], other: '*' } })
  })

  test('writes a depth of crossings out: two of each and then three', () => {
    const three = head.replace('{ column: land }', '{ column: land }, { column: age }')
    expect(parsePlan(`${three}intersections: 3`).intersections).toEqual([
      ['gender', 'land'],
      ['gender', 'age'],
      ['land', 'age'],
      ['gender', 'land', 'age'],
    ])
  })

  test('finds the crossing that a limit means, in any order and with a plain x', () => {
    const limits = 'limits: [{ metric: selection_rate, max: 0.5, attributes: land x gender }]'
    const plan = parsePlan(`${head}intersections: [[gender, land]]\n${limits}`)
    expect(plan.limits[0]?.attributes).toEqual(['gender × land'])
  })

  test.each(['30-49', '30–49', '30–<50', '30-<50', '<30', '>=50', '≥ 50', '(missing)'])(
    'accepts %s as the reference of the bins 30 and 50',
    (reference) => {
      const attribute = `column: age, bins: [30, 50], reference: "${reference}"`
      expect(parsePlan(head.replace('column: gender', attribute)).attributes[0]?.reference.kind).toBe('group')
    },
  )

  test('of a table of counts needs no more than the effect of the decisions', () => {
    const plan = parsePlan(`version: 1
data: { source: counts.csv, layout: counts, suppressed: { value: 0, below: 10 } }
decision: { effect: adverse }
limits: [{ metric: false_positive_rate, comparison: ratio, max: 1.25 }]
`)
    expect(plan.decision).toEqual({ kind: 'counted', effect: 'adverse' })
    expect(plan.data.suppressed).toEqual({ value: 0, below: 10 })
    expect(plan.attributes).toEqual([])
  })
})

describe('an error', () => {
  test('names file, line, column and key, what was found, what is allowed and the nearest word; all come in one go', () => {
    const { problems } = errorOf(() =>
      parsePlan(
        `version: 1
data: log.csv
decision: { colum: flagged, positive: [1], effect: advers }
attributes:
  - { column: gender }
limits:
  - { metric: fpr, comparison: ratio, max: 1.25 }
  - { metric: false_positive_rate, max: 0.3, attributes: gendr }
evidence: { confidence: 95 }
`,
        { file: 'audit.yaml' },
      ),
    )
    const at = (line: number, column: number, key: string) => ({ file: 'audit.yaml', line, column, key })
    const outcome = 'false_positive_rate needs to know what turned out to be true, and the plan names no outcome.'
    expect(problems).toEqual([
      { place: at(3, 13, 'decision.colum'), message: 'There is no key "colum".', hint: 'Did you mean "column"?' },
      {
        place: at(3, 44, 'decision.effect'),
        message: 'Found "advers". Allowed: adverse or favourable.',
        hint: 'Did you mean "adverse"?',
      },
      {
        place: at(7, 7, 'limits[0].metric'),
        message: 'There is no measure "fpr".',
        hint: 'Did you mean "false_positive_rate"?',
      },
      {
        place: at(8, 7, 'limits[1].metric'),
        message: outcome,
        hint: 'Name the column of the outcome, or take the limit out.',
      },
      {
        place: at(8, 46, 'limits[1].attributes'),
        message: 'There is no attribute "gendr".',
        hint: 'Did you mean "gender"?',
      },
      { place: at(9, 13, 'evidence.confidence'), message: 'Found 95. Allowed: a number above 0.5 and below 1.' },
    ])
  })

  const limits = (limit: string): string => `${head}limits:\n  - ${limit}\n`
  const attribute = (text: string): string => head.replace('{ column: gender }', text)
  const data = (text: string): string => head.replace('data: log.csv', `data: ${text}`)

  test.each([
    ['an unknown key at the top', `${head}titel: x`, 'titel: There is no key "titel". Did you mean "title"?'],
    ['a key near nothing', `${head}foo: x`, 'foo: There is no key "foo". Known here: $schema, version,'],
    ['a missing key', head.replace('data: log.csv\n', ''), 'data: This is missing. Allowed: a file, a glob, -'],
    ['an empty key', data(''), 'data: Found nothing. Allowed: a file'],
    ['another version', head.replace('1', '2'), 'version: Found 2. Allowed: 1.'],
    [
      'an effect that is not stated',
      head.replace(', effect: adverse', ''),
      'decision.effect: This is missing. Allowed: adverse or favourable.',
    ],
    ['an unknown language', `${head}language: de`, 'language: Found "de". Allowed: en or nl.'],
    [
      'no attributes',
      head.replace(/attributes.*\n/, ''),
      'attributes: An audit compares the groups of an attribute, and none is named.',
    ],
    [
      'two attributes of one name',
      attribute('{ column: a, name: land }'),
      'attributes[1]: attributes[0] is called "land" too.',
    ],
    [
      'bins and groups at once',
      attribute('{ column: a, bins: [1], groups: { x: [1] } }'),
      'attributes[0].groups: An attribute has bins or groups',
    ],
    [
      'bins that fall',
      attribute('{ column: a, bins: [30, 30] }'),
      'attributes[0].bins[1]: The edges of bins rise, and 30 comes after 30.',
    ],
    [
      'bins that are words',
      attribute('{ column: a, bins: [x] }'),
      'attributes[0].bins[0]: Found "x". Allowed: a number.',
    ],
    [
      'a reference that no bin has',
      attribute('{ column: a, bins: [30, 50], reference: 30-50 }'),
      'attributes[0].reference: There is no group "30-50". Did you mean "30–<50"?',
    ],
    [
      'a reference that no group has',
      attribute('{ column: a, groups: { Dutch: [NL] }, reference: Duch }'),
      'There is no group "Duch". Did you mean "Dutch"?',
    ],
    [
      'a value in two groups',
      attribute('{ column: a, groups: { x: [1], y: [1] } }'),
      'attributes[0].groups.y: "1" is in "x" already.',
    ],
    [
      'two groups of all others',
      attribute('{ column: a, groups: { x: "*", y: "*" } }'),
      'attributes[0].groups.y: "*" is in "x" already.',
    ],
    [
      'a name with the sign of a crossing',
      attribute('{ column: a, name: a × b }'),
      'attributes[0].name: A crossing of attributes is written with ×',
    ],
    [
      'a value that is positive and negative',
      head.replace('negative: [0]', 'negative: [0, 1]'),
      'outcome.negative: "1" is among the positive values and among the negative ones.',
    ],
    [
      'a decision from both',
      head.replace('positive: [1], effect', 'score: s, effect'),
      'decision: A decision comes from a column or from a score, and this has column and score.',
    ],
    [
      'a weight that is only a column',
      `${head}weight: w\n`,
      'weight: Found "w". Allowed: a mapping of column. Write weight: { column: w }.',
    ],
    [
      'a weight that is only a column, with what steers a terminal in its name',
      `${head}weight: "w\\e"\n`,
      'Write weight: { column: w\\u{1b} }.',
    ],
    [
      'a score without a threshold',
      head.replace('column: flagged, positive: [1]', 'score: s'),
      'decision.threshold: This is missing.',
    ],
    [
      'a decision that is nowhere',
      head.replace('column: flagged, positive: [1], ', ''),
      'decision: It does not say where the decision is.',
    ],
    [
      'a crossing of an unknown attribute',
      `${head}intersections: [[gender, lnd]]`,
      'intersections[0][1]: There is no attribute "lnd". Did you mean "land"?',
    ],
    [
      'a crossing of one',
      `${head}intersections: [[gender]]`,
      'intersections[0]: Found a list. Allowed: two names or more.',
    ],
    [
      'a crossing with itself',
      `${head}intersections: [[land, land]]`,
      'intersections[0]: "land" is crossed with itself.',
    ],
    [
      'a crossing twice',
      `${head}intersections: [[land, gender], [gender, land]]`,
      'intersections[1]: This is the crossing of intersections[0].',
    ],
    [
      'a depth of more than there is',
      `${head}intersections: 3`,
      'intersections: Crossings of 3 attributes need as many, and there are 2.',
    ],
    ['a depth of one', `${head}intersections: 1`, 'intersections: Found 1. Allowed: a number from 2.'],
    [
      'a name of a peer',
      limits('{ metric: disparate_impact, min: 0.8 }'),
      'limits[0].metric: There is no measure "disparate_impact". Did you mean "aif360:disparate_impact"?',
    ],
    ['the field’s abbreviation', limits('{ metric: PPV, min: 0.8 }'), 'Did you mean "positive_predictive_value"?'],
    [
      'an unknown preset',
      limits('{ preset: four_fifths }'),
      'limits[0].preset: There is no preset "four_fifths". Did you mean "four-fifths"?',
    ],
    [
      'a preset with a bound',
      limits('{ preset: four-fifths, min: 0.9 }'),
      'limits[0].min: A preset brings its own min.',
    ],
    ['a limit without a metric', limits('{ min: 0.9 }'), 'limits[0].metric: This is missing.'],
    [
      'a limit that limits nothing',
      limits('{ metric: selection_rate }'),
      'limits[0]: A limit needs a min, a max or both.',
    ],
    [
      'min above max',
      limits('{ metric: selection_rate, min: 0.5, max: 0.4 }'),
      'limits[0].min: The min, 0.5, lies above the max, 0.4: nothing could pass.',
    ],
    [
      'a rate in per cent',
      limits('{ metric: selection_rate, max: 20 }'),
      'limits[0].max: 20 can never be reached: selection_rate lies between 0 and 1. Choose a bound within that range. Write 20 % as 0.2.',
    ],
    ['a negative rate', limits('{ metric: selection_rate, min: -0.1 }'), 'limits[0].min: -0.1 can never be reached'],
    [
      'a negative ratio',
      limits('{ metric: selection_rate, comparison: ratio, min: -1 }'),
      'limits[0].min: -1 can never be reached: the ratio of selection_rate is 0 or more.',
    ],
    [
      'a comparison of an aggregate',
      limits('{ metric: equalized_odds_ratio, comparison: ratio, min: 0.8 }'),
      'limits[0].comparison: equalized_odds_ratio is one number over all groups',
    ],
    [
      'a reference without a comparison',
      limits('{ metric: selection_rate, max: 1, reference: best }'),
      'limits[0].reference: Without a comparison nothing is compared with it.',
    ],
    [
      'a crossing that the plan does not ask for',
      limits('{ metric: selection_rate, max: 1, attributes: [gender × land] }'),
      'limits[0].attributes[0]: There is no attribute "gender × land".',
    ],
    [
      'an encoding under another name',
      data('{ source: a.csv, encoding: utf8 }'),
      'data.encoding: Found "utf8". Allowed: utf-8, utf-16, latin-1 or windows-1252. Did you mean "utf-8"?',
    ],
    [
      'a delimiter of two signs',
      data('{ source: a.csv, delimiter: ";;" }'),
      'data.delimiter: Found ";;". Allowed: one character (no quote), or tab.',
    ],
    [
      'suppressed cells in a log',
      data('{ source: a.csv, suppressed: { value: 0, below: 10 } }'),
      'data.suppressed: Only a table of counts has suppressed cells.',
    ],
    [
      'bins in a table of counts',
      'version: 1\ndata: { source: c, layout: counts }\ndecision: { effect: adverse }\nattributes: [{ column: a, bins: [1] }]',
      'attributes[0].bins: A table of counts has no numbers to bin.',
    ],
    [
      'a reserved name',
      data('{ source: a.csv, where: { __proto__: 1 } }'),
      'data.where.__proto__: The name "__proto__" is reserved.',
    ],
    ['no hash', `${head}about: { limits_sha256: abc }`, 'about.limits_sha256: Found "abc". Allowed: a SHA-256'],
  ])('tells of %s', (_, text, message) => {
    expect(errorOf(() => parsePlan(text)).message).toContain(message)
  })

  test('tells of each column that a table of counts cannot have', () => {
    const { problems } = errorOf(() =>
      parsePlan(`${head.replace('log.csv', '{ source: c.csv, layout: counts }')}intersections: 2`),
    )
    expect(problems.map(({ place }) => place?.key)).toEqual(['decision', 'outcome', 'intersections'])
  })

  test('takes the score, who a row is about, strata and measures', () => {
    const more =
      'score: { column: risk }\nunit: { column: person }\nconditioning: [wijk, { column: age, bins: [30] }]\n'
    const plan = parsePlan(`${head}${more}measures: [selection_rate]\n`)
    expect([plan.score, plan.unit, plan.measures]).toEqual([
      { column: 'risk' },
      { column: 'person' },
      ['selection_rate'],
    ])
    expect(plan.conditioning).toEqual([
      { name: 'wijk', column: 'wijk', grouping: { kind: 'values' }, missing: 'group' },
      { name: 'age', column: 'age', grouping: { kind: 'bins', edges: [30] }, missing: 'group' },
    ])
  })

  test('says that strata are asked for and none are named', () => {
    const text = `${head}limits: [{ metric: selection_rate, max: 0.5, within: stratum }]`
    expect(errorOf(() => parsePlan(text)).message).toContain('within: stratum needs strata, and the plan names none.')
  })

  const later = ['baseline', 'change']
  test.each(later)('says that %s is not supported in this version', (key) => {
    expect(errorOf(() => parsePlan(`${head}${key}: { column: x }`)).message).toContain(
      `"${key}" is not supported in this version.`,
    )
  })

  test.each(['table', 'query'])('says that data.%s is not supported in this version', (key) => {
    const text = data(`{ source: a.csv, ${key}: x }`)
    expect(errorOf(() => parsePlan(text)).message).toContain(`"${key}" is not supported in this version.`)
  })

  test.each(['postgres', 'trino', 'https', 's3'])(
    'says that %s:// is not supported, and keeps the password to itself',
    (scheme) => {
      for (const written of [`${scheme}://me:secret@host/db`, `{ source: "${scheme}://me:secret@host/db" }`]) {
        const { message } = errorOf(() => parsePlan(data(written)))
        expect(message).toContain(`"${scheme}://" is not supported in this version.`)
        expect(message).not.toContain('secret')
      }
    },
  )

  test('needs an outcome only where a measure or a whole preset does', () => {
    const blind = head.replace(/outcome.*\n/, '')
    const limit = (text: string): string => `${blind}limits: [${text}]`
    expect(errorOf(() => parsePlan(limit('{ metric: false_positive_rate, max: 0.1 }'))).message).toContain(
      'limits[0].metric',
    )
    expect(parsePlan(limit('{ preset: ratio-0.8-1.25 }')).limits.map(({ metric }) => metric)).toEqual([
      'selection_rate',
    ])
  })

  test('is inert: what steers a terminal is written as its code', () => {
    const { message } = errorOf(() => parsePlan(`${head}"\\e[31m\u202e": x`))
    for (const sign of ['\u001b', '\u202e']) expect(message).not.toContain(sign)
    expect(message).toContain('\\u001b[31m\\u{202e}')
  })
})

describe('text that is no plan', () => {
  test.each([
    ['an empty file', '', 'The plan is empty.'],
    ['only comments', '# later\n', 'The plan is empty.'],
    ['a list', '- 1\n', 'A plan is keys with their values'],
    ['a decision log', 'gender,flagged\nM,1\nV,0\n', 'audit it with flags'],
    ['a binary file', 'PAR1\0\0', 'This is not a text file'],
    ['a key twice', 'version: 1\nversion: 1\n', '2:1: This key stands here twice.'],
    ['a lone hyphen', 'data: -\n', 'If standard input is meant, write "-" in quotes.'],
    ['a tab', 'data:\n\tsource: x\n', '2:1: A tab is used to indent'],
    ['two plans', 'version: 1\n---\nversion: 1\n', '2:1: This file holds more than one plan'],
    ['a quote that is left open', 'title: "x\n', 'This is no valid YAML: Missing closing "quote.'],
    ['an anchor', `a: &x 1\n${head}`, 'Anchors (&name) are not supported in a plan.'],
    ['an alias', `title: &x 1\nlanguage: *x\n${head}`, 'Aliases (*name) are not supported in a plan.'],
    ['a tag', `title: !!str 1\n${head}`, 'Tags (!name) are not supported in a plan.'],
    ['a list as a key', `? [a]\n: 1\n${head}`, 'A key is a word'],
    ['brackets without end', '['.repeat(100_000), 'Brackets are nested more than 100 deep.'],
    ['a million characters', 'x'.repeat(1_000_001), 'too long to be a plan'],
  ])('is refused: %s', (_, text, message) => {
    expect(errorOf(() => parsePlan(text)).message).toContain(message)
  })

  test('is refused with the code of a plan, and the file', () => {
    const error = errorOf(() => parsePlan('', { file: 'audit.yaml' }))
    expect(error).toBeInstanceOf(AuditError)
    expect([error.code, error.problems[0]?.place]).toEqual(['plan', { file: 'audit.yaml' }])
  })
})

describe('--set', () => {
  const text = `${head}limits: [{ metric: selection_rate, max: 0.3 }]\n`
  const set = (...sets: string[]) => parsePlan(text, { sets, flags: { title: 'by flag', lang: 'nl' } })

  test('wins over flags, which win over the plan', () => {
    expect(set('title=by set')).toMatchObject({ title: 'by set', language: 'nl' })
  })

  test('reaches into lists, by a dot or in brackets, and adds one past the last', () => {
    const plan = set('limits.0.max=0.4', 'limits[1]={ metric: accuracy, min: 0.5 }')
    expect(plan.limits).toMatchObject([{ max: 0.4 }, { metric: 'accuracy', min: 0.5 }])
  })

  test('reaches below data in its short form, and keys with dots in quotes', () => {
    expect(set('data.where."a.b"=01').data).toMatchObject({ source: 'log.csv', where: { 'a.b': ['01'] } })
  })

  test('takes a key out with null', () => {
    expect(set('outcome=null').outcome).toBeNull()
    expect(set('limits.0=null').limits).toEqual([])
  })

  test.each([
    ['limits', '--set limits: This is no key=value.'],
    ['a..b=1', '--set a..b=1: This is no key=value.'],
    [
      'limits.0.max=',
      '--set limits.0.max=: There is no value after the =. To remove the key, write limits.0.max=null.',
    ],
    ['title= ', '--set title= : There is no value after the =. To remove the key, write title=null.'],
    ['limits.5.max=1', '--set limits.5.max=1: The plan has no such key to set.'],
    ['title.x=1', '--set title.x=1: The plan has no such key to set.'],
    ['limits.0.mx=1', '--set limits.0.mx=1: There is no key "mx". Did you mean "max"?'],
    ['limits.0.max=high', '--set limits.0.max=high: Found "high". Allowed: a number.'],
    ['foo.bar=1', '--set foo.bar=1: There is no key "foo".'],
    ['limits=[{', '--set limits=[{: This is no valid YAML'],
    ['__proto__.x=1', '--set __proto__.x=1: The name "__proto__" is reserved.'],
  ])('says what is wrong with %s', (written, message) => {
    expect(errorOf(() => set(written)).message).toContain(message)
  })
})
