/**
 * How likely samples are to come out so that their interval decides: every result by itself, with its binomial
 * probability (scipy 1.17.1 `stats.binom.pmf`) and its interval at 95 % (statsmodels 0.15.0 `proportion_confint` 'wilson',
 * `confint_proportions_2indep` 'newcomb').
 */
export const exactPowers = {
  /** A rate of 0.2 is shown to be at most 0.3. */
  passing: [
    { cases: 146, power: 0.7560781758742807 },
    { cases: 147, power: 0.8027508226925726 },
  ],
  /** A rate of 0.4 is shown to be over 0.3. */
  failing: [
    { cases: 172, power: 0.7947809694935375 },
    { cases: 173, power: 0.811486889820918 },
  ],
  /** A rate of 0.02 is shown to be over 0.01. */
  rare: { cases: 960, power: 0.8005834605360971 },
  /** A rate of 0.5 is shown to be from 0.4 to 0.6. */
  band: { cases: 200, power: 0.641996909375498 },
  /** 100 of 0.3 and 100 of 0.2: the difference is shown to be over 0. */
  difference: 0.36890525661092555,
  /** 120 of 0.1 and 60 of 0.1: the difference is shown to be from −0.15 to 0.15. */
  smallDifference: 0.72271888695818,
  /** 60 of 0.45 and 180 of 0.2, at 98.75 %: the difference is shown to be over 0.05. */
  oneOfFour: 0.682777594194614,
  /** 80 of 0.4 and 80 of 0.2: the ratio is shown to be over 1.25 (`test_proportions_2indep` 'ratio', 'score', no correction). */
  ratio: 0.4620976397581943,
} as const

/**
 * Cases of each of two groups until a difference from none is shown with a chance of 80 %, by normal theory: statsmodels
 * 0.15.0 `samplesize_proportions_2indep_onetail(a − b, b, 0.8, alpha=0.025, alternative='larger')`.
 */
export const normalSizes = [
  { a: 0.3, b: 0.2, cases: 293.15129055 },
  { a: 0.6, b: 0.4, cases: 96.92364294 },
  { a: 0.05, b: 0.02, cases: 587.92171395 },
  { a: 0.9, b: 0.8, cases: 198.96341328 },
] as const
