//! The arguments.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args as Arguments, Parser, Subcommand, ValueEnum};

/// Checks the evidence of a Tell First vault, and notices before they are published, and makes exports. Only `export`
/// writes: its file, and its entry in the log.
#[derive(Debug, Parser)]
#[command(
    version,
    after_help = "Leaves with 0 when all holds, 1 when something does not, 2 when asked wrongly, 3 when \
                                 a vault or a notice could not be opened. `diff` says what its ends mean."
)]
pub(crate) struct Args {
    /// What to look at.
    #[command(subcommand)]
    pub(crate) area: Area,
}

/// What can be looked at.
#[derive(Debug, Subcommand)]
pub(crate) enum Area {
    /// A vault's folder.
    Vault {
        /// What to do with it.
        #[command(subcommand)]
        work: VaultWork,
    },
    /// Save what is kept about one person in a form that others can read. Leaves an entry in the log.
    #[command(after_help = EXPORT_HELP)]
    Export(Export),
    /// Check receipts, or everything that was saved about a person: the files somebody took home. Needs no vault.
    #[command(after_help = VERIFY_HELP)]
    Verify {
        /// The files.
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
        /// The fingerprint of the desk's key, as the paper or the organisation gives it.
        #[arg(long, value_name = "FINGERPRINT", value_parser = crate::verify::fingerprint)]
        key: Option<tell_first_evidence::Digest>,
        /// How to print.
        #[arg(long, value_enum, default_value = "plain")]
        format: Format,
    },
    /// Check a notice: what must be fixed before it may be published, and what should be.
    #[command(after_help = LINT_HELP)]
    Lint {
        /// The notice: a folder or a zip file.
        pack: PathBuf,
        /// Check as on this day, such as 2026-11-26. Without it: today.
        #[arg(long, value_name = "DATE")]
        today: Option<NaiveDate>,
        /// Print each text too: its words, the seconds it takes to read aloud, and its reading age.
        #[arg(long)]
        measures: bool,
        /// How to print.
        #[arg(long, value_enum, default_value = "plain")]
        format: Format,
    },
    /// Compare two versions of a notice: what changes in processing, and what changes in wording.
    #[command(after_help = DIFF_HELP)]
    Diff {
        /// The older version: a folder or a zip file.
        old: PathBuf,
        /// The newer version: a folder or a zip file.
        new: PathBuf,
        /// How to print.
        #[arg(long, value_enum, default_value = "plain")]
        format: Format,
    },
}

/// How to print.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// Words for people.
    Plain,
    /// One JSON object, for programs.
    Json,
}

/// What to export, from where, and where to.
#[derive(Debug, Arguments)]
pub(crate) struct Export {
    /// The vault's folder.
    #[arg(long, value_name = "DIR")]
    pub(crate) vault: PathBuf,
    /// The person's reference, such as 7F3KB.
    #[arg(long, value_name = "REF")]
    pub(crate) person: String,
    /// In which form.
    #[arg(long = "format", value_enum)]
    pub(crate) form: Form,
    /// A folder, or the name of a file that is not there yet.
    #[arg(long, value_name = "PATH")]
    pub(crate) out: PathBuf,
    /// The sign-in name. Without it the program asks. Their roles say what they may export.
    #[arg(long, value_name = "NAME")]
    pub(crate) member: Option<String>,
    /// Read the passphrase, one line, from this open file descriptor in place of asking.
    #[arg(long, value_name = "N")]
    pub(crate) passphrase_fd: Option<u32>,
    /// The vault is a practice vault, which needs no name and no passphrase.
    #[arg(long, conflicts_with_all = ["member", "passphrase_fd"])]
    pub(crate) practice: bool,
}

/// A form of export.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Form {
    /// Consent records and showings as JSON-LD: ISO/IEC TS 27560 in the W3C Data Privacy Vocabulary 2.3.
    Dpv,
    /// A Kantara consent receipt 1.1, for the part that it can hold.
    Kantara,
    /// Everything that is kept, as a zip: pages to read and JSON with its schema. For those who may see answers.
    Bundle,
    /// The newest copy that was made for the person: its data, and in a folder its page too.
    Receipt,
}

impl Form {
    /// The desk's code for it.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Dpv => "dpv",
            Self::Kantara => "kantara",
            Self::Bundle => "bundle",
            Self::Receipt => "receipt",
        }
    }
}

const EXPORT_HELP: &str = "\
Leaves with 0 when the file was saved, 2 when asked wrongly, 3 when the vault could not be opened, the member may not \
do it, or the file could not be written.

Nothing is replaced, and the file's own name holds no personal data. For a member whose roles do not let them see \
answers, whatever would tell an answer is left out, and the file says so.";

const VERIFY_HELP: &str = "\
Each file is one of: valid (0); practice: whole, and not a real record (10); not-from-this-key (11); incomplete: part of \
the proof is not in it (12); altered (13); unknown-format (14). Of several files the largest number is how the program \
leaves; also 1 when a file could not be read, 2 when asked wrongly.

