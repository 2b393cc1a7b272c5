//! A key in few enough signs to print and to compare by eye.

use base64::prelude::{BASE64_STANDARD, Engine as _};
use signed_note::StandardVerifier;

use crate::head::ED25519;
use crate::point::is_sound;
use crate::{Digest, Error};

/// SHA-256 over the 32 bytes of the public key of a C2SP verifier key (`name+id+base64`).
///
/// # Errors
/// [`Error::Key`] for anything that is not the one way to write an Ed25519 verifier key, and for a key under which
/// signatures say nothing.
pub fn fingerprint(verifier: &str) -> Result<Digest, Error> {
    StandardVerifier::new(verifier).map_err(|_| Error::Key)?;
    let mut parts = verifier.splitn(3, '+');
    let (name, id, text) = (parts.next(), parts.next(), parts.next());
    let bytes = BASE64_STANDARD
        .decode(text.ok_or(Error::Key)?)
        .map_err(|_| Error::Key)?;
    let Some((&ED25519, key)) = bytes.split_first() else {
        return Err(Error::Key);
    };
    // An id in other letters reads as the same number and is another text.
    let known = signed_note::key_id(name.ok_or(Error::Key)?, &bytes);
    if is_sound(key) && id == Some(format!("{known:08x}").as_str()) {
        Ok(Digest::of(key))
    } else {
        Err(Error::Key)
    }
}
