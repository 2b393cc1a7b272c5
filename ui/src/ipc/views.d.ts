/** What the core answers, as the screens see it. Times are milliseconds since 1970 UTC unless said. */
import type { ChangedSince, LaterView, LettingLine as CoreLettingLine } from '../../../src-tauri/bindings/ipc';

/** These the screens take as the core writes them. */
export type {
  ChangedSince, ComparisonView, CoverageView, DraftLine, DraftRefusal, DraftSaved, DraftTextView, DraftView,
  FactView, FindingLine, FlawView, FolderView, FormCardView, FormItemView, FormOptionView, FormView, ImportView, LaterView,
  LintView, NoticeLine, NoticesView, OutdatedRow, RunView, ShortRow,
  ShownRow, TextLine, VersionLine, VersionPeople, VersionView, WordingView,
} from '../../../src-tauri/bindings/ipc';

export type Inline = { text: string; strong: boolean };
export type Block =
  | { kind: 'heading'; level: number; text: Inline[] }
  | { kind: 'paragraph'; text: Inline[] }
  | { kind: 'list'; ordered: boolean; items: Inline[][] }
  | { kind: 'table'; head: string[]; rows: string[][] };

export type AnswerMark = 'declined' | 'not-known' | 'not-needed';
export type Given = { parts: Record<string, string>; codes: string[]; state: null | AnswerMark };

export type Layer = 'short' | 'section' | 'full' | 'leaflet' | 'changes';
export type How = 'screen' | 'aloud' | 'paper' | 'posted';
export type NoticeView = {
  layer: Layer;
  section: string | null;
  title: string;
  language: string;
  version: string;
  digest: string;
  /** Section layer only. */
  brief: { key: 'why' | 'reason' | 'who' | 'howLong' | 'ifNot'; blocks: Block[] }[];
  blocks: Block[];
  speakMs: number;
  showing: null | { id: string; how: How; startedAtMs: number; ended: boolean };
  /** These words count only once they were read out. */
  aloudFirst: boolean;
  /** The person sees the screen: put up there, these words tell them something. */
  onScreen: boolean;
};

export type ChoiceState =
  | 'requested' | 'given' | 'refused' | 'deferred' | 'withdrawn' | 'invalidated' | 'expired';
export type ChoiceView = { id: string; state: ChoiceState; atMs: number; method: string | null };
export type CardView = {
  id: string;
  title: string;
  under: string | null;
  /** The section that is told before it is asked. */
  section: string;
  place: 'group' | 'option' | 'choices';
  strength: 'ordinary' | 'explicit' | 'explicit-written';
  parts: {
    key: 'what' | 'why' | 'who' | 'howLong' | 'ifNo' | 'notACondition' | 'takeBack';
    blocks: Block[];
  }[];
  statement: string;
  stops: Block[];
  goesOn: Block[];
  choice: ChoiceView | null;
  /** They agreed to it in other words than it has now. */
  changed: boolean;
};

export type OptionView = {
  code: string;
  label: string;
  ownWords: boolean;
  exclusive: boolean;
  card: string | null;
};
export type FieldKind =
  | 'text' | 'long-text' | 'choice' | 'choices' | 'yes-no' | 'date' | 'number' | 'money' | 'address'
  | 'phone' | 'email' | 'national-insurance' | 'bank' | 'repeat';
/** A piece of an answer; `answerWords` puts it into words. */
export type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'word'; word: string }
  | { kind: 'date'; day: string; month: string; year: string }
  | { kind: 'money'; amount: string; frequency: string }
  | { kind: 'named'; what: string; text: string };
export type FieldView = {
  id: string;
  row: number;
  label: string;
  hint: string | null;
  kind: FieldKind;
  max: number | null;
  min: number | null;
  partial: boolean;
  frequency: boolean;
  options: OptionView[];
  required: boolean;
  consequence: string | null;
  by: 'applicant' | 'officer';
  purposes: string[];
  restricted: boolean;
  given: Given | null;
  changes: number;
  card: CardView | null;
  display: Piece[] | null;
};
export type RepeatView = {
  field: FieldView;
  rows: { row: number; title: string; fields: FieldView[] }[];
  /** Labels of the questions asked in each row. */
  columns: string[];
  canAdd: boolean;
};
export type GroupView = {
  id: string;
  title: string;
  private: boolean;
  stage: 'main' | 'equality';
  items: ({ kind: 'field'; field: FieldView } | { kind: 'repeat'; repeat: RepeatView })[];
  agreed: CardView[];
  refused: CardView[];
};

