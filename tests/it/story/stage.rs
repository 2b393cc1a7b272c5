//! The stage of one story: a vault in a temporary folder, a desk, and what the last act showed.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::OnceLock;

use chrono::NaiveDate;
use tell_first_desk::views::{
    CheckStateName, CopyView, DraftView, FindView, LettingLine, PersonPage, ReceptionView,
    RestoreView, SaveResult, StepView, WithdrawnView,
};
use tell_first_desk::{Desk, Founding, Role};
use tell_first_evidence::{CloseReason, InterviewId, PersonId, ReceiptId, ShowingId};
use tell_first_notice::Pack;
use tell_first_tests::given::Given;
use tell_first_vault::beside;

use super::disk::{Disk, copy_folder};
use super::{Fault, Played, wrong};

/// The day stories begin on, while every policy of the notice is in date.
const FIRST_DAY: (i32, u32, u32) = (2026, 11, 23);
/// Long enough; everybody on stage has the same.
pub(crate) const PASSPHRASE: &str = "four plain words here";
/// The way into the practice world is no secret.
const PRACTICE: (&str, &str) = ("practice", "made-up people only");
/// Who works at this desk: the role they hold, the name they sign in with, their own.
const MEMBERS: [(Role, &str, &str); 5] = [
    (Role::Administrator, "administrator", "Ada Admin"),
    (Role::Officer, "officer", "Olu Officer"),
    (Role::Reception, "reception", "Rita Reception"),
    (Role::Lead, "lead", "Dan Lead"),
    (Role::Lead, "second-lead", "Lena Lead"),
];

/// Everything a story has to hand.
pub(crate) struct Stage {
    /// Clock, date and chance.
    pub(crate) given: Given,
    /// The notice, to know what kind of question each field is.
    pub(crate) pack: &'static Pack,
    /// The desk that is open.
    desk: Option<Desk>,
    folder: tempfile::TempDir,
    /// The live vault. The practice one is beside it.
    live: PathBuf,
    cuts: u32,
    practice: bool,
    disk: Option<Disk>,
    /// The interview or encounter that goes on.
    pub(crate) interview: Option<InterviewId>,
    /// The person it is about.
    pub(crate) person: Option<PersonId>,
    /// People a story has named.
    pub(crate) people: BTreeMap<String, PersonId>,
    /// The showing that is up.
    pub(crate) up: Option<ShowingId>,
    /// The answer to the last save.
    pub(crate) saved: Option<SaveResult>,
    /// The answer to the last taking back.
    pub(crate) back: Option<WithdrawnView>,
    /// The answer to the last search.
    pub(crate) found: Option<FindView>,
    /// The person's page that was opened.
    pub(crate) page: Option<PersonPage>,
    /// The reception screen.
    pub(crate) reception: Option<ReceptionView>,
    /// The copy.
    pub(crate) copy: Option<CopyView>,
    /// Receipts made before it.
    pub(crate) older: Vec<String>,
    /// The draft that is worked on.
    pub(crate) draft: Option<DraftView>,
    /// The letting that was agreed.
    pub(crate) letting: Option<LettingLine>,
    /// The list that was saved last.
    pub(crate) list: String,
    /// The backup that was made last.
    pub(crate) backup: Option<PathBuf>,
    /// What was said of it before it was put back.
    pub(crate) compared: Option<RestoreView>,
}

impl Stage {
    /// An empty stage; the desk is set up when the first line needs it.
    pub(crate) fn new(name: &str) -> Self {
        let (year, month, day) = FIRST_DAY;
        let today = NaiveDate::from_ymd_opt(year, month, day).expect("a date");
        let seed = name
            .bytes()
            .fold(7, |seed: u64, byte| seed.wrapping_mul(31) + u64::from(byte));
        let folder = tempfile::tempdir().expect("a temporary folder");
        Self {
            given: Given::new(today, seed),
            pack: shipped(),
            desk: None,
            live: folder.path().join("live"),
            folder,
            cuts: 0,
            practice: false,
            disk: None,
            interview: None,
            person: None,
            people: BTreeMap::new(),
            up: None,
            saved: None,
            back: None,
            found: None,
            page: None,
            reception: None,
            copy: None,
            older: Vec::new(),
            draft: None,
            letting: None,
            list: String::new(),
            backup: None,
            compared: None,
        }
    }

    /// The desk, with an officer at it unless somebody else signed in. What is on the disk is looked at anew.
    pub(crate) fn desk(&mut self) -> Result<&mut Desk, Fault> {
        self.disk = None;
        if self.desk.is_none() {
            self.sign_in("officer")?;
        }
        self.desk
            .as_mut()
            .ok_or_else(|| Fault::Wrong("nobody is signed in".to_owned()))
    }

    /// Signs a member with this role in to the live desk, whoever was there before. Sets it up where there is none.
    pub(crate) fn sign_in(&mut self, role: &str) -> Played {
        self.lock()?;
        self.practice = false;
        if !self.live.exists() {
            self.set_up()?;
        }
        self.desk = Some(Desk::sign_in(
            &self.live,
            role,
            PASSPHRASE,
            self.given.outside(),
        )?);
        Ok(())
    }

    /// Opens the practice world.
    pub(crate) fn practise(&mut self) -> Played {
        self.lock()?;
        self.practice = true;
        self.desk = Some(Desk::practice(&self.house(), self.given.outside())?);
        Ok(())
    }

