// Makes datasets/syri-like: a log of made-up people in the shape of the SyRI and childcare-benefits cases, and beside it
// what an investigation of everyone would have found. The same seed gives the same bytes. Who did wrong does not depend
// on nationality or postcode; the score, the picking by hand and the quality of the register do.
// Another folder may be named: node scripts/syri-like.mjs folder
import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const people = 10_000

/** Mulberry32 (Tommy Ettinger, public domain): enough for a made-up town. */
let state = 20200205
function random() {
  state = (state + 0x6d2b79f5) | 0
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
}
const chance = (share) => random() < share
const whole = (low, high) => low + Math.floor(random() * (high - low + 1))
const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
/** One of the keys, each as often as its share says. */
function one(shares) {
  let left = random() * Object.values(shares).reduce((sum, share) => sum + share, 0)
  for (const [key, share] of Object.entries(shares)) {
    left -= share
    if (left < 0) return key
  }
  return Object.keys(shares)[0]
}
const logistic = (x) => 1 / (1 + Math.exp(-x))
const day = (text) => Date.parse(`${text}T00:00:00Z`) / 86_400_000
const dayText = (days) => new Date(days * 86_400_000).toISOString().slice(0, 10)

const [first, last] = [day('2018-01-01'), day('2019-12-31')]
/** From this day on the model weighs nationality more. */
const retrained = day('2019-03-01')

// Forty postcodes; in ten of them many people live who came from outside the EU.
const postcodes = Array.from({ length: 40 }, (_, index) => String(1001 + index))
const concentrated = new Set(postcodes.filter((_, index) => index % 4 === 0))
const livesIn = {
  Dutch: Object.fromEntries(postcodes.map((code) => [code, concentrated.has(code) ? 0.4 : 1.2])),
  'other EU': Object.fromEntries(postcodes.map((code) => [code, concentrated.has(code) ? 1.3 : 0.9])),
  'outside EU': Object.fromEntries(postcodes.map((code) => [code, concentrated.has(code) ? 3.1 : 0.3])),
}

function person() {
  const nationality = one({ Dutch: 0.76, 'other EU': 0.09, 'outside EU': 0.15 })
  const isDutch = nationality === 'Dutch'
  const postcode = one(livesIn[nationality])
  const age = whole(18, 67)
  const household = one({ single: 0.42, couple: 0.22, 'single parent': 0.18, family: 0.18 })
  const income = Math.max(350, Math.round(1450 + 420 * normal()))
  const debts = chance(0.22)
  const years = isDutch ? whole(0, age) : whole(0, Math.min(age, 25))
  const moves = Math.min(9, Math.floor(-Math.log(1 - random()) * 1.3))
  const water = Math.max(8, Math.round(46 + 14 * normal()))
  // Who does wrong: one in sixteen or so, more where there are debts, as often in every group.
  const wrong = chance(logistic(-3 + 0.9 * (debts ? 1 : 0) + 0.25 * normal()))

  const decided = whole(first, last)
  const weight = decided < retrained ? 0.25 : 0.6
  const known = 0.55 * (debts ? 1 : 0) + 0.35 * (household === 'single parent' ? 1 : 0) - 0.0004 * (income - 1450)
  const history = concentrated.has(postcode) ? 0.35 : 0 // more investigations in the past, so more was found there
  const noise = 0.6 * normal() + (wrong ? 0.9 : 0)
  const score = logistic(-1.6 + weight * (isDutch ? 0 : 1) + history + known + noise)
  const after = logistic(-1.4 + 0.1 * history + known + noise)
  return {
    nationality,
    isDutch,
    postcode,
    age,
    household,
    income,
    debts,
    years,
    moves,
    water,
    wrong,
    decided,
    score,
    after,
  }
}

const columns =
  'id,decided_on,nationality,age,household,postcode,income,debts,registered_since,years_in_city,moves,water_use,score,flagged,picked,investigated,control,found,score_after,flagged_after'
const rows = []
for (let number = 1; number <= people; number++) {
  const one = person()
  const { isDutch, decided } = one
  // The register is worse for people who came from elsewhere: no income, a date that stands for none, the same person twice.
  const income = chance(isDutch ? 0.03 : 0.11) ? '' : chance(isDutch ? 0.01 : 0.05) ? '999999' : String(one.income)
  const since = chance(isDutch ? 0.01 : 0.08) ? '1900-01-01' : dayText(decided - 365 * one.years - whole(0, 364))
  const score = one.score.toFixed(3)
  const flagged = Number(score) >= 0.4
  // By hand, with the nationality on the screen.
  const picked = flagged && chance(isDutch ? 0.5 : 0.8)
  const investigated = picked && chance(0.94)
  const control = chance(0.08)
  const found = investigated || control ? String(Number(one.wrong)) : ''
  const after = one.after.toFixed(3)
  const id = `p${String(number).padStart(5, '0')}`
  const row = [
    id,
    dayText(decided),
    one.nationality,
    one.age,
    one.household,
    one.postcode,
    income,
    chance(0.04) ? 'unknown' : one.debts ? 'yes' : 'no',
    since,
    one.years,
    one.moves,
    one.water,
    score,
    Number(flagged),
    Number(picked),
    Number(investigated),
    Number(control),
    found,
    after,
    Number(Number(after) >= 0.4),
  ]
  for (let copy = 0; copy < (chance(isDutch ? 0.003 : 0.012) ? 2 : 1); copy++)
    rows.push({ row, wrong: Number(one.wrong) })
}

const folder =
  process.argv[2] === undefined
    ? new URL('../datasets/syri-like/', import.meta.url)
    : pathToFileURL(`${process.argv[2]}/`)
const text = (header, lines) => `${[header, ...lines].join('\n')}\n`
writeFileSync(
  new URL('log.csv', folder),
  text(
    columns,
    rows.map(({ row }) => row.join(',')),
  ),
)
writeFileSync(
  new URL('truth.csv', folder),
  text(
    'id,wrong',
    rows.map(({ row, wrong }) => `${row[0]},${wrong}`),
  ),
)
