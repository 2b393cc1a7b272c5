//! Codes that people read off paper or say aloud: recovery codes and references.
//!
//! Both use Crockford's base 32, which leaves out letters that look like digits.

use tell_first_evidence::Digest;
use zeroize::Zeroizing;

use crate::outside::Outside;

/// Crockford's digits.
const DIGITS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// The same without vowels, so that no reference spells a word.
const PLAIN: &[u8; 30] = b"0123456789BCDFGHJKMNPQRSTVWXYZ";
/// Characters of a recovery code: 32 of 5 bits are 160 bits.
const CODE_LEN: usize = 32;
/// Characters in a group when it is shown.
const GROUP: usize = 4;
/// Characters of a reference: 30 to the fifth are 24 million.
pub(crate) const REFERENCE_LEN: usize = 5;

/// A recovery code, 160 bits, without separators.
pub(crate) struct RecoveryCode(Zeroizing<String>);

impl RecoveryCode {
    /// A new one.
    pub(crate) fn new(outside: &dyn Outside) -> Self {
        let mut bytes = Zeroizing::new([0_u8; CODE_LEN]);
        outside.random(bytes.as_mut_slice());
        // Five of eight unpredictable bits are five unpredictable bits.
        Self(Zeroizing::new(
            bytes
                .iter()
                .map(|byte| digit(DIGITS, usize::from(byte & 31)))
                .collect(),
        ))
    }

    /// Reads what was typed: spaces and hyphens do not matter, nor does case; `O` is 0, `I` and
    /// `L` are 1. `None` unless exactly a whole code is left.
    pub(crate) fn read(typed: &str) -> Option<Self> {
        let mut code = Zeroizing::new(String::with_capacity(CODE_LEN));
        for c in typed.chars().filter(|c| !c.is_whitespace() && *c != '-') {
            let c = plain(c);
            if !c.is_ascii() || !DIGITS.contains(&u8::try_from(c).ok()?) || code.len() >= CODE_LEN {
                return None;
            }
            code.push(c);
        }
        (code.len() == CODE_LEN).then_some(Self(code))
    }

    /// In groups of four, as it is shown and printed.
    pub(crate) fn shown(&self) -> String {
        let mut shown = String::new();
        for (at, c) in self.0.chars().enumerate() {
            if at > 0 && at % GROUP == 0 {
                shown.push('-');
            }
            shown.push(c);
        }
        shown
    }

    /// As the passphrase of the recovery slot.
    pub(crate) fn as_passphrase(&self) -> &str {
        &self.0
    }

    /// To compare with what is typed back without keeping the code itself.
    pub(crate) fn digest(&self) -> Digest {
        Digest::of(self.0.as_bytes())
    }
}

/// A new reference.
pub(crate) fn reference(outside: &dyn Outside, len: usize) -> String {
    let mut made = String::with_capacity(len);
    while !spells_nothing(&made) || made.len() < len {
        if made.len() >= len {
            made.clear();
        }
        let mut byte = [0_u8; 1];
        outside.random(&mut byte);
        // Taking only bytes below a multiple of 30 keeps every character equally likely.
        if byte[0] < 240 {
            made.push(digit(PLAIN, usize::from(byte[0]) % PLAIN.len()));
        }
    }
    made
}

/// True where a digit stands in it that no letter is taken for: then it is no name either.
fn spells_nothing(text: &str) -> bool {
    text.contains(|c: char| ('2'..='9').contains(&c))
}

/// A reference as it may have been typed; `None` where it cannot be one.
pub(crate) fn read_reference(typed: &str) -> Option<String> {
    if !spells_nothing(typed) {
        return None;
    }
    let text: String = typed.trim().chars().map(plain).collect();
    let fits = (4..=6).contains(&text.len()) && text.bytes().all(|b| PLAIN.contains(&b));
    fits.then_some(text)
}

fn plain(c: char) -> char {
    match c.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        c => c,
    }
}

fn digit(digits: &[u8], at: usize) -> char {
    char::from(digits.get(at).copied().unwrap_or(b'0'))
}

#[cfg(test)]
mod tests;
