// @ts-check
/**
 * One function per command of the core, by the same words: `notice_put` is `noticePut()`.
 * Each takes one request object and rejects with a `CommandError` from `transport.js`.
 *
 * @import * as V from './views.js'
 */
import { call } from './transport.js';

// ---- Gate: before anybody has signed in -------------------------------------------------------

/** How the vaults of this machine stand; asks for no key. @returns {Promise<V.GateStatus>} */
export const gateStatus = () => call('gate_status');

/**
 * Sets up this desk: makes the vault and its first member of staff.
 * @param {{name: string, signInName: string, passphrase: string, roles: string[], deskName: string}} req
 * @returns {Promise<{recoveryCode: string}>} the code, shown this once
 */
export const deskFound = (req) => call('desk_found', req);

/** Proves that the recovery code was written down, and opens the desk. @param {{code: string}} req @returns {Promise<{}>} */
export const recoveryConfirm = (req) => call('recovery_confirm', req);

/**
 * Signs in; the desk window takes the place of the gate, unless what is kept outside says otherwise than the vault.
 * @param {{signInName: string, passphrase: string}} req
 * @returns {Promise<V.EnteredView>}
 */
export const signIn = (req) => call('sign_in', req);

/**
 * Signs in with the recovery code and sets a new passphrase for one member of staff.
 * @param {{code: string, newPassphrase: string, signInName: string}} req
 * @returns {Promise<V.EnteredView>}
 */
export const recoverySignIn = (req) => call('recovery_sign_in', req);

/** Goes on in spite of what the kept heads say; recorded. @param {{reason: string}} req @returns {Promise<{}>} */
export const historyGoOn = (req) => call('history_go_on', req);

/** Does not go on: the vault is closed as it was. @returns {Promise<{}>} */
export const historyLeave = () => call('history_leave');

/** Opens the practice vault; makes it the first time. @returns {Promise<{}>} */
export const practiceOpen = () => call('practice_open');

/** The backups in a folder. @param {{folder: string}} req @returns {Promise<V.RestoreList>} */
export const restoreList = (req) => call('restore_list', req);

/** What a backup lacks against the records in use. @param {{backup: string, signInName: string, passphrase: string}} req @returns {Promise<V.RestoreView>} */
export const restoreCompare = (req) => call('restore_compare', req);

/** Puts a backup in use, beside what was. @param {{backup: string, signInName: string, passphrase: string}} req @returns {Promise<V.RestoredView>} */
export const restoreUse = (req) => call('restore_use', req);

// ---- Session ----------------------------------------------------------------------------------

/** Who is signed in, in which world, and how the check of the log goes. @returns {Promise<V.SessionView>} */
export const sessionView = () => call('session_view');

/** Somebody is at the desk: starts the idle time again. @returns {Promise<{}>} */
export const sessionTouch = () => call('session_touch');

/** Locks: the desk window is destroyed. @param {{reason: 'key' | 'button' | 'idle'}} req @returns {Promise<{}>} */
export const sessionLock = (req) => call('session_lock', req);

/** Prints what this window shows, through the system's own dialog. @returns {Promise<{}>} */
export const windowPrint = () => call('window_print');

// ---- Home and people --------------------------------------------------------------------------

/** Interviews that wait, people seen lately, and what this role can do. @returns {Promise<V.HomeView>} */
export const homeView = () => call('home_view');

/** Finds people by name, date of birth, postcode or reference. @param {{text: string}} req @returns {Promise<V.Found>} */
export const personFind = (req) => call('person_find', req);

/**
 * Opens a person; a second detail (date of birth or postcode) tells two of the same name apart.
 * Fails with `person.detail_needed` or `person.detail_differs`.
 * @param {{person: string, detail: string | null}} req
 * @returns {Promise<V.PersonPage>}
 */
export const personOpen = (req) => call('person_open', req);

/** The page of a person already opened in this session. @param {{person: string}} req @returns {Promise<V.PersonPage>} */
export const personPage = (req) => call('person_page', req);

