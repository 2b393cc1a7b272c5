//! The signed summary of the log so far: a C2SP checkpoint in a C2SP signed note, with the desk's Ed25519 key.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::SigningKey;
use signed_note::{Note, Signer as _, StandardSigner, StandardVerifier, VerifierList};
use tlog_tiles::checkpoint::Checkpoint;
use tlog_tiles::tlog::Hash;

use crate::{Digest, Error, VaultId};

/// Algorithm byte of Ed25519 in note keys.
const ED25519: u8 = 1;

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

/// The key a desk signs its heads with.
pub struct DeskKey {
    signer: StandardSigner,
    verifier: String,
}

impl DeskKey {
    /// From its seed, which lives in the vault.
    ///
    /// # Errors
    /// [`Error::Key`] when the seed makes no key; none such is known.
    pub fn from_seed(vault: VaultId, seed: [u8; 32]) -> Result<Self, Error> {
        let name = origin(vault);
        let key = SigningKey::from_bytes(&seed);
        let public = [&[ED25519], key.verifying_key().as_bytes().as_slice()].concat();
        let id = signed_note::key_id(&name, &public);
        let private = STANDARD.encode([&[ED25519], seed.as_slice()].concat());
        let text = format!("PRIVATE+KEY+{name}+{id:08x}+{private}");
        let signer = StandardSigner::new(&text).map_err(|_| Error::Key)?;
        let verifier = signed_note::new_ed25519_verifier_key(&name, &key.verifying_key());
        Ok(Self { signer, verifier })
    }

    /// The public half, as a C2SP verifier key: `name+id+base64`.
    #[must_use]
    pub fn verifier(&self) -> &str {
        &self.verifier
    }

    /// Signs a head.
    ///
    /// # Errors
    /// [`Error::Key`] when signing fails; none such is known.
    pub fn sign(&self, head: &Head) -> Result<String, Error> {
        let checkpoint = Checkpoint::new(&head.origin, head.size, Hash(*head.root.as_bytes()), "")
            .map_err(|_| Error::Key)?;
        let text = checkpoint.to_bytes();
        let signature = self.signer.sign(&text).map_err(|_| Error::Key)?;
        let line = signed_note::Signature::new(
            self.signer.name().to_owned(),
            self.signer.key_id(),
            signature,
        )
        .map_err(|_| Error::Key)?;
        let note = Note::new(&text, &[line]).map_err(|_| Error::Key)?;
        String::from_utf8(note.to_bytes()).map_err(|_| Error::Key)
    }
}

/// Opens a signed head.
///
/// # Errors
/// [`Error::HeadNotSigned`] when the note is not signed by that key, [`Error::Malformed`] when it is no head.
pub fn open_head(note: &str, verifier: &str) -> Result<Head, Error> {
    let verifier = StandardVerifier::new(verifier).map_err(|_| Error::HeadNotSigned)?;
    let note = Note::from_bytes(note.as_bytes()).map_err(|_| Error::HeadNotSigned)?;
    let known = VerifierList::new(vec![Box::new(verifier)]);
    let (verified, _) = note.verify(&known).map_err(|_| Error::HeadNotSigned)?;
    if verified.is_empty() {
        return Err(Error::HeadNotSigned);
    }
    let checkpoint = Checkpoint::from_bytes(note.text()).map_err(|_| Error::Malformed("head"))?;
    Ok(Head {
        origin: checkpoint.origin().to_owned(),
        size: checkpoint.size(),
        root: Digest::from_bytes(checkpoint.hash().0),
    })
}
