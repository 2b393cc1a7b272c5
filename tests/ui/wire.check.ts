/**
 * Holds the screens' view types to the core's. Nothing runs here: `npm run check` fails to compile it when
 * a key is missing on either side, or when a screen expects a value the core does not send.
 *
 * The core's types are written by a test from `src-tauri/src/wire`; the screens' add which words a text can hold.
 */
import type * as Core from '../../src-tauri/bindings/ipc';
import type * as Ui from '../../ui/src/ipc/views';

/** Every way through a value, as keys: a union of objects gives the keys of each. */
type Keys<T> = T extends readonly (infer One)[]
  ? Keys<One>
  : T extends object
    ? string extends keyof T
      ? never
      : { [K in keyof T & string]: K | `${K}.${Keys1<T[K]>}` }[keyof T & string]
    : never;
type Keys1<T> = T extends readonly (infer One)[]
  ? Keys1<One>
  : T extends object
    ? string extends keyof T
      ? never
      : keyof T & string
    : never;

/** The key sets of two types, one level below themselves, are the same. */
type SameKeys<A, B> = [Exclude<Keys<A>, Keys<B>> | Exclude<Keys<B>, Keys<A>>] extends [never]
  ? true
  : { onlyInScreens: Exclude<Keys<A>, Keys<B>>; onlyInCore: Exclude<Keys<B>, Keys<A>> };

/** A screen's type is one of the core's, with the texts it can hold spelt out. */
type Holds<Screen, FromCore> = SameKeys<Screen, FromCore> extends true
  ? [Screen] extends [FromCore]
    ? true
    : { notAssignable: [Screen, FromCore] }
  : SameKeys<Screen, FromCore>;

declare function held<_Check extends true>(): void;

held<Holds<Ui.Inline, Core.InlineView>>();
held<Holds<Ui.Block, Core.BlockView>>();
held<Holds<Ui.Given, Core.Given>>();
held<Holds<Ui.Piece, Core.Piece>>();
held<Holds<Ui.NoticeView, Core.NoticeView>>();
held<Holds<Ui.CardView, Core.CardView>>();
held<Holds<Ui.OptionView, Core.OptionView>>();
held<Holds<Ui.FieldView, Core.FieldView>>();
held<Holds<Ui.RepeatView, Core.RepeatView>>();
held<Holds<Ui.GroupView, Core.GroupView>>();
held<Holds<Ui.OutlineLine, Core.OutlineView>>();
held<Holds<Ui.InterviewHead, Core.InterviewView>>();
held<Holds<Ui.CheckAnswer, Core.CheckAnswer>>();
held<Holds<Ui.Step, Core.StepPart>>();
held<Holds<Ui.StepView, Core.StepView>>();
held<Holds<Ui.CopyView, Core.CopyView>>();
held<Holds<Ui.Problem, Core.ProblemView>>();
held<Holds<Ui.SaveResult, Core.SaveResult>>();
held<Holds<Ui.Withdrawn, Core.WithdrawnView>>();
held<Holds<Ui.PersonLine, Core.PersonLine>>();
held<Holds<Ui.Found, Core.FindView>>();
held<Holds<Ui.HomeView, Core.HomeView>>();
held<Holds<Ui.ToldLine, Core.ToldLine>>();
held<Holds<Ui.ChoiceLine, Core.ChoiceLine>>();
held<Holds<Ui.HeldField, Core.HeldField>>();
held<Holds<Ui.TimelineLine, Core.TimelineLine>>();
held<Holds<Ui.PersonPage, Core.PersonPage>>();
held<Holds<Ui.ReceptionView, Core.ReceptionView>>();
held<Holds<Ui.ReceptionAdded, Core.ReceptionAdded>>();
held<Holds<Ui.TextView, Core.TextView>>();
held<Holds<Ui.GateStatus, Core.GateView>>();
held<Holds<Ui.SessionView, Core.SessionView>>();
held<Holds<Ui.StaffMember, Core.MemberView>>();
held<Holds<Ui.SettingsView, Core.SettingsView>>();
held<Holds<Ui.EnteredView, Core.EnteredView>>();
held<Holds<Ui.HistoryView, Core.HistoryView>>();
held<Holds<Ui.HeadsView, Core.HeadsView>>();
held<Holds<Ui.RestoreList, Core.RestoreList>>();
held<Holds<Ui.RestoreView, Core.RestoreView>>();
held<Holds<Ui.RestoredView, Core.RestoredView>>();
held<Holds<Ui.BackupRun, Core.BackupRun>>();
held<Holds<Ui.BackupView, Core.BackupView>>();
held<Holds<Ui.EvidenceStatus, Core.EvidenceView>>();
held<Holds<Ui.TellListView, Core.TellListView>>();
held<Holds<Ui.TellView, Core.TellView>>();
held<Holds<Ui.LettingsView, Core.LettingsView>>();
held<Holds<Ui.LettingView, Core.LettingView>>();
