export interface Chance {
  readonly successes: number
  readonly probability: number
}

/** Less likely than this times the likeliest number is left out, which takes less than 1e-6 from the sum. */
const negligible = 1e-8

/** The numbers of successes of n cases that are likely enough to matter, with their probabilities: exact, made from the likeliest outwards. */
export function binomialChances(n: number, p: number): readonly Chance[] {
  const mode = Math.floor((n + 1) * p)
  const odds = p / (1 - p)
  const found: Chance[] = [{ successes: mode, probability: 1 }]
  for (let k = mode, probability = 1; k > 0; k--) {
    probability *= k / (n - k + 1) / odds
    if (probability < negligible) break
    found.push({ successes: k - 1, probability })
  }
  for (let k = mode, probability = 1; k < n; k++) {
    probability *= ((n - k) / (k + 1)) * odds
    if (probability < negligible) break
    found.push({ successes: k + 1, probability })
  }
  const sum = found.reduce((total, { probability }) => total + probability, 0)
  return found.map(({ successes, probability }) => ({ successes, probability: probability / sum }))
}
