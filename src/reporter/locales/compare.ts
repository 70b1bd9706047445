import type { Moved } from '../../compare/comparison.js'
import type { Language } from '../../languages/language.js'
import { spoken } from '../../languages/spoken.js'
import type { Became } from '../../policy/finding.js'

/** What a report about two audits says. Numbers and names come in as they are to be read. */
export interface CompareTexts {
  readonly kicker: string
  readonly skip: string
  readonly before: string
  readonly after: string
  readonly title: string
  readonly more: (size: string) => string
  readonly less: (size: string) => string
  readonly equal: string
  /** The first sentence; `before` and `after` say how much more or less. */
  readonly said: {
    readonly turnedShown: (what: string, before: string, after: string) => string
    /** `was` and `is`: whether each direction is shown; not both. */
    readonly turnedBeyond: (what: string, before: string, after: string, was: boolean, is: boolean) => string
    readonly turnedMaybe: (what: string, before: string, after: string) => string
    readonly gap: (what: string, before: string, after: string, moved: 'closer' | 'further' | 'changed') => string
    readonly rate: (what: string, before: string, after: string) => string
    readonly same: (what: string, before: string, after: string) => string
    readonly unknown: (what: string) => string
    readonly nothing: string
  }
  readonly change: (range: string, p: string, confidence: string, beyond: boolean) => string
  /** `open`: not shown because of what is not known. */
  readonly side: (when: 'before' | 'after', range: string, confidence: string, shown: boolean, open: boolean) => string
  readonly pairing: {
    readonly joint: (before: string, after: string) => string
    readonly linked: (people: string) => string
    readonly not_published: string
    readonly apart: string
    readonly range: (narrow: string, narrowP: string, wide: string, wideP: string) => string
    readonly always: string
    readonly never: string
    readonly depends: string
  }
  readonly frequency: (when: 'before' | 'after', sentence: string) => string
  readonly chart: { readonly subtitle: string; readonly row: (when: 'before' | 'after', subject: string) => string }
  readonly key: (confidence: string) => string
  readonly limits: {
    readonly title: string
    readonly counts: (passes: string, fails: string, open: string) => string
    readonly none: string
    readonly caption: string
    readonly became: Readonly<Record<Became, string>>
    readonly absent: string
    readonly gone: (n: string) => string
    readonly outcome: (verdict: string) => string
  }
  readonly lists: Readonly<Record<'turned' | 'worse' | 'better', { readonly title: string; readonly none: string }>>
  readonly folded: (n: string) => string
  readonly stayed: { readonly title: string; readonly text: (n: string, all: string) => string }
  readonly flips: {
    readonly title: string
    readonly intro: (before: string, after: string) => string
    readonly linked: (by: string, both: string, then: string, now: string) => string
    readonly groups: string
    readonly withoutId: (rows: string) => string
    readonly contradictory: (people: string) => string
    readonly caption: (attribute: string) => string
    readonly sentence: (group: string, from: string, to: string, all: string) => string
    readonly head: {
      readonly group: string
      readonly outcome: string
      readonly both: string
      readonly before: string
      readonly after: string
      readonly neither: string
      readonly p: string
    }
    readonly outcome: Readonly<Record<'all' | 'positive' | 'negative' | 'unknown', string>>
    readonly note: string
  }
  readonly figures: {
    readonly title: string
    readonly gaps: (attribute: string) => string
    readonly rates: (attribute: string) => string
    readonly head: {
      readonly what: string
      readonly before: string
      readonly after: string
      readonly change: string
      readonly range: (confidence: string) => string
      readonly p: string
      readonly moved: string
    }
  }
  readonly moved: Readonly<Record<Moved, string>>
  readonly turnedOnly: string
  readonly method: { readonly title: string; readonly lines: (confidence: string) => readonly string[] }
  readonly provenance: {
    readonly title: string
    readonly report: string
    readonly data: string
    readonly plan: string
    readonly counting: string
    readonly limits: string
    readonly source: string
    readonly tool: string
    readonly none: string
  }
  readonly unmatched: (names: string) => string
}

