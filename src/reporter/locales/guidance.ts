import type { Language } from '../../languages/language.js'
import { spoken } from '../../languages/spoken.js'
import type { GuidanceId, GuidanceScope } from '../html/guidance.js'

/** What a report says of the law and the guidance that an audit can serve. Facts only: a person judges. */
export interface GuidanceTexts {
  readonly title: string
  readonly intro: string
  readonly audited: (attributes: string) => string
  readonly scope: Readonly<Record<GuidanceScope, string>>
  readonly rules: Readonly<Record<GuidanceId, { readonly text: string; readonly source: string }>>
  /** Of an American rule where the decision burdens people. */
  readonly analogy: string
}

export const guidanceTexts: Readonly<Record<Language, GuidanceTexts>> = spoken('guidance', {
  en: {
    title: 'The law and the guidance',
    intro:
      'An audit gives evidence for a judgement under rules like these; it is not the judgement. Which of them hold here is for a person to say.',
    audited: (attributes) =>
      `Audited by: ${attributes}. Whether these are protected grounds, and whether such a ground is itself an input of the model, is for a person to say.`,
    scope: {
      netherlands: 'In the Netherlands',
      dutch_government: 'For Dutch public bodies',
      europe: 'In the European Union',
      american: 'American conventions that the plan uses',
    },
    rules: {
      direct: {
        text: 'Direct distinction: a protected ground is itself an input. Only an exception in a statute allows it.',
        source: 'Dutch Constitution, article 1; Algoritmekader, requirement grw-02',
      },
      indirect: {
        text: 'Indirect distinction: a neutral criterion, such as a postcode or an income, weighs on a group. It needs a legitimate aim, and means that are suitable, necessary and proportionate. Without these the algorithm may not be used.',
        source: 'Dutch Constitution, article 1; Algoritmekader, requirement grw-02',
      },
      risk_profiling: {
        text: 'The Netherlands Institute for Human Rights has a framework for risk profiling. It replaces that of 2021.',
        source: 'College voor de Rechten van de Mens, 28 January 2025',
      },
      bias_analysis: {
        text: 'First a bias analysis, then a test of whether a difference is justified, then an ethical test. Measures are agreed beforehand and significance is judged. There is no numeric threshold.',
        source: 'Algoritmekader, measure 5-ver-03 (bias analysis)',
      },
      impact_assessment: {
        text: 'IAMA is an assessment of what an algorithm means for human rights.',
        source: 'IAMA, updated February 2026',
      },
      register: {
        text: 'The register of algorithms always shows: name, short description, organisation, status, contact, category, goal and impact, considerations, human intervention, risk management, legal basis, impact tests, data, technique and supplier.',
        source: 'Algoritmeregister',
      },
      ai_act: {
        text: 'Articles of the AI Act that such figures can serve: 9 (risk management), 10 (data and data governance; 10(5) is on special categories of data for detecting bias), 11 with Annex IV (technical documentation), 12 (record-keeping), 14 (human oversight), 15 (accuracy, robustness and cybersecurity), 26 (deployers), 27 (impact on fundamental rights) and 86 (right to explanation).',
        source: 'AI Act, Regulation (EU) 2024/1689',
      },
      new_york: {
        text: 'Selection rates, or scoring rates, and impact ratios: by sex, by race or ethnicity, and by their intersections; and the number of people left out because their category is unknown. A category under 2 % of the data may be left out of the ratios, with its number and rate stated. The ratio is to the category that is selected most. No pass mark is set.',
        source: 'New York City Local Law 144, 6 RCNY 5-301',
      },
      four_fifths: {
        text: 'A rate under four fifths of the highest is generally taken as evidence of adverse impact. Smaller gaps can count when they are significant; larger ones may not when numbers are small.',
        source: 'EEOC, 29 CFR 1607.4(D)',
      },
    },
    analogy:
      'This rule treats selection as a benefit. Here a positive decision burdens people, so this is an analogy to the rule and not the rule.',
  },
  nl: {
    title: 'De wet en de richtlijnen',
    intro:
      'Een audit geeft bewijs voor een oordeel volgens regels als deze, maar is niet het oordeel zelf. Welke regels hier gelden, moet een mens bepalen.',
    audited: (attributes) =>
      `Onderzocht naar: ${attributes}. Of dit beschermde gronden zijn, en of het model zo’n grond zelf gebruikt, moet een mens bepalen.`,
    scope: {
      netherlands: 'In Nederland',
      dutch_government: 'Voor de Nederlandse overheid',
      europe: 'In de Europese Unie',
      american: 'Amerikaanse regels die het plan gebruikt',
    },
    rules: {
      direct: {
        text: 'Direct onderscheid: een beschermde grond is zelf een gegeven dat het model gebruikt. Dat mag alleen met een uitzondering in de wet.',
        source: 'Grondwet, artikel 1; Algoritmekader, vereiste grw-02',
      },
      indirect: {
        text: 'Indirect onderscheid: een neutraal criterium, zoals een postcode of een inkomen, pakt ongunstig uit voor een groep. Daarvoor is een legitiem doel nodig, en een middel dat passend, noodzakelijk en evenredig is. Anders mag het algoritme niet worden gebruikt.',
        source: 'Grondwet, artikel 1; Algoritmekader, vereiste grw-02',
      },
      risk_profiling: {
        text: 'Het College voor de Rechten van de Mens heeft een toetsingskader voor risicoprofilering. Het vervangt dat van 2021.',
        source: 'College voor de Rechten van de Mens, 28 januari 2025',
      },
      bias_analysis: {
        text: 'Eerst een biasanalyse, dan een toets of een verschil gerechtvaardigd is, dan een ethische toets. De maten worden vooraf afgesproken en er wordt gekeken of een verschil significant is. Er is geen getal dat als grens geldt.',
        source: 'Algoritmekader, maatregel 5-ver-03 (biasanalyse)',
      },
      impact_assessment: {
        text: 'Met het IAMA wordt onderzocht wat een algoritme betekent voor de rechten van de mens.',
        source: 'IAMA, herzien in februari 2026',
      },
      register: {
        text: 'Het Algoritmeregister toont altijd: naam, korte omschrijving, organisatie, status, contact, categorie, doel en impact, afwegingen, menselijke tussenkomst, risicobeheer, wettelijke basis, impacttoetsen, gegevens, techniek en leverancier.',
        source: 'Algoritmeregister',
      },
      ai_act: {
        text: 'Artikelen van de AI-verordening waarvoor zulke cijfers van nut zijn: 9 (risicobeheer), 10 (data en datagovernance; 10, lid 5, gaat over bijzondere gegevens om bias op te sporen), 11 met bijlage IV (technische documentatie), 12 (registratie), 14 (menselijk toezicht), 15 (nauwkeurigheid, robuustheid en cyberbeveiliging), 26 (gebruiksverantwoordelijken), 27 (gevolgen voor grondrechten) en 86 (recht op uitleg).',
        source: 'AI-verordening, Verordening (EU) 2024/1689',
      },
      new_york: {
        text: 'Selectiepercentages, of scorepercentages, en hun verhoudingen: naar geslacht, naar ras of etniciteit en naar hun kruisingen; en het aantal mensen dat niet meetelt omdat hun categorie onbekend is. Een categorie van minder dan 2 % van de gegevens mag uit de verhoudingen blijven, met vermelding van aantal en percentage. De verhouding is die tot de meest geselecteerde categorie. Er is geen grens gesteld.',
        source: 'New York City Local Law 144, 6 RCNY 5-301',
      },
      four_fifths: {
        text: 'Minder dan vier vijfde van het hoogste percentage geldt doorgaans als bewijs van benadeling. Een kleiner verschil kan tellen als het significant is; een groter verschil hoeft dat niet te doen bij kleine aantallen.',
        source: 'EEOC, 29 CFR 1607.4(D)',
      },
    },
    analogy:
      'Deze regel ziet selectie als een voordeel. Hier belast een positief besluit mensen. Daarom is dit een analogie van de regel en niet de regel zelf.',
  },
})
