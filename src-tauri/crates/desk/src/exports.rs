//! What is kept about one person, made ready to leave the vault in a form that others can read. Each leaves an entry.

mod facts;

use tell_first_evidence::{Act, Digest, ExportId, PersonId};
use tell_first_papers::{dpv, kantara};

use crate::codes::read_reference;
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::roles::May;
use crate::settings::COPIES_FOLDER;
use crate::views::{SavedCopy, SavedFile};

/// In which form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// Consent records and showings in the words of the Data Privacy Vocabulary.
    Dpv,
    /// The part that a Kantara consent receipt can hold.
    Kantara,
}

impl Form {
    fn from_code(code: &str) -> Result<Self> {
        match code {
            "dpv" => Ok(Self::Dpv),
            "kantara" => Ok(Self::Kantara),
            _ => Err(Error::NotUnderstood),
        }
    }

    const fn code(self) -> &'static str {
        match self {
            Self::Dpv => "dpv",
            Self::Kantara => "kantara",
        }
    }

    const fn ending(self) -> &'static str {
        match self {
            Self::Dpv => "jsonld",
            Self::Kantara => "json",
        }
    }
}

impl Desk {
    /// One form of what is kept about a person, as a file for the shell or the console to write. Its name holds no
    /// personal data. The entry is written first: nothing leaves that the log does not know of, and a file that could
    /// not be written is in the log as well.
    ///
    /// For whoever may not see answers, cards and sections that would tell one are left out, and the file says so.
    ///
    /// # Errors
    /// `request.not_understood` for another form; `role.refused`; `person.not_found`; `person.detail_needed`.
    pub fn person_export(&mut self, person: PersonId, form: &str) -> Result<SavedCopy> {
        let form = Form::from_code(form)?;
        self.may(May::OpenPerson)?;
        self.person_known(person)?;
        let export = ExportId::from_uuid(self.new_id());
        let bytes = self.in_form(person, export, form)?;
        let act = Act::PersonExported {
            export,
            person,
            what: form.code().to_owned(),
            digest: Digest::of(&bytes),
        };
        self.write(|acts| acts.append(act).map(drop))?;
        let world = if self.is_practice() { "practice-" } else { "" };
        Ok(SavedCopy {
            folder: self.setting(COPIES_FOLDER)?.unwrap_or_default(),
            files: vec![SavedFile {
                name: format!("{world}{}-{export}.{}", form.code(), form.ending()),
                bytes,
            }],
        })
    }

    /// The same for somebody named by their reference, as at the console: no two people have the same, so that it is
    /// detail enough.
    ///
    /// # Errors
    /// As [`Desk::person_export`]; `person.not_found` where nobody has that reference.
    pub fn person_export_of(&mut self, reference: &str, form: &str) -> Result<SavedCopy> {
        self.may(May::OpenPerson)?;
        let found = match read_reference(reference) {
            Some(code) => self.vault.person_by_reference(&code)?,
            None => None,
        };
        let person = found.ok_or(Error::PersonUnknown)?;
        self.know(person);
        self.person_export(person, form)
    }

    fn in_form(&self, person: PersonId, export: ExportId, form: Form) -> Result<Vec<u8>> {
        let dossier = self.dossier(person, export)?;
        Ok(match form {
            Form::Dpv => dpv(&dossier).into_bytes(),
            Form::Kantara => kantara(&dossier).into_bytes(),
        })
    }
}
