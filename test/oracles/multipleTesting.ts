/**
 * The fifteen p-values of Benjamini & Hochberg (1995), JRSS B 57, section 4. At 0.05 their procedure rejects four;
 * Bonferroni's, and here Holm's, three.
 */
export const fifteen: readonly number[] = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
]

/** statsmodels 0.15.0, multipletests of the fifteen: 'holm' and 'fdr_bh'. */
export const adjusted = {
  holm: [0.0015, 0.0056, 0.0247, 0.114, 0.2211, 0.278, 0.278, 0.278, 0.3213, 1, 1, 1, 1, 1, 1],
  benjaminiHochberg: [
    0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.06385714285714286, 0.06385714285714286, 0.0645, 0.0765, 0.486,
    0.5811818181818182, 0.714875, 0.7532307692307693, 0.8132142857142857, 1,
  ],
} as const
