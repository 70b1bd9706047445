import type { RateMetric } from '../metric.js'

/** Among everybody whose outcome is known: how many were decided on rightly, wrongly, and in which way. */
export const accuracy: RateMetric = {
  kind: 'rate',
  id: 'accuracy',
  question: 'quality',
  usual: true,
  numerator: ['tp', 'tn'],
  denominator: ['tp', 'fp', 'fn', 'tn'],
  better: { adverse: 'high', favourable: 'high' },
  formula: '(tp + tn) / (tp + fp + fn + tn)',
  source:
    'Berk, Heidari, Jabbari, Kearns & Roth (2021), Fairness in criminal justice risk assessments (overall accuracy equality)',
  peers: [
    { tool: 'scikit_learn', name: 'accuracy_score', note: 'what Fairlearn’s MetricFrame takes by group' },
    { tool: 'aif360', name: 'accuracy' },
    { tool: 'fairness_indicators', name: 'binary_accuracy' },
    { tool: 'clarify', name: 'AD (difference)', note: 'privileged minus other' },
  ],
  needs: ['decision', 'outcome'],
  text: {
    en: {
      name: 'Accuracy',
      meaning: {
        adverse: 'How many people were decided on rightly.',
        favourable: 'How many people were decided on rightly.',
      },
      hides:
        'It adds two kinds of errors that do not weigh the same. Where few have a positive outcome, selecting nobody is nearly always right.',
      frequency: {
        adverse: {
          label: 'decided rightly',
          of: 'people whose outcome is known',
          event: '{n} were decided on rightly',
        },
        favourable: {
          label: 'decided rightly',
          of: 'people whose outcome is known',
          event: '{n} were decided on rightly',
        },
      },
    },
    nl: {
      name: 'Juistheid',
      meaning: {
        adverse: 'Over hoeveel mensen juist werd beslist.',
        favourable: 'Over hoeveel mensen juist werd beslist.',
      },
      hides:
        'Het telt twee soorten fouten op die niet even zwaar wegen. Waar weinig mensen een positieve uitkomst hebben, is niemand kiezen bijna altijd juist.',
      frequency: {
        adverse: {
          label: 'juist beslist',
          of: 'mensen van wie de uitkomst bekend is',
          event: 'werd over {n} juist beslist',
        },
        favourable: {
          label: 'juist beslist',
          of: 'mensen van wie de uitkomst bekend is',
          event: 'werd over {n} juist beslist',
        },
      },
    },
  },
}

export const errorRate: RateMetric = {
  kind: 'rate',
  id: 'error_rate',
  question: 'quality',
  usual: true,
  numerator: ['fp', 'fn'],
  denominator: ['tp', 'fp', 'fn', 'tn'],
  better: { adverse: 'low', favourable: 'low' },
  formula: '(fp + fn) / (tp + fp + fn + tn)',
  source: 'Berk, Heidari, Jabbari, Kearns & Roth (2021), Fairness in criminal justice risk assessments',
  peers: [
    { tool: 'aif360', name: 'error_rate' },
    { tool: 'scikit_learn', name: 'zero_one_loss', note: 'what Fairlearn’s MetricFrame takes by group' },
  ],
  needs: ['decision', 'outcome'],
  text: {
    en: {
      name: 'Error rate',
      meaning: {
        adverse: 'How many people were decided on wrongly.',
        favourable: 'How many people were decided on wrongly.',
      },
      hides:
        'It adds two kinds of errors that do not weigh the same: a group that is wrongly selected and one that is wrongly missed can have the same rate.',
      frequency: {
        adverse: {
          label: 'decided wrongly',
          of: 'people whose outcome is known',
          event: '{n} were decided on wrongly',
        },
        favourable: {
          label: 'decided wrongly',
          of: 'people whose outcome is known',
          event: '{n} were decided on wrongly',
        },
      },
    },
    nl: {
      name: 'Foutpercentage',
      meaning: {
        adverse: 'Over hoeveel mensen onjuist werd beslist.',
        favourable: 'Over hoeveel mensen onjuist werd beslist.',
      },
      hides:
        'Het telt twee soorten fouten op die niet even zwaar wegen: een groep die onterecht wordt gekozen en een groep die onterecht wordt gemist, kunnen hetzelfde percentage hebben.',
      frequency: {
        adverse: {
          label: 'onjuist beslist',
          of: 'mensen van wie de uitkomst bekend is',
          event: 'werd over {n} onjuist beslist',
        },
        favourable: {
          label: 'onjuist beslist',
          of: 'mensen van wie de uitkomst bekend is',
          event: 'werd over {n} onjuist beslist',
        },
      },
    },
  },
}

