//! Taking the encrypted file apart page by page, without SQLite: what is in a page is seen whether or not any table
//! still points at it.
//!
//! Layout (SQLCipher 4): pages of 4096 bytes; the last 80 of each are 16 of IV and 64 of HMAC; the first 16 of the
//! first are the salt, in place of SQLite's own first 16. A raw key is the AES-256-CBC key itself.

use aes::Aes256;
use aes::cipher::generic_array::GenericArray;
use aes::cipher::{BlockDecrypt, KeyInit};

const PAGE: usize = 4096;
const RESERVED: usize = 80;
const BLOCK: usize = 16;
const SALT: usize = 16;
const WAL_HEADER: usize = 32;
const FRAME_HEADER: usize = 24;

/// True where this is the key of the file: the first page then says its own page size and reserved bytes.
pub(crate) fn fits(file: &[u8], key: &[u8; 32]) -> bool {
    let Some(first) = file.get(..PAGE) else {
        return false;
    };
    let plain = page(first, key, true);
    // SQLite file format, header bytes 16 to 20: page size, two versions, reserved bytes.
    plain[..2] == [0x10, 0x00] && usize::from(plain[4]) == RESERVED
}

/// Every page of the file, decrypted, also those no table uses.
pub(crate) fn of_file(file: &[u8], key: &[u8; 32]) -> Vec<Vec<u8>> {
    file.chunks_exact(PAGE)
        .enumerate()
        .map(|(at, bytes)| page(bytes, key, at == 0))
        .collect()
}

/// Every page in the journal, decrypted, also those that are no longer current.
pub(crate) fn of_journal(wal: &[u8], key: &[u8; 32]) -> Vec<Vec<u8>> {
    let frames = wal.get(WAL_HEADER..).unwrap_or_default();
    frames
        .chunks_exact(FRAME_HEADER + PAGE)
        .map(|frame| {
            let number = u32::from_be_bytes(frame[..4].try_into().unwrap());
            page(&frame[FRAME_HEADER..], key, number == 1)
        })
        .collect()
}

fn page(bytes: &[u8], key: &[u8; 32], first: bool) -> Vec<u8> {
    let cipher = Aes256::new(GenericArray::from_slice(key));
    let sealed = &bytes[if first { SALT } else { 0 }..PAGE - RESERVED];
    let mut before = &bytes[PAGE - RESERVED..PAGE - RESERVED + BLOCK];
    let mut plain = Vec::with_capacity(PAGE);
    for block in sealed.chunks_exact(BLOCK) {
        let mut open = GenericArray::clone_from_slice(block);
        cipher.decrypt_block(&mut open);
        plain.extend(open.iter().zip(before).map(|(byte, other)| byte ^ other));
        before = block;
    }
    plain
}

#[test]
fn a_page_taken_apart_here_is_what_sqlite_wrote() {
    let dir = tempfile::tempdir().unwrap();
    let mut vault = crate::world::found(dir.path(), 1);
    crate::world::set(
        &mut vault,
        "desk-name",
        "words that are easy to find",
        crate::world::at(1),
    )
    .unwrap();
    let read = |name: &str| std::fs::read(dir.path().join(name)).unwrap();
    let holds = |pages: &[Vec<u8>]| {
        pages.iter().any(|page| {
            page.windows(27)
                .any(|at| at == b"words that are easy to find")
        })
    };
    assert!(
        holds(&of_journal(&read("vault.tell-wal"), &crate::world::KEY)),
        "not in the journal"
    );
    drop(vault);
    assert!(
        holds(&of_file(&read("vault.tell"), &crate::world::KEY)),
        "not in the file"
    );
    assert!(fits(&read("vault.tell"), &crate::world::KEY));
    assert!(!fits(&read("vault.tell"), &[1; 32]));
}
