import type { Locale } from './locale.js'

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const statuses = {
  fail: 'outside the limit',
  undetermined: 'not certain',
  pass: 'within the limit',
  not_applicable: 'does not apply',
} as const

export const en: Locale = {
  language: 'en',
  axis: { decimal: '.', thousands: ',' },
  list: (items) => list.format(items),

  page: {
    kicker: 'Audit of decisions',
    skip: 'Go to the findings',
    notRecorded: 'not recorded',
    everyone: 'everyone together',
    everyoneElse: 'everyone else',
    allGroups: (attribute) => `${attribute}, all groups`,
    against: (group, reference) => `${group} compared with ${reference}`,
  },

  verdict: { fail: 'Does not pass', undetermined: 'Not decided', pass: 'Passes', not_judged: 'Not judged' },
  status: statuses,
  warning: 'a warning, which does not count in the verdict',

  unit: {
    share: (figure, total) => `${figure} of every ${total}`,
    points: (figure) => `${figure} percentage points`,
    gap: (figure) => `${figure} percentage points`,
    ratio: (figure) => `${figure} times`,
    relative: (figure) => `${figure}%`,
    amount: (figure) => figure,
    amount_difference: (figure) => figure,
    number: (figure) => figure,
  },
  to: (low, high) => (low === high ? low : `${low} to ${high}`),
  orMore: (low) => `${low} or more`,
  orLess: (high) => `${high} or less`,
  limit: {
    min: (low) => `at least ${low}`,
    max: (high) => `at most ${high}`,
    band: (low, high) => `between ${low} and ${high}`,
  },
  dash: '–',

  say: {
    frequency: (total, { of, event }, { n, group }, other) =>
      `Of every ${total} ${of}, ${event.replace('{n}', n)}${group === null ? '' : ` (${group})`}${other === null ? '' : `, against ${other.n} (${other.group})`}.`,
    asKnown: (sentence) => `As far as is known: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`,
    counted: (numerator, denominator) => `${numerator} of ${denominator}`,
    ofTotal: (n, total) => `${n} of ${total}`,
    notKnown: (label, range) =>
      range === null
        ? `${capital(label)}: cannot be measured.`
        : `${capital(label)}: cannot be known. It can be ${range}.`,
    value: (name, value) => `${name}: ${value}.`,
    valueAgainst: (name, value, other) => `${name}: ${value}, against ${other.n} (${other.group}).`,
    times: {
      often: (figure, than) => `That is ${figure} times as often as for ${than}.`,
      much: (figure, than) => `That is ${figure} times as much as for ${than}.`,
    },
    compared: {
      more: (figure, than) => `That is ${figure} more than for ${than}.`,
      less: (figure, than) => `That is ${figure} less than for ${than}.`,
      same: (than) => `That is the same as for ${than}.`,
    },
    interval: (confidence, range) => `${confidence} interval: ${range}.`,
    bounds: (range) => `What is not known leaves room for ${range}.`,
    limit: (limit) => `The limit is ${limit}.`,
  },

  headline: {
    pass: (n, one) =>
      one
        ? 'The one thing that was checked stays within its limit.'
        : `All ${n} things that were checked stay within their limits.`,
    undetermined: 'These numbers do not yet tell whether every limit holds.',
    undecidable: 'None of the limits could be decided on with these numbers.',
    not_judged: 'No limits were set beforehand, so this report describes and does not judge.',
    only_warnings: 'The limits of this plan only warn, so this report describes and does not judge.',
    tallied: (all, counts) =>
      `Of the ${all} things that were checked, ${list.format(counts.map(({ status, n }) => `${n} ${n === '1' ? 'is' : 'are'} ${statuses[status]}`))}.`,
  },

  basis: {
    title: 'What this rests on',
    decided: (n, { event }, positive) => `Of ${n} people, ${event.replace('{n}', positive)}.`,
    allKnown: 'Of all of them it is known what turned out to be true.',
    someKnown: (known, unknown) =>
      `Of ${known} of them it is known what turned out to be true; of ${unknown} it is not.`,
    noneKnown: 'Of none of them it is known what turned out to be true.',
    noOutcome: 'The plan names no outcome, so nothing here says whether these decisions were right.',
    weighted: (rows, column) =>
      `These are ${rows} decisions, each counted for its weight (${column}): the numbers here are sums of weights.`,
    unjudged: (n, attribute) =>
      `Of ${n} people it is not recorded to which group they belong (${attribute}); no limit was held against them.`,
    limitsChanged:
      'The limits are not the ones that were set: their fingerprint differs from the one that was written down then.',
    limits: (by, on) => `The limits were set${by === null ? '' : ` by ${by}`}${on === null ? '' : ` on ${on}`}.`,
    limitsUnknown: 'The plan does not say who set the limits, or when.',
    about: {
      organisation: 'Organisation',
      model: 'Model',
      model_version: 'Version of the model',
      purpose: 'Purpose',
      period: 'Period',
      limits_set_by: 'Limits set by',
      limits_set_on: 'Limits set on',
      limits_sha256: 'Fingerprint of the limits',
      contact: 'Contact',
      register: 'Register',
    },
    countsAs: {
      pass: 'Whoever ran this audit asked that a verdict of ‘not decided’ counts as passing. The verdict above is what the evidence says.',
      fail: 'Whoever ran this audit asked that a verdict of ‘not decided’ counts as not passing. The verdict above is what the evidence says.',
    },
    point:
      'The plan lets the estimates decide, however uncertain they are: chance is shown but plays no part in the verdict.',
    knownOnly:
      'The plan judges on the people whose outcome is known, as if the others were just like them. Nobody checked that.',
    ignored: (n, floor, one) =>
      `${n} ${one ? 'finding is' : 'findings are'} left out of the verdict, because there were fewer than ${floor} cases. The list of findings shows ${one ? 'it' : 'them'}.`,
  },

  pair: {
    title: 'What matters most',
    heading: (label, attribute) => `${capital(label)}, by ${attribute}`,
    of: (total, people) => `Of every ${total} ${people}:`,
    known: (counted) => `of those known ${counted}`,
    maybe: 'cannot be known',
    no: 'not',
    picture: (label, told) => `${capital(label)}: ${told}`,
  },

  findings: {
    title: 'Findings',
    summary: (counts) => `${capital(list.format(counts.map(({ status, n }) => `${n} ${statuses[status]}`)))}.`,
    warns: 'A warning: it does not count in the verdict.',
    ignored: 'Left out of the verdict: too few cases.',
    leftOut: (groups) => `Without ${groups}: too few cases.`,
    asked: 'asked for, no pass mark is set',
    more: {
      fail: (n) => `${n} more outside the limit`,
      undetermined: (n) => `${n} more not certain`,
      pass: (n) => `${n} more within the limit`,
      not_applicable: (n, one) => `${n} ${one ? 'finding' : 'findings'} to which the limit does not apply`,
    },
    none: 'The plan sets no limits, so there is nothing to find for or against.',
  },

  ask: {
    title: 'What is asked of you',
    first: {
      fail: 'Decide whether these decisions may go on in this way now that a limit is crossed, and write down why.',
      undetermined: 'Decide whether these decisions may go on while the evidence is not complete, and write down why.',
      pass: 'Confirm that the limits were the right ones for these decisions, and write down why they may go on.',
      not_judged: 'Decide which gaps between groups are acceptable, and set limits before the next audit.',
    },
    open: (n, one) =>
      one ? `Say how the ${n} open finding will be settled.` : `Say how the ${n} open findings will be settled.`,
    cases: (n) => `About ${n} more cases would settle the nearest one.`,
    unknown:
      'Have the outcomes or the numbers found out that are missing now: more of the same cases will not settle everything.',
    always:
      'Ask whether the difference has a legitimate aim, and whether the means are suitable, necessary and proportionate. Figures cannot answer that.',
  },

  groups: {
    title: 'The figures by group',
    by: (attribute) => `By ${attribute}`,
    key: {
      intro: 'How to read the charts:',
      band: 'the shaded area is the limit',
      interval: (confidence) => `the bar is the ${confidence} interval: what chance leaves room for`,
      bounds: 'the dashed outline is what cannot be known',
      beyond: 'an arrow: it goes on past the edge',
      equal: 'the upright line is no difference',
      unjudged: 'no limit holds for it',
    },
    statuses: (parts) => parts.map(({ status, groups }) => `${statuses[status]} for ${groups}`).join('; '),
    some: (n) => `${n} groups`,
    every: {
      pass: 'within the limit for every group',
      fail: 'outside the limit for every group',
      undetermined: 'not certain for any group',
      not_applicable: 'the limit applies to no group',
    },
    spread: (high, low) => `from ${low.n} (${low.group}) to ${high.n} (${high.group})`,
    same: (n) => `${n} in each group`,
    partly: (range) => `cannot be known exactly; ${range}`,
    nothing: 'cannot be measured in any group',
    measured: (name, abbreviation, comparison, reference) => {
      const what = abbreviation === null ? name : `${name} (${abbreviation})`
      if (comparison === null) return what
      const how = {
        difference: 'the group’s less the reference’s',
        ratio: 'the group’s divided by the reference’s',
        relative_difference: 'how much higher or lower than the reference’s',
      }[comparison]
      return `${what}, ${how}${reference === null ? '' : ` (${reference})`}`
    },
    withInterval: (confidence) => `with ${confidence} interval`,
    withLimit: (limit) => `the limit is ${limit}`,
    folded: (shown, n) => `The chart shows ${shown} groups; ${n} more are in the table.`,
    behind: (attribute) => `The numbers behind this chart, by ${attribute}`,
    head: {
      group: 'Group',
      reference: 'Compared with',
      of: 'Of',
      count: 'Number',
      share: 'Share',
      value: 'Value',
      theirs: 'Theirs',
      comparison: { difference: 'Difference', ratio: 'Ratio', relative_difference: 'Relative difference' },
      interval: (confidence) => `${confidence} interval`,
      bounds: 'Possible',
      status: 'Finding',
    },
    rest: (attribute) => `All other rates by ${attribute}`,
    restCaption: (attribute, part) => `Every measure by ${attribute}${part === null ? '' : `, ${part}`}`,
    part: (at, of) => `part ${at} of ${of}`,
    measure: 'Measure',
    restNote: (confidence) =>
      `Below each value its ${confidence} interval. ‘≈’ marks a value among the known; what is not known leaves room for more.`,
    aggregates: (attribute) => `Across all groups of ${attribute}`,
    size: 'People',
  },

  unknown: {
    title: 'What is not known',
    nothing:
      'Every row that was read is counted, every outcome is known, no number was left out and no group is small.',
    nothingAsked:
      'Every row that was read is counted, no number was left out and no group is small. The plan names no outcome, so nothing is said of what was true.',
    outcomes: {
      title: 'Outcomes that nobody knows',
      intro: {
        bounds:
          'Where nobody checked what was true, a measure of right and wrong decisions has a range and not a value. That range counts in every finding.',
        known:
          'Nobody checked what was true for these people. The plan leaves them aside, so the findings hold for the others only.',
      },
    },
    small: {
      title: 'Small groups',
      intro: (floor) => `These groups have fewer than ${floor} people; little can be said about them.`,
    },
    suppressed: {
      title: 'Numbers that were not published',
      intro:
        'Some numbers of these groups were left out to protect people, or are only known roughly. They are not worked out from other tables.',
    },
    excluded: {
      title: 'Rows that were left out',
      intro: (read, counted) => `${read} rows were read and ${counted} counted.`,
    },
    taken: {
      decision: {
        title: 'What was taken as a negative decision',
        intro: 'The plan does not list the negative decisions, so every decision that is not positive counts as one.',
      },
      outcome: {
        title: 'What was taken as a negative outcome',
        intro:
          'The plan does not list the negative outcomes, so every outcome that is not positive counts as one, also where it may mean that nobody knows.',
      },
    },
    values: {
      title: 'Outcomes that the plan does not name',
      intro: 'These values of the outcome are in neither list of the plan. They count as not known.',
    },
    head: {
      attribute: 'Attribute',
      group: 'Group',
      people: 'People',
      positive: 'Not known after a positive decision',
      negative: 'Not known after a negative decision',
      reason: 'Reason',
      detail: 'Where',
      rows: 'Rows',
      value: 'Value',
    },
    reason: {
      not_selected: 'not selected by the plan',
      missing_decision: 'no decision',
      unlisted_decision: 'a decision that the plan does not name',
      missing_score: 'no score',
      missing_weight: 'no weight',
      missing_attribute: 'no value',
      unmapped_group: 'a value that the plan gives no group',
      bad_row: 'a wrong number of columns',
    },
    whole: 'all',
  },

  method: {
    title: 'How this was measured',
    counting:
      'Every figure here is made from small tables of counts: per group, how many people got which decision and what turned out to be true. No row and no person is in this report.',
    direction: {
      adverse: 'A positive decision burdens the person here (being flagged).',
      favourable: 'A positive decision helps the person here (being accepted).',
    },
    limits: 'The limits',
    limitsIntro: 'One that decides counts in the verdict; a warning does not.',
    head: { limit: 'Limit', of: 'Holds for', weight: 'Weight', origin: 'Origin' },
    everywhere: 'every attribute',
    inEachStratum: 'in each stratum by itself',
    severity: { fail: 'decides', warn: 'warning' },
    intervals: 'How sure the figures are',
    methods: [
      {
        id: /^hajek$/,
        words:
          'A share of everyone, from those whom chance picked to be checked: weighted by the chance to be picked (Horvitz & Thompson 1952; Hájek 1971), with the score interval of as many cases as have its variance.',
      },
      { id: /^wilson$/, words: 'A share: score interval (Wilson 1927).' },
      { id: /^clopper_pearson/, words: 'A share: exact interval (Clopper & Pearson 1934).' },
      { id: /^mid_p/, words: 'A share: mid-p interval (Lancaster 1949; Berry & Armitage 1995).' },
      { id: /^mcdiarmid/, words: 'A distance of two spreads of values: bounded differences (McDiarmid 1989).' },
      { id: /^newcombe/, words: 'A difference of two shares: hybrid score interval (Newcombe 1998, method 10).' },
      {
        id: /^koopman/,
        words: 'A ratio of two shares: score interval (Koopman 1984); a relative difference is the ratio less one.',
      },
      {
        id: /_transformed$/,
        words: 'A measure that rises or falls with a share: the interval of that share, transformed.',
      },
      {
        id: /^student_t$/,
        words: 'A mean of numbers: Student’s interval (1908); of few cases with a long tail it is too short.',
      },
      {
        id: /^student_t_log$/,
        words: 'The root of a mean of squares: Student’s interval of the mean, on the logarithm (delta method).',
      },
      {
        id: /^order_statistics$/,
        words: 'A median or another quantile: exact interval, between two of the cases (Thompson 1936; Woodruff 1952).',
      },
      {
        id: /^robins_breslow_greenland$/,
        words: 'A common odds ratio: Robins, Breslow & Greenland (1986), on the logarithm.',
      },
      { id: /^greenland_robins$/, words: 'A common risk ratio: Greenland & Robins (1985), on the logarithm.' },
      {
        id: /^breslow_day_tarone$/,
        words: 'Whether odds ratios differ: a test without an interval (Breslow & Day 1980; Tarone 1985).',
      },
      {
        id: /_delta$/,
        words: 'An explained or remaining part: with it the variance of how people are spread (delta method).',
      },
      {
        id: /mover/,
        words: 'A mean, a difference or a ratio, from the intervals of its parts: MOVER (Zou & Donner 2008).',
      },
      { id: /^bonferroni/, words: 'A mean of absolute differences: each difference at half the level (Bonferroni).' },
      {
        id: /^pairwise/,
        words:
          'The largest gap between any two groups: every pair of groups is judged; it holds only when all pairs hold.',
      },
      {
        id: /^worst_/,
        words: 'The lowest of all groups: each group’s interval at its part of the level (Bonferroni; Berger 1982).',
      },
      {
        id: /^propagated/,
        words: 'A function of two or more shares: from the intervals of each, imprecision propagated (Newcombe 2011).',
      },
      {
        id: /^delta_/,
        words:
          'A function of a whole tally: its variance by the delta method, on a scale on which it is nearly normal.',
      },
      {
        id: /^paired_ratio$/,
        words: 'A ratio of two numbers of the same people: from the share of those who count in only one of the two.',
      },
      {
        id: /^noncentral_/,
        words:
          'What an input tells of a group: the interval of the noncentrality of a χ² (Steiger 2004), scaled to the mean and variance that chance gives it (Haldane 1940; Satterthwaite 1946).',
      },
      { id: /^delong_logit$/, words: 'An area under a curve: DeLong, DeLong & Clarke-Pearson (1988), on the logit.' },
      { id: /^infinitesimal_jackknife/, words: 'An average precision: infinitesimal jackknife, on the logit.' },
      { id: /^wilson_bins/, words: 'A calibration error: the score interval of each bin’s share, put together.' },
      {
        id: /^dkw$/,
        words:
          'A largest distance of two distributions: the bands of both (Dvoretzky, Kiefer & Wolfowitz 1956; Massart 1990).',
      },
      {
        id: /^gaussian_process$/,
        words: 'A Wasserstein distance: less the noise that chance alone makes (del Barrio, Giné & Matrán 1999).',
      },
      { id: /^propagated/, words: 'A function of two shares: the imprecision of both, propagated (Newcombe 2011).' },
      {
        id: /^delta_/,
        words: 'A function of all four counts: the delta method, on a scale that keeps it within its range.',
      },
      { id: /^paired_ratio/, words: 'A ratio of two numbers about the same people: Bonett & Price (2006).' },
      {
        id: /_size$/,
        words: 'The size of a difference: both ways are looked at, each at half the level (Bonferroni).',
      },
      {
        id: /^worst_/,
        words:
          'The group that lies furthest: the interval of every group, the nearer end allowing for their number (Bonferroni; Berger 1982).',
      },
      {
        id: /^bootstrap_from_zero/,
        words:
          'What is zero for equal groups comes out larger in every sample: what resampling adds is taken off again (basic interval, Davison & Hinkley 1997).',
      },
      {
        id: /^bootstrap/,
        words: 'No closed form: a seeded bootstrap over the counts, each group’s size fixed (Efron & Tibshirani 1993).',
      },
      {
        id: /overall/,
        words: 'Against everyone together: by exact transformation from the comparison with everyone else.',
      },
    ],
    deciding: 'How a finding is decided',
    confident: (confidence, level) =>
      `A limit holds, or is crossed, only when that is at least ${confidence} certain: its level is ${level} or less. In between it is not certain.`,
    point: 'The estimate decides on its own; the interval is shown and plays no part.',
    correction: {
      holm: 'Because one wrong alarm fails an audit, levels at which a limit is crossed are adjusted for their number (Holm 1979).',
      benjamini_hochberg:
        'Because many findings give some false alarms, levels at which a limit is crossed are adjusted for their number (Benjamini & Hochberg 1995).',
      none: 'Levels are not adjusted for the number of findings: among many, some cross a limit by chance.',
    },
    family: {
      limit: 'The findings of one limit count together for that.',
      audit: 'All findings of the audit count together for that.',
    },
    passing: 'To pass, every finding has to pass; levels for passing need no adjustment (Berger 1982).',
    floor: (n) => `Where a group or its reference has fewer than ${n} cases to measure on, nothing is decided.`,
    tooFew: {
      undetermined: 'Such a finding is not certain.',
      ignore: 'Such a finding is left out of the verdict and listed on the first page.',
    },
    unknown: {
      bounds:
        'What is not known is filled in every possible way. A limit holds, or is crossed, only when it does so however that turns out.',
      known: 'What is not known is left aside: the plan judges on the known alone.',
    },
    formulas: 'The measures and their formulas',
    otherFormulas: (n) => `The ${n} other measures`,
    cells:
      'tp and fp are positive decisions whose outcome was positive and negative; fn and tn are negative decisions likewise.',
    source: 'Source',
    cannot: 'What an audit cannot say',
    cannotSay: [
      'An audit gives evidence for a judgement; it is not the judgement. A difference can be justified, and equal figures can be unjust.',
      'Whether a protected ground is itself an input, or a neutral one stands in for it, is a question about the model and the law, not about these counts.',
      'The outcomes are what somebody recorded. If that checking was itself unequal, these figures carry it on.',
    ],
  },

  provenance: {
    title: 'Where this comes from',
    intro: 'With these another person can repeat the audit and see that nothing changed.',
    source: 'Data',
    data: 'Fingerprint of the data (SHA-256)',
    noData: 'none: the data did not come from a file',
    plan: 'Fingerprint of the plan (SHA-256)',
    counting: 'Fingerprint of how was counted (SHA-256)',
    limits: 'Fingerprint of the limits (SHA-256)',
    rows: 'Rows',
    rowsText: (read, counted) => `${read} read, ${counted} counted`,
    tool: 'Made with',
    date: 'Date',
    selection: 'Only rows with',
    repeat: 'To repeat it',
    planFile: 'PLAN.yaml',
    again: 'To make this report again from the stored result',
  },

  sign: {
    title: 'Decision and signature',
    decision: 'Decision and reasons',
    name: 'Name',
    role: 'Role',
    date: 'Date',
    signature: 'Signature',
  },
}
