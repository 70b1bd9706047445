import type { ByEffect } from './metric.js'

/** A question that a board would ask; each measure answers one. */
export interface Question {
  readonly text: { readonly en: ByEffect<string>; readonly nl: ByEffect<string> }
}

const either = (text: string): ByEffect<string> => ({ adverse: text, favourable: text })

/** In the order in which a reader meets them. */
export const questions = {
  selection: {
    text: {
      en: {
        adverse: 'Are people of one group flagged more often?',
        favourable: 'Are people of one group accepted more often?',
      },
      nl: {
        adverse: 'Worden mensen uit één groep vaker uitgekozen?',
        favourable: 'Worden mensen uit één groep vaker toegelaten?',
      },
    },
  },
  wrongly_selected: {
    text: {
      en: {
        adverse: 'Are people who did nothing wrong flagged more often in one group?',
        favourable: 'Are people who do not qualify accepted more often in one group?',
      },
      nl: {
        adverse: 'Worden mensen bij wie niets aan de hand is in één groep vaker uitgekozen?',
        favourable: 'Worden mensen die niet voldoen in één groep vaker toegelaten?',
      },
    },
  },
  missed: {
    text: {
      en: {
        adverse: 'Is what is wrong missed more often in one group?',
        favourable: 'Are people who qualify turned down more often in one group?',
      },
      nl: {
        adverse: 'Wordt in één groep vaker gemist dat er iets aan de hand is?',
        favourable: 'Worden mensen die voldoen in één groep vaker afgewezen?',
      },
    },
  },
  precision: {
    text: {
      en: {
        adverse: 'Does being flagged mean the same in every group?',
        favourable: 'Does being accepted mean the same in every group?',
      },
      nl: {
        adverse: 'Betekent uitgekozen worden in elke groep hetzelfde?',
        favourable: 'Betekent toegelaten worden in elke groep hetzelfde?',
      },
    },
  },
  burden: {
    text: {
      en: either('How many people of the whole group bear a wrong decision?'),
      nl: either('Hoeveel mensen van de hele groep dragen een onjuist besluit?'),
    },
  },
  quality: {
    text: {
      en: either('How good are the decisions in each group, taken together?'),
      nl: either('Hoe goed zijn de besluiten in elke groep, alles bij elkaar?'),
    },
  },
  scores: {
    text: {
      en: either('Does a score mean the same in every group, and put people in the right order?'),
      nl: either('Betekent een score in elke groep hetzelfde, en zet zij mensen in de juiste volgorde?'),
    },
  },
  numbers: {
    text: {
      en: either('Are amounts, or waiting times, alike and equally right in every group?'),
      nl: either('Zijn bedragen of wachttijden in elke groep gelijk, en even juist?'),
    },
  },
  gap: {
    text: {
      en: either('How far apart are all the groups together?'),
      nl: either('Hoe ver liggen alle groepen samen uit elkaar?'),
    },
  },
  inequality: {
    text: {
      en: either('How unequally are right and wrong decisions spread over people?'),
      nl: either('Hoe ongelijk zijn juiste en onjuiste besluiten over mensen verdeeld?'),
    },
  },
  like_with_like: {
    text: {
      en: either('Does a gap remain when like is compared with like?'),
      nl: either('Blijft er een verschil over als gelijk met gelijk wordt vergeleken?'),
    },
  },
  proxies: {
    text: {
      en: either('Could the model tell somebody’s group by what it is given?'),
      nl: either('Kan het model iemands groep aflezen aan wat het krijgt?'),
    },
  },
  data: {
    text: {
      en: either('What was in the data before anyone decided?'),
      nl: either('Wat zat er in de gegevens voordat iemand besliste?'),
    },
  },
} as const satisfies Readonly<Record<string, Question>>

export type QuestionId = keyof typeof questions
export const questionIds = Object.keys(questions) as readonly QuestionId[]