/**
 * Saves what is kept about a person as a file that others can read, in the desk's folder; leaves an entry.
 * @param {{person: string, form: 'dpv' | 'kantara' | 'bundle'}} req
 * @returns {Promise<{folder: string, files: string[]}>}
 */
export const personExport = (req) => call('person_export', req);

/** The very words of a text once shown, by their SHA-256. @param {{digest: string}} req @returns {Promise<V.TextView>} */
export const textView = (req) => call('text_view', req);

// ---- Interview --------------------------------------------------------------------------------

/** Starts an interview; a new person when `person` is null. @param {{person: string | null}} req @returns {Promise<V.StepView>} */
export const interviewStart = (req) => call('interview_start', req);

/** Takes up a paused interview where it stood. @param {{interview: string}} req @returns {Promise<V.StepView>} */
export const interviewResume = (req) => call('interview_resume', req);

/** Where an interview stands. @param {{interview: string}} req @returns {Promise<V.StepView>} */
export const interviewStep = (req) => call('interview_step', req);

/**
 * Records who is here, how we speak, and whether nobody else can hear.
 * @param {{interview: string, present: string[], channel: string, private: boolean}} req
 * @returns {Promise<V.StepView>}
 */
export const interviewWho = (req) => call('interview_who', req);

/** Leaves `place` and goes to what is due next. @param {{interview: string, place: string}} req @returns {Promise<V.StepView>} */
export const interviewContinue = (req) => call('interview_continue', req);

/** Goes to a place already reached. @param {{interview: string, place: string}} req @returns {Promise<V.StepView>} */
export const interviewGo = (req) => call('interview_go', req);

/** Finishes the interview. @param {{interview: string}} req @returns {Promise<V.StepView>} */
export const interviewFinish = (req) => call('interview_finish', req);

/** Sets the interview aside, to be taken up again. @param {{interview: string}} req @returns {Promise<{}>} */
export const interviewPause = (req) => call('interview_pause', req);

/** Ends the interview without finishing it. @param {{interview: string}} req @returns {Promise<{}>} */
export const interviewClose = (req) => call('interview_close', req);

// ---- Notice -----------------------------------------------------------------------------------

/**
 * Puts up a layer or a section: from now on it counts as being shown.
 * @param {{interview: string, layer: V.Layer, section: string | null, how: V.How}} req
 * @returns {Promise<{showing: string, startedAtMs: number, words: V.NoticeView}>}
 */
export const noticePut = (req) => call('notice_put', req);

/**
 * Ends a showing. Fails with `showing.hurried` when it was read aloud faster than it can be spoken
 * and no reason is given.
 * @param {{showing: string, inViewMs: number, hurriedBecause: string | null}} req
 * @returns {Promise<{}>}
 */
export const noticeEnd = (req) => call('notice_end', req);

/**
 * The words of one section, or of the whole notice, to look something up; records no showing.
 * @param {{interview: string, section: string | null}} req
 * @returns {Promise<V.NoticeView>}
 */
export const noticeRead = (req) => call('notice_read', req);

// ---- Answers ----------------------------------------------------------------------------------

/** Saves one answer. @param {{interview: string, field: string, row: number, given: V.Given}} req @returns {Promise<V.SaveResult>} */
export const answerSave = (req) => call('answer_save', req);

/**
 * Saves the answers of one page together.
 * @param {{interview: string, group: string, answers: {field: string, row: number, given: V.Given}[]}} req
 * @returns {Promise<V.SaveResult>}
 */
export const pageSave = (req) => call('page_save', req);

/** Adds a row to a repeat. @param {{interview: string, field: string}} req @returns {Promise<V.StepView>} */
export const rowAdd = (req) => call('row_add', req);

/** Removes a row of a repeat and what was said in it. @param {{interview: string, field: string, row: number}} req @returns {Promise<V.StepView>} */
export const rowRemove = (req) => call('row_remove', req);

/** Leaves a group out. @param {{interview: string, group: string}} req @returns {Promise<V.StepView>} */
export const groupSkip = (req) => call('group_skip', req);

/** The answers were read through and stand as they are. @param {{interview: string}} req @returns {Promise<V.StepView>} */
export const checkConfirm = (req) => call('check_confirm', req);

