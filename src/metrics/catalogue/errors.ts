import type { RateMetric } from '../metric.js'

/** Among people of one true outcome: how many were treated rightly, how many wrongly. */
export const truePositiveRate: RateMetric = {
  kind: 'rate',
  id: 'true_positive_rate',
  question: 'missed',
  usual: true,
  abbreviation: 'TPR',
  numerator: ['tp'],
  denominator: ['tp', 'fn'],
  better: { adverse: 'low', favourable: 'high' },
  formula: 'tp / (tp + fn)',
  source: 'Hardt, Price & Srebro (2016), Equality of opportunity in supervised learning, Definition 2.2',
  peers: [
    { tool: 'fairlearn', name: 'true_positive_rate' },
    { tool: 'aif360', name: 'true_positive_rate' },
    { tool: 'aequitas', name: 'tpr' },
    { tool: 'fairness_indicators', name: 'true_positive_rate' },
    { tool: 'lift', name: 'RECALL' },
  ],
  needs: ['decision', 'outcome'],
  text: {
    en: {
      name: 'True positive rate',
      meaning: {
        adverse: 'Of the people with whom something was wrong, how many were flagged.',
        favourable: 'Of the people who qualified, how many were accepted.',
      },
      hides: 'It says nothing of people with a negative outcome: a rule that selects everyone has a rate of 100 %.',
      frequency: {
        adverse: { label: 'rightly flagged', of: 'people with whom something was wrong', event: '{n} were flagged' },
        favourable: { label: 'rightly accepted', of: 'people who qualified', event: '{n} were accepted' },
      },
    },
    nl: {
      name: 'Terechtpositiefpercentage',
      meaning: {
        adverse: 'Hoeveel mensen bij wie iets aan de hand was, werden uitgekozen.',
        favourable: 'Hoeveel mensen die voldeden, werden toegelaten.',
      },
      hides: 'Het zegt niets over mensen met een negatieve uitkomst: een regel die iedereen kiest, haalt 100 %.',
      frequency: {
        adverse: { label: 'opgemerkt', of: 'mensen bij wie iets aan de hand was', event: 'werden er {n} uitgekozen' },
        favourable: { label: 'terecht toegelaten', of: 'mensen die voldeden', event: 'werden er {n} toegelaten' },
      },
    },
  },
}

export const falseNegativeRate: RateMetric = {
  kind: 'rate',
  id: 'false_negative_rate',
  question: 'missed',
  usual: true,
  abbreviation: 'FNR',
  numerator: ['fn'],
  denominator: ['tp', 'fn'],
  better: { adverse: 'high', favourable: 'low' },
  formula: 'fn / (tp + fn)',
  source: 'Hardt, Price & Srebro (2016), Equality of opportunity in supervised learning',
  peers: [
    { tool: 'fairlearn', name: 'false_negative_rate' },
    { tool: 'aif360', name: 'false_negative_rate' },
    { tool: 'aequitas', name: 'fnr' },
    { tool: 'fairness_indicators', name: 'false_negative_rate' },
  ],
  needs: ['decision', 'outcome'],
  text: {
    en: {
      name: 'False negative rate',
      meaning: {
        adverse: 'Of the people with whom something was wrong, how many were missed.',
        favourable: 'Of the people who qualified, how many were turned down.',
      },
      hides: 'It says nothing of people with a negative outcome: a rule that selects everyone misses nobody.',
      frequency: {
        adverse: { label: 'missed', of: 'people with whom something was wrong', event: '{n} were missed' },
        favourable: {
          label: 'wrongly turned down',
          of: 'people who qualified',
          event: '{n} were turned down all the same',
        },
      },
    },
    nl: {
      name: 'Foutnegatiefpercentage',
      meaning: {
        adverse: 'Hoeveel mensen bij wie iets aan de hand was, werden gemist.',
        favourable: 'Hoeveel mensen die voldeden, werden afgewezen.',
      },
      hides: 'Het zegt niets over mensen met een negatieve uitkomst: een regel die iedereen kiest, mist niemand.',
      frequency: {
        adverse: { label: 'gemist', of: 'mensen bij wie iets aan de hand was', event: 'werden er {n} gemist' },
        favourable: { label: 'onterecht afgewezen', of: 'mensen die voldeden', event: 'werden er {n} toch afgewezen' },
      },
    },
  },
}

