/**
 * Conditional demographic disparity by smclarify 0.5 (`CDDPL`, Python 3.11, pandas 3.1.1), of the admissions to Berkeley
 * by department (the table of `strata.ts`), of each sex against the other, admitted being the positive decision.
 */
export const clarifyBerkeley = { women: -0.019283267035269232, men: 0.019283267035269218 } as const

/**
 * The same of a made-up log of 18 people in three strata, [granted, all] of M and of V. In the second everybody is
 * granted: smclarify takes V's share of those who are not, of whom there are none, as 0, so that its disparity there is
 * 0 − 2/5. Without that stratum it gives the other number.
 */
export const clarifySmall = {
  strata: [
    [
      [4, 6],
      [1, 4],
    ],
    [
      [3, 3],
      [2, 2],
    ],
    [
      [2, 3],
      [0, 0],
    ],
  ],
  all: 0.11111111111111109,
  withoutSecond: 0.30769230769230765,
} as const

/**
 * `conditional_demographic_disparity` of aif360 0.6.1 (`aif360.sklearn.metrics`, Python 3.11): the mean over the groups of
 * the protected attribute. Of the admissions to Berkeley by sex and by department, and of two made-up groups of 60 and 40
 * of whom 30 and 10 are granted.
 */
export const aif360Disparity = {
  sexes: -0.027201815874312925,
  departments: -0.00706328056522362,
  madeUp: -0.05,
} as const
