// Written from src-tauri/src/wire by its test; never edited.

export type CommandError = { 
/**
 * `area.reason`; the interface has words for each.
 */
code: string, 
/**
 * Found again in the log of the application.
 */
incident: string, };

export type GateView = { 
/**
 * `absent`, `present`, `busy`, `newer`, `damaged`, `part-missing`, `no-access` or `read-only`.
 */
live: string, 
/**
 * The same for the practice world.
 */
practice: string, 
/**
 * Files of the live world that others on this computer can read.
 */
exposed: Array<string>, 
/**
 * Version of the application.
 */
version: string, 
/**
 * Where the live world lies.
 */
folder: string, };

export type SavedView = { 
/**
 * The folder.
 */
folder: string, 
/**
 * The files in it.
 */
files: Array<string>, };

export type HistoryFinding = { verdict: string, place: string, size: number | null, };

export type HistoryView = { verdict: string, entries: number, findings: Array<HistoryFinding>, needsReason: boolean, mayGoOn: boolean, administrators: Array<string>, };

export type EnteredView = { 
/**
 * Why the desk waits; null where it is open.
 */
history: HistoryView | null, };

export type PlaceView = { path: string, state: string, size: number | null, };

export type HeadsView = { keeps: boolean, places: Array<PlaceView>, most: number, key: string, keys: number, canChange: boolean, };

export type GoOn = { reason: string, };

export type ThisPlace = { path: string, };

export type ChangeKey = { passphrase: Secret, };

export type InlineView = { text: string, strong: boolean, };

export type BlockView = { "kind": "heading", level: number, text: Array<InlineView>, } | { "kind": "paragraph", text: Array<InlineView>, } | { "kind": "list", ordered: boolean, items: Array<Array<InlineView>>, } | { "kind": "table", head: Array<string>, rows: Array<Array<string>>, };

export type NoticeName = { id: string, title: string, version: string, };

export type BriefPart = { key: string, blocks: Array<BlockView>, };

export type ShowingView = { id: string, how: string, startedAtMs: number, ended: boolean, };

export type NoticeView = { layer: string, section: string | null, title: string, language: string, version: string, digest: string, brief: Array<BriefPart>, blocks: Array<BlockView>, speakMs: number, showing: ShowingView | null, aloudFirst: boolean, onScreen: boolean, };

export type PutView = { showing: string, startedAtMs: number, words: NoticeView, };

export type CardPart = { key: string, blocks: Array<BlockView>, };

export type ChoiceView = { id: string, state: string, atMs: number, method: string | null, };

export type CardView = { id: string, title: string, under: string | null, section: string, place: string, strength: string, parts: Array<CardPart>, statement: string, stops: Array<BlockView>, goesOn: Array<BlockView>, choice: ChoiceView | null, changed: boolean, };

export type OptionView = { code: string, label: string, ownWords: boolean, exclusive: boolean, card: string | null, };

export type TextView = { blocks: Array<BlockView>, markdown: string, digest: string, };

export type Given = { parts: Record<string, string>, codes: Array<string>, state: string | null, };

export type Piece = { "kind": "text", text: string, } | { "kind": "word", word: string, } | { "kind": "date", day: string, month: string, year: string, } | { "kind": "money", amount: string, frequency: string, } | { "kind": "named", what: string, text: string, };

export type GroupName = { id: string, title: string, };

export type FieldView = { id: string, row: number, label: string, hint: string | null, kind: string, max: number | null, min: number | null, partial: boolean, frequency: boolean, options: Array<OptionView>, required: boolean, consequence: string | null, by: string, purposes: Array<string>, restricted: boolean, given: Given | null, changes: number, card: CardView | null, display: Array<Piece> | null, };

export type RowView = { row: number, title: string, fields: Array<FieldView>, };

export type RepeatView = { field: FieldView, rows: Array<RowView>, columns: Array<string>, canAdd: boolean, };

export type ItemView = { "kind": "field", field: FieldView, } | { "kind": "repeat", repeat: RepeatView, };

export type GroupView = { id: string, title: string, private: boolean, stage: string, items: Array<ItemView>, agreed: Array<CardView>, refused: Array<CardView>, };

export type OutlineView = { place: string, title: string, mark: string, };

export type WhoView = { present: Array<string>, channel: string, private: boolean, };

export type InterviewView = { id: string, reference: string, person: string, name: string | null, purpose: string, status: string, notice: NoticeName, language: string, who: WhoView | null, later: LaterView | null, };

export type CheckAnswer = { label: string, display: Array<Piece> | null, state: string, restricted: boolean, needed: boolean, };

export type CheckGroup = { place: string, title: string, answers: Array<CheckAnswer>, };

export type CheckView = { groups: Array<CheckGroup>, unfinished: Array<string>, };

export type ChoicesHeading = { under: string, cards: Array<CardView>, };

