/**
 * Of each group of `peers`: `matthews_corrcoef`, `class_likelihood_ratios` and `jaccard_score` of scikit-learn 1.9.1; NaN is
 * its own for x/0. Over the groups: `equalized_odds_difference` and `_ratio` with agg="mean", and
 * `MetricFrame.difference(method="to_overall")` of selection_rate, of Fairlearn 0.15.0.
 */
interface Figures {
  readonly byGroup: Readonly<Record<string, readonly [mcc: number, lrPlus: number, lrMinus: number, jaccard: number]>>
  readonly equalizedOddsMean: readonly [difference: number, ratio: number]
  readonly maximumDeviation: number
}

export const scikitLearn: Readonly<Record<string, Figures>> = {
  'two groups': {
    byGroup: {
      a: [0.403446944535027, 2.53801652892562, 0.44530551415797315, 0.4805194805194805],
      b: [0.31453949464421904, 1.8738140417457305, 0.43566176470588236, 0.38461538461538464],
    },
    equalizedOddsMean: [0.09495583362353496, 0.7951925944246193],
    maximumDeviation: 0.03740789056164723,
  },
  'three groups': {
    byGroup: {
      a: [0.6075380479456065, 5.142857142857143, 0.2926829268292683, 0.6153846153846154],
      b: [0.3734940826540203, 2.3826173826173824, 0.4709985666507406, 0.4444444444444444],
      c: [0.3927922024247863, 2.8, 0.509090909090909, 0.46153846153846156],
    },
    equalizedOddsMean: [0.1404481132075472, 0.6634943181818181],
    maximumDeviation: 0.021121883656509688,
  },
  'four groups, one without a false positive': {
    byGroup: {
      a: [0.7801894976054939, Number.NaN, 0.3, 0.7],
      b: [0.7290831793519222, 7.1657142857142855, 0.1368, 0.6875],
      c: [0.14824986333222023, 1.5, 0.7857142857142857, 0.28125],
      d: [0.6088857609754881, 10.168, 0.4046753246753247, 0.5636363636363636],
    },
    equalizedOddsMean: [0.365, 0.2556818181818182],
    maximumDeviation: 0.06606786427145706,
  },
}