export type OutlineMark = 'done' | 'here' | 'todo' | 'skipped' | 'not-needed' | 'said-no';
export type OutlineLine = { place: string; title: string; mark: OutlineMark };
export type InterviewHead = {
  id: string;
  reference: string;
  person: string;
  name: string | null;
  purpose: 'interview' | 'reception' | 'telling' | 'letting';
  status: 'open' | 'paused' | 'closed' | 'complete';
  notice: { id: string; title: string; version: string };
  language: string;
  /** Nothing until it was said. */
  who: null | { present: string[]; channel: string; private: boolean };
  /** A later version of the notice that came into force meanwhile. */
  later: LaterView | null;
};
export type CheckAnswer = {
  label: string;
  display: Piece[] | null;
  state: 'value' | AnswerMark | 'said-no' | 'not-asked' | 'not-provided';
  restricted: boolean;
  /** Not provided, and the interview cannot be finished before it is answered or declined. */
  needed: boolean;
};
export type Step =
  | { kind: 'who' }
  | { kind: 'notice'; notice: NoticeView }
  | { kind: 'changes'; notice: NoticeView }
  | { kind: 'card'; group: { id: string; title: string }; card: CardView; notice: NoticeView }
  | { kind: 'questions'; group: GroupView; notice: NoticeView }
  | {
      kind: 'check';
      groups: { place: string; title: string; answers: CheckAnswer[] }[];
      unfinished: string[];
    }
  | { kind: 'choices'; headings: { under: string; cards: CardView[] }[]; notice: NoticeView }
  | { kind: 'copy'; copy: CopyView }
  | { kind: 'closed' };
export type StepView = { interview: InterviewHead; outline: OutlineLine[]; place: string; step: Step };

export type CopyView = {
  interview: string;
  reference: string;
  receipt: string | null;
  html: string;
  /** Something that goes on a copy was recorded after this one was made. */
  stale: boolean;
  handed: { how: 'printed' | 'saved' | 'declined'; atMs: number }[];
  /** Whoever is signed in may save it with what was answered. */
  canOpen: boolean;
};
/** A copy that was saved, and where. */
export type CopySaved = { saved: { folder: string; files: string[] }; copy: CopyView; noPaper: boolean };
export type Problem = {
  field: string;
  row: number;
  part: string;
  code: string;
  params: Record<string, string>;
};
export type SaveResult = {
  saved: boolean;
  atMs: number | null;
  problems: Problem[];
  notes: Problem[];
  needsCard: null | { field: string; row: number; card: CardView };
  step: StepView | null;
};

export type PersonLine = {
  id: string;
  name: string;
  reference: string;
  bornOn: string | null;
  postcodePart: string | null;
  waiting: null | {
    interview: string;
    reference: string;
    purpose: 'interview' | 'reception';
    status: 'open' | 'paused';
    place: string;
  };
};
export type ToldLine = {
  showing: string;
  layer: Layer;
  section: string | null;
  title: string;
  version: string;
  language: string;
  how: How;
  startedAtMs: number;
  endedAtMs: number | null;
  inViewMs: number | null;
  by: string;
  digest: string;
  interviewReference: string;
};
export type ChoiceLine = {
  card: CardView;
  state: ChoiceState;
  atMs: number;
  method: string | null;
  statement: string;
  interview: string;
  history: ChoiceView[];
};
export type HeldField = {
  label: string;
  display: Piece[] | null;
  state: string;
  /** The card it rests on, where that is why it is held. */
  agreed: string | null;
  why: string;
  keptFor: string;
  keptFrom: string;
  who: string[];
  restricted: boolean;
  mayUseFor: string[];
};
export type TimelineLine = {
  atMs: number;
  kind: string;
  title: string;
  detail: string;
  digest: string | null;
  by: string;
};
export type PersonPage = {
  person: {
    id: string;
    name: string;
    knownAs: string | null;
    reference: string;
    bornOn: string | null;
    postcode: string | null;
  };
  interviews: {
    id: string;
    reference: string;
    purpose: string;
    status: string;
    startedAtMs: number;
    notice: { id: string; title: string; version: string };
    staff: string;
    place: string;
  }[];
  told: ToldLine[];
  choices: ChoiceLine[];
  held: { group: string; title: string; fields: HeldField[] }[];
  timeline: TimelineLine[];
  /** What changed in the notice since they were told. */
  changed: ChangedSince | null;
  lettings: LettingLine[];
  /** What this role may do, as on the home screen. */
  can: string[];
};
export type Withdrawn = {
  /** Labels; empty for roles that may not see answers. */
  erased: string[];
  erasedCount: number;
  stops: Block[];
  goesOn: Block[];
  kept: { label: string; purposes: string[] }[];
  step: StepView | null;
  /** A copy can be made of what ended. */
  copy: boolean;
};