export const compareTexts: Readonly<Record<Language, CompareTexts>> = spoken('compare', {
  en: {
    kicker: 'Before and after',
    skip: 'Go to the limits',
    before: 'before',
    after: 'after',
    title: 'What changed',
    more: (size) => `${size} more`,
    less: (size) => `${size} less`,
    equal: 'equal',
    said: {
      turnedShown: (what, before, after) =>
        `The gap turned round: ${what} went from ${before} to ${after}. Both directions are shown: each is more than chance leaves room for.`,
      turnedBeyond: (what, before, after, was, is) =>
        `The gap turned round in the estimate: ${what} went from ${before} to ${after}. That it changed is more than chance leaves room for; ${is ? 'the new direction is shown, that there was a gap the other way is not' : was ? 'that there was a gap is shown, the new direction is not' : 'that it now points the other way is not shown'}.`,
      turnedMaybe: (what, before, after) =>
        `The gap turned round in the estimate only: ${what} went from ${before} to ${after}. Chance leaves room for no change at all.`,
      gap: (what, before, after, moved) =>
        `The gap ${moved === 'closer' ? 'became smaller' : moved === 'further' ? 'became larger' : 'changed'}: ${what} went from ${before} to ${after}, more than chance leaves room for.`,
      rate: (what, before, after) => `${what} went from ${before} to ${after}, more than chance leaves room for.`,
      same: (what, before, after) =>
        `No change is shown: ${what} went from ${before} to ${after}, and chance leaves room for no change at all.`,
      unknown: (what) => `${what}: too little is known to say what changed.`,
      nothing: 'No gap between groups has a value in both audits, so nothing can be said of what changed.',
    },
    change: (range, p, confidence, beyond) =>
      `The change: ${range} (${confidence} interval, p = ${p}). ${beyond ? 'That is more than chance leaves room for.' : 'Chance leaves room for no change.'}`,
    side: (when, range, confidence, shown, open) =>
      when === 'before'
        ? shown
          ? `Before, the gap was shown: its ${confidence} interval is ${range}, all on one side.`
          : `Before, that there was a gap was not shown: its ${confidence} interval is ${range}${open ? ' for what is known; with what is not known, no difference is possible too' : ', which holds no difference'}.`
        : shown
          ? `Now the new direction is shown: its ${confidence} interval is ${range}, all on one side.`
          : `That the gap now points the other way is not shown: its ${confidence} interval is ${range}${open ? ' for what is known; with what is not known, no difference is possible too' : ', which holds no difference'}.`,
    pairing: {
      joint: (before, after) =>
        `Both decisions of each person are known (${before} and ${after}), so the interval of a rate that is known of everyone allows for who is who.`,
      linked: (people) =>
        `Both decisions are known of whoever is in both logs (${people} people), so the interval of a rate that is known of everyone allows for who is who.`,
      not_published:
        'Both audits are of the same people, as far as counts can tell: every group has as many people with each outcome in both. Who was flagged by both is not published, so the interval takes them as different people.',
      apart: 'The two audits are taken as of different people.',
      range: (narrow, narrowP, wide, wideP) =>
        `Over every pairing that the counts leave room for, the change is at best as certain as ${narrow} (p = ${narrowP}) and at worst as ${wide} (p = ${wideP}).`,
      always: 'Whoever is who, the change is more than chance leaves room for.',
      never: 'Whoever is who, chance leaves room for no change.',
      depends: 'Whether it is more than chance leaves room for, depends on who is who.',
    },
    frequency: (when, sentence) => `${when === 'before' ? 'Before' : 'After'}: ${sentence}`,
    chart: {
      subtitle: 'from before to after, with what chance leaves room for',
      row: (when, subject) => `${when}: ${subject}`,
    },
    key: (confidence) =>
      `The bar is the ${confidence} interval; the upright line is no difference; the shaded area is the limit; a dashed outline is what cannot be known.`,
    limits: {
      title: 'The limits, then and now',
      counts: (passes, fails, open) =>
        `Now ${passes} ${passes === '1' ? 'finding passes' : 'findings pass'}, ${fails} ${fails === '1' ? 'does' : 'do'} not and ${open} ${open === '1' ? 'is' : 'are'} not decided.`,
      none: 'The later plan sets no limits.',
      caption: 'Each limit, before and after',
      became: {
        new: 'new',
        worse: 'worse',
        same: 'no change shown',
        better: 'better',
        resolved: 'resolved',
      },
      absent: 'not there',
      gone: (n) => `Findings that failed before and are not here now: ${n}.`,
      outcome: (verdict) => `For a pipeline, counting what is new or worse: ${verdict}.`,
    },
    lists: {
      turned: { title: 'What turned round', none: 'No gap between groups changed sides.' },
      worse: { title: 'What became worse', none: 'Of nothing is it shown that it became worse.' },
      better: { title: 'What became better', none: 'Of nothing is it shown that it became better.' },
    },
    folded: (n) => `And ${n} more, in the tables below.`,
    stayed: {
      title: 'What stayed as it was',
      text: (n, all) =>
        `Of ${n} of the ${all} figures below no change is shown. That is not proof that nothing changed: a small audit shows little.`,
    },
    flips: {
      title: 'Whose decision changed',
      intro: (before, after) =>
        `Of each person both decisions are known: the one in ${before} and the one in ${after}.`,
      linked: (by, both, then, now) =>
        `People are known by ${by}. In both logs: ${both}; in the earlier log only: ${then}; in the later log only: ${now}.`,
      groups: 'The tables are of people with a decision in both, by their group in the earlier log.',
      withoutId: (rows) => `Rows that do not say whose they are: ${rows}.`,
      contradictory: (people) => `People of whom the two logs disagree on what was true: ${people}.`,
      caption: (attribute) => `People by both decisions and by what was true: ${attribute}`,
      sentence: (group, from, to, all) =>
        `${group}: of ${all} people, ${to} have a positive decision now and had none, and ${from} had one and have none now.`,
      head: {
        group: 'Group',
        outcome: 'What was true',
        both: 'Positive both times',
        before: 'Only before',
        after: 'Only after',
        neither: 'Neither time',
        p: 'p (mid-p)',
      },
      outcome: { all: 'all', positive: 'positive', negative: 'negative', unknown: 'not known' },
      note: 'With a positive outcome a positive decision is right, with a negative outcome it is wrong. p is of McNemar’s test that as many changed one way as the other.',
    },
    figures: {
      title: 'The figures',
      gaps: (attribute) => `Gaps between groups, before and after: ${attribute}`,
      rates: (attribute) => `Measures of each group, before and after: ${attribute}`,
      head: {
        what: 'What',
        before: 'Before',
        after: 'After',
        change: 'Change',
        range: (confidence) => `${confidence} interval`,
        p: 'p',
        moved: 'What became of it',
      },
    },
    moved: {
      turned: 'turned round',
      further: 'gap larger',
      worse: 'worse',
      closer: 'gap smaller',
      better: 'better',
      changed: 'changed',
      same: 'no change shown',
      not_known: 'not known',
    },
    turnedOnly: 'turned in the estimate',
    method: {
      title: 'How this was worked out',
      lines: (confidence) => [
        `A change is the value after less the value before. Its ${confidence} interval combines those of both (Zou & Donner 2008). Where it is known who is who, the correlation of the two counts: of a rate that is Newcombe’s interval for pairs (1998).`,
        'p is the level at which the interval of the change just touches no change. It is adjusted for the groups of an attribute, within each measure and comparison.',
        'Turned round: the gap pointed one way and then the other. It is shown where both intervals leave out no difference, on opposite sides; else it is so in the estimate only.',
        'Better and worse, larger and smaller are said only of changes that are more than chance leaves room for.',
        'A comparison says what changed, not why: other people, other years and other rules may change a figure too.',
      ],
    },
    provenance: {
      title: 'The two audits',
      report: 'Audit',
      data: 'Data (SHA-256)',
      plan: 'Plan (SHA-256)',
      counting: 'Way of counting (SHA-256)',
      limits: 'Limits (SHA-256)',
      source: 'Source',
      tool: 'Made with',
      none: 'none',
    },
    unmatched: (names) => `In one of the two only, so nothing is said of them: ${names}.`,
  },
  nl: {
    kicker: 'Voor en na',
    skip: 'Naar de grenzen',
    before: 'eerst',
    after: 'daarna',
    title: 'Wat er veranderde',
    more: (size) => `${size} meer`,
    less: (size) => `${size} minder`,
    equal: 'gelijk',
    said: {
      turnedShown: (what, before, after) =>
        `Het verschil is omgeslagen: ${what} ging van ${before} naar ${after}. Beide richtingen zijn aangetoond: ze zijn allebei groter dan toeval kan verklaren.`,
      turnedBeyond: (what, before, after, was, is) =>
        `Het verschil is in de schatting omgeslagen: ${what} ging van ${before} naar ${after}. De verandering is groter dan toeval kan verklaren; ${is ? 'de nieuwe richting is aangetoond, de oude niet' : was ? 'de oude richting is aangetoond, de nieuwe niet' : 'dat het verschil nu de andere kant op wijst, is niet aangetoond'}.`,
      turnedMaybe: (what, before, after) =>
        `Het verschil is alleen in de schatting omgeslagen: ${what} ging van ${before} naar ${after}. Het kan toeval zijn: misschien veranderde er niets.`,
      gap: (what, before, after, moved) =>
        `Het verschil ${moved === 'closer' ? 'is kleiner geworden' : moved === 'further' ? 'is groter geworden' : 'is veranderd'}: ${what} ging van ${before} naar ${after}, meer dan toeval kan verklaren.`,
      rate: (what, before, after) => `${what} ging van ${before} naar ${after}, meer dan toeval kan verklaren.`,
      same: (what, before, after) =>
        `Een verandering is niet aangetoond: ${what} ging van ${before} naar ${after}, en dat kan toeval zijn.`,
      unknown: (what) => `${what}: er is te weinig bekend om te zeggen wat er veranderde.`,
      nothing:
        'Geen verschil tussen groepen heeft in beide audits een waarde. Over veranderingen valt dus niets te zeggen.',
    },
    change: (range, p, confidence, beyond) =>
      `De verandering: ${range} (${confidence}-interval, p = ${p}). ${beyond ? 'Dat is meer dan toeval kan verklaren.' : 'Dat kan toeval zijn.'}`,
    side: (when, range, confidence, shown, open) =>
      when === 'before'
        ? shown
          ? `Eerst was het verschil aangetoond: het ${confidence}-interval is ${range}, helemaal aan één kant.`
          : `Dat er eerst een verschil was, is niet aangetoond: het ${confidence}-interval is ${range}${open ? ' voor wat bekend is; met wat niet bekend is, kan er ook geen verschil zijn' : ', en daar zit geen verschil ook in'}.`
        : shown
          ? `Nu is de nieuwe richting aangetoond: het ${confidence}-interval is ${range}, helemaal aan één kant.`
          : `Dat het verschil nu de andere kant op wijst, is niet aangetoond: het ${confidence}-interval is ${range}${open ? ' voor wat bekend is; met wat niet bekend is, kan er ook geen verschil zijn' : ', en daar zit geen verschil ook in'}.`,
    pairing: {
      joint: (before, after) =>
        `Van elke mens zijn beide besluiten bekend (${before} en ${after}). Het interval van een percentage dat van iedereen bekend is, houdt daar rekening mee.`,
      linked: (people) =>
        `Van wie in beide logboeken staat (${people} mensen), zijn beide besluiten bekend. Het interval van een percentage dat van iedereen bekend is, houdt daar rekening mee.`,
      not_published:
        'Beide audits gaan over dezelfde mensen, voor zover de aantallen dat laten zien: elke groep heeft in beide evenveel mensen met elke uitkomst. Wie door beide is uitgekozen, is niet gepubliceerd. Daarom rekent het interval alsof het verschillende mensen zijn.',
      apart: 'De twee audits gelden hier als audits van verschillende mensen.',
      range: (narrow, narrowP, wide, wideP) =>
        `Bij alle manieren waarop de mensen bij elkaar kunnen horen, is de verandering op haar zekerst ${narrow} (p = ${narrowP}) en op haar onzekerst ${wide} (p = ${wideP}).`,
      always: 'Wie ook bij wie hoort: de verandering is groter dan toeval kan verklaren.',
      never: 'Wie ook bij wie hoort: het kan toeval zijn.',
      depends: 'Of het meer is dan toeval kan verklaren, hangt ervan af wie bij wie hoort.',
    },
    frequency: (when, sentence) => `${when === 'before' ? 'Eerst' : 'Daarna'}: ${sentence}`,
    chart: {
      subtitle: 'van eerst naar daarna, met de ruimte die toeval laat',
      row: (when, subject) => `${when === 'before' ? 'eerst' : 'daarna'}: ${subject}`,
    },
    key: (confidence) =>
      `De balk is het ${confidence}-interval; de rechtopstaande lijn is geen verschil; het gekleurde vlak is de grens; een gestippelde omtrek is wat niet bekend kan zijn.`,
    limits: {
      title: 'De grenzen, toen en nu',
      counts: (passes, fails, open) =>
        `Nu ${passes === '1' ? 'slaagt' : 'slagen'} er ${passes} ${passes === '1' ? 'bevinding' : 'bevindingen'}, ${fails} niet, en ${open} ${open === '1' ? 'is' : 'zijn'} onbeslist.`,
      none: 'Het latere plan stelt geen grenzen.',
      caption: 'Elke grens, eerst en daarna',
      became: {
        new: 'nieuw',
        worse: 'slechter',
        same: 'geen verandering aangetoond',
        better: 'beter',
        resolved: 'opgelost',
      },
      absent: 'was er niet',
      gone: (n) => `Bevindingen die eerst niet slaagden en er nu niet meer zijn: ${n}.`,
      outcome: (verdict) => `Voor een pipeline, die alleen telt wat nieuw of slechter is: ${verdict}.`,
    },
    lists: {
      turned: { title: 'Wat is omgeslagen', none: 'Geen verschil tussen groepen wisselde van kant.' },
      worse: { title: 'Wat slechter werd', none: 'Van niets is aangetoond dat het slechter werd.' },
      better: { title: 'Wat beter werd', none: 'Van niets is aangetoond dat het beter werd.' },
    },
    folded: (n) => `En nog ${n}, in de tabellen hieronder.`,
    stayed: {
      title: 'Wat gelijk bleef',
      text: (n, all) =>
        `Van ${n} van de ${all} cijfers hieronder is geen verandering aangetoond. Dat bewijst niet dat er niets veranderde: een kleine audit toont weinig aan.`,
    },
    flips: {
      title: 'Van wie het besluit veranderde',
      intro: (before, after) => `Van elke mens zijn beide besluiten bekend: dat in ${before} en dat in ${after}.`,
      linked: (by, both, then, now) =>
        `Mensen zijn herkend aan ${by}. In beide logboeken: ${both}; alleen in het eerdere: ${then}; alleen in het latere: ${now}.`,
      groups: 'De tabellen gaan over mensen met een besluit in beide, naar hun groep in het eerdere logboek.',
      withoutId: (rows) => `Rijen die niet zeggen om wie het gaat: ${rows}.`,
      contradictory: (people) => `Mensen over wie de logboeken elkaar tegenspreken (een andere uitkomst): ${people}.`,
      caption: (attribute) => `Mensen naar beide besluiten en naar wat waar was: ${attribute}`,
      sentence: (group, from, to, all) =>
        `${group}: van ${all} mensen kregen er ${to} nu wel een positief besluit en eerst niet, en ${from} eerst wel en nu niet.`,
      head: {
        group: 'Groep',
        outcome: 'Wat waar was',
        both: 'Beide keren positief',
        before: 'Alleen eerst',
        after: 'Alleen daarna',
        neither: 'Geen van beide',
        p: 'p (mid-p)',
      },
      outcome: { all: 'alle', positive: 'positief', negative: 'negatief', unknown: 'niet bekend' },
      note: 'Bij een positieve uitkomst is een positief besluit terecht, bij een negatieve uitkomst onterecht. p is van de toets van McNemar dat er evenveel de ene als de andere kant op gingen.',
    },
    figures: {
      title: 'De cijfers',
      gaps: (attribute) => `Verschillen tussen groepen, eerst en daarna: ${attribute}`,
      rates: (attribute) => `Maten van elke groep, eerst en daarna: ${attribute}`,
      head: {
        what: 'Wat',
        before: 'Eerst',
        after: 'Daarna',
        change: 'Verandering',
        range: (confidence) => `${confidence}-interval`,
        p: 'p',
        moved: 'Wat ervan werd',
      },
    },
    moved: {
      turned: 'omgeslagen',
      further: 'verschil groter',
      worse: 'slechter',
      closer: 'verschil kleiner',
      better: 'beter',
      changed: 'veranderd',
      same: 'geen verandering aangetoond',
      not_known: 'niet bekend',
    },
    turnedOnly: 'omgeslagen in de schatting',
    method: {
      title: 'Hoe dit is uitgerekend',
      lines: (confidence) => [
        `Een verandering is de latere waarde min de eerdere. Het ${confidence}-interval ervan komt van die van beide (Zou & Donner 2008). Waar bekend is wie wie is, telt de samenhang van de twee mee: bij een percentage is dat het interval voor paren van Newcombe (1998).`,
        'p is het niveau waarop het interval van de verandering nog net geen verandering raakt. Het is aangepast aan het aantal groepen van een kenmerk, binnen elke maat en vergelijking.',
        'Omgeslagen: het verschil wees eerst de ene kant op en daarna de andere. Dat is aangetoond als beide intervallen geen verschil uitsluiten, aan weerskanten; anders is het alleen in de schatting zo.',
        'Beter en slechter, groter en kleiner staan er alleen bij veranderingen die groter zijn dan toeval kan verklaren.',
        'Een vergelijking zegt wat er veranderde, niet waardoor: andere mensen, andere jaren en andere regels veranderen een cijfer ook.',
      ],
    },
    provenance: {
      title: 'De twee audits',
      report: 'Audit',
      data: 'Gegevens (SHA-256)',
      plan: 'Plan (SHA-256)',
      counting: 'Manier van tellen (SHA-256)',
      limits: 'Grenzen (SHA-256)',
      source: 'Bron',
      tool: 'Gemaakt met',
      none: 'geen',
    },
    unmatched: (names) => `Alleen in een van de twee, dus hierover is niets gezegd: ${names}.`,
  },
})
