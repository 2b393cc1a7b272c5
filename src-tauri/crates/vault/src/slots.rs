//! Key slots: one passphrase-encrypted age file for each way to open the vault.
//!
//! The payload ties the key to one vault and one file, so a slot carried elsewhere is recognised. Stock age opens
//! a slot with the same passphrase, which is the way out if this program is ever lost.

use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use age::DecryptError;
use age::secrecy::SecretString;
use tell_first_evidence::{Digest, StaffId, VaultId};
use zeroize::{Zeroize, Zeroizing};

use crate::files::{self, FILE, SLOTS};
use crate::{Result, VaultError, VaultKey};

/// Least number of characters of a passphrase.
pub const LEAST_PASSPHRASE: usize = 12;
/// Most work a slot may ask for when it is read (2 to this power): 22 is 4 GiB of memory.
const MOST_WORK: u8 = 22;
/// A slot is far smaller.
const MOST_BYTES: u64 = 4096;
const FIRST_LINE: &str = "tell-first slot 1";

/// Which slot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SlotName {
    /// The slot of a sign-in name, as typed.
    Member(String),
    /// A slot by its stored code: 16 hex digits (see [`SlotName::code`]).
    Code(String),
    /// The slot of the recovery code.
    Recovery,
}

impl SlotName {
    /// The stored code of a sign-in name in this vault: 16 hex digits that do not show the name.
    /// Capitals and spaces at the ends make no difference.
    pub fn code(vault: VaultId, sign_in_name: &str) -> String {
        let folded = sign_in_name.trim().to_lowercase();
        let digest =
            Digest::of(format!("tell-first slot\n{vault}\n{folded}").as_bytes()).to_string();
        digest.chars().take(16).collect()
    }

    fn path(&self, dir: &Path, vault: VaultId) -> Result<PathBuf> {
        let stem = match self {
            Self::Member(name) => Self::code(vault, name),
            Self::Code(code) if code.len() == 16 && code.bytes().all(|b| b.is_ascii_hexdigit()) => {
                code.clone()
            }
            Self::Code(_) => return Err(VaultError::Unreadable { what: "slot" }),
            Self::Recovery => "recovery".to_owned(),
        };
        Ok(dir.join(SLOTS).join(format!("{stem}.age")))
    }
}

/// How much work a passphrase costs whoever guesses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SlotCost {
    /// About a second on this computer.
    Calibrated,
    /// 2 to this power; for tests and made-up worlds.
    Fixed(u8),
}

/// What a slot holds.
pub struct SlotPayload {
    /// The vault it opens.
    pub vault: VaultId,
    /// The member it belongs to; for recovery, whoever made it.
    pub member: StaffId,
    /// The vault's key.
    pub key: VaultKey,
}

/// Writes a slot, new or in place of the same slot's older one, for a vault that exists.
///
/// The new slot is read back before it takes the old one's place, so a failure leaves the old one working.
/// Refuses a short passphrase with [`VaultError::TooShort`].
pub fn write(
    dir: &Path,
    name: &SlotName,
    payload: &SlotPayload,
    passphrase: &str,
    cost: SlotCost,
) -> Result<()> {
    if files::read_id(dir)? != payload.vault {
        return Err(VaultError::ForeignSlot);
    }
    write_for(
        dir,
        &files::header(&dir.join(FILE))?,
        name,
        payload,
        passphrase,
        cost,
    )
}

/// Opens a slot. An unknown sign-in name costs the same time, and says the same, as a wrong passphrase.
pub fn open(dir: &Path, name: &SlotName, passphrase: &str) -> Result<SlotPayload> {
    let file = dir.join(FILE);
    let vault = files::seen(dir)?;
    let path = name.path(dir, vault)?;
    let bytes = match read_small(&path) {
        Ok(bytes) => bytes,
        // The disk did not answer: that says nothing of the slot.
        Err(why @ VaultError::Io(_)) => return Err(why),
        Err(_) if path.symlink_metadata().is_ok() => return Err(VaultError::DamagedSlot),
        Err(_) => {
            spend_time(dir, vault, passphrase);
            return Err(VaultError::WrongPassphrase);
        }
    };
    let (payload, header) = read(&bytes, passphrase)?;
    if payload.vault != vault || header != files::header(&file)? {
        return Err(VaultError::ForeignSlot);
    }
    Ok(payload)
}

/// Reads a slot from its bytes, whatever vault it is of: what it holds, and the beginning of the file it was made for.
pub fn read(bytes: &[u8], passphrase: &str) -> Result<(SlotPayload, String)> {
    let text = decrypt(bytes, passphrase)?;
    read_payload(&text).ok_or(VaultError::DamagedSlot)
}

/// Takes a slot away: that way in is closed. True where there was one. The vault itself is not touched.
pub fn remove(dir: &Path, name: &SlotName) -> Result<bool> {
    let path = name.path(dir, files::read_id(dir)?)?;
    if path.symlink_metadata().is_err() {
        return Ok(false);
    }
    fs::remove_file(&path)?;
    files::sync_folder(&dir.join(SLOTS))?;
    Ok(true)
}

/// Refuses a passphrase that is too short to protect anything.
pub fn long_enough(passphrase: &str) -> Result<()> {
    if passphrase.trim().chars().count() < LEAST_PASSPHRASE {
        return Err(VaultError::TooShort {
            least: LEAST_PASSPHRASE,
        });
    }
    Ok(())
}