export type HandedView = { how: string, atMs: number, };

export type CopyView = { interview: string, reference: string, receipt: string | null, html: string, stale: boolean, handed: Array<HandedView>, canOpen: boolean, };

export type CopySaved = { saved: SavedView, copy: CopyView, 
/**
 * The PDF could not be made; the rest was saved.
 */
noPaper: boolean, };

export type StepPart = { "kind": "who" } | { "kind": "notice", notice: NoticeView, } | { "kind": "changes", notice: NoticeView, } | { "kind": "card", group: GroupName, card: CardView, notice: NoticeView, } | { "kind": "questions", group: GroupView, notice: NoticeView, } | { "kind": "check" } & CheckView | { "kind": "choices", headings: Array<ChoicesHeading>, notice: NoticeView, } | { "kind": "copy", copy: CopyView, } | { "kind": "closed" };

export type StepView = { interview: InterviewView, outline: Array<OutlineView>, place: string, step: StepPart, };

export type ProblemView = { field: string, row: number, part: string, code: string, params: Record<string, string>, };

export type NeedsCard = { field: string, row: number, card: CardView, };

export type SaveResult = { saved: boolean, atMs: number | null, problems: Array<ProblemView>, notes: Array<ProblemView>, needsCard: NeedsCard | null, step: StepView | null, };

export type WithdrawnView = { erased: Array<string>, erasedCount: number, stops: Array<BlockView>, goesOn: Array<BlockView>, kept: Array<KeptView>, step: StepView | null, copy: boolean, };

export type WaitingView = { interview: string, reference: string, purpose: string, status: string, place: string, };

export type PersonLine = { id: string, name: string, reference: string, bornOn: string | null, postcodePart: string | null, waiting: WaitingView | null, };

export type FindView = { people: Array<PersonLine>, exactDetail: boolean, more: boolean, };

export type HomeView = { waiting: Array<PersonLine>, recent: Array<PersonLine>, can: Array<string>, };

export type PersonHead = { id: string, name: string, knownAs: string | null, reference: string, bornOn: string | null, postcode: string | null, };

export type InterviewLine = { id: string, reference: string, purpose: string, status: string, startedAtMs: number, notice: NoticeName, staff: string, place: string, };

export type ToldLine = { showing: string, layer: string, section: string | null, title: string, version: string, language: string, how: string, startedAtMs: number, endedAtMs: number | null, inViewMs: number | null, by: string, digest: string, interviewReference: string, };

export type ChoiceLine = { card: CardView, state: string, atMs: number, method: string | null, statement: string, interview: string, history: Array<ChoiceView>, };

export type HeldField = { label: string, display: Array<Piece> | null, state: string, agreed: string | null, why: string, keptFor: string, keptFrom: string, who: Array<string>, restricted: boolean, mayUseFor: Array<string>, };

export type HeldGroup = { group: string, title: string, fields: Array<HeldField>, };

export type TimelineLine = { atMs: number, kind: string, title: string, detail: string, digest: string | null, by: string, };

export type PersonPage = { person: PersonHead, interviews: Array<InterviewLine>, told: Array<ToldLine>, choices: Array<ChoiceLine>, held: Array<HeldGroup>, timeline: Array<TimelineLine>, changed: ChangedSince | null, lettings: Array<LettingLine>, can: Array<string>, };

export type KeptView = { label: string, purposes: Array<string>, };

export type ReceptionView = { interview: InterviewView, notice: NoticeView, sectionNotice: NoticeView, cards: Array<CardView>, copy: CopyView | null, person: PersonLine, };

export type ReceptionAdded = { visit: ReceptionView | null, problems: Array<ProblemView>, };

export type StaffName = { id: string, name: string, roles: Array<string>, };

export type CheckState = { state: string, entries: number, done: number, findings: number, };

export type SessionView = { staff: StaffName, world: string, idleMinutes: number, deskName: string, check: CheckState, recoveryConfirmed: boolean, placesFailing: number, can: Array<string>, };

export type FoundedView = { recoveryCode: string, };

export type RecoveryView = { recoveryCode: string, };

export type MemberView = { id: string, name: string, roles: Array<string>, self: boolean, addedAtMs: number, removedAtMs: number | null, };

export type StaffView = { members: Array<MemberView>, };

export type SettingsView = { idleMinutes: number, deskName: string, copiesFolder: string, lowestIdle: number, highestIdle: number, canChange: boolean, };

export type FindingView = { seq: number | null, code: string, };

export type EvidenceView = { state: string, entries: number, done: number, head: string | null, findings: Array<FindingView>, };

export type Secret = string;

export type FoundDesk = { name: string, signInName: string, passphrase: Secret, roles: Array<string>, deskName: string, };

export type ConfirmRecovery = { code: Secret, };

export type KeepRecovery = { code: Secret, };

