import { guidanceTexts } from '../../locales/guidance.js'
import { effectsOf } from '../effectsOf.js'
import { type Guidance, type GuidanceScope, guidance } from '../guidance.js'
import { html, type Markup } from '../markup.js'
import { attributeLabel } from '../names.js'
import type { Report } from '../report.js'
import { webLink } from '../webLink.js'

const scopes: readonly GuidanceScope[] = ['netherlands', 'dutch_government', 'europe', 'american']

/** The rules that such an audit can serve, as facts with their sources, and what it takes a person to judge. */
export function lawSection(report: Report): Markup {
  const { audit, locale } = report
  const say = guidanceTexts[locale.language]
  const presets = new Set(audit.plan.limits.map(({ preset }) => preset))
  const told = guidance.filter(({ preset }) => preset === null || presets.has(preset))
  const attributes = audit.overall.map(({ attribute }) => attributeLabel(report, attribute))
  return html`
<section aria-labelledby="law">
<h2 id="law">${say.title}</h2>
<p>${say.intro}</p>
<p>${say.audited(locale.list(attributes))}</p>${scopes.map((scope) => {
    const rules = told.filter((rule) => rule.scope === scope)
    return (
      rules.length > 0 &&
      html`
<h3 id="law-${scope.replace('_', '-')}">${say.scope[scope]}</h3>
<ul>${rules.map((rule) => ruleItem(report, rule))}</ul>`
    )
  })}
</section>`
}

function ruleItem(report: Report, { id, scope, url }: Guidance): Markup {
  const { locale } = report
  const say = guidanceTexts[locale.language]
  const { text, source } = say.rules[id]
  const isAnalogy = scope === 'american' && effectsOf(report).includes('adverse')
  return html`<li>${text}${isAnalogy && ` ${say.analogy}`}
<p class="note">${locale.method.source}: ${source}.${url !== null && html` ${webLink(url)}`}</p></li>`
}
