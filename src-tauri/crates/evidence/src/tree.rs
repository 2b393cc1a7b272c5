//! The tree over the entries: RFC 6962, with the stored-hash numbering of the transparency-log tiles.

use tlog_tiles::tlog::{self, Hash, HashReader};

use crate::{Digest, Error};

/// Where the stored hashes of the tree are read.
pub trait Nodes {
    /// The stored hash with this index; `None` when there is none.
    fn node(&self, index: u64) -> Option<Digest>;
}

struct Reader<'a>(&'a dyn Nodes);

impl HashReader for Reader<'_> {
    fn read_hashes(&self, indexes: &[u64]) -> Result<Vec<Hash>, tlog::Error> {
        let one = |index: &u64| self.0.node(*index).map(to_hash);
        indexes
            .iter()
            .map(one)
            .collect::<Option<_>>()
            .ok_or(tlog::Error::IndexesNotInTree)
    }
}

fn to_hash(digest: Digest) -> Hash {
    Hash(*digest.as_bytes())
}

fn to_digest(hash: Hash) -> Digest {
    Digest::from_bytes(hash.0)
}

fn broken(_: tlog::Error) -> Error {
    Error::TreeIncomplete
}

/// Leaf of an entry: SHA-256 over a zero byte and the entry's bytes.
#[must_use]
pub fn leaf_hash(entry: &[u8]) -> Digest {
    to_digest(tlog::record_hash(entry))
}

/// An inner node: SHA-256 over a one byte and both children.
#[must_use]
pub(crate) fn node_hash(left: Digest, right: Digest) -> Digest {
    to_digest(tlog::node_hash(to_hash(left), to_hash(right)))
}

/// The hashes to store when leaf `seq` is appended, with their indexes.
///
/// # Errors
/// [`Error::TreeIncomplete`] when an earlier hash is missing.
pub fn nodes_for(seq: u64, leaf: Digest, nodes: &dyn Nodes) -> Result<Vec<(u64, Digest)>, Error> {
    let hashes =
        tlog::stored_hashes_for_record_hash(seq, to_hash(leaf), &Reader(nodes)).map_err(broken)?;
    let first = tlog::stored_hash_index(0, seq);
    Ok((first..).zip(hashes.into_iter().map(to_digest)).collect())
}

/// Index of a leaf among the stored hashes.
#[must_use]
pub fn leaf_index(seq: u64) -> u64 {
    tlog::stored_hash_index(0, seq)
}

/// The entry whose leaf has this index among the stored hashes; `None` for an inner node.
#[must_use]
pub fn leaf_at(index: u64) -> Option<u64> {
    let (level, place) = tlog::split_stored_hash_index(index);
    (level == 0).then_some(place)
}

/// Root of the tree over the first `size` entries.
///
/// # Errors
/// [`Error::TreeIncomplete`] when a hash is missing.
pub fn root(size: u64, nodes: &dyn Nodes) -> Result<Digest, Error> {
    tlog::tree_hash(size, &Reader(nodes))
        .map(to_digest)
        .map_err(broken)
}

/// Proof that entry `seq` is in the tree of this size.
///
/// # Errors
/// [`Error::TreeIncomplete`] when a hash is missing or `seq` is not below `size`.
pub fn inclusion_proof(size: u64, seq: u64, nodes: &dyn Nodes) -> Result<Vec<Digest>, Error> {
    let proof = tlog::prove_record(size, seq, &Reader(nodes)).map_err(broken)?;
    Ok(proof.into_iter().map(to_digest).collect())
}

/// Checks such a proof.
#[must_use]
pub fn check_inclusion(proof: &[Digest], size: u64, root: Digest, seq: u64, leaf: Digest) -> bool {
    let proof = proof.iter().copied().map(to_hash).collect();
    tlog::check_record(&proof, size, to_hash(root), seq, to_hash(leaf)).is_ok()
}

/// Proof that the tree of `size` goes on from the tree of `earlier`.
///
/// # Errors
/// [`Error::TreeIncomplete`] when a hash is missing or `earlier` is larger than `size`.
pub fn consistency_proof(size: u64, earlier: u64, nodes: &dyn Nodes) -> Result<Vec<Digest>, Error> {
    let proof = tlog::prove_tree(size, earlier, &Reader(nodes)).map_err(broken)?;
    Ok(proof.into_iter().map(to_digest).collect())
}

/// Checks such a proof.
#[must_use]
pub fn check_consistency(
    proof: &[Digest],
    size: u64,
    root: Digest,
    earlier: u64,
    earlier_root: Digest,
) -> bool {
    let proof = proof.iter().copied().map(to_hash).collect();
    tlog::check_tree(&proof, size, to_hash(root), earlier, to_hash(earlier_root)).is_ok()
}
