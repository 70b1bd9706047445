/** Stratified 2×2 tables, and what R 4.2.2 and metafor 3.8-1 (mantelhaen.test, rma.mh) and statsmodels 0.15.0 say. */

/** [successes, total] of the first group and of the second. */
export type Pair = readonly [readonly [number, number], readonly [number, number]]

/**
 * Bickel, Hammel & O'Connell (1975), Sex bias in graduate admissions: data from Berkeley, Science 187, 398–404: admitted
 * men and women by department, as R's UCBAdmissions.
 */
export const berkeley = {
  strata: [
    [
      [512, 825],
      [89, 108],
    ],
    [
      [353, 560],
      [17, 25],
    ],
    [
      [120, 325],
      [202, 593],
    ],
    [
      [138, 417],
      [131, 375],
    ],
    [
      [53, 191],
      [94, 393],
    ],
    [
      [22, 373],
      [24, 341],
    ],
  ] as readonly Pair[],
  oddsRatio: 0.904696828258623,
  oddsRatioEnds: [0.77190736175935, 1.06032976443666],
  oddsRatioLogVariance: 0.00655920348730351,
  riskRatio: 0.944905022595929,
  riskRatioLogVariance: 0.0019557616841628,
  test: { chiSquare: 1.524606660443436, freedom: 1, p: 0.216923697055518 },
  homogeneity: { chiSquare: 18.825501252053229, freedom: 5, p: 0.00207140139788083 },
} as const

/**
 * Agresti (1990), Categorical Data Analysis, exercise: rabbits cured by penicillin given at once or late, by dose, as in
 * the help page of R's mantelhaen.test. In the first stratum nobody is cured and in the last everybody is.
 */
export const rabbits = {
  strata: [
    [
      [0, 6],
      [0, 5],
    ],
    [
      [3, 6],
      [0, 6],
    ],
    [
      [6, 6],
      [2, 6],
    ],
    [
      [5, 6],
      [6, 6],
    ],
    [
      [2, 2],
      [5, 5],
    ],
  ] as readonly Pair[],
  oddsRatio: 7,
  oddsRatioEnds: [1.026712688461668, 47.72513338022257],
  oddsRatioLogVariance: 0.959183673469388,
  riskRatio: 1.5526315789473684,
  riskRatioLogVariance: 0.0437109723461195,
  test: { chiSquare: 5.6571428571428575, freedom: 1, p: 0.0173844203520662 },
  homogeneity: { chiSquare: 8.3583156014645628, freedom: 2, p: 0.0153113973857316 },
} as const
