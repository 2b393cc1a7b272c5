//! The table: each kind of file the application writes, and how it is read back.

use std::path::Path;

use tell_first_evidence::VaultId;
use tell_first_vault::SlotName;
use uuid::Uuid;

use super::{May, Told, reading};
use crate::world::{CODE, NAME, PASSPHRASE, member};

/// A file the application writes, and how it is read back. A new kind of file is one more line of [`FILES`].
pub(super) struct Written {
    /// As [`kind_of`] names it.
    pub(super) kind: &'static str,
    /// Its path under the folder of the template.
    pub(super) path: fn() -> String,
    /// How many bits are flipped, one at a time, in the quick set.
    pub(super) flips: usize,
    /// Bytes between one cut and the next.
    pub(super) cuts: usize,
    /// What stands in it, in words, or why it was refused or what found it.
    pub(super) told: fn(&Path) -> Told,
    /// What may come of a file that was damaged, beside being refused or found.
    pub(super) may: May,
}

/// The backup of the template.
pub(super) const BACKUP: &str =
    "backups/tell-first-backup-00000000-0000-0000-0000-000000000001-20261118T110640000Z";
/// The further place for heads.
pub(super) const SHARE: &str = "share";
/// The application's own folder.
pub(super) const HOME: &str = "home";
/// The restored vault in it.
pub(super) const RESTORED: &str = "live-20261118T110640000Z";

fn slot() -> String {
    let code = SlotName::code(VaultId::from_uuid(Uuid::from_u128(1)), NAME);
    format!("slots/{code}.age")
}

fn head() -> String {
    "tell-first-00000000-0000-0000-0000-000000000001.head".to_owned()
}

pub(super) const FILES: &[Written] = &[
    // The journal holds some of its pages anew, and opening puts them in place of the damaged ones. Where there is no
    // journal every bit counts: `damage`, and the backup below.
    Written {
        kind: "vault.tell",
        path: || "vault/vault.tell".to_owned(),
        flips: 500,
        cuts: 4096 * 3 + 7,
        told: reading::vault,
        may: May::BeTheSame,
    },
    Written {
        kind: "vault.tell-wal",
        path: || "vault/vault.tell-wal".to_owned(),
        flips: 450,
        cuts: 2053,
        told: reading::vault,
        may: May::BeEarlier,
    },
    // Made anew from the journal whenever the vault is opened.
    Written {
        kind: "vault.tell-shm",
        path: || "vault/vault.tell-shm".to_owned(),
        flips: 150,
        cuts: 4096 + 7,
        told: reading::vault,
        may: May::BeTheSame,
    },
    Written {
        kind: "vault.id",
        path: || "vault/vault.id".to_owned(),
        flips: 200,
        cuts: 1,
        told: reading::vault,
        may: May::Nothing,
    },
    Written {
        kind: "slot",
        path: || format!("vault/{}", slot()),
        flips: 150,
        cuts: 7,
        told: |root| reading::slot(&root.join("vault"), &member(), PASSPHRASE),
        may: May::BeTheSame,
    },
    Written {
        kind: "recovery slot",
        path: || "vault/slots/recovery.age".to_owned(),
        flips: 50,
        cuts: 31,
        told: |root| reading::slot(&root.join("vault"), &SlotName::Recovery, CODE),
        may: May::BeTheSame,
    },
    // Signed, but for the name of the key and the filling at the end of the signature, which tell nothing by themselves.
    Written {
        kind: "kept head",
        path: || format!("vault-heads/{}", head()),
        flips: 60,
        cuts: 11,
        told: |root| reading::heads(root, SHARE),
        may: May::BeTheSame,
    },
    Written {
        kind: "kept head",
        path: || format!("{SHARE}/{}", head()),
        flips: 60,
        cuts: 11,
        told: |root| reading::heads(root, "vault-heads"),
        may: May::BeTheSame,
    },
    Written {
        kind: "backup: vault.tell",
        path: || format!("{BACKUP}/vault.tell"),
        flips: 150,
        cuts: 4096 * 7 + 5,
        told: reading::backup,
        may: May::Nothing,
    },
    Written {
        kind: "backup: vault.id",
        path: || format!("{BACKUP}/vault.id"),
        flips: 50,
        cuts: 7,
        told: reading::backup,
        may: May::Nothing,
    },
    Written {
        kind: "backup: slot",
        path: || format!("{BACKUP}/{}", slot()),
        flips: 60,
        cuts: 23,
        told: reading::backup,
        may: May::BeTheSame,
    },
    Written {
        kind: "backup: recovery slot",
        path: || format!("{BACKUP}/slots/recovery.age"),
        flips: 50,
        cuts: 31,
        told: |root| reading::slot(&root.join(BACKUP), &SlotName::Recovery, CODE),
        may: May::BeTheSame,
    },
    // The number of findings is counted anew.
    Written {
        kind: "backup: paper",
        path: || format!("{BACKUP}/backup.txt"),
        flips: 200,
        cuts: 3,
        told: reading::backup,
        may: May::BeTheSame,
    },
    Written {
        kind: "in use",
        path: || format!("{HOME}/in-use-000001"),
        flips: 200,
        cuts: 1,
        told: reading::in_use,
        may: May::Nothing,
    },
    // Space between the words of its data says nothing.
    Written {
        kind: "copy: data",
        path: || "copies/copy.json".to_owned(),
        flips: 300,
        cuts: 211,
        told: |root| reading::paper(&root.join("copies/copy.json")),
        may: May::BeTheSame,
    },
    Written {
        kind: "copy: page",
        path: || "copies/copy.html".to_owned(),
        flips: 300,
        cuts: 419,
        told: |root| reading::paper(&root.join("copies/copy.html")),
        may: May::BeTheSame,
    },
    // Without the engine that sets its pages they are not compared, and the verdict says so: of such a PDF the data is
    // told and nothing else.
    Written {
        kind: "copy: PDF",
        path: || "copies/copy.pdf".to_owned(),
        flips: 40,
        cuts: 30_011,
        told: |root| reading::paper(&root.join("copies/copy.pdf")),
        may: May::BeTheSame,
    },
    // Each file in it has its checksum; when it was pressed, and with what, is read by nobody.
    Written {
        kind: "notice: zip",
        path: || "copies/notice.zip".to_owned(),
        flips: 150,
        cuts: 1009,
        told: reading::notice,
        may: May::BeTheSame,
    },
    // Each file in it has its checksum; that one was left out, or is called otherwise, is not noticed.
    Written {
        kind: "bundle",
        path: || "copies/bundle.zip".to_owned(),
        flips: 150,
        cuts: 4001,
        told: reading::bundle,
        may: May::BeTheSame,
    },
];

