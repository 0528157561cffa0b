/* What WCAG 2.2 AA asks of every page and axe does not see: each function names what falls short. */
const rgb = (text) => text.match(/[\d.]+/g).map(Number);
const light = (text) => {
  const linear = (c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
  const [r, g, b] = rgb(text).map((c) => linear(c / 255));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const ground = (element) => {
  for (let each = element; each; each = each.parentElement) {
    const colour = getComputedStyle(each).backgroundColor;
    if (rgb(colour)[3] !== 0) return colour;
  }
  return "rgb(255, 255, 255)";
};
const contrast = (...colours) => {
  const pair = colours.map(light);
  return (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05);
};
const named = (e) => `${e.tagName}.${e.getAttribute("class") || ""}#${e.id} ${
  (e.textContent || "").slice(0, 30)}`;
const seen = (e) => e.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  && e.getBoundingClientRect().width > 1 && !e.closest(".visually-hidden, .skip");
const hit = "a[href], button, summary, input:not([type=hidden]), select, textarea, [tabindex='0']";
const targets = [...document.querySelectorAll(hit)].filter(seen);

/* 1.4.11, 2.4.7: the ring is drawn on the element or on what frames it, 2 pixels wide, with 3:1. */
function rings() {
  const wrong = [];
  for (const e of targets.slice(0, 150)) {
    e.focus({ focusVisible: true });
    if (document.activeElement !== e) continue;
    let ring = e;
    for (let up = 0; up < 4 && getComputedStyle(ring).outlineStyle !== "solid"; up += 1)
      ring = ring.parentElement || ring;
    const style = getComputedStyle(ring);
    const inside = Number.parseFloat(style.outlineOffset) < 0;
    const beside = ground(inside ? ring : ring.parentElement);
    const drawn = style.outlineStyle === "solid" && Number.parseFloat(style.outlineWidth) >= 2;
    if (!drawn || contrast(style.outlineColor, beside) < 3) wrong.push(named(e));
  }
  return wrong;
}

/* 1.4.11: the borders of fields have 3:1; a switch has its own border, and hides its field. */
function fields() {
  return targets
    .filter((e) => e.matches("input:not([type=range]), select, textarea") && !e.checked)
    .filter((e) => getComputedStyle(e).borderTopStyle === "solid")
    .filter((e) => contrast(getComputedStyle(e).borderTopColor, ground(e.parentElement)) < 3)
    .map(named);
}

/* 2.5.8: 24 by 24 pixels, or a circle of that size meets no other; not for links in a sentence. */
function small() {
  const box = (e) => (e.matches("[type=checkbox], [type=radio]") && e.closest("label") || e)
    .getBoundingClientRect();
  const isSmall = (r) => r.width < 23.9 || r.height < 23.9;
  const inText = (e) => getComputedStyle(e).display === "inline"
    && e.parentElement.textContent.trim().length > e.textContent.trim().length + 2;
  const near = (r, q) => {
    const [x, y] = [(r.left + r.right) / 2, (r.top + r.bottom) / 2];
    if (isSmall(q)) return Math.hypot(x - (q.left + q.right) / 2, y - (q.top + q.bottom) / 2) < 24;
    return Math.hypot(Math.max(q.left - x, 0, x - q.right), Math.max(q.top - y, 0, y - q.bottom)) < 12;
  };
  const reach = (e) => document.elementsFromPoint(...(({ left, top, width, height }) =>
    [left + width / 2, top + height / 2])(e.getBoundingClientRect())).includes(e);
  const here = targets.filter(reach);
  return here
    .filter((e) => isSmall(box(e)) && !inText(e) && !e.matches("[role=slider], .stub"))
    .filter((e) => here.some((f) => f !== e && !f.contains(e) && !e.contains(f) && near(box(e), box(f))))
    .map(named);
}

/* 1.4.12: no text is cut by the element that holds it, unless its title says the whole. */
function cut() {
  const own = (e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim());
  return [...document.querySelectorAll("body *")]
    .filter((e) => seen(e) && own(e) && !e.closest("svg, .plot, [aria-hidden=true], [title]"))
    .filter((e) => /hidden|clip/.test(getComputedStyle(e).overflowX))
    .filter((e) => e.scrollWidth > e.clientWidth + 2 || e.scrollHeight > e.clientHeight + 3)
    .map(named);
}

/* 1.3.1: one first heading, and none after it skips a level. */
function skipped() {
  const all = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].filter((e) => e.checkVisibility());
  const level = (e) => Number(e.tagName[1]);
  const skips = all.filter((e, n) => level(e) > (n ? level(all[n - 1]) : 0) + 1);
  return [...skips, ...all.filter((e) => level(e) === 1).slice(1)].map(named);
}