export type SignIn = { signInName: string, passphrase: Secret, };

export type RecoverySignIn = { code: Secret, signInName: string, newPassphrase: Secret, };

export type LockSession = { reason: string, };

export type FindPeople = { text: string, };

export type OpenPerson = { person: string, detail: string | null, };

export type ExportPerson = { person: string, form: string, };

export type ThisPerson = { person: string, };

export type MaybePerson = { person: string | null, };

export type ThisText = { digest: string, };

export type ThisInterview = { interview: string, };

export type SayWho = { interview: string, present: Array<string>, channel: string, private: boolean, };

export type AtPlace = { interview: string, place: string, };

export type PutNotice = { interview: string, layer: string, section: string | null, how: string, };

export type EndNotice = { showing: string, inViewMs: number, hurriedBecause: string | null, };

export type ReadNotice = { interview: string, section: string | null, };

export type SaveAnswer = { interview: string, field: string, row: number, given: Given, };

export type FieldAnswer = { field: string, row: number, given: Given, };

export type SavePage = { interview: string, group: string, answers: Array<FieldAnswer>, };

export type AddRow = { interview: string, field: string, };

export type RemoveRow = { interview: string, field: string, row: number, };

export type SkipGroup = { interview: string, group: string, };

export type RecordChoice = { interview: string, card: string, say: string, method: string, words: string | null, };

export type WithdrawChoice = { person: string, interview: string | null, card: string, };

export type SaveChoices = { interview: string, ticked: Array<string>, };

export type HandCopy = { receipt: string, how: string, };

export type SaveCopy = { receipt: string, 
/**
 * With what was answered, so that the person can show it.
 */
answers: boolean, 
/**
 * The PDF in large print.
 */
large: boolean, 
/**
 * The folder as it was typed; empty for the one the settings name.
 */
folder: string, };

export type SaveChecker = { 
/**
 * The folder as it was typed; empty for the one the settings name.
 */
folder: string, };

export type AddAtReception = { name: string, bornDay: string, bornMonth: string, bornYear: string, };

export type BeginReception = { person: string | null, detail: string | null, };

export type AddStaff = { name: string, signInName: string, passphrase: Secret, roles: Array<string>, };

export type RemoveStaff = { member: string, };

export type ChangePassphrase = { old: Secret, new: Secret, };

export type SaveSettings = { idleMinutes: number, deskName: string, copiesFolder: string, };

export type BackupRun = { 
/**
 * `idle`, `copying`, `checking`, `made` or `failed`.
 */
state: string, 
/**
 * Pages copied or entries checked.
 */
done: number, 
/**
 * Of so many; 0 where that is not known yet.
 */
total: number, 
/**
 * When it was made.
 */
atMs: number | null, 
/**
 * What the check of its log found.
 */
findings: number, 
/**
 * Why it failed.
 */
code: string | null, };

export type BackupLine = { atMs: number, entries: number, findings: number, };

export type BackupView = { 
/**
 * Empty where none is set.
 */
folder: string, 
/**
 * Why the folder cannot be looked into.
 */
unreached: string | null, 
/**
 * The newest first.
 */
made: Array<BackupLine>, run: BackupRun, };

export type SetBackupFolder = { folder: string, };

export type RestoreLine = { path: string, atMs: number, entries: number, findings: number, };

export type RestoreList = { backups: Array<RestoreLine>, practice: number, };

export type RestoreView = { atMs: number, entries: number, findings: number, live: string, fault: string | null, differ: number, fromMs: number | null, toMs: number | null, answers: number, ended: number, people: number, staff: number, };

export type RestoredView = { 
/**
 * The folder of the vault that was in use before, which stays.
 */
left: string | null, };

export type ListBackups = { folder: string, };

export type RestoreBackup = { backup: string, signInName: string, passphrase: Secret, };

export type VersionLine = { digest: string, version: string, state: string, effective: string, listedOn: string, publishedAddress: string, publishedAtMs: number, by: string, first: boolean, processing: boolean, material: boolean, reason: string | null, people: number, };

export type NoticeLine = { id: string, title: string, versions: Array<VersionLine>, };

export type DraftLine = { id: string, notice: string, title: string, version: string, basedOn: string | null, state: string, author: string, approver: string | null, changedAtMs: number, mustFix: number, shouldFix: number, };

export type NoticesView = { notices: Array<NoticeLine>, drafts: Array<DraftLine>, };

export type FlawView = { file: string, line: number, reason: string, };

export type FormItemView = { key: string, name: string, kind: string, options: Array<FormOptionView>, optional: boolean, value: Array<string>, };

export type FormOptionView = { code: string, title: string | null, };

export type FormCardView = { key: string, title: string, removable: boolean, items: Array<FormItemView>, };

export type FormView = { parts: Array<string>, part: string, cards: Array<FormCardView>, };

