import { figuresByPart } from './charts/chartsOf.js'
import { loadVega } from './charts/draw.js'
import type { TextFormat } from './format.js'
import { contentsOf } from './html/contents.js'
import { embeddedOf } from './html/embedded.js'
import type { Markup } from './html/markup.js'
import { type LivePart, pageOf } from './html/page.js'
import { type Report, reportOf } from './html/report.js'
import { basisSection } from './html/sections/basis.js'
import { capacitySection } from './html/sections/capacity.js'
import { certaintySection } from './html/sections/certainty.js'
import { findingsSection, listedFindings } from './html/sections/findings.js'
import { glossarySection } from './html/sections/glossary.js'
import { groupsSection } from './html/sections/groups.js'
import { lawSection } from './html/sections/law.js'
import { methodSection } from './html/sections/method.js'
import { pairsSection } from './html/sections/pairs.js'
import { provenanceSection } from './html/sections/provenance.js'
import { proxiesSection } from './html/sections/proxies.js'
import { qualitySection } from './html/sections/quality.js'
import { requestSection } from './html/sections/request.js'
import { scoresSection } from './html/sections/scores.js'
import { selectiveSection } from './html/sections/selective.js'
import { seriesSection } from './html/sections/series.js'
import { signSection } from './html/sections/sign.js'
import { sinceSection } from './html/sections/since.js'
import { stagesSection } from './html/sections/stages.js'
import { stopSection } from './html/sections/stop.js'
import { strataSection } from './html/sections/strata.js'
import { sweepSection } from './html/sections/sweep.js'
import { tradeoffsSection } from './html/sections/tradeoffs.js'
import { unknownSection } from './html/sections/unknown.js'
import { verdictSection } from './html/sections/verdict.js'
import { waiversSection } from './html/sections/waivers.js'
import { worstGroupsSection } from './html/sections/worstGroups.js'

/**
 * The report of an audit for the people who have to judge it: one file that needs no network, no script and no font, for
 * a screen of any width, in the dark, and on paper. The same audit gives the same bytes.
 */
export const html: TextFormat = {
  id: 'html',
  warm: loadVega,
  render: async (audit, options) => {
    const report = reportOf(audit, options)
    const groups: Markup[] = []
    const parts = figuresByPart(report)
    const listed = listedFindings(report, parts)
    for (const [at, part] of parts.entries()) groups.push(await groupsSection(part, at, listed))
    const first = [
      verdictSection(report),
      basisSection(report),
      pairsSection(report),
      certaintySection(report),
      requestSection(report),
    ]
    const rest = [
      stopSection(report),
      await findingsSection(report, parts, listed),
      sinceSection(report),
      waiversSection(report),
      ...groups,
      await proxiesSection(report),
      qualitySection(report),
      await seriesSection(report),
      await scoresSection(report),
      await stagesSection(report),
      await strataSection(report),
      await sweepSection(report),
      await capacitySection(report),
      await worstGroupsSection(report),
      tradeoffsSection(report),
      await selectiveSection(report),
      unknownSection(report),
      methodSection(report),
      lawSection(report),
      provenanceSection(report),
      glossarySection(report),
      signSection(report),
    ]
    const sections = [...first, contentsOf(report, [...first, ...rest]), ...rest]
    const live = report.interactive ? await livePartOf(report) : null
    return [{ path: 'report.html', content: pageOf(report, sections, live) }]
  },
}

/** A static page never loads the script. */
async function livePartOf(report: Report): Promise<LivePart> {
  const { script } = await import('./html/script.js')
  return { script, data: embeddedOf(report) }
}