    /// The power goes: what is on the disk at this moment is all there is. Nobody is signed in.
    pub(crate) fn power_cut(&mut self) -> Played {
        if self.practice {
            return wrong("the power goes at the live desk only");
        }
        self.cuts += 1;
        let home = self.folder.path().join(format!("after-cut-{}", self.cuts));
        let after = home.join("live");
        copy_folder(&self.live, &after).map_err(Fault::Wrong)?;
        copy_folder(&beside(&self.live), &beside(&after)).map_err(Fault::Wrong)?;
        self.desk = None;
        self.disk = None;
        self.live = after;
        Ok(())
    }

    /// The application's own folder, and the folder backups go to.
    pub(crate) fn places(&self) -> (PathBuf, PathBuf) {
        let home = self.live.parent().map(PathBuf::from).unwrap_or_default();
        (home, self.folder.path().join("backups"))
    }

    /// Another vault is in use from now on. Nobody is signed in.
    pub(crate) fn moves_to(&mut self, live: PathBuf) {
        self.disk = None;
        self.live = live;
    }

    /// The live vault is not where it was.
    pub(crate) fn lose_the_records(&mut self) -> Played {
        self.lock()?;
        let away = self.folder.path().join("lost");
        std::fs::rename(&self.live, away).or_else(|why| wrong(why.to_string()))
    }

    /// The folder of the world that is open.
    fn house(&self) -> PathBuf {
        if self.practice {
            self.folder.path().join("practice")
        } else {
            self.live.clone()
        }
    }

    /// Locks the desk by its button.
    pub(crate) fn lock(&mut self) -> Played {
        self.disk = None;
        match self.desk.take() {
            Some(desk) => Ok(desk.session_lock(CloseReason::Button)?),
            None => Ok(()),
        }
    }

    /// What the screen of the interview puts up now.
    pub(crate) fn step(&mut self) -> Result<StepView, Fault> {
        let interview = self.interview()?;
        Ok(self.desk()?.interview_step(interview)?)
    }

    /// The interview that goes on.
    pub(crate) fn interview(&self) -> Result<InterviewId, Fault> {
        self.interview
            .map_or_else(|| wrong("no interview was started"), Ok)
    }

    /// The person it is about.
    pub(crate) fn person(&self) -> Result<PersonId, Fault> {
        self.person
            .map_or_else(|| wrong("there is no person yet"), Ok)
    }

    /// The copy that was made.
    pub(crate) fn receipt(&self) -> Result<ReceiptId, Fault> {
        let id = self.copy.as_ref().and_then(|copy| copy.receipt.as_deref());
        match id.map(str::parse) {
            Some(Ok(receipt)) => Ok(receipt),
            Some(Err(_)) | None => wrong("no copy was made"),
        }
    }

    /// The disk as a power cut would leave it now.
    pub(crate) fn disk(&mut self) -> Result<&mut Disk, String> {
        if self.disk.is_none() {
            let (name, passphrase) = if self.practice {
                PRACTICE
            } else {
                ("administrator", PASSPHRASE)
            };
            self.disk = Some(Disk::look(&self.house(), name, passphrase)?);
        }
        self.disk.as_mut().ok_or_else(|| "no disk".to_owned())
    }

    /// How many entries the log on the disk has; none before there is one.
    pub(crate) fn entries(&mut self) -> Result<Option<usize>, String> {
        if !self.house().exists() {
            return Ok(None);
        }
        Ok(Some(self.disk()?.log()?.len()))
    }

    /// The end of every story: the whole log is checked, of both worlds where there are two, and holds.
    pub(crate) fn curtain(&mut self) -> Result<(), String> {
        let why = |fault: Fault| match fault {
            Fault::Refused(error) => format!("refused: {}", error.code()),
            Fault::Wrong(why) => why,
        };
        if self.practice {
            self.log_holds()?;
        }
        if self.live.exists() {
            self.sign_in("administrator").map_err(why)?;
            self.log_holds()?;
        }
        self.lock().map_err(why)
    }

    fn log_holds(&mut self) -> Result<(), String> {
        let Some(desk) = &mut self.desk else {
            return Err("nobody is signed in".to_owned());
        };
        loop {
            let check = desk
                .check_some(64)
                .map_err(|error| error.code().to_owned())?;
            let all = check.done == check.entries && check.entries > 0;
            match check.state {
                CheckStateName::Running => {}
                CheckStateName::Holds if all => return Ok(()),
                CheckStateName::Holds | CheckStateName::Fails => return Err(format!("{check:?}")),
            }
        }
    }

    fn set_up(&mut self) -> Played {
        let founding = Founding {
            name: MEMBERS[0].2,
            sign_in_name: Role::Administrator.code(),
            passphrase: PASSPHRASE,
            roles: &[Role::Administrator],
            desk_name: "High Wycombe desk",
        };
        let (mut desk, made) = Desk::found(&self.live, &founding, self.given.outside())?;
        desk.recovery_confirm(&made.recovery_code)?;
        for (role, sign_in_name, name) in &MEMBERS[1..] {
            desk.staff_add(name, sign_in_name, PASSPHRASE, &[*role])?;
        }
        Ok(desk.session_lock(CloseReason::Button)?)
    }
}

/// The notice that ships, as the desk carries it; read once.
fn shipped() -> &'static Pack {
    static PACK: OnceLock<Pack> = OnceLock::new();
    PACK.get_or_init(
        || match tell_first_notice::read(&tell_first_desk::shipped()) {
            Ok(pack) => pack,
            Err(flaws) => panic!("the notice does not read: {flaws:?}"),
        },
    )
}
