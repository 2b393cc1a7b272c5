//! Founding a vault and opening one.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use tell_first_evidence::{Act, Moment, StaffId, VaultId, World, commit};

use crate::convert::get;
use crate::files::{self, Before, FILE, Lock, SLOTS};
use crate::held::hold;
use crate::keys::Keys;
use crate::turn::Turn;
use crate::tx_desk::NewStaff;
use crate::{
    Result, SlotCost, SlotName, SlotPayload, VaultError, VaultKey, migrate, pragmas, slots,
};

/// A slot to be made when a vault is founded.
pub struct NewSlot<'a> {
    /// Which.
    pub name: SlotName,
    /// Its passphrase; for recovery, the recovery code.
    pub passphrase: &'a str,
}

/// Everything a new vault begins with.
pub struct Founding<'a> {
    /// Its id.
    pub vault: VaultId,
    /// Live or practice.
    pub world: World,
    /// 32 random bytes.
    pub key: VaultKey,
    /// 32 random bytes: the seed of the desk's signing key. Kept inside the vault only.
    pub desk_seed: [u8; 32],
    /// Now.
    pub at: Moment,
    /// The first member; an administrator.
    pub staff: NewStaff<'a>,
    /// Ways to open it: at least one. Written before the vault gets its name, so that none is ever without a key.
    pub slots: Vec<NewSlot<'a>>,
    /// The work of each slot.
    pub cost: SlotCost,
}

/// An open vault. Dropping it closes the file and lets the lock go.
pub struct Vault {
    pub(crate) conn: Connection,
    pub(crate) vault: VaultId,
    pub(crate) world: World,
    pub(crate) keys: Keys,
    pub(crate) dir: PathBuf,
    pub(crate) poisoned: bool,
    pub(crate) unscrubbed: bool,
    /// Between this connection and a backup's.
    pub(crate) turn: Arc<Turn>,
    /// The encrypted file's bytes, for backups. Declared after `conn`, so that it is closed after it.
    pub(crate) file: Arc<File>,
    migrated: Option<(u32, u32)>,
    _lock: Lock,
}

impl Vault {
    /// Founds a vault in a folder that has none, and opens it.
    ///
    /// The first transaction holds `vault.created`, `staff.added` and, with a recovery slot, `recovery.made`.
    /// Refuses with [`VaultError::AlreadyExists`] where there is a vault, whatever its state, and with
    /// [`VaultError::PartMissing`] where there are parts of one. What an earlier founding left that never came to its
    /// end is set aside, not deleted.
    pub fn create(dir: &Path, founding: Founding<'_>) -> Result<Self> {
        for slot in &founding.slots {
            slots::long_enough(slot.passphrase)?;
        }
        files::make_folder(dir)?;
        if dir.join(FILE).symlink_metadata().is_ok() {
            return Err(VaultError::AlreadyExists);
        }
        if !files::writable(dir) {
            return Err(VaultError::ReadOnly);
        }
        // Refused before the lock too, which makes a file.
        files::before(dir)?;
        let lock = files::lock(dir)?;
        if let Before::Unfinished(left) = files::before(dir)? {
            set_aside(dir, left)?;
        }
        let made = files::founding_file(dir, founding.vault);
        drop(files::create_private(&made)?);
        let done = build(&made, dir, &founding).and_then(|()| put_in_place(dir, &made, &founding));
        if let Err(error) = done {
            forget(dir, &made, founding.vault);
            return Err(error);
        }
        Self::open_locked(dir, &founding.key, lock, &[])
    }

    /// Opens the vault of a folder with its key.
    ///
    /// Refuses, and leaves every byte alone: a newer file, a damaged one or a key that does not fit
    /// ([`VaultError::DamagedFile`]), a folder that cannot be written, a vault open elsewhere.
    pub fn open(dir: &Path, key: &VaultKey) -> Result<Self> {
        Self::open_with_later(dir, key, &[])
    }

    /// As [`Vault::open`], with steps that come after those of this version of the program: what the next one will
    /// do, so that whatever can go wrong on the way is tried before there is a next one.
    #[doc(hidden)]
    pub fn open_with_later(dir: &Path, key: &VaultKey, later: &[&str]) -> Result<Self> {
        let lock = Self::ready(dir)?;
        Self::open_locked(dir, key, lock, later)
    }

