import type { Language } from '../../languages/language.js'
import { spoken } from '../../languages/spoken.js'
import type { Became, Verdict } from '../../policy/finding.js'

/** What is said of waivers, of an earlier result, and of what a pipeline was told. All comes in as it is to be read. */
export interface GateTexts {
  readonly waivers: {
    readonly title: string
    /** Once on the first page: so many findings, by these people. */
    readonly caveat: (n: string, one: boolean, by: string) => string
    /** Nothing that decides is left. */
    readonly onlyWaived: string
    readonly expired: (by: string, until: string, n: string, one: boolean) => string
    readonly unmatched: (about: string) => string
    readonly asOf: (day: string) => string
    readonly head: {
      readonly about: string
      readonly reason: string
      readonly by: string
      readonly until: string
      readonly state: string
    }
    readonly state: {
      readonly running: (n: string, one: boolean) => string
      readonly expired: (n: string, one: boolean) => string
      readonly unneeded: string
      readonly unmatched: string
    }
    /** Beside a finding. */
    readonly runs: (by: string, until: string, reason: string) => string
    readonly ranOut: (by: string, until: string) => string
  }
  readonly since: {
    readonly title: string
    readonly intro: (title: string, date: string | null, verdict: string) => string
    readonly verdict: Readonly<Record<Verdict, string>>
    readonly counts: Readonly<Record<Became, (n: string) => string>>
    readonly became: Readonly<Record<Became, string>>
    readonly summary: (counts: string) => string
    readonly gone: (n: string, one: boolean) => string
    readonly known: (n: string, one: boolean) => string
    readonly caption: string
    readonly head: {
      readonly finding: string
      readonly before: string
      readonly now: string
      readonly change: string
      readonly p: string
      readonly became: string
    }
    readonly noCounterpart: string
    readonly more: (n: string) => string
    /** How it was tested, with sources. */
    readonly method: (confidence: string) => string
    readonly notes: Readonly<Record<BaselineNote, string>>
    /** Why the pipeline passes though the verdict does not. */
    readonly passes: (title: string) => string
    readonly undecided: (title: string) => string
  }
  readonly failOn: string
  readonly change: {
    /** What changed, as a heading. */
    readonly label: (label: string) => string
    readonly fact: (label: string, before: string, now: string) => string
    readonly more: (size: string) => string
    readonly less: (size: string) => string
    readonly same: string
    readonly limit: (limit: string) => string
    readonly before: string
    readonly now: string
    readonly change: string
  }
}

/** In what the two audits are not alike. */
export type BaselineNote = 'same_data' | 'other_counting' | 'other_limits' | 'other_plan'

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

