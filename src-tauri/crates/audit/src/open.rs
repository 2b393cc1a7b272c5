//! Asking for the name and the passphrase, and opening the vault with them.

use std::fs::File;
use std::io::{self, BufRead, BufReader, IsTerminal, Read, Write};
use std::path::{Path, PathBuf};

use tell_first_vault::{Presence, SlotName, Vault, VaultError, look, slots};
use zeroize::Zeroizing;

use crate::args::{Key, Way};
use crate::refusal::Refusal;

/// Longest line taken from a file descriptor, in bytes.
const MOST: u64 = 4096;

/// Opens the vault for reading. It is locked until the answer is dropped, and nothing in it is written.
pub(crate) fn open(way: &Way) -> Result<Vault, Refusal> {
    open_with(&way.dir, &way.key)
}

/// The same, with the folder and the way to open it apart.
pub(crate) fn open_with(dir: &Path, way: &Key) -> Result<Vault, Refusal> {
    present(dir)?;
    let name = slot_name(way)?;
    let passphrase = passphrase(way)?;
    let opened = slots::open(dir, &name, &passphrase)?;
    drop(passphrase);
    Ok(Vault::inspect(dir, &opened.key)?)
}

/// Says that there is nothing to open before anybody types a passphrase for nothing.
pub(crate) fn present(dir: &Path) -> Result<(), Refusal> {
    match look(dir) {
        Presence::Absent => Err(VaultError::Absent.into()),
        Presence::PartMissing => Err(VaultError::PartMissing.into()),
        Presence::NoAccess => Err(VaultError::NoAccess.into()),
        Presence::Present { .. }
        | Presence::Busy
        | Presence::Newer
        | Presence::Damaged
        | Presence::ReadOnly => Ok(()),
    }
}

fn slot_name(way: &Key) -> Result<SlotName, Refusal> {
    if way.recovery {
        return Ok(SlotName::Recovery);
    }
    sign_in_name(way).map(SlotName::Member)
}

/// The sign-in name that was given, or asked for.
pub(crate) fn sign_in_name(way: &Key) -> Result<String, Refusal> {
    match &way.member {
        Some(name) => Ok(name.clone()),
        None => ask_name().map_err(Refusal::NoPassphrase),
    }
}

/// Asks on the error stream, so that the outcome alone is on the other.
fn ask_name() -> io::Result<String> {
    if !io::stdin().is_terminal() {
        return Err(io::ErrorKind::NotConnected.into());
    }
    let mut err = io::stderr().lock();
    write!(err, "Sign-in name: ")?;
    err.flush()?;
    let mut line = String::new();
    io::stdin().lock().read_line(&mut line)?;
    Ok(line.trim().to_owned())
}

/// The passphrase, asked for or read from a file descriptor.
pub(crate) fn passphrase(way: &Key) -> Result<Zeroizing<String>, Refusal> {
    let typed = match way.passphrase_fd {
        Some(number) => one_line(number),
        None => rpassword::prompt_password(if way.recovery {
            "Recovery code: "
        } else {
            "Passphrase: "
        })
        .map(Zeroizing::new),
    };
    let typed = typed.map_err(Refusal::NoPassphrase)?;
    Ok(if way.recovery {
        plain_code(&typed)
    } else {
        typed
    })
}

/// One line from an open file descriptor, without its line end.
fn one_line(number: u32) -> io::Result<Zeroizing<String>> {
    let mut line = Zeroizing::new(String::new());
    if number == 0 {
        io::stdin().lock().take(MOST).read_line(&mut line)?;
    } else {
        // Opening by name is the way without unsafe code. Where there is no such folder, 0 still works.
        let file = File::open(PathBuf::from(format!("/dev/fd/{number}")))?;
        BufReader::new(file).take(MOST).read_line(&mut line)?;
    }
    if line.is_empty() {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    while line.ends_with(['\n', '\r']) {
        line.pop();
    }
    Ok(line)
}

/// A recovery code as its slot knows it: spaces and hyphens do not matter, nor does case; `O` is 0, `I` and `L`
/// are 1.
fn plain_code(typed: &str) -> Zeroizing<String> {
    let mut code = Zeroizing::new(String::with_capacity(typed.len()));
    for letter in typed
        .chars()
        .filter(|letter| !letter.is_whitespace() && *letter != '-')
    {
        code.push(match letter.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            letter => letter,
        });
    }
    code
}

#[cfg(test)]
mod tests {
    use super::plain_code;

    #[test]
    fn a_recovery_code_is_read_as_it_was_printed_or_typed() {
        assert_eq!(plain_code("ABCD-0123 ").as_str(), "ABCD0123");
        assert_eq!(plain_code("abcd oilo").as_str(), "ABCD0110");
    }
}