    /// Opens a vault only to look at it: the file is not migrated, and neither looking nor closing writes to it or
    /// to its journal. Takes the lock all the same, so that nothing changes meanwhile.
    ///
    /// Refuses as [`Vault::open`] does.
    pub fn inspect(dir: &Path, key: &VaultKey) -> Result<Self> {
        let lock = Self::ready(dir)?;
        let file = hold(&dir.join(FILE))?;
        let conn = connect(&dir.join(FILE), key, &[])?;
        pragmas::apply(&conn)?;
        pragmas::only_read(&conn)?;
        Self::over(dir, file, conn, lock, None)
    }

    /// Which vault this is.
    pub const fn id(&self) -> VaultId {
        self.vault
    }

    /// Live or practice.
    pub const fn world(&self) -> World {
        self.world
    }

    /// Its folder.
    pub fn folder(&self) -> &Path {
        &self.dir
    }

    /// The public half of the key this desk signs with now, as a C2SP verifier line.
    pub fn verifier(&self) -> String {
        self.keys.newest().verifier().to_owned()
    }

    /// The versions before and after, where opening brought the file to a newer one: to be recorded.
    pub const fn migrated(&self) -> Option<(u32, u32)> {
        self.migrated
    }

    /// Looks whether there is something to open, and takes its lock.
    fn ready(dir: &Path) -> Result<Lock> {
        files::seen(dir)?;
        if !files::writable(dir) {
            return Err(VaultError::ReadOnly);
        }
        files::lock(dir)
    }

    fn open_locked(dir: &Path, key: &VaultKey, lock: Lock, later: &[&str]) -> Result<Self> {
        let file = hold(&dir.join(FILE))?;
        let mut conn = connect(&dir.join(FILE), key, later)?;
        let (found, newest) = migrate::migrate(&mut conn, later)?;
        pragmas::apply(&conn)?;
        let migrated = (found != newest).then_some((found, newest));
        let mut vault = Self::over(dir, file, conn, lock, migrated)?;
        // Only now is nothing refused any more, and closing may write.
        vault
            .conn
            .set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
        // A crash can come between taking a value away and emptying the journal.
        vault.unscrubbed = vault.scrub().is_err();
        // The journal stays as long as the vault is open. SQLite puts its name on the disk too, and does not look
        // whether that worked.
        files::sync_folder(dir)?;
        Ok(vault)
    }

    /// `file` before `conn`: where it fails, the connection is closed first.
    pub(crate) fn over(
        dir: &Path,
        file: Arc<File>,
        conn: Connection,
        lock: Lock,
        migrated: Option<(u32, u32)>,
    ) -> Result<Self> {
        let (vault, world) = read_meta(&conn)?;
        if vault != files::read_id(dir)? {
            return Err(VaultError::DamagedFile);
        }
        let keys = Keys::read(&conn, vault)?;
        Ok(Self {
            conn,
            file,
            vault,
            world,
            keys,
            dir: dir.to_owned(),
            poisoned: false,
            unscrubbed: false,
            turn: Arc::default(),
            migrated,
            _lock: lock,
        })
    }
}

/// Opens a connection and proves that the key fits, reading only.
pub(crate) fn connect(file: &Path, key: &VaultKey, later: &[&str]) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_EXRESCODE;
    proved(Connection::open_with_flags(file, flags)?, key, later)
}

/// The same for a file that nobody changes meanwhile: no lock is taken, no journal is looked for, and nothing can be
/// written.
pub(crate) fn connect_still(file: &Path, key: &VaultKey, later: &[&str]) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
        | OpenFlags::SQLITE_OPEN_URI
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_EXRESCODE;
    proved(
        Connection::open_with_flags(still(file)?, flags)?,
        key,
        later,
    )
}

/// The address of a file that does not change, with every byte but the plainest written as a number.
fn still(file: &Path) -> Result<String> {
    let whole = std::path::absolute(file)?;
    let mut address = "file:".to_owned();
    if cfg!(windows) {
        address.push('/');
    }
    for &byte in whole.as_os_str().as_encoded_bytes() {
        match byte {
            b'\\' if cfg!(windows) => address.push('/'),
            b'/' | b'-' | b'_' | b'.' | b':' => address.push(char::from(byte)),
            byte if byte.is_ascii_alphanumeric() => address.push(char::from(byte)),
            byte => {
                address.push('%');
                address.push_str(&hex::encode([byte]));
            }
        }
    }
    address.push_str("?immutable=1");
    Ok(address)
}

fn proved(conn: Connection, key: &VaultKey, later: &[&str]) -> Result<Connection> {
    // Until all is known to be well, closing writes nothing.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    pragmas::unlock(&conn, key)?;
    migrate::version(&conn, later)?;
    Ok(conn)
}

