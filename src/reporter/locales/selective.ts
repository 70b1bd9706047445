import type { Language } from '../../languages/language.js'
import { spoken } from '../../languages/spoken.js'

/** What a report says of outcomes that only the checked have. Names and numbers come in as they are to be read. */
export interface SelectiveTexts {
  readonly title: string
  readonly intro: string
  readonly known: string
  readonly decides: { readonly bounds: string; readonly known: string; readonly inspection: string }
  readonly coverage: {
    readonly caption: string
    readonly head: {
      readonly attribute: string
      readonly group: string
      readonly all: string
      readonly positive: string
      readonly negative: string
    }
    readonly of: (checked: string, people: string, share: string) => string
  }
  readonly views: {
    readonly known: string
    readonly bounds: string
    readonly inspection: string
    readonly monotone: string
    readonly times: (times: string) => string
  }
  readonly subtitle: (what: string, confidence: string) => string
  readonly wide: string
  readonly tipping: {
    readonly turns: (from: string, before: string, after: string) => string
    readonly never: (status: string) => string
    readonly caution: string
    readonly title: (what: string, attribute: string) => string
    readonly subtitle: string
    readonly axis: string
  }
  readonly sample: { readonly size: (n: string) => string; readonly none: string }
  readonly caption: string
  readonly head: {
    readonly finding: string
    readonly view: string
    readonly value: string
    readonly range: string
    readonly status: string
  }
  readonly folded: (shown: string, all: string) => string
}