export const falsePositiveShare: RateMetric = {
  kind: 'rate',
  id: 'false_positive_share',
  question: 'burden',
  usual: true,
  numerator: ['fp'],
  denominator: ['tp', 'fp', 'fn', 'tn'],
  better: { adverse: 'low', favourable: 'high' },
  formula: 'fp / (tp + fp + fn + tn)',
  source: 'City of Amsterdam (2024), Slimme Check: wrongly flagged as a share of the whole group',
  peers: [{ tool: 'amsterdam', name: 'false positives over group size' }],
  needs: ['decision', 'outcome'],
  text: {
    en: {
      name: 'False positive share',
      meaning: {
        adverse: 'Of the whole group, how many were wrongly flagged.',
        favourable: 'Of the whole group, how many were accepted without qualifying.',
      },
      hides:
        'It mixes how often the rule is wrong with how many people there are to be wrong about: it can differ where the false positive rate is equal.',
      frequency: {
        adverse: {
          label: 'wrongly flagged, of everyone',
          of: 'people whose outcome is known',
          event: '{n} were wrongly flagged',
        },
        favourable: {
          label: 'accepted without qualifying, of everyone',
          of: 'people whose outcome is known',
          event: '{n} were accepted without qualifying',
        },
      },
    },
    nl: {
      name: 'Aandeel foutpositieven',
      meaning: {
        adverse: 'Hoeveel mensen van de hele groep onterecht werden uitgekozen.',
        favourable: 'Hoeveel mensen van de hele groep onterecht werden toegelaten.',
      },
      hides:
        'Het mengt hoe vaak de regel fout zit met hoeveel mensen er zijn om het fout over te hebben: het kan verschillen waar het foutpositiefpercentage gelijk is.',
      frequency: {
        adverse: {
          label: 'onterecht uitgekozen, van iedereen',
          of: 'mensen van wie de uitkomst bekend is',
          event: 'werden er {n} onterecht uitgekozen',
        },
        favourable: {
          label: 'onterecht toegelaten, van iedereen',
          of: 'mensen van wie de uitkomst bekend is',
          event: 'werden er {n} onterecht toegelaten',
        },
      },
    },
  },
}

export const falseNegativeShare: RateMetric = {
  kind: 'rate',
  id: 'false_negative_share',
  question: 'burden',
  usual: true,
  numerator: ['fn'],
  denominator: ['tp', 'fp', 'fn', 'tn'],
  better: { adverse: 'high', favourable: 'low' },
  formula: 'fn / (tp + fp + fn + tn)',
  source: 'City of Amsterdam (2024), Slimme Check: the counterpart of wrongly flagged as a share of the whole group',
  peers: [],
  needs: ['decision', 'outcome'],
  text: {
    en: {
      name: 'False negative share',
      meaning: {
        adverse: 'Of the whole group, how many were wrongly missed.',
        favourable: 'Of the whole group, how many were wrongly turned down.',
      },
      hides:
        'It mixes how often the rule misses with how many people there are to miss: it can differ where the false negative rate is equal.',
      frequency: {
        adverse: { label: 'missed, of everyone', of: 'people whose outcome is known', event: '{n} were missed' },
        favourable: {
          label: 'wrongly turned down, of everyone',
          of: 'people whose outcome is known',
          event: '{n} were wrongly turned down',
        },
      },
    },
    nl: {
      name: 'Aandeel foutnegatieven',
      meaning: {
        adverse: 'Hoeveel mensen van de hele groep werden gemist.',
        favourable: 'Hoeveel mensen van de hele groep onterecht werden afgewezen.',
      },
      hides:
        'Het mengt hoe vaak de regel mist met hoeveel mensen er te missen zijn: het kan verschillen waar het foutnegatiefpercentage gelijk is.',
      frequency: {
        adverse: {
          label: 'gemist, van iedereen',
          of: 'mensen van wie de uitkomst bekend is',
          event: 'werden er {n} gemist',
        },
        favourable: {
          label: 'onterecht afgewezen, van iedereen',
          of: 'mensen van wie de uitkomst bekend is',
          event: 'werden er {n} onterecht afgewezen',
        },
      },
    },
  },
}
