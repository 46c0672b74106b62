/**
 * The page, in Typst. It never changes: every word of a text reaches it as data in `draft.json`, never as markup, so
 * that nothing anybody writes can be read as an instruction.
 *
 * The face is Libertinus Serif, which the compiler carries with its small capitals; the two after it are carried too
 * and fill in for signs it lacks.
 */
export const template = String.raw`#let draft = json("draft.json")
#let bilingual = draft.languages.len() > 1
#let solemn = draft.kind == "declaration"

#let quiet = luma(35%)
#let shade = luma(92%)
#let hair = 0.4pt + luma(55%)
#let size = if bilingual { 10pt } else if solemn { 12pt } else { 11.5pt }
// How far the numbers of clauses hang out into the margin, and the white between number and words.
#let hang = 18mm
#let gap = 4.5mm
#let side = if bilingual { (left: 22mm, right: 22mm) } else { (left: 40mm, right: 28mm) }
#let gutter = 9mm

#let spoken(language, body) = text(lang: language.lang, region: language.region, body)
#let capitals(body) = smallcaps(text(tracking: 0.05em, body))

#let marked(run) = {
  let body = run.text.split("\n").map(line => text(line)).join(linebreak())
  if "superscript" in run { body = super(body) }
  if "italic" in run { body = emph(body) }
  if "bold" in run { body = strong(body) }
  if "underline" in run { body = underline(offset: 0.12em, stroke: 0.5pt, body) }
  if "quiet" in run { body = highlight(fill: shade, extent: 0.12em, radius: 1.5pt, body) }
  // An address is not hyphenated: the hyphen would be read as part of it.
  if "link" in run { body = link(run.link, if " " in run.text { body } else { text(hyphenate: false, body) }) }
  body
}
#let words(runs) = runs.map(run => {
  if "note" not in run { return marked(run) }
  footnote({ h(0.3em); spoken(draft.languages.at(run.language), run.note.map(marked).join()) })
}).join()

#let today = datetime(year: draft.date.at(0), month: draft.date.at(1), day: draft.date.at(2))
#set document(title: draft.title, date: today)
#set text(
  font: ("Libertinus Serif", "New Computer Modern", "DejaVu Sans Mono"),
  size: size,
  lang: draft.languages.first().lang,
  region: draft.languages.first().region,
  hyphenate: true,
  costs: (hyphenation: if bilingual { 800% } else { 130% }, runt: 150%),
)
#set par(justify: not bilingual, linebreaks: "optimized", leading: 0.66em, spacing: if solemn { 1.15em } else { 0.95em })
#set par.line(
  numbering: if draft.lineNumbers { n => pdf.artifact(text(size: 7pt, fill: quiet, [#n])) } else { none },
  number-margin: right,
  numbering-scope: "page",
)
#set super(typographic: true)
#set footnote.entry(separator: line(length: 22mm, stroke: hair), gap: 0.55em, indent: 0pt)
#show footnote.entry: it => { set text(size: 0.95em); set par.line(numbering: none); it }
#show link: it => text(fill: rgb("#1f3a5f"), it)
#set enum(indent: 0pt, body-indent: 0.55em, number-align: start + top, spacing: 0.75em)
#set list(indent: 0pt, body-indent: 0.55em, spacing: 0.75em)

#let running = {
  set text(size: 8.5pt, fill: quiet, hyphenate: false)
  set par(justify: false, leading: 0.5em)
  if bilingual {
    grid(
      columns: (1fr, 1fr),
      column-gutter: gutter,
      spoken(draft.languages.at(0), draft.running.at(0)),
      grid(
        columns: (1fr, auto),
        column-gutter: 4mm,
        spoken(draft.languages.at(1), draft.running.at(1)), draft.symbol,
      ),
    )
  } else {
    grid(columns: (1fr, auto), column-gutter: 8mm, draft.running.first(), draft.symbol)
  }
  v(-0.55em)
  line(length: 100%, stroke: hair)
}
#let opening = align(right, text(size: 8.5pt, fill: quiet, draft.symbol))
// What is set for the page must not hold the draft itself: with every change of a word, all pages would be set anew.
#set page(
  paper: "a4",
  margin: (top: 32mm, bottom: 30mm, ..side),
  header-ascent: 9mm,
  header: context if here().page() > 1 { running } else { opening },
  footer-descent: 10mm,
  footer: context align(center, text(size: 9pt, fill: quiet, counter(page).display("1 / 1", both: true))),
)

#let lineStyle(line, body) = {
  set par(justify: false, leading: 0.55em)
  set text(hyphenate: false)
  if line == "network" { text(size: 0.95em, fill: quiet, capitals(body)) }
  else if line == "meeting" { text(size: 1.3em, body) }
  else if line == "theme" { text(size: 1.12em, style: "italic", body) }
  else { text(size: 1em, body) }
}
// The white above a part by itself, from what it is and what it follows.
#let above(part) = {
  if part.is == "title" { 1em }
  else if part.is == "line" { (network: 0pt, meeting: 1.1em, theme: 1.3em, place: 1.5em).at(part.line, default: 0.75em) }
  else if part.is == "section" { if part.after == "section" { 1.2em } else { 2.1em } }
  else if part.is == "closing" { if part.after == "closing" { 0.6em } else { 2.4em } }
  else if part.is == "items" or part.is == "bullets" { 0.8em }
  else { 1.1em }
}

#show heading: set text(hyphenate: false, weight: "regular")
#show heading: set par(justify: false, leading: 0.5em)
#show heading.where(level: 1): it => {
  set text(size: if bilingual { 17pt } else { 23pt })
  block(above: 0.75em, below: 0.75em, sticky: true, width: 100%, capitals(it.body))
}
#show heading.where(level: 2): it => {
  set text(size: 1.12em, weight: "semibold")
  block(below: 1em, sticky: true, width: 100%, it.body)
}

// The language is told of the words alone: told of whole cells, it made the layout of a long text several times slower.
#let said(part, body) = if part.language == 0 { body } else { spoken(draft.languages.at(part.language), body) }
#let labelled(part) = said(part, {
  if part.label != none { text(part.label) }
  if part.label != none and part.runs.len() > 0 { text("\u{2003}") }
  words(part.runs)
})
#let alone(part) = {
  let body = labelled(part)
  if part.is == "title" { heading(level: 1, body) }
  else if part.is == "section" { block(above: above(part), sticky: true, heading(level: part.depth, body)) }
  else if part.is == "line" { block(above: above(part), below: 0.75em, par(lineStyle(part.line, body))) }
  else if part.is == "closing" { block(above: above(part), below: 0.6em, par(justify: false, body)) }
  else { block(sticky: part.leads, par(body)) }
}

#let entry(part, listed) = {
  if part.under.len() == 0 { par(words(part.runs)) } else {
    block(sticky: true, width: 100%, par(words(part.runs)))
    for one in part.under { listed(one, listed) }
  }
}
// A number keeps to its own box so that a long one reaches further out instead of breaking.
#let outside(label) = box(width: hang - gap, align(right, box(label)))
#let listed(list-of, again) = {
  let bodies = list-of.entries.map(one => entry(one, again))
  let label(at) = { let one = list-of.entries.at(at - 1).label; if one == none { [] } else { text(one) } }
  if list-of.is == "clauses" {
    pad(left: -hang, enum(
      tight: false,
      body-indent: gap,
      spacing: if solemn { 1.15em } else { 0.95em },
      numbering: at => outside(label(at)),
      ..bodies.map(body => enum.item(body)),
    ))
  } else if list-of.is == "items" {
    enum(tight: false, numbering: label, ..bodies.map(body => enum.item(body)))
  } else {
    let marked = list-of.entries.first().label != none
    list(tight: false, body-indent: if marked { 0.55em } else { 0pt }, marker: label(1), ..bodies)
  }
}

#let number-width = draft.longestNumber * 0.43em + 1em
#let number-inset = if draft.longestNumber == 0 { 0pt } else { number-width }
#let cell(part) = {
  let indent = if part.level == 0 { 0pt } else { number-inset + (part.level - 1) * 1.5em }
  let body = par(said(part, words(part.runs)))
  if part.is == "clauses" {
    let number = box(width: number-width, box(text(part.label)))
    enum(body-indent: 0pt, numbering: _ => number, enum.item(body))
  } else if part.is == "items" and part.label != none {
    pad(left: indent, enum(numbering: _ => text(part.label), enum.item(body)))
  } else if part.is == "bullets" and part.label != none {
    pad(left: indent, list(marker: text(part.label), body))
  } else if part.level > 0 { pad(left: indent, body) } else { alone(part) }
}
#let row(one) = {
  let written = one.cells.find(part => part.runs.len() > 0)
  let first = if written == none { one.cells.first() } else { written }
  block(
    width: 100%,
    above: above(first),
    below: 0pt,
    sticky: one.heads or first.is == "section" or first.leads,
    grid(
      columns: (1fr,) * one.cells.len(),
      column-gutter: gutter,
      ..one.cells.map(cell),
    ),
  )
}

#let rule = block(above: 1.9em, below: 2.1em, line(length: if bilingual { 100% } else { 24mm }, stroke: hair))

// The block above the text ends in a rule; a text without one begins at once.
#let heads(part) = if "cells" in part { part.heads } else { part.at("is") == "line" or part.at("is") == "title" }
#for (at, part) in draft.body.enumerate() {
  if at > 0 and heads(draft.body.at(at - 1)) and not heads(part) { rule }
  if "cells" in part { row(part) } else if "entries" in part { listed(part, listed) } else { alone(part) }
}
`;