fn read_meta(conn: &Connection) -> Result<(VaultId, World)> {
    let mut query = conn.prepare("SELECT vault, world FROM meta")?;
    let mut rows = query.query([])?;
    let row = rows.next()?.ok_or(VaultError::DamagedFile)?;
    let vault = get(row, "vault")?;
    let world = if row.get::<_, String>("world")? == "live" {
        World::Live
    } else {
        World::Practice
    };
    Ok((vault, world))
}

/// Takes away what a founding that failed had begun: it never had a vault's name, and it may fill the disk. There was
/// no slot and no id before it. The founding file goes last: as long as it is there, the rest belongs to nothing.
fn forget(dir: &Path, made: &Path, vault: VaultId) {
    drop(fs::remove_file(files::id_aside(dir, vault)));
    if made.symlink_metadata().is_ok() {
        // Most often some of it is not there.
        let slots = dir.join(SLOTS);
        for slot in fs::read_dir(&slots).into_iter().flatten().flatten() {
            drop(fs::remove_file(slot.path()));
        }
        drop(fs::remove_dir(&slots));
        drop(fs::remove_file(dir.join(files::ID_FILE)));
    }
    for end in ["-wal", "-shm", ""] {
        let mut name = made.as_os_str().to_owned();
        name.push(end);
        drop(fs::remove_file(name));
    }
}

/// Moves what a founding left that was stopped out of the way. Nothing of it opens anything.
fn set_aside(dir: &Path, left: VaultId) -> Result<()> {
    let aside = |end: &str| dir.join(format!("founding-{left}.{end}"));
    let slots = dir.join(SLOTS);
    if slots.symlink_metadata().is_ok() {
        fs::rename(slots, aside("slots"))?;
    }
    fs::rename(dir.join(files::ID_FILE), aside("id"))?;
    files::sync_folder(dir)
}

/// Builds the whole first state under the founding name.
fn build(made: &Path, dir: &Path, founding: &Founding<'_>) -> Result<()> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_EXRESCODE;
    let file = hold(made)?;
    let mut conn = Connection::open_with_flags(made, flags)?;
    pragmas::unlock(&conn, &founding.key)?;
    migrate::migrate(&mut conn, &[])?;
    pragmas::apply(&conn)?;
    let keys = Keys::first(founding.vault, founding.desk_seed)?;
    let lock = Lock::unshared(File::open(made)?);
    let mut vault = Vault {
        conn,
        file,
        vault: founding.vault,
        world: founding.world,
        keys,
        dir: dir.to_owned(),
        poisoned: false,
        unscrubbed: false,
        turn: Arc::default(),
        migrated: None,
        _lock: lock,
    };
    vault.write(|tx| {
        let verifier = tx.verifier();
        let created = Act::VaultCreated {
            world: founding.world,
            schema: migrate::known(),
            verifier,
        };
        let seq = tx.append(founding.at, None, None, created)?;
        tx.meta_put(seq, founding.world, &founding.desk_seed, founding.at)?;
        let name = commit(founding.staff.salt, founding.staff.name.as_bytes());
        let added = Act::StaffAdded {
            member: founding.staff.member,
            roles: founding.staff.roles.to_owned(),
            name,
        };
        let member: StaffId = founding.staff.member;
        let seq = tx.append(founding.at, None, Some(member), added)?;
        tx.staff_add(seq, &founding.staff)?;
        if founding
            .slots
            .iter()
            .any(|slot| slot.name == SlotName::Recovery)
        {
            tx.append(founding.at, None, Some(member), Act::RecoveryMade {})?;
        }
        Ok(())
    })?;
    vault.scrub()?;
    vault.conn.close().map_err(|(_, error)| error.into())
}

/// Writes id and slots, and gives the file its name as the very last act.
fn put_in_place(dir: &Path, made: &Path, founding: &Founding<'_>) -> Result<()> {
    File::open(made)?.sync_all()?;
    // The founding name is on the disk before anything that could be taken for a part of a vault.
    files::sync_folder(dir)?;
    files::write_id(dir, founding.vault)?;
    let header = files::header(made)?;
    for slot in &founding.slots {
        let key = VaultKey::from_hex(&founding.key.hex()).ok_or(VaultError::DamagedFile)?;
        let payload = SlotPayload {
            vault: founding.vault,
            member: founding.staff.member,
            key,
        };
        slots::write_for(
            dir,
            &header,
            &slot.name,
            &payload,
            slot.passphrase,
            founding.cost,
        )?;
    }
    if dir.join(FILE).symlink_metadata().is_ok() {
        return Err(VaultError::AlreadyExists);
    }
    fs::rename(made, dir.join(FILE))?;
    files::sync_folder(dir)
}