/// Writes a slot for the file with this header, which may still have its founding name.
pub(crate) fn write_for(
    dir: &Path,
    header: &str,
    name: &SlotName,
    payload: &SlotPayload,
    passphrase: &str,
    cost: SlotCost,
) -> Result<()> {
    long_enough(passphrase)?;
    let path = name.path(dir, payload.vault)?;
    files::make_folder(&dir.join(SLOTS))?;
    let text = payload_text(payload, header);
    let mut bytes = encrypt(text.as_bytes(), passphrase, cost)?;
    if decrypt(&bytes, passphrase).is_err() {
        // A computer so fast that its second is more than a reader accepts.
        bytes = encrypt(text.as_bytes(), passphrase, SlotCost::Fixed(MOST_WORK))?;
    }
    files::write_whole(&path, &bytes)
}

fn payload_text(payload: &SlotPayload, header: &str) -> Zeroizing<String> {
    let mut key = payload.key.hex();
    let text = format!(
        "{FIRST_LINE}\nvault {}\nfile {header}\nmember {}\nkey {}\n",
        payload.vault, payload.member, *key
    );
    key.zeroize();
    Zeroizing::new(text)
}

fn read_payload(text: &str) -> Option<(SlotPayload, String)> {
    let mut lines = text.strip_suffix('\n')?.split('\n');
    if lines.next()? != FIRST_LINE {
        return None;
    }
    let vault = lines.next()?.strip_prefix("vault ")?.parse().ok()?;
    let header = lines.next()?.strip_prefix("file ")?.to_owned();
    let member = lines.next()?.strip_prefix("member ")?.parse().ok()?;
    let key = VaultKey::from_hex(lines.next()?.strip_prefix("key ")?)?;
    let payload = SlotPayload { vault, member, key };
    // There is one way to write it, and nothing after it.
    (*payload_text(&payload, &header) == *text).then_some((payload, header))
}

fn encrypt(text: &[u8], passphrase: &str, cost: SlotCost) -> Result<Vec<u8>> {
    let mut recipient = age::scrypt::Recipient::new(SecretString::from(passphrase.to_owned()));
    if let SlotCost::Fixed(log_n) = cost {
        recipient.set_work_factor(log_n.clamp(1, MOST_WORK));
    }
    let one: Vec<&dyn age::Recipient> = vec![&recipient];
    let encryptor =
        age::Encryptor::with_recipients(one.into_iter()).map_err(|_| VaultError::DamagedSlot)?;
    let mut bytes = Vec::new();
    let mut writer = encryptor.wrap_output(&mut bytes)?;
    writer.write_all(text)?;
    writer.finish()?;
    Ok(bytes)
}

fn decrypt(bytes: &[u8], passphrase: &str) -> Result<Zeroizing<String>> {
    let decryptor = age::Decryptor::new_buffered(bytes).map_err(|_| VaultError::DamagedSlot)?;
    room_for(bytes)?;
    let mut identity = age::scrypt::Identity::new(SecretString::from(passphrase.to_owned()));
    identity.set_max_work_factor(MOST_WORK);
    let one: [&dyn age::Identity; 1] = [&identity];
    let mut reader = decryptor
        .decrypt(one.into_iter())
        .map_err(|error| refusal(&error))?;
    let mut text = Zeroizing::new(String::new());
    reader
        .read_to_string(&mut text)
        .map_err(|_| VaultError::DamagedSlot)?;
    Ok(text)
}

/// Refuses a slot whose work needs more memory than there is: asking for it then would end the program. scrypt
/// as age uses it takes 1 KiB for each unit of work.
fn room_for(bytes: &[u8]) -> Result<()> {
    let mut lines = bytes.split(|byte| *byte == b'\n');
    let stanza = lines.find_map(|line| line.strip_prefix(b"-> scrypt ".as_slice()));
    let work = stanza.and_then(|words| words.rsplit(|byte| *byte == b' ').next());
    let work: Option<u8> = work.and_then(|work| std::str::from_utf8(work).ok()?.parse().ok());
    // What is no work factor, or too much of one, is the reader's to refuse.
    let Some(work) = work.filter(|work| *work <= MOST_WORK) else {
        return Ok(());
    };
    let mut room: Vec<u8> = Vec::new();
    room.try_reserve_exact((1024 << work) + (1 << 20))
        .map_err(|_| VaultError::NoMemory)?;
    // Asked for in earnest.
    drop(std::hint::black_box(room));
    Ok(())
}

/// age cannot tell a wrong passphrase from an altered salt; both say the passphrase.
fn refusal(error: &DecryptError) -> VaultError {
    if matches!(
        error,
        DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed
    ) {
        VaultError::WrongPassphrase
    } else {
        VaultError::DamagedSlot
    }
}

fn read_small(path: &Path) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    fs::File::open(path)?
        .take(MOST_BYTES + 1)
        .read_to_end(&mut bytes)?;
    if bytes.len() as u64 > MOST_BYTES {
        Err(VaultError::DamagedSlot)
    } else {
        Ok(bytes)
    }
}

/// Tries some other slot and forgets the outcome, so that time does not tell which names exist.
fn spend_time(dir: &Path, vault: VaultId, passphrase: &str) {
    if let Ok(path) = SlotName::Recovery.path(dir, vault)
        && let Ok(bytes) = read_small(&path)
    {
        drop(decrypt(&bytes, passphrase));
    }
}
