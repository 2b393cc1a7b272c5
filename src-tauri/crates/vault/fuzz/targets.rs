//! What is done with a slot that anybody may have made up. Run by the fuzzer and, briefly, by the ordinary tests.
//!
//! Each function returns nothing and must not panic, except to say that a rule was broken.

use std::io::Write as _;

use age::secrecy::SecretString;
use tell_first_vault::{SlotPayload, slots};

/// A slot as it was written, with the least work.
pub(crate) const SLOT: &[u8] = include_bytes!("../vectors/slot.age");
/// Its passphrase.
pub(crate) const PASSPHRASE: &str = "a long enough passphrase";
/// What is in it.
pub(crate) const WORDS: &str = include_str!("../vectors/slot.txt");
/// More work than a fuzzer has time for (2 to this power): what is refused for its work is tried elsewhere.
const MOST_WORK: u32 = 8;

/// Opens a slot that may be anything: only the one that was written opens.
pub(crate) fn slot(data: &[u8]) {
    if asks_for_work(data) {
        return;
    }
    if let Ok(read) = slots::read(data, PASSPHRASE) {
        assert!(says(&read, WORDS.as_bytes()), "nobody wrote that");
    }
}

/// Seals words that may be anything and reads them: what can be read is written the same.
pub(crate) fn sealed(data: &[u8]) {
    if let Ok(read) = slots::read(&seal(data), PASSPHRASE) {
        assert!(says(&read, data), "there is one way to write a slot");
    }
}

/// Encrypted as a slot is, with the least work.
pub(crate) fn seal(data: &[u8]) -> Vec<u8> {
    let mut recipient = age::scrypt::Recipient::new(SecretString::from(PASSPHRASE.to_owned()));
    recipient.set_work_factor(1);
    let one: [&dyn age::Recipient; 1] = [&recipient];
    let mut bytes = Vec::new();
    let sealed = age::Encryptor::with_recipients(one.into_iter())
        .ok()
        .and_then(|encryptor| {
            let mut writer = encryptor.wrap_output(&mut bytes).ok()?;
            writer.write_all(data).ok()?;
            writer.finish().ok()
        });
    assert!(sealed.is_some(), "writing to memory does not fail");
    bytes
}

/// True where these are the words of what was read. The key itself is not to be had: its line is taken as it stands.
fn says((payload, header): &(SlotPayload, String), words: &[u8]) -> bool {
    let Some((before, key)) = std::str::from_utf8(words)
        .ok()
        .and_then(|words| words.rsplit_once("\nkey "))
    else {
        return false;
    };
    let (vault, member) = (payload.vault, payload.member);
    let digits = key.strip_suffix('\n').unwrap_or_default();
    let plain = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    before == format!("tell-first slot 1\nvault {vault}\nfile {header}\nmember {member}")
        && digits.len() == 64
        && digits.bytes().all(plain)
}

/// True where any line that could ask for work asks for much, or not by a plain number.
fn asks_for_work(data: &[u8]) -> bool {
    data.split(|byte| *byte == b'\n')
        .filter(|line| line.windows(6).any(|part| part == b"scrypt"))
        .any(|line| {
            let last = line.rsplit(|byte| *byte == b' ').next();
            let work = last.and_then(|word| std::str::from_utf8(word).ok()?.parse::<u32>().ok());
            work.is_none_or(|work| work > MOST_WORK)
        })
}