/// Kinds of files that no part of the application ever reads back, so that no damage to them leads it astray; and why
/// whoever reads them can tell, or is told not to rely on them.
pub(super) const NEVER_READ: &[(&str, &str)] = &[
    (
        "checker",
        "a program for others; its name holds the beginning of its digest",
    ),
    (
        "export",
        "for other programs and other people; its digest is in the log, and the proof is in the copy",
    ),
    (
        "unfinished",
        "not taken for what it is to become: it gets its name once it is whole, and goes where it never is",
    ),
    ("lock", "empty"),
    (
        "notice: folder",
        "plain words to be edited by hand: read back as a draft, compared and approved before it counts",
    ),
];

/// Every kind there is.
pub(crate) fn kinds() -> impl Iterator<Item = &'static str> {
    let damaged = FILES.iter().map(|written| written.kind);
    damaged.chain(NEVER_READ.iter().map(|(kind, _)| *kind))
}

/// What a file of the application is, by its place; `None` for what nobody knows.
pub(crate) fn kind_of(path: &Path) -> Option<&'static str> {
    let name = path.file_name()?.to_str()?;
    let within = |word: &str| path.components().any(|part| part.as_os_str() == word);
    let backup = path.components().any(|part| {
        part.as_os_str()
            .to_string_lossy()
            .starts_with("tell-first-")
            && part.as_os_str() != name
    });
    let ends = |ending: &str| name.ends_with(ending);
    let either = |live, copy| Some(if backup { copy } else { live });
    let unfinished = |part: &str| {
        let ends = [".part", ".id-part", ".unfinished"];
        part.starts_with("founding-") || ends.iter().any(|end| part.ends_with(end))
    };
    if path
        .components()
        .any(|part| unfinished(&part.as_os_str().to_string_lossy()))
    {
        return Some("unfinished");
    }
    match name {
        "vault.tell" => either("vault.tell", "backup: vault.tell"),
        "vault.tell-wal" => Some("vault.tell-wal"),
        "vault.tell-shm" => Some("vault.tell-shm"),
        "vault.id" => either("vault.id", "backup: vault.id"),
        "lock" => Some("lock"),
        "backup.txt" if backup => Some("backup: paper"),
        "recovery.age" if within("slots") => either("recovery slot", "backup: recovery slot"),
        _ if ends(".age") && within("slots") => either("slot", "backup: slot"),
        _ if ends(".head") => Some("kept head"),
        _ if name.starts_with("in-use-") => Some("in use"),
        _ => kind_of_paper(path, name),
    }
}

/// The same of what is saved for people.
fn kind_of_paper(path: &Path, name: &str) -> Option<&'static str> {
    let ends = |ending: &str| name.ends_with(ending);
    let export = ["dpv", "kantara", "list"]
        .iter()
        .any(|word| name.contains(word));
    let in_notice = path
        .ancestors()
        .skip(1)
        .filter_map(|above| above.file_name()?.to_str())
        .any(|above| above.starts_with("twenty11-") || above.starts_with("mhclg-core-"));
    match name {
        _ if in_notice => Some("notice: folder"),
        _ if name.starts_with("check-a-copy-") => Some("checker"),
        _ if export || ends(".csv") => Some("export"),
        _ if ends(".zip") && name.contains("bundle") => Some("bundle"),
        _ if ends(".zip") => Some("notice: zip"),
        _ if ends(".json") => Some("copy: data"),
        _ if ends(".html") => Some("copy: page"),
        _ if ends(".pdf") => Some("copy: PDF"),
        _ => None,
    }
}