// ---- Choices ----------------------------------------------------------------------------------

/**
 * Records what the person said to a card and how they said it.
 * @param {{interview: string, card: string, say: 'yes' | 'no' | 'not-now', method: 'own-tap' | 'typed-name' | 'spoken', words: string | null}} req
 * @returns {Promise<V.StepView>}
 */
export const choiceRecord = (req) => call('choice_record', req);

/**
 * Takes a choice back; what rested on it alone is erased in the same step.
 * @param {{person: string, interview: string | null, card: string}} req
 * @returns {Promise<V.Withdrawn>}
 */
export const choiceWithdraw = (req) => call('choice_withdraw', req);

/** Saves the page of choices: the ticked cards are yes, the others were left blank. @param {{interview: string, ticked: string[]}} req @returns {Promise<V.StepView>} */
export const choicesSave = (req) => call('choices_save', req);

// ---- Copy -------------------------------------------------------------------------------------

/** Makes the person's copy. @param {{interview: string}} req @returns {Promise<V.CopyView>} */
export const copyMake = (req) => call('copy_make', req);

/** Records how the copy was handed over. @param {{receipt: string, how: 'printed' | 'saved' | 'declined'}} req @returns {Promise<V.CopyView>} */
export const copyHand = (req) => call('copy_hand', req);

/** Makes the copy of what ended when a choice was taken back. @param {{person: string, interview: string | null, card: string}} req @returns {Promise<V.CopyView>} */
export const copyEnded = (req) => call('copy_ended', req);

/**
 * Saves the copy with its proof, the PDF in large print where `large`: into `folder`, or, where that is empty, into
 * the desk's folder for copies. `noPaper` where the PDF alone could not be made.
 * @param {{receipt: string, answers: boolean, large: boolean, folder: string}} req
 * @returns {Promise<V.CopySaved>}
 */
export const copySave = (req) => call('copy_save', req);

/**
 * Saves the page that checks copies: into `folder`, or, where that is empty, into the desk's folder for copies.
 * @param {{folder: string}} req
 * @returns {Promise<{folder: string, files: string[]}>}
 */
export const checkerSave = (req) => call('checker_save', req);

// ---- Reception --------------------------------------------------------------------------------

/** The words that come before somebody is added: the section about who a person is. @returns {Promise<V.NoticeView>} */
export const receptionNotice = () => call('reception_notice');

/**
 * Opens the reception screen for a person, with a second detail as in {@link personOpen}.
 * @param {{person: string | null, detail: string | null}} req
 * @returns {Promise<V.ReceptionView>}
 */
export const receptionBegin = (req) => call('reception_begin', req);

/**
 * Adds a person at reception, or says what is wrong with what was typed.
 * @param {{name: string, bornDay: string, bornMonth: string, bornYear: string}} req
 * @returns {Promise<V.ReceptionAdded>}
 */
export const receptionAdd = (req) => call('reception_add', req);

/** The reception screen as it stands. @param {{interview: string}} req @returns {Promise<V.ReceptionView>} */
export const receptionView = (req) => call('reception_view', req);

// ---- Staff, settings, evidence ----------------------------------------------------------------

/** Everybody who can open this desk. @returns {Promise<{members: V.StaffMember[]}>} */
export const staffList = () => call('staff_list');

/** Gives somebody a way to sign in. @param {{name: string, signInName: string, passphrase: string, roles: string[]}} req @returns {Promise<unknown>} */
export const staffAdd = (req) => call('staff_add', req);

/** Takes somebody's way to sign in away; what they did stays in the log. @param {{member: string}} req @returns {Promise<unknown>} */
export const staffRemove = (req) => call('staff_remove', req);

/** Changes one's own passphrase. @param {{old: string, new: string}} req @returns {Promise<{}>} */
export const passphraseChange = (req) => call('passphrase_change', req);

/** Makes a new recovery code; the old one holds until this one was typed back with `recoveryKeep`. @returns {Promise<{recoveryCode: string}>} */
export const recoveryRenew = () => call('recovery_renew');

/** Takes the new code typed back; from now on the old one opens nothing. @param {{code: string}} req @returns {Promise<{}>} */
export const recoveryKeep = (req) => call('recovery_keep', req);

