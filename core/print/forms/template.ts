/**
 * The page of the forms of a negotiation, in Typst: marked text and rolling text upright, tables across. As the page of
 * a draft it never changes: every word reaches it as data in `draft.json`, never as markup.
 *
 * Every mark is a line and a colour both, so that a copy in black says the same.
 */
export const template = String.raw`#let form = json("draft.json")
#let beside = form.columns.len() > 1
#let across = form.is == "table"

#let quiet = luma(35%)
#let hair = 0.4pt + luma(55%)
#let shade = luma(95%)
#let gone = rgb("#9b1c1c")
#let new = rgb("#12468f")
#let moved = rgb("#2c6320")
#let other = rgb("#1c5a6e")
#let contested = rgb("#8a1538")
#let size = if across { 8.5pt } else if beside { 9.5pt } else { 11pt }
#let gutter = 9mm

#let spoken(language, body) = {
  let found = form.languages.at(language)
  text(lang: found.lang, region: found.region, body)
}
#let capitals(body) = smallcaps(text(tracking: 0.05em, body))
#let under(body, ..more) = underline(offset: 0.14em, evade: false, body, ..more)
#let looks = (
  kept: body => body,
  deleted: body => text(fill: gone, strike(stroke: 0.6pt + gone, body)),
  inserted: body => text(fill: new, under(stroke: 0.6pt + new, body)),
  moved-from: body => text(fill: moved, strike(stroke: 0.6pt + moved, body)),
  moved-to: body => text(fill: moved, underline(offset: 0.24em, evade: false, stroke: 0.4pt + moved, under(stroke: 0.4pt + moved, body))),
  bracket: body => text(fill: contested, weight: "bold", body),
  option: body => text(fill: other, body),
  cities: body => text(fill: quiet, size: 0.88em, body),
  remark: body => text(fill: quiet, size: 0.9em, style: "italic", body),
  strong: body => strong(body),
)

#let marked(run) = {
  let body = run.text.split("\n").map(line => text(line)).join(linebreak())
  if "superscript" in run { body = super(body) }
  if "italic" in run { body = emph(body) }
  if "bold" in run { body = strong(body) }
  if "underline" in run { body = underline(offset: 0.12em, stroke: 0.5pt, body) }
  if "quiet" in run { body = highlight(fill: luma(90%), extent: 0.12em, radius: 1.5pt, body) }
  body = (looks.at(run.look))(body)
  if "link" in run { body = link(run.link, text(hyphenate: false, body)) }
  body
}
#let words(runs) = runs.map(run => {
  if "note" not in run { return marked(run) }
  // At the foot of a page, notes from a long table cost ten times the rest; and each would stand there twice.
  if across { return (looks.at(run.look))(text(size: 0.88em, fill: quiet)[ (#run.note.map(marked).join())]) }
  (looks.at(run.look))(footnote({ h(0.3em); spoken(run.language, run.note.map(marked).join()) }))
}).join()

#let today = datetime(year: form.date.at(0), month: form.date.at(1), day: form.date.at(2))
#set document(title: form.title, date: today)
#set text(
  font: ("Libertinus Serif", "New Computer Modern", "DejaVu Sans Mono"),
  size: size,
  lang: form.languages.first().lang,
  region: form.languages.first().region,
  hyphenate: true,
  costs: (hyphenation: if beside or across { 500% } else { 130% }, runt: 150%),
)
#set par(justify: false, linebreaks: "optimized", leading: if across { 0.56em } else { 0.64em }, spacing: if across { 0.7em } else { 0.95em })
#set super(typographic: true)
#set footnote.entry(separator: line(length: 22mm, stroke: hair), gap: 0.55em, indent: 0pt)
#set enum(indent: 0pt, body-indent: 0.55em, number-align: start + top, spacing: 0.75em)

#let running = {
  set text(size: 8.5pt, fill: quiet, hyphenate: false)
  grid(columns: (1fr, auto), column-gutter: 8mm, form.running, form.symbol)
  v(-0.55em)
  line(length: 100%, stroke: hair)
}
#set page(
  paper: "a4",
  flipped: across,
  margin: if across { (x: 16mm, top: 24mm, bottom: 20mm) } else { (left: if beside { 22mm } else { 34mm }, right: if beside { 22mm } else { 28mm }, top: 30mm, bottom: 28mm) },
  header-ascent: 8mm,
  header: context if here().page() > 1 { running } else { align(right, text(size: 8.5pt, fill: quiet, form.symbol)) },
  footer-descent: 9mm,
  footer: context align(center, text(size: 9pt, fill: quiet, counter(page).display("1 / 1", both: true))),
)

#show heading: set text(hyphenate: false, weight: "regular")
#show heading.where(level: 1): it => {
  set text(size: if across or beside { 16pt } else { 19pt })
  block(above: 0pt, below: 8pt, sticky: true, capitals(it.body))
}
#show heading.where(level: 2): it => {
  set text(size: 1.1em, weight: "semibold")
  block(above: 1.8em, below: 0.9em, sticky: true, width: 100%, it.body)
}

#let legend(column) = column.legend.map(line => box(words(line))).join(h(1.4em, weak: true) + sym.space)
#let head(column, at) = spoken(at, {
  if at == 0 { heading(level: 1, column.form) } else { block(above: 0pt, below: 8pt, text(size: 16pt, capitals(column.form))) }
  if column.title != "" { par(text(size: 1.05em, column.title)) }
  par(text(fill: quiet, column.about))
})
#let keys(column, at) = spoken(at, text(size: 0.88em, par(leading: 0.7em, legend(column))))
#block(width: 100%, below: 1.2em, grid(
  columns: (1fr,) * form.columns.len(),
  column-gutter: gutter,
  ..form.columns.enumerate().map(((at, column)) => head(column, at)),
))
#block(width: 100%, fill: shade, inset: (x: 9pt, y: 8pt), radius: 2pt, below: if across { 1.4em } else { 2em }, grid(
  columns: (1fr,) * form.columns.len(),
  column-gutter: gutter,
  ..form.columns.enumerate().map(((at, column)) => keys(column, at)),
))

#let number-width = if beside { 3.1em } else { 3.4em }
#let lines = (
  kind: body => text(size: 1.35em, capitals(body)),
  meeting: body => text(size: 1.15em, body),
  theme: body => emph(body),
  network: body => text(size: 0.92em, capitals(body)),
)
#let labelled(part, left) = {
  if part.label.len() == 0 { pad(left: left, par(words(part.runs))) } else {
    let label = words(part.label)
    pad(left: left, enum(body-indent: 0.5em, numbering: _ => label, enum.item(par(words(part.runs)))))
  }
}
#let placed(part) = {
  if part == none { return [] }
  let body = if part.role == "heading" {
    let line = lines.at(part.line, default: body => body)
    par(line(words(part.label) + words(part.runs)))
  } else if part.role == "section" {
    // A heading without words would be a hole among the bookmarks.
    let whole = words(part.label) + if part.label.len() > 0 { h(0.8em) } + words(part.runs)
    if part.named { heading(level: 2, whole) } else { par(whole) }
  } else if part.role == "item" {
    labelled(part, part.level * 1.7em)
  } else if part.label.len() > 0 and not beside {
    pad(left: -1 * number-width, grid(columns: (number-width - 0.7em, 1fr), column-gutter: 0.7em, align(right, words(part.label)), par(words(part.runs))))
  } else { labelled(part, 0pt) }
  spoken(part.language, body)
}

#let cell(paragraphs) = for one in paragraphs {
  let said = if one.language == 0 { words(one.runs) } else { spoken(one.language, words(one.runs)) }
  if one.under { pad(left: 0.9em, par(said)) } else { par(said) }
}

// A row that is not long stays on one page: no line of it stands alone on the next.
#let short(row) = row.all(cell => cell.len() < 9 and cell.map(one => one.runs.map(run => run.at("text", default: "").len()).sum(default: 0)).sum(default: 0) < 420)

#if across {
  if form.rows.len() == 0 { par(emph(form.none)) } else {
    table(
      columns: form.heads.map(one => one.share * 1fr),
      inset: (x: 5pt, y: 5pt),
      align: left + top,
      stroke: (x, y) => (bottom: if y == 0 { 0.8pt + luma(30%) } else { hair }),
      fill: (x, y) => if y == 0 { shade } else { none },
      table.header(..form.heads.map(one => text(weight: "semibold", hyphenate: false, one.head))),
      ..form.rows.map(row => row.map(one => table.cell(breakable: not short(row), cell(one)))).flatten(),
    )
  }
} else {
  for (at, row) in form.rows.enumerate() {
    let is = row.find(part => part != none).role
    let was = if at == 0 { none } else { form.rows.at(at - 1).find(part => part != none).role }
    if was == "heading" and is != "heading" { block(above: 1.5em, below: 1.7em, line(length: if beside { 100% } else { 24mm }, stroke: hair)) }
    if is == "closing" and was != "closing" { v(1.2em) }
    if beside {
      block(width: 100%, above: 0.9em, below: 0pt, grid(columns: (1fr,) * row.len(), column-gutter: gutter, ..row.map(placed)))
    } else { placed(row.first()) }
  }
}
`;
