//! With the feature `pdf`: brings the fonts in from the front end's libraries, and works out the mark that says which
//! setting made a PDF. Without it there is nothing to do.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

use sha2::{Digest, Sha256};

/// Where npm puts the fonts, below `ui`.
const FONTS: &str = "node_modules/@expo-google-fonts/noto-sans";
/// Each font, and what it is called here.
const FACES: [(&str, &str); 2] = [
    ("400Regular/NotoSans_400Regular.ttf", "regular.ttf"),
    ("700Bold/NotoSans_700Bold.ttf", "bold.ttf"),
];
/// Hexadecimal signs of the mark.
const MARK: usize = 16;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    if env::var_os("CARGO_FEATURE_PDF").is_none() {
        return Ok(());
    }
    let here = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let top = here.ancestors().nth(3).ok_or("no top of the checkout")?;
    let mut mark = Sha256::new();
    for (from, to) in FACES {
        let font = top.join("ui").join(FONTS).join(from);
        println!("cargo::rerun-if-changed={}", font.display());
        let bytes = fs::read(&font).map_err(|_| {
            format!(
                "the fonts of the PDF are not there. They come with the front end's libraries: run `npm ci \
                 --ignore-scripts` in `ui`, or build with `cargo xtask`. Looked for {FONTS}/{from}"
            )
        })?;
        mark.update(&bytes);
        fs::write(out.join(to), bytes)?;
    }
    // More than can change a page, so that nothing that can is left out: a receipt must never be called altered only
    // because another version, or another kind of computer, sets it otherwise.
    for name in ["CARGO_CFG_TARGET_OS", "CARGO_CFG_TARGET_ARCH"] {
        mark.update(env::var(name)?);
    }
    let sources = [here.join("src"), here.join("../notice/src")];
    let mut files = vec![top.join("Cargo.lock")];
    for folder in sources {
        println!("cargo::rerun-if-changed={}", folder.display());
        below(&folder, &mut files)?;
    }
    files.sort();
    for file in files {
        mark.update(fs::read(&file)?);
        println!("cargo::rerun-if-changed={}", file.display());
    }
    let mark: String = mark
        .finalize()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    println!("cargo::rustc-env=TELL_FIRST_SETTING={}", &mark[..MARK]);
    Ok(())
}

/// Every file below a folder that is no test.
fn below(folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), Box<dyn Error>> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path
            .file_stem()
            .is_some_and(|name| name.to_string_lossy().starts_with("tests"))
        {
            continue;
        }
        if path.is_dir() {
            below(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}
