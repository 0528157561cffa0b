/* What the scripts find on the page, and the shapes that they hand one another. */

/* --- Dash, React, Plotly: what we use of them ------------------------------------------------ */

interface Window {
  dash_clientside: any; // functions by namespace, and Dash's own set_props
  Plotly: any; // plotly.js, or the promise of it (dash_bridge.js)
  React: any;
  ReactDOM: any;
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
  layout: { height: number; xaxis: { tickmode?: string; ticktext?: string[] } };
  _fullLayout?: FullLayout;
}
interface Trace {
  type: string;
  marker: { opacity: unknown };
  meta?: { days?: number[]; dense?: boolean; cards?: string[] };
}
interface PlotClick {
  points: [{ customdata?: string; hovertext?: string; data: Trace; x: string; pointNumber: number }];
}

/** Where one is, or where a link leads, within the app. */
interface Route {
  pathname: string;
  search: string;
  hash: string;
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

/** What a view's timeline is drawn from (components/explore/drawing.py). */
interface TimelineData {
  figure: { layout: { meta: Meta; xaxis: { minallowed: string; maxallowed: string; range?: string[] } } };
  rows: TimelineRows;
  /** In a copy, whose wide pages too are drawn without plotly.js. */
  ground?: TimelineGround;
}
/** Draws a timeline without plotly.js, in an element with its name. */
interface Painter {
  name: string;
  draw: (data?: TimelineData) => void;
}
/** What is drawn without plotly.js (components/explore/downwards.py); days as texts. */
interface TimelineRows {
  marks: Record<string, TimelineMark>;
  types: Record<string, { corners: string; larger?: number; colour: string; pale: string }>;
  ribbons: string[][];
  grid: string;
  words: { nothing: string; more: string; bars: string };
}
interface TimelineMark {
  type: string;
  at: string;
  always: boolean;
  told: number;
  parts: [BarStyle, string, string][];
  hollow?: boolean;
  ribbon?: number;
  ties?: number[];
  /** In a copy: the name of each part, whether it lasted, the middle of what its date names. */
  phases?: string[];
  lasts?: boolean;
  middle?: number;
}

/* --- drawings of time without a page (timeline/) --------------------------------------------- */

type Direction = "downwards" | "rightwards";
type BarStyle = "full" | "hatched" | "hollow" | "thin";
interface TimeUnit {
  from: number;
  to: number;
  name: string;
  full: string; // its name where no other stands before it: a month with its year
  strong: boolean;
}
/** An event in a drawing; times in milliseconds. */
interface TimeRow {
  id: string;
  at: number;
  middle: number;
  lasts: boolean;
  phases: string[];
  /** How much larger its sign is than others of its size. */
  larger: number;
  from: number;
  to: number;
  /** Where it stands on an axis that runs rightwards, from the top. */
  y?: number;
  weight: number;
  told: number;
  always: boolean;
  pale: boolean;
  ongoing: boolean;
  hollow: boolean;
  label: string;
  when: string;
  corners: string;
  colour: string;
  slots: Telling[];
  parts: [BarStyle, number, number][];
  solid: [number, number][];
  ribbon?: number;
  ties: number[];
}
interface Sizes {
  label: number;
  small: number;
  year: number;
  symbol: number;
  slot: number;
}
interface LayoutOptions {
  ends: Ends;
  zero?: number;
  across: number;
  size: Sizes;
  /** How many ribbons and how many slots there are. */
  ribbons: number;
  slots: number;
  measure: (text: string, size: number, bold: boolean) => number;
  /** The units, by their beginning, of which all rows have their labels. */
  unfolded: Set<number>;
  focus: string;
  words: { nothing: string; more: string; bars: string };
}
interface RightwardsOptions {
  ends: Ends;
  /** Of the axis, in pixels. */
  length: number;
  size: { symbol: number; bar: number; thin: number; line: number };
}
interface Axis {
  point: (along: number, across: number) => Point;
  box: (from: number, to: number, near: number, far: number) => Box;
}
interface Columns {
  ribbon: number;
  edge: number;
  symbol: number;
  slots: number;
  label: number;
}
interface LabelledRow {
  row: TimeRow;
  main: string[];
  small: string[];
  bold: boolean;
  height: number;
}
interface Block extends TimeUnit {
  start: number;
  length: number;
  lines: LabelledRow[];
  signs?: { signs: TimeRow[]; more: string; width: number };
  folds: boolean;
  empty?: TimeUnit[];
  words?: string[];
}
interface Layout {
  along: (time: number) => number;
  length: number;
  shapes: Shape[];
}
type Shape = { of?: string; said?: string } & (
  | ({ kind: "bar"; style: BarStyle; colour: string; slim?: boolean; line?: number; edge?: string } & Box)
  | { kind: "line"; colour: string; width: number; points: Point[] }
  | { kind: "area"; colour: string; opacity: number; points: Point[] }
  | ({ kind: "dot"; colour: string; radius: number } & Point)
  | ({ kind: "sign"; radius: number; corners: string; fill: string; width: number } & Point)
  | ({ kind: "space" } & Box)
  | { kind: "head"; colour: string; points: Point[] }
  | { kind: "elbow"; colour?: string; points: Point[] }
  | { kind: "grid"; points: Point[] }
  | ({ kind: "symbol"; radius: number; corners: string; colour: string; hollow: boolean } & Point)
  | ({ kind: "slot"; radius: number; telling: Telling } & Point)
  | ({
      kind: "text";
      text: string;
      size: number;
      bold: boolean;
      muted: boolean;
      end?: boolean;
      inside?: boolean;
    } & Point)
  | ({ kind: "ring" } & Box)
  | ({ kind: "fold" } & Point)
  | ({ kind: "target"; event?: string; unfold?: number; open?: boolean } & Box)
);
/** The colours of a drawing's page. */
interface Ink {
  page: string;
  text: string;
  muted: string;
  grid: string;
  onMark: string;
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

/** The same in a copy, all of it (replies/choosing/listing.js). */
interface HeldList extends ListWindow {
  start: number;
  event: string;
}

/** layout.meta of the timeline (components/timeline/figure.py) and of the score (components/compare/figure.py). */
interface Meta {
  page: string;
  text: string;
  muted: string;
  onMark: string;
  scale: number;
  window: string;
  size: { symbol: number; bar: number; label: number; band: number; axis: number };
  labels: LabelEntry[];
  theme?: ThemeEntry[];
  pale: LabelEntry[];
  bands: { text: string; from: string; to: string; y: number }[];
  links: LinkEntry[];
  /** Labels of the sources that have a slot beside every mark, and what each kind of slot says. */
  sources: string[];
  tellings: Record<Telling, string>;
  /** Up to so many days in view, first words of quotes stand below the titles. */
  months: number;
  /** Upright lines that join marks to what they end: at a day, from one height to another. */
  stems?: { id: string; day: string; from: number; to: number }[];
  /** Top and bottom of the row of the members. */
  members?: Ends | null;
  zero?: { day: string; text: string };
  marks: ScoreEntry[];
  band: number;
  row: number;
  ends: { text: string; y: number; from: string }[];
}
type Telling = "tells" | "silent" | "after" | "unknown";
interface LinkEntry {
  from: string;
  to: string;
  kind: string;
  text: string;
  source?: number;
}
interface LabelEntry {
  id: string;
  text: string;
  title: string;
  kinds?: string;
  from: string;
  to: string;
  y: number;
  weight: number;
  slots: Telling[];
  /** Label of a source, and first words of what it says. */
  quotes: [string, string][];
  said: string[];
  /** Ids of the events linked to it (data/catalogue/linked.py). */
  linked: string[];
  ongoing: boolean;
  solid: [string, string][];
}
/** A mark in the rows of a theme (components/timeline/theme/marks.py). */
interface ThemeEntry {
  sheet: boolean;
  card: string;
  from: string;
  to: string;
  y: number;
  text: string;
  left: boolean;
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

/** What is shown of time, and what can be reached, in milliseconds. */
interface TimeChart {
  meta: Meta;
  ends: Ends;
  whole: Ends;
  time: (day: string) => number;
  day: (time: number) => string;
}
/** How a figure is drawn now; times in milliseconds, lengths in pixels. */
interface View extends Pixels, TimeChart {
  font: string;
  paper: { width: number; height: number };
  height: number;
  left: number;
  top: number;
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
  texts: { text: string; size: number; more?: string }[];
  gap: number;
  worth: number;
  /** The width of its slots. */
  slots: number;
  bold?: boolean;
}
/** Where a label stands: the n-th of its texts at x; from and to hold its slots too. */
interface Place {
  x: number;
  n?: number;
  size: number;
  worth: number;
  end: number;
  from: number;
  to: number;
  slots?: number;
  inside?: boolean;
  /** On what is not full of its bar, with a plate below it. */
  on?: boolean;
  white?: boolean;
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
  bars: Box[];
  /** Of boxes and bars those that are not pale. */
  kept: { boxes: Box[]; bars: Box[] };
  focus: string;
  /** What is linked to the event in focus, itself too; null without one. */
  linked: Set<string> | null;
}
/** What an arrow goes round. */
interface Obstacles {
  boxes: Box[];
  /** Of the boxes those that are not pale. */
  kept: Box[];
  bars: Box[];
  others: Ends[];
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

/** A stub at the beginning: what comes before `at` takes `share` of the strip. */
interface Bend {
  at: number;
  share: number;
}
interface HandleRange {
  /** What can be reached and where the ends are; null before anything is drawn. */
  read: (strip: HTMLElement) => { whole: Ends; ends: Ends; bend?: Bend } | null;
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
  bend?: Bend;
}

/** A store of texts: one of the browser's, or what stands in for it. */
type Kept = Pick<Storage, "getItem" | "setItem">;

/* --- stories --------------------------------------------------------------------------------- */

type Field = HTMLInputElement | HTMLSelectElement;
interface Step {
  kind: string;
  [name: string]: string | string[] | number | true;
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
type OwnAct = "look" | "save" | "export";
/** What is answered to a sheet (components/own/answer.py), or why it is not looked at. */
interface OwnAnswer {
  said?: string;
  report?: StillNode[];
  picture?: StillNode[];
  next?: StillNode[];
  problems?: string[];
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
  /** Where a window for the room is: "stage", or the page that it has left for. */
  wall?: string;
  /** The step to which the presenter brings it back. */
  back?: number;
}
/** A message with the window that it comes from, and when that was born. */
interface StageLetter extends StageMessage {
  from: string;
  born: number;
}
/** What windows tell one another that share no channel: a letter, or what one keeps; without either, a knock. */
interface StageEnvelope {
  /** The story that the window is at, "" if it is at none. */
  stage: string;
  /** A name of the window, which it tells its relatives alone. */
  by: string;
  letter?: StageLetter;
  /** A key and its text. */
  kept?: [string, string];
  leaves?: boolean;
}
interface Clock {
  story: string;
  begun: number;
  before: number;
  /** 0: as long as the story is planned. */
  minutes: number;
}

/* --- copies (copy/, replies/, selection/) ---------------------------------------------------- */

/** The trees of a copy: each text and each tree once, kinds of elements apart (components/reading_copy/trees.py). */
interface TreeRows {
  structure: number[];
  texts: string[];
  kinds: [type: string, props: Record<string, unknown>, places: string[]][];
  places: Record<string, unknown[]>;
  textsAgain: number[];
  treesAgain: number[];
}
/** What is chosen; "" and [] choose everything (data/selection/facets.py). */
interface Choices {
  from: string;
  to: string;
  type: string[];
  actor: string[];
  role: string;
  theme: string[];
  source: string[];
  told: string[];
  status: string[];
  q: string;
  contested: string;
  context: string;
}
/** What an address asks for (components/base/address.py), as far as a copy knows it. */
interface SelectedView {
  selection: Choices;
  event: string;
  window: string;
  dim: string;
  dispute: string;
  kind: string[];
  story: string;
  step: string;
  core: string;
  notes: string;
  view: string;
  back: string;
  dropped: [key: string, value: string][];
}
/** What a selection picks: places of events in the order of the dossier (data/selection/query.py). */
interface Result {
  positions: number[];
  anyTime: number[];
  total: number;
  counts: Record<string, Record<string, number>>;
}
/** What a copy selects by (components/reading_copy/selection.py); rows are written as gaps. */
interface SelectionPart {
  events: string[];
  earliest: number[];
  latest: number[];
  contested: number[];
  facets: FacetRow[];
  values: Record<string, [value: string, label: string, events: number[], acting?: number[]][]>;
  view: string[];
  disputes: string[];
  stories: Record<string, number>;
  kinds: string[];
  arguments: [excerpt: string, themes: string[], source: string][];
  alone: [quotation: string, themes: string[]][];
  words: [words: string, rows: number[][]];
}
type FacetRow = [key: string, kind: string, flag: string];
/** What is asked of a copy: where one is, what is chosen, what has changed ("address", "id.property"). */
interface CopyQuestion {
  place: { page: string; of: string };
  view: SelectedView;
  result: Result;
  changed: Set<string>;
  props: (id: string) => Record<string, any>;
}
/** Properties by id, as the callbacks of the server set them. */
type Reply = (question: CopyQuestion) => Record<string, Record<string, unknown>> | null;

/* --- the timeline of a copy (replies/timeline/) ---------------------------------------------- */

/** Days counted from 1970. */
type Days = Ends;
/** What components/reading_copy/chart/timeline.py says of an event; `letters`: of its label and its title. */
interface TimelineEvent {
  label: Omit<LabelEntry, "y">;
  mark: TimelineMark;
  days: Days;
  place?: Days;
  letters: [number, number];
  lasts?: boolean;
  phases?: string[];
  body?: string;
  ties?: [forum: number, edge: boolean][];
  noon?: string;
}
interface TimelineLook {
  page: string;
  text: string;
  muted: string;
  onMark: string;
  scale: number;
  size: Meta["size"];
  grid: string;
  band: string;
  bottom: number;
  row: number;
  strip: number;
  membersHeight: number;
  types: TimelineRows["types"];
}
interface TimelineLane {
  id: string;
  group: string;
  title: string;
  name: number | null;
  lines: number;
}
interface TimelinePeriod {
  text: string;
  from: string;
  to: string;
  said: string;
}
interface Members {
  lane: string;
  name: number | null;
  title: string;
  steps: [day: string, total: number, words: string][];
  most: number;
  today: string;
}
interface ThemeMark {
  kind: string;
  card: string;
  days: Days;
  text: string;
  letters: number;
  said?: string;
}
/** Marks, and which of them are of which event, by their places. */
interface DatedMarks<Mark> {
  marks: Mark[];
  ofEvents: [event: number, marks: number[]][];
}
/** The section "timeline" of the parcel. */
interface TimelineSection {
  events: TimelineEvent[];
  later: [number, number][];
  weightiest: number[][];
  slots: number;
  home: Days;
  reach: [string, string];
  links: LinkEntry[];
  sources: string[];
  looks: Record<string, TimelineLook>;
  tellings: Meta["tellings"];
  months: number;
  words: TimelineRows["words"];
  sentences: Record<string, string>;
  named: { lanes: boolean; groups: boolean };
  lanes: TimelineLane[];
  groups: Record<string, { title: string; lines: number }>;
  bands: { name: string; title: string; periods: TimelinePeriod[] }[];
  members: Members | null;
  overview: {
    groups: string[];
    colours: Record<string, string>;
    stub: number;
    bend: number;
    steps: number;
    skipped: number;
    begun: [group: number[], first: number[], last: number[]];
  };
  theme: {
    quotations: DatedMarks<ThemeMark & { strand: string; of: string; moment: number }>;
    excerpts: DatedMarks<ThemeMark & { source: string }>;
    sources: [id: string, label: string][];
    signs: Record<string, [corners: string, larger: number]>;
    names: Record<string, string>;
  };
}
/** Events in pixels from the start of the view: as packing.js puts them into rows. */
interface RowBox {
  events: number[];
  first: number;
  last: number;
  label: number;
  weighty: boolean;
  seen: boolean;
}
/** Which events are drawn, and which are counted (data of detail.js). */
interface Detail {
  days: Days;
  marks: number[];
  crowd: number[];
  pale: number[];
  paleCrowd: number[];
  inWindow: number;
  dense: boolean;
}
interface LanePlan {
  height: number;
  row: number;
  room: number;
  bands: number[];
  rows: Map<number, number>;
  lanes: { lane: TimelineLane; y: number; span: Ends }[];
  ribbons: Map<string, Ends>;
  peaks: Map<string, number>;
  groups: { group: string; y: number }[];
  joining: string;
  members: Ends | null;
  below: { words: string; y: number; height: number; css: string }[];
}
interface Ribbon {
  lane: string;
  bottom: number;
  heights: number[];
  counts: number[];
  start: number;
  width: number;
  opacity: number;
}
interface Stem {
  of: string;
  day: string;
  top: number;
  bottom: number;
  edge: boolean;
  colour: string;
}
interface ThemeSpot {
  lane: string;
  y: number;
  left: boolean;
  marks: ThemeMark[];
}
/** What a timeline that runs rightwards has beside its marks. */
interface TimelineGround {
  height: number;
  lines: number[];
  bands: { y: number; periods: TimelinePeriod[] }[];
  ribbons: Ribbon[];
  members: (Members & { between: Ends }) | null;
  seams: { day: string; y: number }[];
  stems: Stem[];
  spots: ThemeSpot[];
  signs: Record<string, [corners: string, larger: number]>;
  look: TimelineLook;
  types: TimelineLook["types"];
}
/** How what lies around the marks is drawn now: where times are in pixels, which ticks there are. */
interface GroundView {
  x: (time: number) => number;
  length: number;
  ticks: [time: number, name: string][];
}
type DrawnTimeline = TimelineData & { ground: TimelineGround };
/** What is read in one place (replies/reading/): events, excerpts and quotations by their numbers. */
interface ReadingEntry {
  event?: number;
  excerpt?: number;
  quotation?: number;
  card?: number | null;
}
