import type { Language } from '../../languages/language.js'
import { spoken } from '../../languages/spoken.js'

/** What a report says of the search for the groups that are worst off. Numbers come in as they are to be read. */
export interface WorstGroupsTexts {
  readonly title: string
  readonly searched: (said: {
    readonly measure: string
    readonly attributes: string
    readonly depth: string
    readonly one: boolean
    readonly groups: string
    readonly least: string
  }) => string
  readonly beyond: (n: string, one: boolean) => string
  readonly none: string
  readonly folded: (n: string, one: boolean) => string
  readonly caution: string
  readonly shrunk: string
  readonly known: string
  readonly units: string
  readonly tooFew: (n: string, one: boolean) => string
  readonly notDefined: (n: string, one: boolean) => string
  readonly withoutValue: string
  readonly mayBeChance: string
  readonly dueTo: (group: string) => string
  readonly within: (n: string, one: boolean) => string
  readonly subtitle: (measure: string, confidence: string) => string
  readonly caption: string
  readonly head: {
    readonly group: string
    readonly rows: string
    readonly own: string
    readonly others: string
    readonly difference: (confidence: string) => string
    readonly shrunk: string
    readonly p: string
    readonly bounds: string
  }
  /** In the terminal, where there is little room. */
  readonly short: {
    readonly title: (measure: string) => string
    readonly rows: string
    readonly own: string
    readonly others: string
    readonly difference: string
    readonly shrunk: string
    readonly p: string
    readonly within: (n: string) => string
  }
}

export const worstGroupsTexts: Readonly<Record<Language, WorstGroupsTexts>> = spoken('worstGroups', {
  en: {
    title: 'The groups that are worst off',
    searched: ({ measure, attributes, depth, one, groups, least }) =>
      `Every group was searched${one ? '' : `, and every crossing of up to ${depth} of the ${attributes} attributes`}: ${groups} groups of ${least} cases or more. Each was compared with everyone else on one measure: ${measure}.`,
    beyond: (n, one) =>
      one
        ? `${n} group is worse off beyond chance, with the level corrected for all that were searched.`
        : `${n} groups are worse off beyond chance, with levels corrected for all that were searched.`,
    none: 'No group is worse off beyond chance, with levels corrected for all that were searched.',
    folded: (n, one) =>
      one
        ? `${n} of them is not shown to be worse off than a larger group that it is part of, and is counted with that one.`
        : `${n} of them are not shown to be worse off than a larger group that they are part of, and are counted with that one.`,
    caution: 'This shows where to look. It is not a finding: no limit was held against it.',
    shrunk:
      'Of many small groups some are always far off by luck. So groups are ranked by their shrunk difference: the smaller a group, the more of its difference is put down to chance.',
    known: 'People whose outcome is unknown are left out; what the difference may be with them stands beside it.',
    units:
      'Rows about the same person were counted as if they were about different people, so these levels are too sure.',
    tooFew: (n, one) => `${n} ${one ? 'group was' : 'groups were'} too small to look at, or left too few others.`,
    notDefined: (n, one) => `Of ${n} ${one ? 'group' : 'groups'} the measure says nothing.`,
    withoutValue: 'Groups of people without a value were not searched.',
    mayBeChance: 'may be chance',
    within: (n, one) => `with ${n} ${one ? 'group' : 'groups'} within it`,
    dueTo: (group) => `not shown to be worse off without ${group}`,
    subtitle: (measure, confidence) =>
      `${measure}: difference from everyone else, with a ${confidence} interval that is not corrected`,
    caption: 'The groups that are worst off, the worst first',
    head: {
      group: 'Group',
      rows: 'Rows',
      own: 'This group',
      others: 'Everyone else',
      difference: (confidence) => `Difference (${confidence})`,
      shrunk: 'Shrunk',
      p: 'p, corrected',
      bounds: 'Difference, with the unknown',
    },
    short: {
      title: (measure) => `Worst off on ${measure}`,
      rows: 'rows',
      own: 'theirs',
      others: 'others',
      difference: 'difference',
      shrunk: 'shrunk',
      p: 'p corr.',
      within: (n) => `+${n} within`,
    },
  },
  nl: {
    title: 'De groepen die het slechtst af zijn',
    searched: ({ measure, attributes, depth, one, groups, least }) =>
      `Alle groepen zijn doorzocht${one ? '' : `, en alle kruisingen van hooguit ${depth} van de ${attributes} kenmerken`}: ${groups} groepen van ${least} gevallen of meer. Elke groep is vergeleken met alle anderen, op één maat: ${measure}.`,
    beyond: (n, one) =>
      one
        ? `${n} groep is slechter af, en meer dan toeval kan verklaren; daarbij telt mee dat er zoveel groepen zijn doorzocht.`
        : `${n} groepen zijn slechter af, en meer dan toeval kan verklaren; daarbij telt mee dat er zoveel groepen zijn doorzocht.`,
    none: 'Van geen enkele groep is aangetoond dat zij slechter af is: met zoveel groepen kan elk verschil toeval zijn.',
    folded: (n, one) =>
      one
        ? `Van ${n} daarvan is niet aangetoond dat zij slechter af is dan een grotere groep waar zij deel van is; zij telt bij die groep.`
        : `Van ${n} daarvan is niet aangetoond dat zij slechter af zijn dan een grotere groep waar zij deel van zijn; zij tellen bij die groep.`,
    caution: 'Dit laat zien waar u moet kijken. Het is geen bevinding: er is geen grens op toegepast.',
    shrunk:
      'Van veel kleine groepen wijken er altijd een paar sterk af door toeval. Daarom staan de groepen op volgorde van hun gekrompen verschil: hoe kleiner een groep, hoe meer van het verschil als toeval geldt.',
    known: 'Mensen van wie de uitkomst onbekend is, tellen niet mee; ernaast staat wat het verschil met hen kan zijn.',
    units:
      'Rijen over dezelfde persoon zijn geteld alsof zij over verschillende mensen gaan. Deze uitkomsten lijken dus zekerder dan zij zijn.',
    tooFew: (n, one) =>
      one
        ? `${n} groep was te klein om te bekijken, of liet te weinig anderen over.`
        : `${n} groepen waren te klein om te bekijken, of lieten te weinig anderen over.`,
    notDefined: (n, one) => `Over ${n} ${one ? 'groep' : 'groepen'} zegt de maat niets.`,
    withoutValue: 'Groepen van mensen zonder waarde zijn niet doorzocht.',
    mayBeChance: 'kan toeval zijn',
    within: (n, one) => `met ${n} ${one ? 'groep' : 'groepen'} erbinnen`,
    dueTo: (group) => `zonder ${group} niet aantoonbaar slechter af`,
    subtitle: (measure, confidence) =>
      `${measure}: verschil met alle anderen, met een ${confidence}-interval zonder correctie`,
    caption: 'De groepen die het slechtst af zijn, de slechtste eerst',
    head: {
      group: 'Groep',
      rows: 'Rijen',
      own: 'Deze groep',
      others: 'Alle anderen',
      difference: (confidence) => `Verschil (${confidence})`,
      shrunk: 'Gekrompen',
      p: 'p, gecorrigeerd',
      bounds: 'Verschil, met de onbekenden',
    },
    short: {
      title: (measure) => `Het slechtst af bij ${measure}`,
      rows: 'rijen',
      own: 'eigen',
      others: 'anderen',
      difference: 'verschil',
      shrunk: 'gekrompen',
      p: 'p gecorr.',
      within: (n) => `+${n} erbinnen`,
    },
  },
})