export const selectiveTexts: Readonly<Record<Language, SelectiveTexts>> = spoken('selective', {
  en: {
    title: 'Outcomes that only the checked have',
    intro:
      'It is known what was true only of the people whom somebody checked. Who is checked is no accident: so figures among the checked do not hold for everyone.',
    known:
      'Among the checked: what those who were looked at show. It says nothing of the others, and it misleads where one group was checked more, or with less reason, than another.',
    decides: {
      bounds:
        'The findings are decided by what is possible, whatever the outcomes of the others are: nothing is assumed of people whom nobody checked.',
      known: 'The plan asks to decide by the checked alone.',
      inspection:
        'Chance picked some people to be checked, whatever was decided about them. They say what the others are, with an interval, and the findings are decided by that.',
    },
    coverage: {
      caption: 'How many people were checked, by what was decided about them',
      head: {
        attribute: 'Attribute',
        group: 'Group',
        all: 'Everyone',
        positive: 'Positive decision',
        negative: 'Negative decision',
      },
      of: (checked, people, share) => `${checked} of ${people} (${share})`,
    },
    views: {
      known: 'among the checked',
      bounds: 'whatever the others are',
      inspection: 'by those whom chance picked',
      monotone: 'others no more often',
      times: (times) => `others up to ${times} times as often`,
    },
    subtitle: (what, confidence) =>
      `${what}. A bar is the ${confidence} interval with what is left open; a dashed outline is what is left open alone`,
    wide: 'So much is not known that no limit could be passed or broken here, however many people there were.',
    tipping: {
      turns: (from, before, after) =>
        `If the same share of all unchecked people had a positive outcome, it would be ‘${before}’ below ${from} and ‘${after}’ from there on.`,
      never: (status) =>
        `If the same share of all unchecked people had a positive outcome, it would be ‘${status}’ whatever that share is.`,
      caution: 'That share may differ between groups, and then it can turn out otherwise.',
      title: (what, attribute) => `${what}, by what is true of the unchecked: ${attribute}`,
      subtitle:
        'The value if the same share of everyone who was not checked had a positive outcome; the area is the limit',
      axis: 'Share of the unchecked who have it',
    },
    sample: {
      size: (n) =>
        `It would be settled by drawing about ${n} people of each group at random and checking them, if they turned out like those who were checked.`,
      none: 'A random sample would not settle it, if those drawn turned out like those who were checked: the value lies too near the limit, or too few people remain.',
    },
    caption: 'The findings about outcomes, by what is taken to be known',
    head: {
      finding: 'Finding',
      view: 'What is taken to be known',
      value: 'Value',
      range: 'Between',
      status: 'It would be',
    },
    folded: (shown, all) => `Charts show ${shown} of ${all} findings; the table has all of them.`,
  },
  nl: {
    title: 'Uitkomsten die alleen gecontroleerde mensen hebben',
    intro:
      'Alleen van mensen die zijn gecontroleerd, is bekend wat er waar was. Wie wordt gecontroleerd, is geen toeval: cijfers over de gecontroleerde mensen gelden dus niet voor iedereen.',
    known:
      'Onder de gecontroleerden: wat er bleek bij de mensen die zijn bekeken. Dat zegt niets over de anderen, en het misleidt als de ene groep vaker, of met minder reden, is gecontroleerd dan de andere.',
    decides: {
      bounds:
        'De bevindingen rusten op wat mogelijk is, wat de uitkomsten van de anderen ook zijn: over mensen die niemand controleerde, wordt niets aangenomen.',
      known: 'Het plan vraagt om alleen op de gecontroleerden te beslissen.',
      inspection:
        'Het toeval koos een deel van de mensen die zijn gecontroleerd, wat er ook over hen was besloten. Zij laten zien hoe het met de anderen zit, met een interval, en daarop rusten de bevindingen.',
    },
    coverage: {
      caption: 'Hoeveel mensen zijn gecontroleerd, naar wat er over hen was besloten',
      head: {
        attribute: 'Kenmerk',
        group: 'Groep',
        all: 'Iedereen',
        positive: 'Positief besluit',
        negative: 'Negatief besluit',
      },
      of: (checked, people, share) => `${checked} van ${people} (${share})`,
    },
    views: {
      known: 'onder de gecontroleerden',
      bounds: 'hoe het ook met de anderen zit',
      inspection: 'door wie het toeval koos',
      monotone: 'bij de anderen niet vaker',
      times: (times) => `bij de anderen tot ${times} keer zo vaak`,
    },
    subtitle: (what, confidence) =>
      `${what}. Een balk is het ${confidence}-interval met wat er open blijft; een gestippelde omtrek is alleen wat er open blijft`,
    wide: 'Er is zo veel onbekend dat hier geen grens kan worden gehaald of overschreden, hoeveel mensen het ook zijn.',
    tipping: {
      turns: (from, before, after) =>
        `Als bij alle niet gecontroleerde mensen een even groot deel een positieve uitkomst heeft, is het ‘${before}’ onder ${from} en ‘${after}’ daarboven.`,
      never: (status) =>
        `Als bij alle niet gecontroleerde mensen een even groot deel een positieve uitkomst heeft, is het ‘${status}’, hoe groot dat deel ook is.`,
      caution: 'Dat deel kan per groep verschillen, en dan kan het anders uitvallen.',
      title: (what, attribute) => `${what}, naar hoe het met de anderen zit: ${attribute}`,
      subtitle:
        'De waarde als bij alle niet gecontroleerde mensen een even groot deel een positieve uitkomst heeft; het vlak is de grens',
      axis: 'Deel van de anderen bij wie het zo is',
    },
    sample: {
      size: (n) =>
        `Het zou worden beslist door van elke groep ongeveer ${n} mensen te loten en te controleren, als het met hen is als met de gecontroleerde mensen.`,
      none: 'Loten en controleren zou het niet beslissen als het met hen is als met de gecontroleerde mensen: de waarde ligt te dicht bij de grens, of er zijn te weinig mensen over.',
    },
    caption: 'De bevindingen over uitkomsten, naar wat als bekend geldt',
    head: {
      finding: 'Bevinding',
      view: 'Wat als bekend geldt',
      value: 'Waarde',
      range: 'Tussen',
      status: 'Het zou zijn',
    },
    folded: (shown, all) => `De grafieken tonen ${shown} van de ${all} bevindingen; in de tabel staan ze allemaal.`,
  },
})