export type VaultState = 'absent' | 'present' | 'busy' | 'newer' | 'damaged' | 'part-missing' | 'no-access' | 'read-only';
export type GateStatus = {
  live: VaultState;
  practice: 'absent' | 'present';
  exposed: string[];
  version: string;
  folder: string;
};
export type Role = 'reception' | 'officer' | 'trainer' | 'lead' | 'administrator';
export type SessionView = {
  staff: { id: string; name: string; roles: Role[] };
  world: 'live' | 'practice';
  idleMinutes: number;
  deskName: string;
  check: { state: 'running' | 'holds' | 'fails'; entries: number; done: number; findings: number };
  recoveryConfirmed: boolean;
  /** How many places did not take the newest head; 0 for whoever cannot change that. */
  placesFailing: number;
  /** What this role may do. */
  can: string[];
};
export type HomeView = { waiting: PersonLine[]; recent: PersonLine[]; can: string[] };
export type Found = { people: PersonLine[]; exactDetail: boolean; more: boolean };
export type TextView = { blocks: Block[]; markdown: string; digest: string };
export type ReceptionView = {
  interview: InterviewHead;
  notice: NoticeView;
  sectionNotice: NoticeView;
  cards: CardView[];
  copy: CopyView | null;
  person: PersonLine;
};
/** What adding a person leads to: the visit, or what is wrong with what was typed. */
export type ReceptionAdded = { visit: null | ReceptionView; problems: Problem[] };
export type StaffMember = {
  id: string;
  name: string;
  roles: Role[];
  self: boolean;
  addedAtMs: number;
  removedAtMs: number | null;
};
export type SettingsView = {
  idleMinutes: number;
  deskName: string;
  copiesFolder: string;
  lowestIdle: number;
  highestIdle: number;
  canChange: boolean;
};
export type Verdict = 'rolled-back' | 'forked' | 'foreign' | 'missing';
export type HistoryView = {
  verdict: Verdict;
  entries: number;
  findings: { verdict: Verdict; place: string; size: number | null }[];
  needsReason: boolean;
  mayGoOn: boolean;
  administrators: string[];
};
export type EnteredView = { history: HistoryView | null };
export type PlaceView = {
  /** Empty for the place beside the vault. */
  path: string;
  state: 'kept' | 'another-desk' | 'not-there' | 'not-allowed' | 'full' | 'silent' | 'failed';
  size: number | null;
};
export type HeadsView = { keeps: boolean; places: PlaceView[]; most: number; key: string; keys: number; canChange: boolean };
export type RestoreList = {
  /** The newest first. */
  backups: { path: string; atMs: number; entries: number; findings: number }[];
  /** How many of the practice world were left out. */
  practice: number;
};
export type RestoreView = {
  atMs: number;
  entries: number;
  findings: number;
  live: 'behind' | 'same' | 'ahead' | 'other' | 'missing' | 'unknown';
  fault: string | null;
  differ: number;
  fromMs: number | null;
  toMs: number | null;
  answers: number;
  ended: number;
  people: number;
  staff: number;
};
/** A backup that was put in use; `left` is the folder of the records that were in use before. */
export type RestoredView = { left: string | null };
export type BackupRun = {
  state: 'idle' | 'copying' | 'checking' | 'made' | 'failed';
  /** Pages copied or entries checked. */
  done: number;
  total: number;
  atMs: number | null;
  findings: number;
  code: string | null;
};
export type BackupView = {
  folder: string;
  unreached: string | null;
  /** The newest first. */
  made: { atMs: number; entries: number; findings: number }[];
  run: BackupRun;
};
export type EvidenceStatus = {
  state: 'running' | 'holds' | 'fails';
  entries: number;
  done: number;
  head: string | null;
  findings: { seq: number | null; code: string }[];
};

/** Somebody who must be told again. */
export type TellLine = { person: PersonLine; toldVersion: string; toldAtMs: number; because: string[] };
/** A page of the people who must be told again. */
export type TellListView = {
  title: string;
  version: string;
  total: number;
  skip: number;
  lines: TellLine[];
  canTell: boolean;
};
/** One telling: its encounter, what changed, and whether the person was told. */
export type TellView = { interview: InterviewHead; notice: NoticeView; told: boolean; person: PersonLine };

export type LettingState = 'due' | 'shown' | 'supported' | 'unsupported' | 'dropped';
export type LettingLine = Omit<CoreLettingLine, 'state' | 'shown'> & {
  state: LettingState;
  shown: null | { version: string; atMs: number; how: How; by: string };
};
export type LettingsView = { lines: LettingLine[]; canNote: boolean };
/** One letting with the words of the government's notice. */
export type LettingView = {
  interview: InterviewHead;
  line: LettingLine;
  person: PersonLine;
  short: NoticeView;
  full: NoticeView;
  leaflet: NoticeView;
};
