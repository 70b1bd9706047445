import { writeFileSync } from 'node:fs'
import {
  aggregateTable,
  bootstrapTable,
  deLongTable,
  holmTable,
  koopmanTable,
  limitTable,
  newcombeTable,
  oddsRatioTable,
  peopleTable,
  rateTable,
} from './sections.js'

const sections: readonly { readonly title: string; readonly text: string; readonly table: () => string }[] = [
  {
    title: 'A rate: Wilson (1927), Clopper & Pearson (1934), mid-p',
    text: 'Exact. Coverage swings with n and p, because a number of people is whole. Wilson’s upper side is wrong somewhat more often than 2.5 % where p is small; `intervals: exact` keeps to it everywhere, at the cost of width.',
    table: rateTable,
  },
  {
    title: 'A difference of two rates: Newcombe (1998, method 10)',
    text: 'Exact.',
    table: newcombeTable,
  },
  {
    title: 'A ratio of two rates: Koopman (1984)',
    text: 'Exact. An interval without an upper end is open.',
    table: koopmanTable,
  },
  {
    title: 'The area under the ROC curve: DeLong et al. (1988) on the logit',
    text: 'Drawn: 2,000 logs of n normal scores (500 of 10,000), of which a share p belongs to positives that lie one standard deviation higher. Undefined where all are alike. What is expected is the number of positives: with about ten of them the variance is often taken too small, so that the interval lies above the truth too often. An audit decides on an area only from `minimum_denominator` (30) positives and as many negatives.',
    table: () => deLongTable(2000),
  },
  {
    title: 'The common odds ratio of five strata: Mantel & Haenszel (1959), Robins, Breslow & Greenland (1986)',
    text: 'Drawn: 4,000 pairs of groups of n people, an odds ratio of 2 in each stratum. What is expected is the number of cases in the smaller group of them.',
    table: () => oddsRatioTable(4000),
  },
  {
    title: 'The bootstrap over cells: BCa (Efron 1987) beside the percentile interval',
    text: 'Drawn: 400 logs of n cases, 1,000 replicates each, of the Matthews correlation of a rule that finds 70 % of the positives and leaves 80 % of the others alone. What is expected is the number of positives that are missed.',
    table: () => bootstrapTable(400, 1000),
  },
  {
    title: 'A rate of people with several rows: Wilson’s interval of the cases that they are worth',
    text: 'Drawn: 2,000 logs of people with one to five rows. Where cases are rows, what is too narrow is no broken promise but the reason for `unit`. Cases are people: the interval allows for rows of the same person. Cases are rows: it does not, as where no `unit` is named. What is expected is the number of people with a positive row.',
    table: () => peopleTable(2000),
  },
  {
    title: 'Fifty tests of groups that are equal: Holm (1979)',
    text: 'How often any of them is called different at 5 %. Exact, and drawn 1,000 times through the adjustment itself. The promise is 5.5 % at most.',
    table: () => holmTable(1000),
  },
  {
    title: 'Aggregates at a limit',
    text: 'Drawn: 2,000 times, one group has 42 of every hundred selected and all others 32. What is expected is the number selected in a group. The largest gap that is seen among many groups is more than the largest that there is; the adjusted lower end allows for it, so that a wrong fail is rare and the interval wide.',
    table: () => limitTable(2000),
  },
  {
    title: 'Aggregates over equal groups',
    text: 'Drawn: how often the interval excludes equality, so that a limit at equality fails wrongly; at equality itself both sides fail, so with one pair of groups that is 5 %; 2,000 times, or 300 times with 300 replicates where the interval is resampled.',
    table: () => aggregateTable(2000, 300, 300),
  },
]

const intro = `# What intervals promise, and what they keep

Made by \`npm run coverage\`; the same on every machine, because what is not summed exactly is drawn from a seed.

Every interval is one of 95 %. *Coverage* is how often it held the truth. Where it was *wholly above* the truth, a limit
\`max\` at the truth would have failed wrongly, and a \`min\` just above the truth would have passed wrongly; *wholly below*
is the reverse. Each of the two has to be at most 3.5 % (half of 5 %, and one point) wherever the expected number of
cases in every cell is at least ten; drawn shares are given three standard errors more. Rows with fewer expected cases
are shown without that promise: an audit does not decide on fewer than \`minimum_denominator\` rows for this reason.
`

const made = sections.map(({ title, text, table }) => {
  const start = Date.now()
  const section = `## ${title}\n\n${text}\n\n${table()}\n`
  console.error(`${((Date.now() - start) / 1000).toFixed(1)} s  ${title}`)
  return section
})
const broken = made.join('\n').split('DOES NOT HOLD').length - 1
const out = process.argv[2]
if (out === undefined) throw new Error('Name the file to write.')
const summary =
  broken === 0
    ? 'Every promise below holds.\n'
    : `${broken} rows below say DOES NOT HOLD: there the promise is not kept.\n`
writeFileSync(out, [intro, summary, ...made].join('\n'))
console.error(summary.trim())
