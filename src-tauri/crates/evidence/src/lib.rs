//! Pure: entries, their bytes, the log over them, its signed heads, and checking all of it.
//!
//! An entry says that something happened, and nothing personal. The log is an RFC 6962 tree over the entries'
//! bytes; a head is a C2SP signed note over the tree.

mod act;
mod commitment;
mod digest;
mod entry;
mod error;
mod fingerprint;
mod head;
mod ids;
mod point;
mod text;
mod tree;
mod walk;

#[cfg(test)]
mod tests;

pub use act::{Act, CloseReason, NoticeRef, World};
pub use commitment::{Commitment, Salt, commit};
pub use digest::{Digest, NotADigest};
pub use entry::{Entry, Moment};
pub use error::Error;
pub use fingerprint::fingerprint;
pub use head::{DeskKey, Head, open_head, read_head, sign_by};
pub use ids::{
    ChoiceId, DraftId, ExportId, InterviewId, LettingId, PersonId, ReceiptId, SessionId, ShowingId,
    StaffId, VaultId,
};
pub use tree::{
    Nodes, check_consistency, check_inclusion, consistency_proof, inclusion_proof, leaf_at,
    leaf_hash, leaf_index, nodes_for, root,
};
pub use walk::{Finding, FindingKind, Front, Walk};
