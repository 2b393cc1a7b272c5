//! What the typesetting engine may see: our template, our fonts, and the files made for one receipt. No disk, no
//! network, no clock.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

/// The template.
const TEMPLATE: &str = include_str!("receipt.typ");
const TEMPLATE_PATH: &str = "/receipt.typ";
/// The faces, and how many of them: everything else is a missing glyph.
const REGULAR: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/regular.ttf"));
const BOLD: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/bold.ttf"));

/// What is the same for every receipt; built once.
pub(super) struct Engine {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
}

/// The one engine of this process.
pub(super) static ENGINE: LazyLock<Engine> = LazyLock::new(|| {
    let fonts: Vec<Font> = [REGULAR, BOLD]
        .into_iter()
        .flat_map(|bytes| Font::iter(Bytes::new(bytes)))
        .collect();
    Engine {
        library: LazyHash::new(Library::default()),
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        fonts,
    }
});

impl Engine {
    /// True where every face has a glyph for the sign.
    pub(super) fn can_set(&self, sign: char) -> bool {
        self.fonts
            .iter()
            .all(|font| font.info().coverage.contains(u32::from(sign)))
    }
}

/// The engine with the files of one document.
pub(super) struct Desk<'a> {
    engine: &'a Engine,
    main: Source,
    files: BTreeMap<String, Bytes>,
}

impl<'a> Desk<'a> {
    /// The receipt's own template, with these files beside it, by path from the root.
    pub(super) fn new(engine: &'a Engine, files: BTreeMap<String, Bytes>) -> Option<Self> {
        Self::with(engine, TEMPLATE, files)
    }

    /// Any template; the figures set an empty page with it.
    pub(super) fn with(
        engine: &'a Engine,
        template: &str,
        files: BTreeMap<String, Bytes>,
    ) -> Option<Self> {
        let path = VirtualPath::new(TEMPLATE_PATH).ok()?;
        let id = FileId::new(RootedPath::new(VirtualRoot::Project, path));
        Some(Self {
            engine,
            main: Source::new(id, template.to_owned()),
            files,
        })
    }
}

impl World for Desk<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.engine.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.engine.book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() {
            return Ok(self.main.clone());
        }
        Err(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let path = id.get();
        let file = self.files.get(path.vpath().get_with_slash());
        file.filter(|_| matches!(path.root(), VirtualRoot::Project))
            .cloned()
            .ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.engine.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