export type TextLine = { path: string, title: string | null, place: string, words: number, seconds: number, readingAge: number, findings: number, };

export type FindingLine = { rule: string, must: boolean, file: string, line: number, place: string, what: string, source: string, mend: string, };

export type LintView = { mustFix: number, shouldFix: number, findings: Array<FindingLine>, };

export type FactView = { kind: string, processing: boolean, subject: string, what: string, before: string | null, after: string | null, everywhere: boolean, };

export type RunView = { text: string, how: string, };

export type WordingView = { language: string, layer: string, name: string, title: string | null, runs: Array<RunView>, };

export type ComparisonView = { before: string, processing: boolean, facts: Array<FactView>, wording: Array<WordingView>, };

export type DraftTextView = { path: string, markdown: string, blocks: Array<BlockView>, brief: Array<BriefPart>, parts: Array<CardPart>, flaws: Array<FlawView>, words: number, seconds: number, };

export type VersionView = { line: VersionLine, title: string, texts: Array<TextLine>, lint: LintView, comparison: ComparisonView | null, };

export type DraftRefusal = { key: string, reason: string, flaws: Array<FlawView>, };

export type TouchedView = { label: string, people: number, };

export type DraftView = { line: DraftLine, content: string, form: FormView, broken: Array<FlawView>, texts: Array<TextLine>, lint: LintView, comparison: ComparisonView | null, dropped: Array<TouchedView>, askedAgain: Array<TouchedView>, own: boolean, anotherLead: boolean, };

export type DraftSaved = { saved: DraftView | null, refused: DraftRefusal | null, };

export type ImportView = { begun: DraftView | null, refused: Array<FlawView>, };

export type FolderView = { folder: string, names: Array<string>, };

export type VersionPeople = { notice: string, version: string, state: string, people: number, };

export type ShownRow = { notice: string, version: string, layer: string, how: string, month: string, people: number, showings: number, };

export type OutdatedRow = { person: string, reference: string, card: string | null, version: string, atMs: number, };

export type ShortRow = { person: string, reference: string, version: string, layer: string, title: string | null, how: string, by: string, atMs: number, inViewMs: number, leastMs: number, };

export type LanguageRow = { notice: string, version: string, language: string, people: number, showings: number, };

export type CoverageView = { site: string, versions: Array<VersionPeople>, shown: Array<ShownRow>, valuesUntold: number, toTell: number, outdated: Array<OutdatedRow>, outdatedTotal: number, short: Array<ShortRow>, shortTotal: number, languages: Array<LanguageRow>, };

export type TellLine = { person: PersonLine, toldVersion: string, toldAtMs: number, because: Array<string>, };

export type TellListView = { title: string, version: string, total: number, skip: number, lines: Array<TellLine>, canTell: boolean, };

export type TellView = { interview: InterviewView, notice: NoticeView, told: boolean, person: PersonLine, };

export type ChangedSince = { from: string, to: string, due: boolean, blocks: Array<BlockView>, };

export type ShownLine = { version: string, atMs: number, how: string, by: string, };

export type LettingLine = { id: string, person: string, name: string, reference: string, tenancy: string, state: string, agreedAtMs: number, loggedAtMs: number | null, by: string, shown: ShownLine | null, leaflets: number, };

export type LettingsView = { lines: Array<LettingLine>, canNote: boolean, };

export type LettingView = { interview: InterviewView, line: LettingLine, person: PersonLine, short: NoticeView, full: NoticeView, leaflet: NoticeView, };

export type LaterView = { version: string, material: boolean, };

export type ThisVersion = { version: string, };

export type VersionText = { version: string, path: string, };

export type CompareVersions = { old: string, new: string, };

export type ExportVersion = { version: string, folder: boolean, };

export type ImportFile = { file: string, };

export type ImportFrom = { name: string, };

export type ViewDraft = { draft: string, part: string, };

export type ThisDraft = { draft: string, content: string, };

export type SetInDraft = { draft: string, content: string, key: string, value: Array<string>, };

export type AddToDraft = { draft: string, content: string, part: string, };

export type RemoveFromDraft = { draft: string, content: string, key: string, };

export type ViewDraftText = { draft: string, path: string, markdown: string | null, };

export type SetDraftText = { draft: string, content: string, path: string, markdown: string, };

export type PublishDraft = { draft: string, content: string, listedOn: string, wordingMaterial: boolean, reason: string, };

export type DropDraft = { draft: string, };

export type ExportDraft = { draft: string, folder: boolean, };

export type SaveList = { what: string, };

export type TellPage = { skip: number, };

export type AgreeLetting = { person: string, tenancy: string, };

export type OpenLetting = { letting: string, detail: string | null, };

export type ThisLetting = { letting: string, };

export type HandLeaflets = { letting: string, count: number, };
