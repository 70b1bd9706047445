import type { RateMetric } from '../metric.js'

/** Among everybody whose outcome is known: how many were decided on rightly, wrongly, and in which way. */
export const accuracy: RateMetric = {
  kind: 'rate',
  id: 'accuracy',
  usual: true,
  numerator: ['tp', 'tn'],
  denominator: ['tp', 'fp', 'fn', 'tn'],
  better: { adverse: 'high', favourable: 'high' },
  formula: '(tp + tn) / (tp + fp + fn + tn)',
  source:
    'Berk, Heidari, Jabbari, Kearns & Roth (2021), Fairness in criminal justice risk assessments (overall accuracy equality)',
  peers: [
    { tool: 'fairlearn', name: 'accuracy_score', note: 'by MetricFrame over scikit-learn' },
    { tool: 'aif360', name: 'accuracy' },
    { tool: 'fairness_indicators', name: 'accuracy' },
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
  usual: true,
  numerator: ['fp', 'fn'],
  denominator: ['tp', 'fp', 'fn', 'tn'],
  better: { adverse: 'low', favourable: 'low' },
  formula: '(fp + fn) / (tp + fp + fn + tn)',
  source: 'Berk, Heidari, Jabbari, Kearns & Roth (2021), Fairness in criminal justice risk assessments',
  peers: [
    { tool: 'aif360', name: 'error_rate' },
    { tool: 'fairlearn', name: 'zero_one_loss', note: 'by MetricFrame over scikit-learn' },
  ],
  needs: ['decision', 'outcome'],
  text: {
    en: {
      name: 'Error rate',
      meaning: {
        adverse: 'How many people were decided on wrongly.',
        favourable: 'How many people were decided on wrongly.',
      },
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