export const falsePositiveRate: RateMetric = {
  kind: 'rate',
  id: 'false_positive_rate',
  question: 'wrongly_selected',
  usual: true,
  abbreviation: 'FPR',
  numerator: ['fp'],
  denominator: ['fp', 'tn'],
  better: { adverse: 'low', favourable: 'high' },
  formula: 'fp / (fp + tn)',
  source: 'Chouldechova (2017), Fair prediction with disparate impact, eq. 2.2',
  peers: [
    { tool: 'fairlearn', name: 'false_positive_rate' },
    { tool: 'aif360', name: 'false_positive_rate' },
    { tool: 'aequitas', name: 'fpr' },
    { tool: 'fairness_indicators', name: 'false_positive_rate' },
    { tool: 'lift', name: 'FPR' },
    { tool: 'amsterdam', name: 'false positive rate' },
  ],
  needs: ['decision', 'outcome'],
  text: {
    en: {
      name: 'False positive rate',
      meaning: {
        adverse: 'Of the people with whom nothing was wrong, how many were flagged all the same.',
        favourable: 'Of the people who did not qualify, how many were accepted all the same.',
      },
      hides:
        'It says nothing of who was missed, nor of how large the group is that it is measured on: a small rate of many people can be a heavy burden.',
      frequency: {
        adverse: {
          label: 'wrongly flagged',
          of: 'people with whom nothing was wrong',
          event: '{n} were flagged all the same',
        },
        favourable: {
          label: 'accepted without qualifying',
          of: 'people who did not qualify',
          event: '{n} were accepted all the same',
        },
      },
    },
    nl: {
      name: 'Foutpositiefpercentage',
      meaning: {
        adverse: 'Hoeveel mensen bij wie niets aan de hand was, werden toch uitgekozen.',
        favourable: 'Hoeveel mensen die niet voldeden, werden toch toegelaten.',
      },
      hides:
        'Het zegt niets over wie er is gemist, en ook niet hoe groot de groep is waarover het gaat: een klein percentage van veel mensen kan een zware last zijn.',
      frequency: {
        adverse: {
          label: 'onterecht uitgekozen',
          of: 'mensen bij wie niets aan de hand was',
          event: 'werden er {n} toch uitgekozen',
        },
        favourable: {
          label: 'onterecht toegelaten',
          of: 'mensen die niet voldeden',
          event: 'werden er {n} toch toegelaten',
        },
      },
    },
  },
}

export const trueNegativeRate: RateMetric = {
  kind: 'rate',
  id: 'true_negative_rate',
  question: 'wrongly_selected',
  usual: true,
  abbreviation: 'TNR',
  numerator: ['tn'],
  denominator: ['fp', 'tn'],
  better: { adverse: 'high', favourable: 'low' },
  formula: 'tn / (fp + tn)',
  source: 'Chouldechova (2017), Fair prediction with disparate impact',
  peers: [
    { tool: 'fairlearn', name: 'true_negative_rate' },
    { tool: 'aif360', name: 'true_negative_rate' },
    { tool: 'aequitas', name: 'tnr' },
    { tool: 'fairness_indicators', name: 'true_negative_rate' },
  ],
  needs: ['decision', 'outcome'],
  text: {
    en: {
      name: 'True negative rate',
      meaning: {
        adverse: 'Of the people with whom nothing was wrong, how many were left alone.',
        favourable: 'Of the people who did not qualify, how many were turned down.',
      },
      hides:
        'It looks high wherever few are selected: 99 % and 98 % seem alike, and yet one group is wrongly selected twice as often.',
      frequency: {
        adverse: {
          label: 'rightly left alone',
          of: 'people with whom nothing was wrong',
          event: '{n} were left alone',
        },
        favourable: { label: 'rightly turned down', of: 'people who did not qualify', event: '{n} were turned down' },
      },
    },
    nl: {
      name: 'Terechtnegatiefpercentage',
      meaning: {
        adverse: 'Hoeveel mensen bij wie niets aan de hand was, werden met rust gelaten.',
        favourable: 'Hoeveel mensen die niet voldeden, werden afgewezen.',
      },
      hides:
        'Het lijkt hoog waar weinig mensen worden gekozen: 99 % en 98 % lijken gelijk, terwijl de ene groep twee keer zo vaak onterecht wordt gekozen.',
      frequency: {
        adverse: {
          label: 'terecht met rust gelaten',
          of: 'mensen bij wie niets aan de hand was',
          event: 'werden er {n} met rust gelaten',
        },
        favourable: { label: 'terecht afgewezen', of: 'mensen die niet voldeden', event: 'werden er {n} afgewezen' },
      },
    },
  },
}
