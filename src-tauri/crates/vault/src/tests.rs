//! Tests that go through the vault's own face, and raw SQL that tries to go round it.

mod backup;
mod backup_copy;
mod erase;
mod evidence;
mod finding;
mod history;
mod house;
mod keep;
#[cfg(target_os = "linux")]
mod locks;
mod notices;
mod opening;
mod repeats;
mod rules;
mod slots;
mod state;
mod work;

/// A desk keeps the vault behind a lock that several threads reach.
#[test]
fn a_vault_can_be_sent_to_another_thread() {
    fn sent<T: Send>() {}
    sent::<crate::Vault>();
}
