import type { OwnLanguage } from '../../languages/language.js'
import type { Effect } from '../plan.js'
import type { Said } from './said.js'

/** What a column may be for. `personal`: it tells who somebody is, and an audit does not need it. */
export type Role = 'attribute' | 'proxy' | 'decision' | 'outcome' | 'score' | 'weight' | 'personal' | 'time'

export interface RoleWords {
  readonly role: Role
  /**
   * Words of the name of a column, in small letters without accents; several in a row with a space between them. A star
   * stands for any letters. What stands first here goes first.
   */
  readonly words: Readonly<Record<OwnLanguage, readonly string[]>>
  /** What a column with such a word is, to go on after 'a sign of'. */
  readonly why: Said
  /** What a positive answer does to a person. */
  readonly effect?: Effect
  /** Numbers of it are put into bins of years of life, or of birth. */
  readonly years?: 'age' | 'birth'
  /** It tells people apart: where they come back, rows are about people. */
  readonly person?: true
}

const ground = (en: string, nl: string): Said => ({
  en: `a protected ground (${en})`,
  nl: `een beschermde grond (${nl})`,
})
const proxy = (en: string, nl: string): Said => ({
  en: `something that can stand in for a protected ground (${en})`,
  nl: `iets dat in de plaats van een beschermde grond kan komen (${nl})`,
})

