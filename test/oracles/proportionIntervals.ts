/** Intervals of proportions and of their comparisons that others published or computed, at 95 %. */

export type Counts = readonly [successes: number, total: number]
export type Ends = readonly [low: number, high: number]
export interface OneSample {
  readonly counts: Counts
  readonly ends: Ends
}
export interface TwoSamples {
  readonly a: Counts
  readonly b: Counts
  readonly ends: Ends
}

const one = (counts: Counts, ends: Ends): OneSample => ({ counts, ends })
const two = (a: Counts, b: Counts, ends: Ends): TwoSamples => ({ a, b, ends })

/** Newcombe (1998), Two-sided confidence intervals for the single proportion, Statistics in Medicine 17, 857–872. */
export const newcombeSingle = {
  wilson: [
    one([81, 263], [0.2553, 0.3662]),
    one([15, 148], [0.0624, 0.1605]),
    one([0, 20], [0, 0.1611]),
    one([1, 29], [0.0061, 0.1718]),
  ],
  clopperPearson: [one([15, 148], [0.0578, 0.1617]), one([0, 20], [0, 0.1684]), one([1, 29], [0.0009, 0.1776])],
  midP: [one([15, 148], [0.0601, 0.1581]), one([0, 20], [0, 0.1391]), one([1, 29], [0.0017, 0.1585])],
} as const

/** Newcombe (1998), Interval estimation for the difference …: comparison of eleven methods, Statistics in Medicine 17, 873–890. Method 10. */
export const newcombeDifference: readonly TwoSamples[] = [
  two([56, 70], [48, 80], [0.0524, 0.3339]),
  two([9, 10], [3, 10], [0.1705, 0.809]),
  two([6, 7], [2, 7], [0.0582, 0.8062]),
  two([5, 56], [0, 29], [-0.0381, 0.1926]),
  two([0, 10], [0, 20], [-0.1611, 0.2775]),
  two([0, 10], [0, 10], [-0.2775, 0.2775]),
  two([10, 10], [0, 20], [0.6791, 1]),
  two([10, 10], [0, 10], [0.6075, 1]),
]

/** Koopman (1984), Biometrics 40, 513–517. */
export const koopman1984 = two([36, 40], [16, 80], [2.94, 7.15])

/** Gart & Nam (1988), Biometrics 44, 323–338: the score intervals before their correction for skewness, as the tests of ratesci quote them. */
export const gartNam1988: readonly TwoSamples[] = [
  two([8, 15], [4, 15], [0.815, 5.336]),
  two([6, 10], [6, 20], [0.844, 4.594]),
]

/**
 * The trial of Perondi et al. (2004), 7/34 against 1/34, in Fagerland, Lydersen & Laake (2017), Statistical Analysis of
 * Contingency Tables, chapter 4; the fourth digit is that of their R package contingencytables.
 */
export const perondi2004 = {
  a: [7, 34],
  b: [1, 34],
  koopman: [1.2209, 42.5757],
  moverWilson: [1.1537, 41.9763],
  miettinenNurminen: [1.2086, 43.033],
  newcombe: [0.0189, 0.3404],
} as const

/** Ritland et al. (2007), 0/16 against 15/72, from the same chapter. */
export const ritland2007 = { a: [0, 16], b: [15, 72], fisher: 0.06287, fisherMidP: 0.04466 } as const

/**
 * Fagerland & Newcombe (2013), Confidence intervals for odds ratio and relative risk based on the inverse hyperbolic
 * sine transformation, Statistics in Medicine 32: their three examples, as the tests of the R package ratesci quote them.
 */
export const fagerlandNewcombe2013 = {
  moverWilson: [
    two([24, 73], [53, 65], [0.282, 0.563]),
    two([29, 55], [11, 11], [0.398, 0.761]),
    two([7, 18], [1, 18], [1.277, 40.751]),
  ],
  miettinenNurminen: [
    two([24, 73], [53, 65], [0.28, 0.56]),
    two([29, 55], [11, 11], [0.397, 0.742]),
    two([7, 18], [1, 18], [1.296, 42.544]),
  ],
} as const

/** statsmodels 0.15.0 on scipy 1.17.1, proportion_confint: method 'wilson', and 'beta' for Clopper and Pearson's. */
export const statsmodelsSingle: readonly { counts: Counts; wilson: Ends; clopperPearson: Ends }[] = [
  {
    counts: [81, 263],
    wilson: [0.2552885198782742, 0.36620957698280004],
    clopperPearson: [0.25273674558527126, 0.3676219226013514],
  },
  {
    counts: [41, 69],
    wilson: [0.47635887834836793, 0.702110913587028],
    clopperPearson: [0.4691850061252455, 0.710868638251898],
  },
  {
    counts: [12.5, 40.25],
    wilson: [0.18948899046505843, 0.4646390332409188],
    clopperPearson: [0.17444614929362356, 0.47577346917105484],
  },
]

