/* What the scripts find on the page, and the shapes that they hand one another. */

/* --- Dash, React, Plotly: what we use of them ------------------------------------------------ */

interface Window {
  dash_clientside: any; // functions by namespace, and Dash's own set_props
  Plotly: any; // plotly.js, or the promise of it (dash_bridge.js)
  React: any;
  still: { Still: (properties: StillProperties) => unknown };
}

/** What Dash asks of the server: whether the address alone has changed, what it holds, how to stop. */
interface DashQuestion {
  ofAddress: boolean;
  address: { search?: string; pathname?: string; hash?: string };
  end: () => void;
}
interface DashInput {
  id: string;
  property: string;
  value: string;
}

/** What Plotly knows of a drawn figure: private, read in dash_bridge.js alone. */
interface FullLayout {
  meta?: Meta;
  font: { family: string };
  width: number;
  height: number;
  xaxis?: FullAxis;
  yaxis: { _length: number; _offset: number };
}
interface FullAxis {
  range: [string, string];
  minallowed: string;
  maxallowed: string;
  _length: number;
  _offset: number;
  r2l: (end: string) => number;
  d2l: (day: string) => number;
  l2r: (time: number) => string;
}

interface Plot extends HTMLElement {
  on: (name: string, listener: (data: any) => void) => void;
  data: Trace[];
  layout: { height: number; xaxis: { tickmode?: string } };
  _fullLayout?: FullLayout;
}
interface Trace {
  type: string;
  marker: { opacity: unknown };
  meta?: { days?: number[]; dense?: boolean };
}
interface PlotClick {
  points: [{ customdata?: string; data: Trace; x: string }];
}

/* --- elements.js ----------------------------------------------------------------------------- */

type StillNode = string | number | null | StillElement | StillNode[];
interface StillElement {
  type: string;
  props: { children?: StillNode; [name: string]: unknown };
}
interface StillProperties {
  id: string;
  root: StillElement;
  tree: StillNode[] | null;
  setProps: unknown;
  [name: string]: unknown;
}

/* --- figures --------------------------------------------------------------------------------- */

/** From and to, or x and y. */
type Ends = [number, number];
interface Point {
  x: number;
  y: number;
}
interface Box extends Point {
  width: number;
  height: number;
}

/** What the page holds of the list of events (components/explore/event_list.py). */
interface ListWindow {
  contents: string;
  answer: number;
  match: number | null;
}

/** layout.meta of the timeline (components/timeline/figure.py) and of the score (components/compare/figure.py). */
interface Meta {
  page: string;
  text: string;
  muted: string;
  onMark: string;
  scale: number;
  window: string;
  size: { symbol: number; bar: number; label: number; band: number };
  labels: LabelEntry[];
  pale: LabelEntry[];
  bands: { text: string; from: string; to: string; y: number }[];
  links: { from: string; to: string; kind: string; text: string; source?: number }[];
  zero?: { day: string; text: string };
  marks: ScoreEntry[];
  sources: string[];
  band: number;
  row: number;
  ends: { text: string; y: number; from: string }[];
}
interface LabelEntry {
  id: string;
  text: string;
  kinds?: string;
  from: string;
  to: string;
  y: number;
  weight: number;
  told: number;
  solid: [string, string][];
}
interface ScoreEntry {
  id: string;
  text: string;
  title: string;
  when: string;
  weight: number;
  told: number;
  at: [day: string, y: number, from: string, to: string][];
  silent: [day: string, y: number][];
  says: [state: string, words: string, date: string][];
}

/** How a figure is drawn now; times in milliseconds, lengths in pixels. */
interface View extends Pixels {
  meta: Meta;
  font: string;
  paper: { width: number; height: number };
  ends: Ends;
  whole: Ends;
  height: number;
  left: number;
  top: number;
  time: (day: string) => number;
  day: (time: number) => string;
}
interface Pixels {
  length: number;
  pixels: (day: string) => number;
}

/* --- the timeline's labels and marks --------------------------------------------------------- */

interface MarkBox {
  from: number;
  middle: number;
  to: number;
  small: boolean;
  shown: boolean;
}
interface MarkItem {
  entry: LabelEntry;
  mark: MarkBox;
  pale?: boolean;
}
interface LabelItem extends MarkItem {
  texts: { size: number; more?: string }[];
  gap: number;
  worth: number;
}
interface Place {
  x: number;
  size: number;
  worth: number;
  end: number;
  more?: string;
  inside?: boolean;
  ground?: boolean;
}
interface Label {
  item: LabelItem;
  place: Place;
}
interface Way {
  worth: number;
  end: number;
  label?: Label;
  before?: Way;
}
interface LabelView extends View {
  measure: (text: string, style?: string) => number;
}
interface Scene {
  svg: SVGElement;
  below: SVGElement;
  words: SVGElement;
  view: LabelView;
  items: Map<string, MarkItem>;
  boxes: Box[];
  focus: string;
}
interface Anchor extends Point {
  box?: Box;
}

/* --- the score ------------------------------------------------------------------------------- */

interface Dot extends Point {
  from: number;
  to: number;
}
interface ScoreMark extends ScoreEntry {
  dots: Dot[];
  ticks: Point[];
  box?: Box;
}
interface ScoreScene {
  plot: Plot;
  svg: SVGElement;
  length: number;
  height: number;
  meta: Meta;
  size: { dot: number; gap: number; line: number; label: number; end: number };
  marks: ScoreMark[];
  taken: {
    take: (box: Box) => void;
    line: (event: string, from: Point, to: Point) => void;
    free: (box: Box, event?: string) => boolean;
  };
  measure: (text: string, size: number, weight?: string) => number;
}

/* --- handles on a strip ---------------------------------------------------------------------- */

interface HandleRange {
  /** What can be reached and where the ends are; null before anything is drawn. */
  read: (strip: HTMLElement) => { whole: Ends; ends: Ends } | null;
  /** Takes new ends; last: the handle was let go of. */
  write: (strip: HTMLElement, ends: Ends, last: boolean) => void;
  say: (value: number, n: number) => string;
  number: (value: number) => number;
  steps: { small: number; large: number };
  least: number;
  labels?: boolean;
}
interface Here {
  strip: HTMLElement;
  range: HandleRange;
  whole: Ends;
  ends: Ends;
}

/* --- stories --------------------------------------------------------------------------------- */

type Field = HTMLInputElement | HTMLSelectElement;
interface Step {
  kind: string;
  [name: string]: string | string[];
}
interface Story {
  id: string;
  title: string;
  author: string;
  language: string;
  summary: string;
  steps: Step[];
}
interface Offer {
  id: string;
  label: string;
}
interface FileProblem {
  step: number | null;
  field: string;
  said: string;
}
interface FileAnswer {
  yaml: string;
  story: Omit<Story, "id">;
  problems?: FileProblem[];
  warnings: FileProblem[];
}
interface Question {
  story: string;
  step: number;
  text: string;
}

/* --- the stage ------------------------------------------------------------------------------- */

interface StageState {
  story: string;
  step: number;
  /** How many things are revealed, by step. */
  shown: Record<string, number>;
  cover: "" | "black" | "qr";
  /** When the countdown ends, in milliseconds; 0 if there is none. */
  ends: number;
}
interface StageMessage {
  hello?: boolean;
  to?: string;
  state?: Partial<StageState>;
}
/** A message with the window that it comes from, and when that was born. */
interface StageLetter extends StageMessage {
  from: string;
  born: number;
}
interface Clock {
  begun: number;
  before: number;
  minutes: number;
}
