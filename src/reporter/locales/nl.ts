import type { Locale } from './locale.js'

const list = new Intl.ListFormat('nl-NL', { type: 'conjunction' })
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const statuses = {
  fail: 'buiten de grens',
  undetermined: 'niet zeker',
  pass: 'binnen de grens',
  not_applicable: 'niet van toepassing',
} as const

/** A comma closes a clause (`mensen die voldeden, werden er …`); after a bare noun there is none. */
const closed = (people: string): string => (/\b(die|wie)\b/.test(people) ? `${people},` : people)

export const nl: Locale = {
  language: 'nl',
  axis: { decimal: ',', thousands: '.' },
  list: (items) => list.format(items),

  page: {
    kicker: 'Audit van besluiten',
    skip: 'Naar de bevindingen',
    notRecorded: 'niet ingevuld',
    everyone: 'iedereen samen',
    everyoneElse: 'alle anderen',
    allGroups: (attribute) => `${attribute}, alle groepen`,
    against: (group, reference) => `${group} vergeleken met ${reference}`,
  },

  verdict: { fail: 'Niet geslaagd', undetermined: 'Onbeslist', pass: 'Geslaagd', not_judged: 'Niet beoordeeld' },
  status: statuses,
  warning: 'een waarschuwing, die niet meetelt in het oordeel',

  unit: {
    share: (figure, total) => `${figure} van elke ${total}`,
    points: (figure) => `${figure} procentpunt`,
    gap: (figure) => `${figure} procentpunt`,
    ratio: (figure) => `${figure} keer`,
    relative: (figure) => `${figure}%`,
    amount: (figure) => figure,
    amount_difference: (figure) => figure,
    number: (figure) => figure,
  },
  to: (low, high) => (low === high ? low : `${low} tot ${high}`),
  orMore: (low) => `${low} of meer`,
  orLess: (high) => `${high} of minder`,
  limit: {
    min: (low) => `minstens ${low}`,
    max: (high) => `hoogstens ${high}`,
    band: (low, high) => `tussen ${low} en ${high}`,
  },
  dash: '–',

  say: {
    frequency: (total, { of, event }, { n, group }, other) =>
      `Van elke ${total} ${closed(of)} ${event.replace('{n}', n)}${group === null ? '' : ` (${group})`}${other === null ? '' : `, tegenover ${other.n} (${other.group})`}.`,
    asKnown: (sentence) => `Voor zover bekend: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`,
    counted: (numerator, denominator) => `${numerator} van ${denominator}`,
    ofTotal: (n, total) => `${n} van ${total}`,
    notKnown: (label, range) =>
      range === null ? `${capital(label)}: niet te meten.` : `${capital(label)}: niet te weten. Het kan ${range} zijn.`,
    value: (name, value) => `${name}: ${value}.`,
    valueAgainst: (name, value, other) => `${name}: ${value}, tegenover ${other.n} (${other.group}).`,
    times: {
      often: (figure, than) => `Dat is ${figure} keer zo vaak als bij ${than}.`,
      much: (figure, than) => `Dat is ${figure} keer zo hoog als bij ${than}.`,
    },
    compared: {
      more: (figure, than) => `Dat is ${figure} meer dan bij ${than}.`,
      less: (figure, than) => `Dat is ${figure} minder dan bij ${than}.`,
      same: (than) => `Dat is hetzelfde als bij ${than}.`,
    },
    interval: (confidence, range) => `${confidence}-interval: ${range}.`,
    bounds: (range) => `Wat niet bekend is, laat ruimte voor ${range}.`,
    limit: (limit) => `De grens is ${limit}.`,
  },

  headline: {
    pass: (n, one) =>
      one
        ? 'Het ene dat is getoetst, blijft binnen de grens.'
        : `Alle ${n} dingen die zijn getoetst, blijven binnen de grens.`,
    undetermined: 'Met deze aantallen is nog niet te zeggen of elke grens wordt gehaald.',
    undecidable: 'Met deze aantallen was over geen enkele grens te beslissen.',
    not_judged: 'Er zijn vooraf geen grenzen gesteld. Daarom beschrijft dit rapport en oordeelt het niet.',
    only_warnings: 'De grenzen van dit plan waarschuwen alleen. Daarom beschrijft dit rapport en oordeelt het niet.',
    tallied: (all, counts) =>
      `Van de ${all} dingen die zijn getoetst, ${counts.length === 1 && counts[0]?.n === '1' ? 'is' : 'zijn'} ${list.format(counts.map(({ status, n }) => `${n} ${statuses[status]}`))}.`,
  },

  basis: {
    title: 'Waar dit op rust',
    decided: (n, { event }, positive) => `Van ${n} mensen ${event.replace('{n}', positive)}.`,
    allKnown: 'Van iedereen is bekend wat er waar bleek te zijn.',
    someKnown: (known, unknown) => `Van ${known} van hen is bekend wat er waar bleek te zijn; van ${unknown} niet.`,
    noneKnown: 'Van niemand is bekend wat er waar bleek te zijn.',
    noOutcome: 'Het plan noemt geen uitkomst, dus niets hier zegt of deze besluiten juist waren.',
    weighted: (rows, column) =>
      `Dit zijn ${rows} besluiten, elk geteld naar gewicht (${column}): de aantallen hier zijn sommen van gewichten.`,
    unjudged: (n, attribute) =>
      `Van ${n} mensen is niet vastgelegd bij welke groep ze horen (${attribute}); aan hen is geen grens getoetst.`,
    limitsChanged:
      'Dit zijn niet de grenzen die zijn gesteld: hun vingerafdruk is anders dan die toen is opgeschreven.',
    limits: (by, on) => `De grenzen zijn gesteld${by === null ? '' : ` door ${by}`}${on === null ? '' : ` op ${on}`}.`,
    limitsUnknown: 'Het plan zegt niet wie de grenzen heeft gesteld, en ook niet wanneer.',
    about: {
      organisation: 'Organisatie',
      model: 'Model',
      model_version: 'Versie van het model',
      purpose: 'Doel',
      period: 'Periode',
      limits_set_by: 'Grenzen gesteld door',
      limits_set_on: 'Grenzen gesteld op',
      limits_sha256: 'Vingerafdruk van de grenzen',
      contact: 'Contact',
      register: 'Register',
    },
    countsAs: {
      pass: 'Wie deze audit uitvoerde, vroeg om ‘onbeslist’ als geslaagd te laten tellen. Het oordeel hierboven is wat de cijfers zeggen.',
      fail: 'Wie deze audit uitvoerde, vroeg om ‘onbeslist’ als niet geslaagd te laten tellen. Het oordeel hierboven is wat de cijfers zeggen.',
    },
    point:
      'Volgens het plan beslissen de schattingen, hoe onzeker ze ook zijn: het toeval is te zien, maar telt niet mee in het oordeel.',
    knownOnly:
      'Het plan kijkt alleen naar mensen van wie de uitkomst bekend is, alsof de anderen net zo zijn. Dat heeft niemand nagegaan.',
    ignored: (n, floor, one) =>
      `${n} ${one ? 'bevinding telt' : 'bevindingen tellen'} niet mee in het oordeel, omdat er minder dan ${floor} gevallen waren. ${one ? 'Die staat' : 'Die staan'} bij de bevindingen.`,
  },

  pair: {
    title: 'Waar het vooral om gaat',
    heading: (label, attribute) => `${capital(label)}, naar ${attribute}`,
    of: (total, people) => `Van elke ${total} ${people}:`,
    known: (counted) => `onder de bekenden ${counted}`,
    maybe: 'niet te weten',
    no: 'niet',
    picture: (label, told) => `${capital(label)}: ${told}`,
  },

  findings: {
    title: 'Bevindingen',
    summary: (counts) => `${capital(list.format(counts.map(({ status, n }) => `${n} ${statuses[status]}`)))}.`,
    warns: 'Een waarschuwing: deze telt niet mee in het oordeel.',
    ignored: 'Telt niet mee in het oordeel: te weinig gevallen.',
    leftOut: (groups) => `Zonder ${groups}: te weinig gevallen.`,
    asked: 'gevraagd, er is geen grens gesteld',
    more: {
      fail: (n) => `Nog ${n} buiten de grens`,
      undetermined: (n) => `Nog ${n} niet zeker`,
      pass: (n) => `Nog ${n} binnen de grens`,
      not_applicable: (n) => `Bij ${n} is de grens niet van toepassing`,
    },
    none: 'Het plan stelt geen grenzen, dus er is niets om aan te toetsen.',
  },

  ask: {
    title: 'Wat wordt van u gevraagd',
    first: {
      fail: 'Beslis of deze besluiten zo door mogen gaan nu een grens is overschreden, en leg vast waarom.',
      undetermined: 'Beslis of deze besluiten door mogen gaan zolang het bewijs niet compleet is, en leg vast waarom.',
      pass: 'Bevestig dat dit de juiste grenzen waren voor deze besluiten, en leg vast waarom ze door mogen gaan.',
      not_judged: 'Beslis welke verschillen tussen groepen aanvaardbaar zijn, en stel grenzen voor de volgende audit.',
    },
    open: (n, one) =>
      one ? `Zeg hoe de ${n} open bevinding wordt opgelost.` : `Zeg hoe de ${n} open bevindingen worden opgelost.`,
    cases: (n) => `Ongeveer ${n} gevallen meer zouden de eerste ervan beslissen.`,
    unknown:
      'Laat de uitkomsten of aantallen uitzoeken die nu ontbreken: meer van dezelfde gevallen lost niet alles op.',
    always:
      'Vraag of het verschil een goed doel dient, en of het middel geschikt, nodig en redelijk is. Cijfers kunnen dat niet beantwoorden.',
  },

  groups: {
    title: 'De cijfers per groep',
    by: (attribute) => `Naar ${attribute}`,
    key: {
      intro: 'Zo leest u de grafieken:',
      band: 'het gekleurde vlak is de grens',
      interval: (confidence) => `de balk is het ${confidence}-interval: waar het toeval ruimte voor laat`,
      bounds: 'de gestippelde rand is wat niet te weten is',
      beyond: 'een pijl: het loopt door buiten de rand',
      equal: 'de staande streep is geen verschil',
      unjudged: 'hiervoor geldt geen grens',
    },
    statuses: (parts) => parts.map(({ status, groups }) => `${statuses[status]} voor ${groups}`).join('; '),
    some: (n) => `${n} groepen`,
    every: {
      pass: 'voor elke groep binnen de grens',
      fail: 'voor elke groep buiten de grens',
      undetermined: 'voor geen enkele groep zeker',
      not_applicable: 'de grens geldt voor geen enkele groep',
    },
    spread: (high, low) => `van ${low.n} (${low.group}) tot ${high.n} (${high.group})`,
    same: (n) => `${n} in elke groep`,
    partly: (range) => `niet precies te weten; ${range}`,
    nothing: 'in geen enkele groep te meten',
    measured: (name, abbreviation, comparison, reference) => {
      const what = abbreviation === null ? name : `${name} (${abbreviation})`
      if (comparison === null) return what
      const how = {
        difference: 'van de groep min die van de referentie',
        ratio: 'van de groep gedeeld door die van de referentie',
        relative_difference: 'hoeveel hoger of lager dan die van de referentie',
      }[comparison]
      return `${what}, ${how}${reference === null ? '' : ` (${reference})`}`
    },
    withInterval: (confidence) => `met ${confidence}-interval`,
    withLimit: (limit) => `de grens is ${limit}`,
    folded: (shown, n) => `De grafiek toont ${shown} groepen; nog ${n} staan er in de tabel.`,
    behind: (attribute) => `De aantallen achter deze grafiek, naar ${attribute}`,
    head: {
      group: 'Groep',
      reference: 'Vergeleken met',
      of: 'Van',
      count: 'Aantal',
      share: 'Aandeel',
      value: 'Waarde',
      theirs: 'Bij hen',
      comparison: { difference: 'Verschil', ratio: 'Verhouding', relative_difference: 'Relatief verschil' },
      interval: (confidence) => `${confidence}-interval`,
      bounds: 'Mogelijk',
      status: 'Bevinding',
    },
    rest: (attribute) => `Alle andere cijfers naar ${attribute}`,
    restCaption: (attribute, part) => `Elke maat naar ${attribute}${part === null ? '' : `, ${part}`}`,
    part: (at, of) => `deel ${at} van ${of}`,
    measure: 'Maat',
    restNote: (confidence) =>
      `Onder elke waarde staat het ${confidence}-interval. ‘≈’ is een waarde onder de bekenden; wat niet bekend is, laat ruimte voor meer.`,
    aggregates: (attribute) => `Over alle groepen van ${attribute}`,
    size: 'Mensen',
  },

  unknown: {
    title: 'Wat niet bekend is',
    nothing: 'Elke gelezen rij is geteld, elke uitkomst is bekend, geen aantal is weggelaten en geen groep is klein.',
    nothingAsked:
      'Elke gelezen rij is geteld, geen aantal is weggelaten en geen groep is klein. Het plan noemt geen uitkomst. Over wat waar was, staat hier dus niets.',
    outcomes: {
      title: 'Uitkomsten die niemand kent',
      intro: {
        bounds:
          'Waar niemand naging wat er waar was, heeft een maat van goede en foute besluiten geen waarde maar een bereik. Dat bereik telt mee in elke bevinding.',
        known:
          'Bij deze mensen ging niemand na wat er waar was. Het plan laat hen buiten beschouwing; de bevindingen gelden dus alleen voor de anderen.',
      },
    },
    small: {
      title: 'Kleine groepen',
      intro: (floor) => `Deze groepen tellen minder dan ${floor} mensen; daarover is weinig te zeggen.`,
    },
    suppressed: {
      title: 'Aantallen die niet zijn gepubliceerd',
      intro:
        'Sommige aantallen van deze groepen zijn weggelaten om mensen te beschermen, of zijn maar ongeveer bekend. Ze worden niet uit andere tabellen afgeleid.',
    },
    excluded: {
      title: 'Rijen die niet meetellen',
      intro: (read, counted) => `Er zijn ${read} rijen gelezen en ${counted} geteld.`,
    },
    taken: {
      decision: {
        title: 'Wat als negatief besluit is geteld',
        intro: 'Het plan noemt de negatieve besluiten niet, dus elk besluit dat niet positief is, telt als negatief.',
      },
      outcome: {
        title: 'Wat als negatieve uitkomst is geteld',
        intro:
          'Het plan noemt de negatieve uitkomsten niet, dus elke uitkomst die niet positief is, telt als negatief, ook als die kan betekenen dat niemand het weet.',
      },
    },
    values: {
      title: 'Uitkomsten die het plan niet noemt',
      intro: 'Deze waarden van de uitkomst staan in geen van beide lijsten van het plan. Ze tellen als niet bekend.',
    },
    head: {
      attribute: 'Kenmerk',
      group: 'Groep',
      people: 'Mensen',
      positive: 'Niet bekend na een positief besluit',
      negative: 'Niet bekend na een negatief besluit',
      reason: 'Reden',
      detail: 'Waar',
      rows: 'Rijen',
      value: 'Waarde',
    },
    reason: {
      not_selected: 'niet gekozen door het plan',
      missing_decision: 'geen besluit',
      unlisted_decision: 'een besluit dat het plan niet noemt',
      missing_score: 'geen score',
      missing_weight: 'geen gewicht',
      missing_attribute: 'geen waarde',
      unmapped_group: 'een waarde waarvoor het plan geen groep heeft',
      bad_row: 'een verkeerd aantal kolommen',
    },
    whole: 'alles',
  },

  method: {
    title: 'Hoe dit is gemeten',
    counting:
      'Elk cijfer hier komt uit kleine tabellen met aantallen: hoeveel mensen per groep welk besluit kregen en wat er waar bleek te zijn. In dit rapport staat geen rij en geen persoon.',
    direction: {
      adverse: 'Een positief besluit belast de persoon hier (uitgekozen worden).',
      favourable: 'Een positief besluit helpt de persoon hier (toegelaten worden).',
    },
    limits: 'De grenzen',
    limitsIntro: 'Een grens die beslist, telt in het oordeel; een waarschuwing niet.',
    head: { limit: 'Grens', of: 'Geldt voor', weight: 'Gewicht', origin: 'Herkomst' },
    everywhere: 'elk kenmerk',
    inEachStratum: 'in elk stratum apart',
    severity: { fail: 'beslist', warn: 'waarschuwt' },
    intervals: 'Hoe zeker de cijfers zijn',
    methods: [
      {
        id: /^hajek$/,
        words:
          'Een aandeel van iedereen, uit wie het toeval koos om te controleren: gewogen met de kans om gekozen te worden (Horvitz & Thompson 1952; Hájek 1971), met het score-interval van zo veel gevallen als die onzekerheid hebben.',
      },
      { id: /^wilson$/, words: 'Een aandeel: score-interval (Wilson 1927).' },
      { id: /^clopper_pearson/, words: 'Een aandeel: exact interval (Clopper & Pearson 1934).' },
      { id: /^mid_p/, words: 'Een aandeel: mid-p-interval (Lancaster 1949; Berry & Armitage 1995).' },
      {
        id: /^mcdiarmid/,
        words: 'Een afstand tussen twee verdelingen van waarden: begrensde verschillen (McDiarmid 1989).',
      },
      { id: /^newcombe/, words: 'Een verschil van twee aandelen: hybride score-interval (Newcombe 1998, methode 10).' },
      {
        id: /^koopman/,
        words:
          'Een verhouding van twee aandelen: score-interval (Koopman 1984); een relatief verschil is de verhouding min één.',
      },
      {
        id: /_transformed$/,
        words: 'Een maat die met een aandeel stijgt of daalt: het interval van dat aandeel, omgerekend.',
      },
      {
        id: /^student_t$/,
        words:
          'Een gemiddelde van getallen: het interval van Student (1908); bij weinig gevallen met een lange staart is het te kort.',
      },
      {
        id: /^student_t_log$/,
        words:
          'De wortel van een gemiddelde van kwadraten: het interval van Student van dat gemiddelde, op de logaritme (deltamethode).',
      },
      {
        id: /^order_statistics$/,
        words:
          'Een mediaan of ander kwantiel: exact interval, tussen twee van de gevallen (Thompson 1936; Woodruff 1952).',
      },
      {
        id: /^robins_breslow_greenland$/,
        words: 'Een gemeenschappelijke odds ratio: Robins, Breslow & Greenland (1986), op de logaritme.',
      },
      {
        id: /^greenland_robins$/,
        words: 'Een gemeenschappelijke verhouding: Greenland & Robins (1985), op de logaritme.',
      },
      {
        id: /^breslow_day_tarone$/,
        words: 'Of odds ratio’s uiteenlopen: een toets zonder interval (Breslow & Day 1980; Tarone 1985).',
      },
      {
        id: /_delta$/,
        words: 'Een verklaard of overblijvend deel: met de variantie van hoe mensen zijn verdeeld (deltamethode).',
      },
      {
        id: /mover/,
        words:
          'Een gemiddelde, een verschil of een verhouding, uit de intervallen van de delen: MOVER (Zou & Donner 2008).',
      },
      {
        id: /^bonferroni/,
        words: 'Een gemiddelde van absolute verschillen: elk verschil op het halve niveau (Bonferroni).',
      },
      {
        id: /^pairwise/,
        words:
          'Het grootste gat tussen twee groepen: elk paar groepen wordt getoetst; de grens geldt pas als alle paren eraan voldoen.',
      },
      {
        id: /^worst_/,
        words:
          'Het laagste van alle groepen: het interval van elke groep op haar deel van het niveau (Bonferroni; Berger 1982).',
      },
      {
        id: /^propagated/,
        words:
          'Een functie van twee of meer aandelen: uit de intervallen van elk, met doorgerekende onzekerheid (Newcombe 2011).',
      },
      {
        id: /^delta_/,
        words:
          'Een functie van een hele telling: de variantie volgens de deltamethode, op een schaal waarop zij bijna normaal is.',
      },
      {
        id: /^paired_ratio$/,
        words:
          'Een verhouding van twee aantallen van dezelfde mensen: via het aandeel van wie in maar één van beide telt.',
      },
      {
        id: /^noncentral_/,
        words:
          'Wat een invoer over een groep verraadt: het interval van de niet-centraliteit van een χ² (Steiger 2004), geschaald naar het gemiddelde en de variantie die toeval geeft (Haldane 1940; Satterthwaite 1946).',
      },
      {
        id: /^delong_logit$/,
        words: 'Een oppervlak onder een curve: DeLong, DeLong & Clarke-Pearson (1988), op de logit.',
      },
      { id: /^infinitesimal_jackknife/, words: 'Een gemiddelde precisie: infinitesimale jackknife, op de logit.' },
      {
        id: /^wilson_bins/,
        words: 'Een kalibratiefout: het score-interval van het aandeel in elke klasse, samengenomen.',
      },
      {
        id: /^dkw$/,
        words:
          'Een grootste afstand van twee verdelingen: de banden van beide (Dvoretzky, Kiefer & Wolfowitz 1956; Massart 1990).',
      },
      {
        id: /^gaussian_process$/,
        words: 'Een Wasserstein-afstand: min de ruis die toeval alleen al geeft (del Barrio, Giné & Matrán 1999).',
      },
      { id: /^propagated/, words: 'Een functie van twee percentages: uit de onzekerheid van beide (Newcombe 2011).' },
      {
        id: /^delta_/,
        words: 'Een functie van alle vier aantallen: de deltamethode, op een schaal die binnen het bereik blijft.',
      },
      { id: /^paired_ratio/, words: 'Een verhouding van twee aantallen over dezelfde mensen: Bonett & Price (2006).' },
      {
        id: /_size$/,
        words: 'De grootte van een verschil: naar beide kanten, elk met de helft van de foutkans (Bonferroni).',
      },
      {
        id: /^worst_/,
        words:
          'De groep die het verst af ligt: het interval van elke groep, met het nabije eind aangepast aan hun aantal (Bonferroni; Berger 1982).',
      },
      {
        id: /^bootstrap_from_zero/,
        words:
          'Wat bij gelijke groepen nul is, valt in elke steekproef groter uit: wat opnieuw trekken toevoegt, gaat er weer af (basisinterval, Davison & Hinkley 1997).',
      },
      {
        id: /^bootstrap/,
        words:
          'Geen formule: een bootstrap met vast startgetal over de aantallen, met vaste groepsgrootte (Efron & Tibshirani 1993).',
      },
      {
        id: /overall/,
        words: 'Tegenover iedereen samen: door exacte omrekening uit de vergelijking met alle anderen.',
      },
    ],
    deciding: 'Hoe over een bevinding wordt beslist',
    confident: (confidence, level) =>
      `Een grens is pas gehaald of overschreden als dat voor minstens ${confidence} zeker is: het niveau is dan ${level} of lager. Daartussen is het niet zeker.`,
    point: 'De schatting beslist alleen; het interval is te zien en telt niet mee.',
    correction: {
      holm: 'Eén vals alarm laat een audit zakken. Daarom worden de niveaus waarop een grens is overschreden, aangepast aan hun aantal (Holm 1979).',
      benjamini_hochberg:
        'Bij veel bevindingen horen enkele valse alarmen. Daarom worden de niveaus waarop een grens is overschreden, aangepast aan hun aantal (Benjamini & Hochberg 1995).',
      none: 'De niveaus worden niet aangepast aan het aantal bevindingen: bij veel bevindingen gaan er enkele door toeval over de grens.',
    },
    family: {
      limit: 'De bevindingen van één grens tellen daarvoor samen.',
      audit: 'Alle bevindingen van de audit tellen daarvoor samen.',
    },
    passing: 'Om te slagen moet elke bevinding slagen; daarvoor is geen aanpassing nodig (Berger 1982).',
    floor: (n) =>
      `Heeft een groep of haar referentie minder dan ${n} gevallen om aan te meten, dan wordt niets beslist.`,
    tooFew: {
      undetermined: 'Zo’n bevinding is niet zeker.',
      ignore: 'Zo’n bevinding telt niet mee in het oordeel en staat op de eerste bladzijde.',
    },
    unknown: {
      bounds:
        'Wat niet bekend is, wordt op elke mogelijke manier ingevuld. Een grens is pas gehaald of overschreden als dat zo is hoe het ook uitvalt.',
      known: 'Wat niet bekend is, blijft buiten beschouwing: het plan oordeelt over wat bekend is.',
    },
    formulas: 'De maten en hun formules',
    otherFormulas: (n) => `De ${n} andere maten`,
    cells:
      'tp en fp zijn positieve besluiten waarvan de uitkomst positief en negatief was; fn en tn zijn negatieve besluiten, op dezelfde manier.',
    source: 'Bron',
    cannot: 'Wat een audit niet kan zeggen',
    cannotSay: [
      'Een audit geeft bewijs voor een oordeel, maar is niet het oordeel zelf. Een verschil kan gerechtvaardigd zijn, en gelijke cijfers kunnen onrechtvaardig zijn.',
      'Of een beschermde grond zelf meetelt in het model, of een neutraal kenmerk ervoor in de plaats komt, is een vraag over het model en de wet, niet over deze aantallen.',
      'De uitkomsten zijn wat iemand heeft vastgelegd. Was dat nagaan zelf ongelijk, dan werkt dat door in deze cijfers.',
    ],
  },

  provenance: {
    title: 'Waar dit vandaan komt',
    intro: 'Hiermee kan een ander de audit herhalen en nagaan dat er niets is veranderd.',
    source: 'Gegevens',
    data: 'Vingerafdruk van de gegevens (SHA-256)',
    noData: 'geen: de gegevens kwamen niet uit een bestand',
    plan: 'Vingerafdruk van het plan (SHA-256)',
    counting: 'Vingerafdruk van hoe is geteld (SHA-256)',
    limits: 'Vingerafdruk van de grenzen (SHA-256)',
    rows: 'Rijen',
    rowsText: (read, counted) => `${read} gelezen, ${counted} geteld`,
    tool: 'Gemaakt met',
    date: 'Datum',
    selection: 'Alleen rijen met',
    repeat: 'Om de audit te herhalen',
    planFile: 'PLAN.yaml',
    again: 'Om dit rapport opnieuw te maken uit het bewaarde resultaat',
  },

  sign: {
    title: 'Besluit en ondertekening',
    decision: 'Besluit en redenen',
    name: 'Naam',
    role: 'Functie',
    date: 'Datum',
    signature: 'Handtekening',
  },
}
