//! The arguments.

use std::path::PathBuf;

use clap::{Args as Arguments, Parser, Subcommand};

/// Checks the evidence of a Tell First vault, and changes nothing.
#[derive(Debug, Parser)]
#[command(
    version,
    after_help = "Leaves with 0 when all holds, 1 when something does not, 2 when asked wrongly, 3 when \
                                 the vault could not be opened."
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
}

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
}

/// Which vault, and how to open it.
#[derive(Debug, Arguments)]
pub(crate) struct Way {
    /// The vault's folder.
    pub(crate) dir: PathBuf,
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
