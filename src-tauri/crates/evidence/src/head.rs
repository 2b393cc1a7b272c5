//! The signed summary of the log so far: a C2SP checkpoint in a C2SP signed note, with the desk's Ed25519 key.

use ed25519_dalek::{Signer as _, SigningKey};
use signed_note::{Note, Signature, StandardVerifier, VerifierList};
use tlog_tiles::checkpoint::Checkpoint;
use tlog_tiles::tlog::Hash;

use crate::point::is_sound;
use crate::{Digest, Error, VaultId, fingerprint};

/// Algorithm byte of Ed25519 in note keys.
pub(crate) const ED25519: u8 = 1;

/// Size and root of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// Which log: `tell-first/<vault>`.
    pub origin: String,
    /// How many entries.
    pub size: u64,
    /// Root of the tree over them.
    pub root: Digest,
}

impl Head {
    /// Of a vault's log.
    #[must_use]
    pub fn new(vault: VaultId, size: u64, root: Digest) -> Self {
        Self {
            origin: origin(vault),
            size,
            root,
        }
    }
}

fn origin(vault: VaultId) -> String {
    format!("tell-first/{vault}")
}

/// The key a desk signs its heads with. It leaves memory when dropped.
pub struct DeskKey {
    key: SigningKey,
    name: String,
    id: u32,
    verifier: String,
}

impl DeskKey {
    /// From its seed, which lives in the vault.
    ///
    /// # Errors
    /// None today; a later kind of key may refuse a seed.
    pub fn from_seed(vault: VaultId, seed: [u8; 32]) -> Result<Self, Error> {
        let name = origin(vault);
        let key = SigningKey::from_bytes(&seed);
        let public = [&[ED25519], key.verifying_key().as_bytes().as_slice()].concat();
        let id = signed_note::key_id(&name, &public);
        let verifier = signed_note::new_ed25519_verifier_key(&name, &key.verifying_key());
        Ok(Self {
            key,
            name,
            id,
            verifier,
        })
    }

    /// The public half, as a C2SP verifier key: `name+id+base64`.
    #[must_use]
    pub fn verifier(&self) -> &str {
        &self.verifier
    }

    /// Signs a head.
    ///
    /// # Errors
    /// [`Error::Key`] when the head makes no note: its origin holds a line end.
    pub fn sign(&self, head: &Head) -> Result<String, Error> {
        sign_by(&[self], head)
    }

    fn line(&self, text: &[u8]) -> Result<signed_note::Signature, Error> {
        let signature = self.key.sign(text).to_bytes().to_vec();
        signed_note::Signature::new(self.name.clone(), self.id, signature).map_err(|_| Error::Key)
    }
}

/// Signs a head with several keys of one desk, a signature line each, in this order. Where a desk changes its key,
/// the old one and the new one sign one head together: the old one's farewell.
///
/// # Errors
/// As [`DeskKey::sign`]; also with no key at all.
pub fn sign_by(keys: &[&DeskKey], head: &Head) -> Result<String, Error> {
    let text = checkpoint(head).ok_or(Error::Key)?;
    let lines = keys
        .iter()
        .map(|key| key.line(&text))
        .collect::<Result<Vec<_>, _>>()?;
    let note = Note::new(&text, &lines).map_err(|_| Error::Key)?;
    if lines.is_empty() {
        return Err(Error::Key);
    }
    String::from_utf8(note.to_bytes()).map_err(|_| Error::Key)
}

/// The signed text: origin, size and root, a line each, and nothing more.
fn checkpoint(head: &Head) -> Option<Vec<u8>> {
    let root = Hash(*head.root.as_bytes());
    Checkpoint::new(&head.origin, head.size, root, "")
        .ok()
        .map(|text| text.to_bytes())
}

/// Opens a signed head. Signatures by other keys beside this one's do not matter: a farewell opens with both keys.
///
/// # Errors
/// [`Error::HeadNotSigned`] when the note is not signed by that key, [`Error::Malformed`] when it is no head, or one
/// of another log.
pub fn open_head(note: &str, verifier: &str) -> Result<Head, Error> {
    let (name, _) = verifier.split_once('+').ok_or(Error::HeadNotSigned)?;
    fingerprint(verifier).map_err(|_| Error::HeadNotSigned)?;
    let verifier = StandardVerifier::new(verifier).map_err(|_| Error::HeadNotSigned)?;
    let note = Note::from_bytes(note.as_bytes()).map_err(|_| Error::HeadNotSigned)?;
    let known = VerifierList::new(vec![Box::new(verifier)]);
    let (verified, _) = note.verify(&known).map_err(|_| Error::HeadNotSigned)?;
    // The first half of a signature is a point too.
    let sound = |one: &Signature| one.signature().get(..32).is_some_and(is_sound);
    if verified.is_empty() || !verified.iter().all(sound) {
        return Err(Error::HeadNotSigned);
    }
    // A key signs for its own log only.
    head_of(&note)
        .filter(|head| head.origin == name)
        .ok_or(Error::Malformed("head"))
}

/// What a note says of a log, whoever signed it: nothing is proved by it.
///
/// # Errors
/// [`Error::Malformed`] when it is no head.
pub fn read_head(note: &str) -> Result<Head, Error> {
    let note = Note::from_bytes(note.as_bytes()).map_err(|_| Error::Malformed("head"))?;
    head_of(&note).ok_or(Error::Malformed("head"))
}

/// The head in a note; `None` where there is none, or a line we do not know of.
fn head_of(note: &Note) -> Option<Head> {
    let found = Checkpoint::from_bytes(note.text()).ok()?;
    let head = Head {
        origin: found.origin().to_owned(),
        size: found.size(),
        root: Digest::from_bytes(found.hash().0),
    };
    (checkpoint(&head)? == note.text()).then_some(head)
}