/** The desk's settings. @returns {Promise<V.SettingsView>} */
export const settingsView = () => call('settings_view');

/** Changes the desk's settings. @param {{idleMinutes: number, deskName: string, copiesFolder: string}} req @returns {Promise<V.SettingsView>} */
export const settingsSave = (req) => call('settings_save', req);

/** How the check of the whole log stands. @returns {Promise<V.EvidenceStatus>} */
export const evidenceStatus = () => call('evidence_status');

/** Where the newest head is kept outside the vault, and the key that signs it. @returns {Promise<V.HeadsView>} */
export const headsView = () => call('heads_view');

/** Names a further place, and keeps the head there at once. @param {{path: string}} req @returns {Promise<V.HeadsView>} */
export const placeAdd = (req) => call('place_add', req);

/** Keeps no heads there any more; what is there stays. @param {{path: string}} req @returns {Promise<V.HeadsView>} */
export const placeRemove = (req) => call('place_remove', req);

/** Makes a new key for the desk; the old one signs that it is so. @param {{passphrase: string}} req @returns {Promise<V.HeadsView>} */
export const keyChange = (req) => call('key_change', req);
/** How the backup of this session stands. @returns {Promise<V.BackupRun>} */
export const backupStatus = () => call('backup_status');

/** Where backups go, and those that are there. @returns {Promise<V.BackupView>} */
export const backupView = () => call('backup_view');

/** Sets the folder for backups; empty for none. @param {{folder: string}} req @returns {Promise<V.BackupView>} */
export const backupFolder = (req) => call('backup_folder', req);

/** Begins a backup; {@link backupView} says how it goes. @returns {Promise<{}>} */
export const backupNow = () => call('backup_now');

/** Stops the backup that runs. @returns {Promise<{}>} */
export const backupStop = () => call('backup_stop');

// ---- Notices: versions and drafts -------------------------------------------------------------

/** Every notice with its versions, and the drafts. @returns {Promise<V.NoticesView>} */
export const noticesView = () => call('notices_view');

/** One version: how it was published, its texts, the check of it. @param {{version: string}} req @returns {Promise<V.VersionView>} */
export const versionView = (req) => call('version_view', req);

/** A text of a version, word for word. @param {{version: string, path: string}} req @returns {Promise<V.DraftTextView>} */
export const versionText = (req) => call('version_text', req);

/** What changes between two versions. @param {{old: string, new: string}} req @returns {Promise<V.ComparisonView>} */
export const versionCompare = (req) => call('version_compare', req);

/** Puts a version away that is over. @param {{version: string}} req @returns {Promise<V.NoticesView>} */
export const versionArchive = (req) => call('version_archive', req);

/** Saves a version in the desk's folder, as a zip or as a folder. @param {{version: string, folder: boolean}} req @returns {Promise<{folder: string, files: string[]}>} */
export const versionExport = (req) => call('version_export', req);

/** Begins a draft as a copy of a version. @param {{version: string}} req @returns {Promise<V.DraftView>} */
export const draftBegin = (req) => call('draft_begin', req);

/** Begins a draft out of a zip file, given as base64. @param {{file: string}} req @returns {Promise<V.ImportView>} */
export const draftImport = (req) => call('draft_import', req);

/** What lies in the desk's folder that could be a notice. @returns {Promise<V.FolderView>} */
export const importList = () => call('import_list');

/** Begins a draft out of one of those. @param {{name: string}} req @returns {Promise<V.ImportView>} */
export const draftImportFrom = (req) => call('draft_import_from', req);

/** A draft, with one part of its form. @param {{draft: string, part: string}} req @returns {Promise<V.DraftView>} */
export const draftView = (req) => call('draft_view', req);

/**
 * Changes one value of a draft; `content` is the one the screen was made from.
 * @param {{draft: string, content: string, key: string, value: string[]}} req
 * @returns {Promise<V.DraftSaved>}
 */
export const draftSet = (req) => call('draft_set', req);

