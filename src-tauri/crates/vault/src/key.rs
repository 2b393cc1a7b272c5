//! The vault's own key: 32 random bytes that every slot wraps.

use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// The raw key of the encrypted file. It leaves memory when dropped, and cannot be printed or copied by accident.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct VaultKey([u8; 32]);

impl VaultKey {
    /// Takes 32 random bytes made by the caller.
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The same key once more, for another holder.
    pub(crate) const fn again(&self) -> Self {
        Self(self.0)
    }

    /// The bytes as 64 lower hex digits.
    pub(crate) fn hex(&self) -> Zeroizing<String> {
        Zeroizing::new(hex::encode(self.0))
    }

    /// Reads what [`VaultKey::hex`] wrote; `None` for anything else.
    pub(crate) fn from_hex(text: &str) -> Option<Self> {
        let mut bytes = [0_u8; 32];
        if text.bytes().any(|byte| byte.is_ascii_uppercase()) {
            return None;
        }
        hex::decode_to_slice(text, &mut bytes).ok()?;
        Some(Self(bytes))
    }
}