Without --key nothing says whose key it was: compare the fingerprint with the paper.

JSON: `kind` (`tell-first verify 1`; the number changes when a key changes its meaning), `files` (each `file`, \
`verdict`, `code`, `where`: a JSON pointer, `signature`, `entry 12`, `content`, `receipt.made`, `page`, `pages` or \
`attached`; of a bundle also `vault.created` or `zip`, after the name of the file in it; \
else null, `sentence`, `pages` of a PDF that holds: `same`, `other-setting` or `not-compared`, else null, and, once the \
head was found signed, `receipt` or of a bundle `export`, `made`, `key`, `size`, `root`).";

const LINT_HELP: &str = "\
Leaves with 0 when nothing must be fixed, 1 when something must, 2 when asked wrongly, 3 when the notice could not be \
opened.

JSON: `kind` (`tell-first lint 1`; the number changes when a key changes its meaning), `pack` (`id`, `version`, \
`digest`; null where the notice does not hold together), `today`, `mayPublish`, `mustFix` and `shouldFix` (how many), \
`findings` (each `weight`: `must-fix` or `should-fix`, `file`, `line`: from 1, 0 for the whole file, `rule`, `place`, \
`what`, `source`, `mend`), `measures` (each `language`, `file`, `place`, `words`, `seconds`, `readingAge`).";

const DIFF_HELP: &str = "\
Leaves with 0 when nothing changed, 1 when only wording or contact details did, 2 when asked wrongly, 3 when a notice \
could not be opened or does not hold together, 4 when processing changes.

In plain output +[words] came and -[words] went; ... stands for words that stayed.

JSON: `kind` (`tell-first diff 1`; the number changes when a key changes its meaning), `old` and `new` (each `id`, \
`version`, `digest`), `changed`, `processing`, `facts` (each `kind`, `processing`, `key`, `subject`, `what`, `before` \
and `after`: null where there is nothing, `sections`, `cards`, `everywhere`), `wording` (each `language`, `of`: \
`short`, `section`, `full`, `leaflet`, `card` or `value`, `id`: null for a layer, `runs`: each `how`: `same`, `added` \
or `removed`, and `text`), `affected` (`short`, `full`, `leaflet`, `sections`, `cards`).";

const COMPARE_HELP: &str = "\
The log is worked out anew from the vault's entries. Each file is one of: belongs (0); not-sound (13): it does not hold \
in itself; unknown-format (14); foreign (20): of another vault, or signed with a key this vault never had; rolled-back \
(21): the vault ends before it was made; rewritten (22): the vault tells another history. Of several files the largest \
number is how the program leaves; also 2 when asked wrongly, 3 when the vault or a file could not be opened.

JSON: `kind` (`tell-first compare 1`; the number changes when a key changes its meaning), `vault`, `entries`, `files` \
(each `file`, `verdict`, `code`, `where`: entries within which a rewritten history differs, else null, `sentence`, \
`size` and `root`: the newest head it names).";

/// What can be done with a vault.
#[derive(Debug, Subcommand)]
pub(crate) enum VaultWork {
    /// Check the whole log: every entry, the tree over them, every signed head, and what is kept against them.
    Check {
        /// Which vault, and how to open it.
        #[command(flatten)]
        way: Way,
        /// Print the outcome as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Print one entry, its leaf, and the proof that it is in the log.
    Entry {
        /// Which vault, and how to open it.
        #[command(flatten)]
        way: Way,
        /// The entry's number, from 0.
        seq: u64,
    },
    /// Say whether receipts, printed lines and kept heads belong to this vault's history.
    #[command(after_help = COMPARE_HELP)]
    Compare {
        /// A receipt (JSON, HTML or PDF), a kept head (tell-first-….head), or a printed line (TELLFIRST2:…).
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
        /// The vault's folder.
        #[arg(long, value_name = "DIR")]
        vault: PathBuf,
        /// How to open it.
        #[command(flatten)]
        key: Key,
        /// How to print.
        #[arg(long, value_enum, default_value = "plain")]
        format: Format,
    },
}

/// Which vault, and how to open it.
#[derive(Debug, Arguments)]
pub(crate) struct Way {
    /// The vault's folder.
    pub(crate) dir: PathBuf,
    /// How to open it.
    #[command(flatten)]
    pub(crate) key: Key,
}

/// How to open a vault.
#[derive(Debug, Arguments)]
pub(crate) struct Key {
    /// The sign-in name. Without it the program asks.
    #[arg(long, value_name = "NAME")]
    pub(crate) member: Option<String>,
    /// Open with the recovery code in place of a name and a passphrase.
    #[arg(long, conflicts_with = "member")]
    pub(crate) recovery: bool,
    /// Read the passphrase, one line, from this open file descriptor in place of asking.
    #[arg(long, value_name = "N")]
    pub(crate) passphrase_fd: Option<u32>,
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::Args;

    #[test]
    fn the_arguments_hold_together() {
        Args::command().debug_assert();
    }
}