/** Adds an entry to a list of a draft. @param {{draft: string, content: string, part: string}} req @returns {Promise<V.DraftSaved>} */
export const draftAdd = (req) => call('draft_add', req);

/** Takes an entry of a draft away. @param {{draft: string, content: string, key: string}} req @returns {Promise<V.DraftSaved>} */
export const draftRemove = (req) => call('draft_remove', req);

/**
 * A text of a draft as written and as it will be seen; `markdown` is what stands in the editor, unsaved.
 * @param {{draft: string, path: string, markdown: string | null}} req
 * @returns {Promise<V.DraftTextView>}
 */
export const draftText = (req) => call('draft_text', req);

/** Replaces a text of a draft. @param {{draft: string, content: string, path: string, markdown: string}} req @returns {Promise<V.DraftSaved>} */
export const draftTextSet = (req) => call('draft_text_set', req);

/** Approves a draft as it stands. @param {{draft: string, content: string}} req @returns {Promise<V.DraftView>} */
export const draftApprove = (req) => call('draft_approve', req);

/**
 * Publishes an approved draft.
 * @param {{draft: string, content: string, listedOn: string, wordingMaterial: boolean, reason: string}} req
 * @returns {Promise<V.NoticesView>}
 */
export const draftPublish = (req) => call('draft_publish', req);

/** Gives a draft up. @param {{draft: string}} req @returns {Promise<{}>} */
export const draftDrop = (req) => call('draft_drop', req);

/** Saves a draft in the desk's folder, as a zip or as a folder. @param {{draft: string, folder: boolean}} req @returns {Promise<{folder: string, files: string[]}>} */
export const draftExport = (req) => call('draft_export', req);

// ---- Who was told what ------------------------------------------------------------------------

/** People by version, layer, way and month, and what must be looked at. @returns {Promise<V.CoverageView>} */
export const coverageView = () => call('coverage_view');

/**
 * Saves one of the lists as a file in the desk's folder.
 * @param {{what: 'coverage' | 'tell-again' | 'choices' | 'short-showings' | 'translations' | 'lettings' | 'lettings-unsupported' | 'showings' | 'answers-to-cards'}} req
 * @returns {Promise<{folder: string, files: string[]}>}
 */
export const listSave = (req) => call('list_save', req);

/** People who must be told again, from the `skip`th on. @param {{skip: number}} req @returns {Promise<V.TellListView>} */
export const tellList = (req) => call('tell_list', req);

/** Begins to tell somebody what changed, with a second detail as in {@link personOpen}. @param {{person: string, detail: string | null}} req @returns {Promise<V.TellView>} */
export const tellBegin = (req) => call('tell_begin', req);

/** A telling as it stands. @param {{interview: string}} req @returns {Promise<V.TellView>} */
export const tellView = (req) => call('tell_view', req);

/** Ends a telling, once the person was told. @param {{interview: string}} req @returns {Promise<V.TellListView>} */
export const tellDone = (req) => call('tell_done', req);

/** Goes on under a later version, once the person was told what changed. @param {{interview: string}} req @returns {Promise<V.StepView>} */
export const interviewMove = (req) => call('interview_move', req);

/** Every letting and where it stands. @returns {Promise<V.LettingsView>} */
export const lettingsView = () => call('lettings_view');

/** Notes that a letting was agreed. @param {{person: string, tenancy: string}} req @returns {Promise<V.LettingView>} */
export const lettingAgree = (req) => call('letting_agree', req);

/** One letting with the words to show, with the person's second detail. @param {{letting: string, detail: string | null}} req @returns {Promise<V.LettingView>} */
export const lettingOpen = (req) => call('letting_open', req);

/** Records leaflets handed over for the rest of the household. @param {{letting: string, count: number}} req @returns {Promise<V.LettingView>} */
export const lettingLeaflets = (req) => call('letting_leaflets', req);

/** Notes that the letting was sent to the government's log. @param {{letting: string}} req @returns {Promise<V.LettingView>} */
export const lettingLogged = (req) => call('letting_logged', req);

/** Notes that the letting did not come about. @param {{letting: string}} req @returns {Promise<V.LettingView>} */
export const lettingDrop = (req) => call('letting_drop', req);
