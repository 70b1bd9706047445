import type { Language } from '../../languages/language.js'
import { spoken } from '../../languages/spoken.js'
import type { TermId } from '../html/terms.js'

/** The words of a report, explained to who does not know them. */
export interface GlossaryTexts {
  readonly title: string
  readonly intro: string
  readonly terms: Readonly<Record<TermId, { readonly word: string; readonly meaning: string }>>
}

export const glossaryTexts: Readonly<Record<Language, GlossaryTexts>> = spoken('glossary', {
  en: {
    title: 'Words in this report',
    intro: 'The measures are explained with their formulas, in the section on how this was measured.',
    terms: {
      decision_log: {
        word: 'Decision log',
        meaning: 'The data behind this audit: one row for each decision about a person or a case.',
      },
      decision: {
        word: 'Decision',
        meaning:
          'What was decided about a person. A positive decision is the one that the audit looks at; it can be a burden (being investigated) or a help (being granted something).',
      },
      outcome: {
        word: 'Outcome',
        meaning:
          'What turned out to be true about the person: positive, negative, or not known because nobody checked.',
      },
      score: { word: 'Score', meaning: 'The number that a model gives a person, on which a decision can rest.' },
      threshold: {
        word: 'Threshold',
        meaning: 'The score from which a decision is positive.',
      },
      attribute: {
        word: 'Attribute',
        meaning: 'A trait by which people are compared, such as gender or nationality.',
      },
      group: { word: 'Group', meaning: 'The people with one value of an attribute.' },
      intersection: {
        word: 'Intersection',
        meaning: 'A crossing of attributes: women with a foreign nationality, say.',
      },
      stratum: {
        word: 'Stratum',
        meaning:
          'A part of the people that are alike in something that matters for the decision. Within it like is compared with like.',
      },
      reference: {
        word: 'Reference',
        meaning: 'Whom a group is compared with: another group, everyone else, or everyone.',
      },
      tally: {
        word: 'tp, fp, fn, tn',
        meaning:
          'The four counts of a group. tp: a positive decision that was right; fp: a positive decision that was wrong; fn: a negative decision that was wrong; tn: a negative decision that was right.',
      },
      rate: { word: 'Rate', meaning: 'How many of some people something happened to, as a share of all of them.' },
      difference: {
        word: 'Difference',
        meaning: 'The rate of a group less that of its reference. Of 30% and 20% it is 10 percentage points.',
      },
      ratio: {
        word: 'Ratio',
        meaning:
          'The rate of a group divided by that of its reference. Of 30% and 20% it is 1.5: one and a half times as often.',
      },
      relative_difference: {
        word: 'Relative difference',
        meaning:
          'How much higher or lower the rate of a group is than that of its reference. Of 30% and 20% it is +50%.',
      },
      limit: { word: 'Limit', meaning: 'What was set as acceptable before the audit was made.' },
      finding: {
        word: 'Finding',
        meaning:
          'One limit held against one group: within the limit, outside it, not certain, or the limit does not apply.',
      },
      undetermined: {
        word: 'Not certain',
        meaning: 'These numbers do not tell whether the limit holds. It is not the same as holding.',
      },
      warning: { word: 'Warning', meaning: 'A limit that is reported and does not count in the verdict.' },
      verdict: {
        word: 'Verdict',
        meaning:
          'What the findings say together. The audit does not pass when one that counts is outside its limit, and passes when all are within.',
      },
      interval: {
        word: 'Interval',
        meaning:
          'The range that chance leaves room for. Had there been other people of the same kind, the figure could have been anywhere in it. With few people it is wide.',
      },
      level: {
        word: 'Level',
        meaning:
          'How easily chance alone could explain that a limit is crossed, or holds. The lower it is, the more certain the finding.',
      },
      correction: {
        word: 'Adjusted level',
        meaning:
          'Whoever checks many things finds something by chance. An adjusted level allows for how many were checked.',
      },
      bounds: {
        word: 'What cannot be known',
        meaning:
          'The lowest and the highest value that a figure can have when something about some people is not known.',
      },
      suppressed: {
        word: 'Suppressed number',
        meaning: 'A small number that was not published, because it could tell something about a person.',
      },
      too_few: {
        word: 'Too few cases',
        meaning: 'A group that is so small that nothing is decided about it.',
      },
      bootstrap: {
        word: 'Resampling',
        meaning: 'Drawing many times from the same counts, to see how much a figure changes by chance.',
      },
      weight: { word: 'Weight', meaning: 'How much a row counts for, where one row stands for more people or fewer.' },
      calibration: {
        word: 'Calibration',
        meaning: 'Whether a score means what it says: of the people with a score of 0.3, is it so for 30 of every 100?',
      },
      roc: {
        word: 'ROC curve',
        meaning: 'How well a score puts people for whom it is so before those for whom it is not, at every threshold.',
      },
      fingerprint: {
        word: 'Fingerprint (SHA-256)',
        meaning: 'A long number that is made from a file or a text. When one letter changes, it is another number.',
      },
    },
  },
  nl: {
    title: 'Woorden in dit rapport',
    intro: 'De maten staan met hun formule uitgelegd bij hoe dit is gemeten.',
    terms: {
      decision_log: {
        word: 'Besluitenlijst',
        meaning: 'De gegevens achter deze audit: één rij voor elk besluit over een persoon of zaak.',
      },
      decision: {
        word: 'Besluit',
        meaning:
          'Wat er over iemand is besloten. Een positief besluit is het besluit waar de audit naar kijkt. Dat kan iemand belasten (een onderzoek krijgen) of helpen (iets toegekend krijgen).',
      },
      outcome: {
        word: 'Uitkomst',
        meaning: 'Wat er over iemand waar bleek te zijn: positief, negatief, of niet bekend omdat niemand het naging.',
      },
      score: { word: 'Score', meaning: 'Het getal dat een model iemand geeft en waarop een besluit kan rusten.' },
      threshold: { word: 'Drempel', meaning: 'De score vanaf waar een besluit positief is.' },
      attribute: {
        word: 'Kenmerk',
        meaning: 'Iets waarop mensen worden vergeleken, zoals geslacht of nationaliteit.',
      },
      group: { word: 'Groep', meaning: 'De mensen met dezelfde waarde van een kenmerk.' },
      intersection: {
        word: 'Kruising',
        meaning: 'Kenmerken samen, bijvoorbeeld vrouwen met een andere nationaliteit.',
      },
      stratum: {
        word: 'Stratum',
        meaning:
          'Een deel van de mensen dat gelijk is in iets wat telt voor het besluit. Daarbinnen worden vergelijkbare mensen vergeleken.',
      },
      reference: {
        word: 'Referentie',
        meaning: 'Met wie een groep wordt vergeleken: een andere groep, alle anderen of iedereen samen.',
      },
      tally: {
        word: 'tp, fp, fn, tn',
        meaning:
          'De vier aantallen van een groep. tp: een positief besluit dat juist was; fp: een positief besluit dat fout was; fn: een negatief besluit dat fout was; tn: een negatief besluit dat juist was.',
      },
      rate: { word: 'Aandeel', meaning: 'Bij hoeveel mensen iets gebeurde, als deel van al die mensen.' },
      difference: {
        word: 'Verschil',
        meaning: 'Het aandeel van een groep min dat van de referentie. Bij 30% en 20% is dat 10 procentpunten.',
      },
      ratio: {
        word: 'Verhouding',
        meaning:
          'Het aandeel van een groep gedeeld door dat van de referentie. Bij 30% en 20% is dat 1,5: anderhalf keer zo vaak.',
      },
      relative_difference: {
        word: 'Relatief verschil',
        meaning:
          'Hoeveel hoger of lager het aandeel van een groep is dan dat van de referentie. Bij 30% en 20% is dat +50%.',
      },
      limit: { word: 'Grens', meaning: 'Wat als aanvaardbaar is vastgesteld voordat de audit werd gedaan.' },
      finding: {
        word: 'Bevinding',
        meaning:
          'Eén grens, getoetst bij één groep: binnen de grens, buiten de grens, niet zeker, of de grens is niet van toepassing.',
      },
      undetermined: {
        word: 'Niet zeker',
        meaning: 'Deze aantallen zeggen niet of de grens wordt gehaald. Dat is iets anders dan gehaald.',
      },
      warning: { word: 'Waarschuwing', meaning: 'Een grens die wordt gemeld, maar niet meetelt in het oordeel.' },
      verdict: {
        word: 'Oordeel',
        meaning:
          'Wat de bevindingen samen zeggen. De audit slaagt niet als een bevinding die meetelt buiten de grens valt, en slaagt als ze allemaal binnen de grens vallen.',
      },
      interval: {
        word: 'Interval',
        meaning:
          'Waar het toeval ruimte voor laat. Met andere mensen van dezelfde soort had het cijfer overal daarbinnen kunnen liggen. Bij weinig mensen is het breed.',
      },
      level: {
        word: 'Niveau',
        meaning:
          'Hoe makkelijk toeval alleen kan verklaren dat een grens is overschreden of gehaald. Hoe lager, hoe zekerder de bevinding.',
      },
      correction: {
        word: 'Aangepast niveau',
        meaning:
          'Wie veel dingen toetst, vindt altijd wel iets door toeval. Een aangepast niveau houdt daar rekening mee.',
      },
      bounds: {
        word: 'Wat niet te weten is',
        meaning:
          'De laagste en de hoogste waarde die een cijfer kan hebben als van sommige mensen iets niet bekend is.',
      },
      suppressed: {
        word: 'Weggelaten aantal',
        meaning: 'Een klein aantal dat niet is gepubliceerd, omdat het iets over een persoon zou kunnen zeggen.',
      },
      too_few: {
        word: 'Te weinig gevallen',
        meaning: 'Een groep is zo klein dat er niets over wordt beslist.',
      },
      bootstrap: {
        word: 'Opnieuw trekken',
        meaning: 'Vele keren trekken uit dezelfde aantallen, om te zien hoeveel een cijfer door toeval verandert.',
      },
      weight: { word: 'Gewicht', meaning: 'Hoe zwaar een rij telt, als één rij voor meer of minder mensen staat.' },
      calibration: {
        word: 'Kalibratie',
        meaning: 'Of een score betekent wat hij zegt: is het bij 30 van elke 100 mensen met een score van 0,3 ook zo?',
      },
      roc: {
        word: 'ROC-curve',
        meaning: 'Hoe goed een score mensen bij wie het zo is vóór de anderen zet, bij elke drempel.',
      },
      fingerprint: {
        word: 'Vingerafdruk (SHA-256)',
        meaning:
          'Een lang getal dat uit een bestand of tekst wordt gemaakt. Verandert er één letter, dan is het een ander getal.',
      },
    },
  },
})