export const gateTexts: Readonly<Record<Language, GateTexts>> = spoken('gate', {
  en: {
    waivers: {
      title: 'What is waived',
      caveat: (n, one, by) =>
        one
          ? `${n} finding does not pass and has no say in the verdict, because it is waived by ${by}.`
          : `${n} findings do not pass and have no say in the verdict, because they are waived by ${by}.`,
      onlyWaived: 'Nothing that decides is left: all that does not pass is waived.',
      expired: (by, until, n, one) =>
        `A waiver by ${by} ended on ${until}: the ${one ? 'finding' : `${n} findings`} that it was for ${one ? 'counts' : 'count'} again.`,
      unmatched: (about) => `A waiver is about nothing in this audit, probably by a typing error: ${about}.`,
      asOf: (day) =>
        `Somebody answers for these for a while. A waiver holds up to and with its last day; this audit holds them against ${day}.`,
      head: {
        about: 'What is waived',
        reason: 'Reason',
        by: 'Approved by',
        until: 'Last day',
        state: 'State',
      },
      state: {
        running: (n, one) => `holds, for ${n} ${one ? 'finding' : 'findings'}`,
        expired: (n, one) => `ended; ${n} ${one ? 'finding counts' : 'findings count'} again`,
        unneeded: 'not needed: nothing that it is about fails or is open',
        unmatched: 'about nothing in this audit',
      },
      runs: (by, until, reason) => `Waived by ${by} until ${until}, so it has no say in the verdict. Reason: ${reason}`,
      ranOut: (by, until) => `The waiver by ${by} ended on ${until}, so it counts again.`,
    },
    since: {
      title: 'Since the earlier audit',
      intro: (title, date, verdict) =>
        `These findings are compared with those of an earlier audit: ‘${title}’${date === null ? '' : `, of ${date}`}. Its verdict was ‘${verdict}’.`,
      verdict: { fail: 'does not pass', undetermined: 'not decided', pass: 'passes', not_judged: 'not judged' },
      counts: {
        new: (n) => `${n} new`,
        worse: (n) => `${n} worse`,
        same: (n) => `${n} the same as far as can be told`,
        better: (n) => `${n} better`,
        resolved: (n) => `${n} resolved`,
      },
      became: { new: 'new', worse: 'worse', same: 'the same', better: 'better', resolved: 'resolved' },
      summary: (counts) => `Compared with then: ${counts}.`,
      gone: (n, one) =>
        `${n} ${one ? 'finding that failed then is' : 'findings that failed then are'} not in this audit: a limit or a group is gone.`,
      known: (n, one) =>
        `${n} ${one ? 'finding that does not pass was' : 'findings that do not pass were'} so then too, and no better: known, and not repaired.`,
      caption: 'What changed, the worst first',
      head: {
        finding: 'Group and measure',
        before: 'Then',
        now: 'Now',
        change: 'Change',
        p: 'p',
        became: 'Became',
      },
      noCounterpart: 'not there',
      more: (n) => `${n} more are in audit.json.`,
      method: (confidence) =>
        `The two audits are taken to be of different people; cases that are in both make changes look less certain than they are. The change of a rate has the score test of two proportions (Pearson 1900); any other change the interval that both intervals make (MOVER: Zou & Donner 2008). p is how often chance alone would give a change as large, if nothing changed. ‘Worse’ and ‘better’ are certain at ${confidence}; ‘new’ is what fails now and did not then.`,
      notes: {
        same_data: 'Both audits are of the same data, so nothing can have changed but the plan.',
        other_counting:
          'The two audits counted differently (another decision, outcome, group or selection): a change may come from that.',
        other_limits: 'The limits are not those of the earlier audit.',
        other_plan: 'The plan is not that of the earlier audit, though the counting and the limits are.',
      },
      passes: (title) =>
        `The pipeline passes all the same: it was told to stop only at what became worse since ‘${title}’, and nothing did.`,
      undecided: (title) =>
        `The pipeline does not fail: it was told to stop only at what became worse since ‘${title}’. Of some findings that is not decided.`,
    },
    failOn:
      'The pipeline stops here, because it was told to stop at failing limits that only warn, too (--fail-on warn).',
    change: {
      label: (label) => `change of ${label}`,
      fact: (label, before, now) => `${capital(label)}: ${before} then, ${now} now.`,
      more: (size) => `That is ${size} more than then.`,
      less: (size) => `That is ${size} less than then.`,
      same: 'That is the same as then.',
      limit: (limit) => `The change may be ${limit}.`,
      before: 'Then',
      now: 'Now',
      change: 'Change',
    },
  },
  nl: {
    waivers: {
      title: 'Uitzonderingen',
      caveat: (n, one, by) =>
        one
          ? `${n} bevinding slaagt niet en telt niet mee in het oordeel: er is een uitzondering voor, goedgekeurd door ${by}.`
          : `${n} bevindingen slagen niet en tellen niet mee in het oordeel: er zijn uitzonderingen voor, goedgekeurd door ${by}.`,
      onlyWaived: 'Er is niets meer dat beslist: voor alles wat niet slaagt, is er een uitzondering.',
      expired: (by, until, n, one) =>
        `Een uitzondering van ${by} liep tot en met ${until}: de ${one ? 'bevinding' : `${n} bevindingen`} waarvoor die gold, ${one ? 'telt' : 'tellen'} weer mee.`,
      unmatched: (about) =>
        `Een uitzondering gaat over niets in deze audit. Waarschijnlijk is het een tikfout: ${about}.`,
      asOf: (day) =>
        `Hiervoor staat iemand een tijd lang in. Een uitzondering geldt tot en met haar laatste dag; voor deze audit is ${day} de dag waarop ernaar is gekeken.`,
      head: {
        about: 'Uitzondering voor',
        reason: 'Reden',
        by: 'Goedgekeurd door',
        until: 'Laatste dag',
        state: 'Stand',
      },
      state: {
        running: (n, one) => `geldt, voor ${n} ${one ? 'bevinding' : 'bevindingen'}`,
        expired: (n, one) => `afgelopen; ${n} ${one ? 'bevinding telt' : 'bevindingen tellen'} weer mee`,
        unneeded: 'niet nodig: alles waar ze over gaat, slaagt',
        unmatched: 'gaat over niets in deze audit',
      },
      runs: (by, until, reason) =>
        `Telt niet mee in het oordeel: ${by} heeft tot en met ${until} een uitzondering goedgekeurd. Reden: ${reason}`,
      ranOut: (by, until) => `De uitzondering van ${by} liep tot en met ${until}, dus dit telt weer mee.`,
    },
    since: {
      title: 'Sinds de vorige audit',
      intro: (title, date, verdict) =>
        `Deze bevindingen zijn vergeleken met die van een eerdere audit: ‘${title}’${date === null ? '' : `, van ${date}`}. Het oordeel was toen ‘${verdict}’.`,
      verdict: {
        fail: 'niet geslaagd',
        undetermined: 'onbeslist',
        pass: 'geslaagd',
        not_judged: 'niet beoordeeld',
      },
      counts: {
        new: (n) => `${n} nieuw`,
        worse: (n) => `${n} slechter`,
        same: (n) => `${n} hetzelfde voor zover te zeggen is`,
        better: (n) => `${n} beter`,
        resolved: (n) => `${n} opgelost`,
      },
      became: { new: 'nieuw', worse: 'slechter', same: 'hetzelfde', better: 'beter', resolved: 'opgelost' },
      summary: (counts) => `Vergeleken met toen: ${counts}.`,
      gone: (n, one) =>
        `${n} ${one ? 'bevinding die toen niet slaagde, staat' : 'bevindingen die toen niet slaagden, staan'} niet in deze audit: er is een grens of een groep weg.`,
      known: (n, one) =>
        `${n} ${one ? 'bevinding die niet slaagt, was dat toen ook al en is' : 'bevindingen die niet slagen, waren dat toen ook al en zijn'} niet beter geworden: bekend, en niet hersteld.`,
      caption: 'Wat er veranderd is, het slechtste eerst',
      head: {
        finding: 'Groep en maat',
        before: 'Toen',
        now: 'Nu',
        change: 'Verandering',
        p: 'p',
        became: 'Werd',
      },
      noCounterpart: 'was er niet',
      more: (n) => `Nog ${n} staan in audit.json.`,
      method: (confidence) =>
        `De twee audits worden behandeld alsof ze over verschillende mensen gaan; gevallen die in beide zitten, laten veranderingen minder zeker lijken dan ze zijn. Voor de verandering van een percentage is er de scoretoets van twee aandelen (Pearson 1900); voor elke andere verandering het interval dat uit beide intervallen volgt (MOVER: Zou & Donner 2008). p is hoe vaak toeval alleen zo’n grote verandering zou geven als er niets veranderd was. ‘Slechter’ en ‘beter’ zijn zeker bij ${confidence}; ‘nieuw’ is wat nu niet slaagt en toen wel, of er toen niet was.`,
      notes: {
        same_data: 'Beide audits gaan over dezelfde gegevens, dus er kan niets veranderd zijn behalve het plan.',
        other_counting:
          'De twee audits telden anders (een ander besluit, een andere uitkomst, groep of selectie): een verandering kan daarvan komen.',
        other_limits: 'De grenzen zijn niet die van de eerdere audit.',
        other_plan: 'Het plan is niet dat van de eerdere audit, al zijn de telling en de grenzen hetzelfde.',
      },
      passes: (title) =>
        `De pipeline gaat toch door: die moest alleen stoppen bij wat slechter is geworden sinds ‘${title}’, en dat is er niet.`,
      undecided: (title) =>
        `De pipeline keurt dit niet af: die moest alleen stoppen bij wat slechter is geworden sinds ‘${title}’. Van sommige bevindingen is dat niet beslist.`,
    },
    failOn:
      'De pipeline stopt hier, want die moest ook stoppen bij grenzen die alleen waarschuwen en niet worden gehaald (--fail-on warn).',
    change: {
      label: (label) => `verandering van ${label}`,
      fact: (label, before, now) => `${capital(label)}: toen ${before}, nu ${now}.`,
      more: (size) => `Dat is ${size} meer dan toen.`,
      less: (size) => `Dat is ${size} minder dan toen.`,
      same: 'Dat is hetzelfde als toen.',
      limit: (limit) => `De verandering mag ${limit} zijn.`,
      before: 'Toen',
      now: 'Nu',
      change: 'Verandering',
    },
  },
})