/** The whole of what `maatlat init` knows about names. Roles are tried in this order; a word of values works as well. */
export const roleWords: readonly RoleWords[] = [
  {
    role: 'personal',
    words: {
      en: ['birth date', 'birthdate', 'date of birth', 'dob', 'birthday'],
      nl: ['geboortedatum', 'geboorte datum', 'geb datum', 'gebdatum'],
    },
    why: {
      en: 'a date of birth; an audit by age needs a column with the age in years, or the year of birth',
      nl: 'een geboortedatum; een toets op leeftijd heeft een kolom nodig met de leeftijd in jaren, of het geboortejaar',
    },
  },
  {
    role: 'attribute',
    words: {
      en: ['gender', 'sex', 'gender identity', 'is male', 'is female', 'male', 'female'],
      nl: ['geslacht*', 'sekse', 'm v', 'man vrouw', 'is man', 'is vrouw', 'genderidentiteit'],
    },
    why: ground('sex', 'geslacht'),
  },
  {
    role: 'attribute',
    words: {
      en: ['birth year', 'birthyear', 'year of birth', 'yob'],
      nl: ['geboortejaar', 'geboorte jaar', 'gebjaar', 'geb jaar'],
    },
    why: ground('age', 'leeftijd'),
    years: 'birth',
  },
  {
    role: 'attribute',
    words: { en: ['age', 'ages', 'agegroup'], nl: ['leeftijd*'] },
    why: ground('age', 'leeftijd'),
    years: 'age',
  },
  {
    role: 'attribute',
    words: { en: ['nationality', 'nationalities', 'citizenship'], nl: ['nationaliteit*', 'staatsburgerschap'] },
    why: ground('nationality', 'nationaliteit'),
  },
  {
    role: 'attribute',
    words: {
      en: ['race', 'ethnic*', 'national origin', 'migration', 'immigrant', 'skin color', 'skin colour', 'origin'],
      nl: ['herkomst*', 'migratie*', 'afkomst', 'etnisch*', 'etniciteit', 'ras', 'allochtoon', 'westers', 'huidskleur'],
    },
    why: ground('race or origin', 'ras of afkomst'),
  },
  {
    role: 'attribute',
    words: {
      en: ['religion', 'religious', 'faith', 'belief'],
      nl: ['religie', 'geloof*', 'godsdienst', 'levensovertuiging'],
    },
    why: ground('religion or belief', 'godsdienst of levensovertuiging'),
  },
  {
    role: 'attribute',
    words: {
      en: ['disability', 'disabled', 'handicap', 'chronic illness'],
      nl: ['handicap', 'gehandicapt', 'beperking', 'arbeidsbeperking', 'arbeidsongeschikt*', 'chronisch ziek'],
    },
    why: ground('disability or chronic illness', 'handicap of chronische ziekte'),
  },
  {
    role: 'attribute',
    words: {
      en: ['sexual orientation', 'orientation'],
      nl: ['seksuele gerichtheid', 'seksuele geaardheid', 'geaardheid', 'gerichtheid'],
    },
    why: ground('sexual orientation', 'seksuele gerichtheid'),
  },
  {
    role: 'attribute',
    words: {
      en: ['marital *', 'marital', 'civil status', 'married', 'pregnant', 'pregnancy'],
      nl: ['burgerlijke staat', 'burgerlijkestaat', 'gehuwd', 'getrouwd', 'zwanger*'],
    },
    why: ground('civil status or pregnancy', 'burgerlijke staat of zwangerschap'),
  },
  {
    role: 'attribute',
    words: {
      en: ['political *', 'political party', 'union member'],
      nl: ['politieke *', 'vakbondslid', 'lid vakbond'],
    },
    why: ground('political conviction', 'politieke gezindheid'),
  },
  {
    role: 'proxy',
    words: {
      en: [
        'zip',
        'zip code',
        'zipcode',
        'postal code',
        'postcode',
        'district',
        'neighbourhood',
        'neighborhood',
        'borough',
        'region',
        'city',
      ],
      nl: [
        'postcode*',
        'pc4',
        'pc6',
        'wijk*',
        '*wijk',
        'buurt*',
        'stadsdeel',
        'woonplaats',
        'gemeente',
        'regio',
        'provincie',
      ],
    },
    why: proxy(
      'where people live goes with their origin and income',
      'waar mensen wonen hangt samen met hun afkomst en inkomen',
    ),
  },
  {
    role: 'proxy',
    words: {
      en: [
        'birth country',
        'country of birth',
        'birthplace',
        'place of birth',
        'country',
        'language',
        'mother tongue',
        'native language',
      ],
      nl: ['geboorteland', 'geboorteplaats', 'land', 'taal', 'taal*', 'moedertaal', 'voertaal', 'thuistaal'],
    },
    why: proxy('it goes with origin and nationality', 'het hangt samen met afkomst en nationaliteit'),
  },
  {
    role: 'proxy',
    words: {
      en: ['surname', 'last name', 'lastname', 'family name'],
      nl: ['achternaam', 'familienaam', 'geslachtsnaam'],
    },
    why: proxy('surnames tell of origin', 'achternamen zeggen iets over afkomst'),
  },
  {
    role: 'proxy',
    words: {
      en: [
        'income',
        'salary',
        'wage',
        'education',
        'education *',
        'school',
        'household',
        'part time',
        'working hours',
        'children',
        'lone parent',
        'single parent',
      ],
      nl: [
        'inkomen*',
        'salaris',
        'loon',
        'opleiding*',
        'school',
        'huishouden*',
        'deeltijd',
        'arbeidsduur',
        'uren per week',
        'kinderen',
        'aantal kinderen',
        'alleenstaand*',
        'eenouder*',
      ],
    },
    why: proxy('it goes with sex, age or origin', 'het hangt samen met geslacht, leeftijd of afkomst'),
  },
  {
    role: 'decision',
    words: {
      en: [
        'flagged',
        'flag',
        'investigated',
        'inspected',
        'audited',
        'denied',
        'rejected',
        'refused',
        'blocked',
        'suspended',
        'detained',
        'fined',
        'alert',
        'selected for check',
        'selected for control',
      ],
      nl: [
        'gecontroleerd',
        'controle',
        'onderzoek',
        'onderzocht',
        'afgewezen',
        'afwijzing',
        'geweigerd',
        'weigering',
        'geblokkeerd',
        'gemarkeerd',
        'signaal',
        'stopgezet',
        'beboet',
        'nader onderzoek',
      ],
    },
    why: { en: 'a check, a refusal or another burden', nl: 'een controle, een afwijzing of een andere last' },
    effect: 'adverse',
  },
  {
    role: 'decision',
    words: {
      en: [
        'approved',
        'granted',
        'awarded',
        'admitted',
        'accepted',
        'hired',
        'offered',
        'invited',
        'promoted',
        'eligible',
        'approval',
        'admission',
      ],
      nl: [
        'toegekend',
        'toekenning',
        'goedgekeurd',
        'goedkeuring',
        'verleend',
        'toegelaten',
        'aangenomen',
        'uitgenodigd',
        'ingewilligd',
        'geaccepteerd',
        'toegewezen',
      ],
    },
    why: { en: 'something that is granted', nl: 'iets dat wordt toegekend' },
    effect: 'favourable',
  },
  {
    role: 'decision',
    words: {
      en: ['selected', 'selection', 'chosen'],
      nl: ['geselecteerd', 'selectie', 'uitgekozen', 'gekozen'],
    },
    why: { en: 'a choice of some people out of all', nl: 'een keuze van enkele mensen uit een groep' },
  },
  {
    role: 'decision',
    words: {
      en: ['decision', 'y pred', 'y hat', 'yhat', 'pred', 'predicted', 'prediction', 'predicted label', 'decided'],
      nl: ['beslissing*', 'besluit*', 'beschikking', 'voorspelling*', 'voorspeld', 'eindbesluit'],
    },
    why: { en: 'a decision or a prediction', nl: 'een besluit of een voorspelling' },
  },
  {
    role: 'outcome',
    words: {
      en: [
        'wrongful',
        'fraud*',
        'violation',
        'default',
        'defaulted',
        'recid',
        'recidivism',
        'recidivated',
        'overpaid',
        'misuse',
      ],
      nl: ['onrechtmatig*', 'fraude*', 'overtreding', 'misbruik', 'wanbetaling', 'recidive', 'niet rechtmatig'],
    },
    why: { en: 'something wrong that turned out to be so', nl: 'iets dat achteraf niet in orde bleek' },
    effect: 'adverse',
  },
  {
    role: 'outcome',
    words: {
      en: ['repaid', 'qualified', 'deserving', 'graduated', 'entitled'],
      nl: ['terugbetaald', 'gekwalificeerd', 'geslaagd', 'rechthebbend', 'recht op'],
    },
    why: { en: 'something good that turned out to be so', nl: 'iets dat achteraf in orde bleek' },
    effect: 'favourable',
  },
  {
    role: 'outcome',
    words: {
      en: [
        'y true',
        'y',
        'label',
        'labels',
        'true label',
        'outcome',
        'ground truth',
        'truth',
        'target',
        'actual',
        'found',
        'result',
      ],
      nl: ['uitkomst*', 'werkelijk*', 'waarheid', 'bevinding', 'gevonden', 'vastgesteld', 'resultaat', 'terecht'],
    },
    why: { en: 'what turned out to be true', nl: 'wat achteraf waar bleek' },
  },
  {
    role: 'score',
    words: {
      en: ['score', 'scores', 'y score', 'probability', 'prob', 'proba', 'propensity', 'likelihood', 'risk', 'decile'],
      nl: ['risicoscore', 'modelscore', 'score*', 'kans', 'waarschijnlijkheid', 'risico*'],
    },
    why: { en: "a model's number", nl: 'het getal van een model' },
  },
  {
    role: 'weight',
    words: {
      en: ['sample weight', 'weight', 'weights', 'survey weight'],
      nl: ['weging', 'wegingsfactor', 'weegfactor', 'ophoogfactor', 'gewicht'],
    },
    why: { en: 'a weight', nl: 'een gewicht' },
  },
  {
    role: 'personal',
    words: {
      en: [
        'person',
        'person *',
        'client',
        'client *',
        'customer',
        'customer *',
        'applicant',
        'applicant *',
        'citizen id',
        'user id',
        'ssn',
        'patient *',
      ],
      nl: [
        'bsn',
        'burgerservicenummer',
        'klantnummer',
        'klantnr',
        'klant',
        'klant *',
        'persoon*',
        'burger',
        'aanvrager*',
        'client*',
        'sofinummer',
      ],
    },
    why: { en: 'the person whom the row is about', nl: 'de persoon over wie de rij gaat' },
    person: true,
  },
  {
    role: 'personal',
    words: {
      en: [
        'id',
        'uuid',
        'guid',
        'case number',
        'case no',
        'name',
        'first name',
        'full name',
        'email',
        'e mail',
        'phone',
        'telephone',
        'address',
        'iban',
        'licence plate',
        'license plate',
        'ip',
      ],
      nl: [
        'naam',
        'voornaam',
        'voornamen',
        'voorletters',
        'dossiernummer',
        'dossiernr',
        'zaaknummer',
        'zaaknr',
        'aanvraagnummer',
        'kenteken',
        'telefoon*',
        'mobiel',
        'emailadres',
        'mailadres',
        'adres',
        'straat*',
        'huisnummer',
        'rekeningnummer',
        'nummer',
      ],
    },
    why: { en: 'something that points at one person or case', nl: 'iets dat naar één persoon of zaak wijst' },
  },
  {
    role: 'time',
    words: {
      en: [
        'date',
        'date *',
        'time',
        'timestamp',
        'datetime',
        'month',
        'year',
        'quarter',
        'week',
        'decided on',
        'created at',
        'updated at',
      ],
      nl: ['datum', 'datum *', '*datum', 'tijd', 'tijdstip', 'maand', 'jaar', 'kwartaal', 'peildatum'],
    },
    why: { en: 'a time', nl: 'een tijdstip' },
  },
]
