/**
 * Slimme Check, City of Amsterdam for Lighthouse Reports, 2024-03-08 (repository Lighthouse-Reports/amsterdam_fairness):
 * published counts in the order tp, fp, fn, tn. A cell under 10 was suppressed.
 */
const under10 = { low: 0, high: 9 }

export const pilotBeforeByGender = { M: [50, 41, 25, 28], V: [38, 51, 18, 21] } as const
export const pilotBeforeByBackground = {
  Western: [81, 85, 37, 43],
  'not Western': [under10, under10, under10, under10],
} as const
export const prepilotByNationality = {
  before: { Dutch: [183, 120, 229, 344], 'not Dutch': [122, 61, 84, 78] },
  after: { Dutch: [147, 103, 265, 361], 'not Dutch': [98, 30, 108, 109] },
} as const

/** Figures the city published (percentages), with one column recomputed: see `falseDiscoveryRate`. */
export const published = {
  pilotBefore: {
    falsePositiveRate: { M: 59.42, V: 70.83 },
    falseDiscoveryRateWomen: 57.3,
    relativeDifferenceWomenToMen: {
      false_positive_share: 39.94,
      selection_rate: 10.03,
      // Printed as −4.70, an FPR subtracted in its place; its own formula, (57.30 − 45.05) / 45.05, gives this.
      false_discovery_rate: 27.19,
    },
  },
  prepilotFalsePositiveShare: {
    before: { Dutch: 13.7, 'not Dutch': 17.68, relativeDifference: 29.07 },
    after: { Dutch: 11.76, 'not Dutch': 8.7, relativeDifference: -26.04 },
  },
} as const