/**
 * statsmodels 0.15.0, confint_proportions_2indep: difference by 'newcomb', ratio by 'score' with correction=False, the
 * latter at 1 − 10⁻⁶ as well.
 */
export const statsmodelsComparison: readonly {
  a: Counts
  b: Counts
  difference: Ends
  ratio: Ends
  ratioAtOneInAMillion: Ends
}[] = [
  {
    a: [36, 40],
    b: [16, 80],
    difference: [0.5352954616182126, 0.7947390197273111],
    ratio: [2.9395691922149965, 7.15222343486603],
    ratioAtOneInAMillion: [1.6407287946593874, 14.083422858419537],
  },
  {
    a: [805, 1795],
    b: [349, 1488],
    difference: [0.18205318232698947, 0.24502334032690656],
    ratio: [1.7225683087389208, 2.125550262193093],
    ratioAtOneInAMillion: [1.4782791638924178, 2.495091100566142],
  },
  {
    a: [41, 69],
    b: [51, 72],
    difference: [-0.26380988638704506, 0.04239944788691813],
    ratio: [0.6491407056213103, 1.0690541737430101],
    ratioAtOneInAMillion: [0.42260624778046013, 1.5789311543921714],
  },
  {
    a: [1, 29],
    b: [15, 148],
    difference: [-0.13245734615271032, 0.0758268724817868],
    ratio: [0.05789667249996707, 1.8174572938758067],
    ratioAtOneInAMillion: [0.012470046732089284, 7.086950291164648],
  },
  {
    a: [3, 1000],
    b: [50, 2000],
    difference: [-0.030053755418628217, -0.013677117234240714],
    ratio: [0.03969265482635581, 0.3615988109622835],
    ratioAtOneInAMillion: [0.011602169600401023, 1.2226090135261272],
  },
  {
    a: [999, 1000],
    b: [1950, 2000],
    difference: [0.016425009813535806, 0.03185007998543025],
    ratio: [1.0175989472970501, 1.0330308268967552],
    ratioAtOneInAMillion: [0.99908493163961, 1.0500993226090425],
  },
  {
    a: [12.5, 40.25],
    b: [30.75, 60.5],
    difference: [-0.3693442385580955, -0.0007697380638138074],
    ratio: [0.3546337422166792, 0.9991184752691832],
    ratioAtOneInAMillion: [0.16061759329187922, 1.9155422680575447],
  },
]

/** Koopman's own single formula and plain bisection in sixty digits: mpmath 1.4.1. */
export const koopmanInSixtyDigits: readonly (TwoSamples & { z: number })[] = [
  { ...two([36, 40], [16, 80], [2.9395691922149942, 7.15222343486603]), z: 1.959963984540054 },
  { ...two([999, 1000], [1950, 2000], [1.0175989473007199, 1.0330308268962727]), z: 1.959963984540054 },
  { ...two([99_999_999, 1e8], [99_999_000, 1e8], [1.0000093888537722, 1.000010629684042]), z: 1.959963984540054 },
  { ...two([1, 1e8], [1000, 1e8], [0.00017640109215708204, 0.0056688989256270875]), z: 1.959963984540054 },
  { ...two([3e7, 1e8], [30_010_000, 1e8], [0.9953575532700454, 1.0039946572805194]), z: 20 },
  { ...two([99_999_999, 1e8], [99_999_000, 1e8], [0.9999962843620427, 1.000030392041547]), z: 37 },
  { ...two([99_999_999, 1e8], [5, 1e8], [72518.2615841662, 5515927426.578419]), z: 37 },
]

/** scipy 1.17.1, fisher_exact. */
export const scipyFisher: readonly { a: Counts; b: Counts; p: number }[] = [
  { a: [41, 69], b: [51, 72], p: 0.16261109671623306 },
  { a: [805, 1795], b: [349, 1488], p: 5.067846700058524e-38 },
  { a: [9, 10], b: [3, 10], p: 0.019766611097880443 },
  { a: [10, 10], b: [0, 20], p: 3.328339160423118e-8 },
  { a: [3, 4], b: [1, 4], p: 0.48571428571428565 },
]
