//! A backup of a vault with a million entries, against copying the file and syncing it.

use std::fs::{self, File};
use std::path::Path;

use tell_first_vault::VaultKey;

use crate::log::filled;
use crate::timing::{Figure, Goal, milliseconds, quantile};

const TIMES: u32 = 5;

pub(crate) fn measure() -> Vec<Figure> {
    let home = tempfile::tempdir().expect("a folder");
    let key = [3; 32];
    let live = home.path().join("live");
    let mut vault = filled(&live, key);
    vault.scrub().expect("the journal is empty");
    let file = live.join("vault.tell");
    let megabytes = fs::metadata(&file).expect("a size").len() / (1024 * 1024);
    let source = vault
        .backup_source(&VaultKey::from_bytes(key))
        .expect("a source");
    let (mut ours, mut whole, mut bare) = (Vec::new(), Vec::new(), Vec::new());
    for time in 0..TIMES {
        let to = home.path().join(format!("backup-{time}"));
        fs::create_dir(&to).expect("a folder");
        let began = crate::timing::now();
        let mut copied = 0.0;
        source
            .run(&to, i64::from(time), &mut |step| {
                if let tell_first_vault::BackupStep::Checking { done: 0, .. } = step {
                    copied = crate::timing::in_ms(began.elapsed());
                }
            })
            .expect("a backup");
        ours.push(copied);
        whole.push(crate::timing::in_ms(began.elapsed()));
        #[expect(
            clippy::disallowed_methods,
            reason = "the backup that was timed, in a folder of this figure's own"
        )]
        fs::remove_dir_all(&to).expect("room for the next");
        let to = home.path().join(format!("copy-{time}"));
        bare.push(milliseconds(|| copy(&file, &to)).0);
        fs::remove_file(&to).expect("room for the next");
    }
    #[expect(clippy::cast_precision_loss, reason = "a rate")]
    let rate = |ms: &mut Vec<f64>| megabytes as f64 * 1000.0 / quantile(ms, 0.5);
    let bare = rate(&mut bare);
    let figure = |name, ours, goal| Figure {
        name,
        ours,
        bare,
        unit: "MB",
        goal,
    };
    vec![
        figure(
            "backup: copied and synced, MB a second",
            rate(&mut ours),
            Goal::AtLeast(0.4),
        ),
        figure(
            "backup: with every check of the copy",
            rate(&mut whole),
            Goal::None,
        ),
    ]
}

/// Copies the file and puts it on the disk.
fn copy(from: &Path, to: &Path) {
    fs::copy(from, to).expect("a copy");
    File::open(to)
        .and_then(|file| file.sync_all())
        .expect("on the disk");
}
