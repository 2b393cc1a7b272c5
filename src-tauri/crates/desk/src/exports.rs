//! What is kept about one person, made ready to leave the vault in a form that others can read. Each leaves an entry.

mod everything;
mod facts;

use tell_first_evidence::{Act, Digest, ExportId, PersonId};
use tell_first_papers::{bundle, dpv, kantara};

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
    /// Everything that is kept, with every answer.
    Bundle,
    /// The newest copy the person was given, as the files it is saved as.
    Receipt,
}

impl Form {
    fn from_code(code: &str) -> Result<Self> {
        match code {
            "dpv" => Ok(Self::Dpv),
            "kantara" => Ok(Self::Kantara),
            "bundle" => Ok(Self::Bundle),
            "receipt" => Ok(Self::Receipt),
            _ => Err(Error::NotUnderstood),
        }
    }

    const fn code(self) -> &'static str {
        match self {
            Self::Dpv => "dpv",
            Self::Kantara => "kantara",
            Self::Bundle => "bundle",
            Self::Receipt => "receipt",
        }
    }

    const fn ending(self) -> &'static str {
        match self {
            Self::Dpv => "jsonld",
            Self::Kantara | Self::Receipt => "json",
            Self::Bundle => "zip",
        }
    }

    /// What it takes beside opening the person's page.
    const fn needs(self) -> May {
        match self {
            Self::Dpv | Self::Kantara => May::OpenPerson,
            Self::Bundle => May::SeeAnswers,
            Self::Receipt => May::Copy,
        }
    }
}

impl Desk {
    /// One form of what is kept about a person, as a file for the shell or the console to write. Its name holds no
    /// personal data. The entry is written first: nothing leaves that the log does not know of, and a file that could
    /// not be written is in the log as well.
    ///
    /// For whoever may not see answers, cards and sections that would tell one are left out, and the file says so; the
    /// bundle, which is the answers, is not for them.
    ///
    /// # Errors
    /// `request.not_understood` for another form; `role.refused`; `person.not_found`; `person.detail_needed`;
    /// `copy.not_found` where no copy was made.
    pub fn person_export(&mut self, person: PersonId, form: &str) -> Result<SavedCopy> {
        let form = Form::from_code(form)?;
        self.may(May::OpenPerson)?;
        self.may(form.needs())?;
        self.person_known(person)?;
        let export = ExportId::from_uuid(self.new_id());
        let files = self.files_of(person, export, form)?;
        let digest = files.first().map(|file| Digest::of(&file.bytes));
        let act = Act::PersonExported {
            export,
            person,
            what: form.code().to_owned(),
            digest: digest.ok_or(Error::Inconsistent)?,
        };
        self.write(|acts| acts.append(act).map(drop))?;
        Ok(SavedCopy {
            folder: self.setting(COPIES_FOLDER)?.unwrap_or_default(),
            files,
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

    /// The files, the one that stands for them first.
    fn files_of(&self, person: PersonId, export: ExportId, form: Form) -> Result<Vec<SavedFile>> {
        let bytes = match form {
            Form::Dpv => dpv(&self.dossier(person, export)?).into_bytes(),
            Form::Kantara => kantara(&self.dossier(person, export)?).into_bytes(),
            Form::Bundle => bundle(&self.everything(person, export)?).ok_or(Error::TooLong)?,
            Form::Receipt => return self.newest_copy_files(person),
        };
        let world = if self.is_practice() { "practice-" } else { "" };
        Ok(vec![SavedFile {
            name: format!("{world}{}-{export}.{}", form.code(), form.ending()),
            bytes,
        }])
    }

    /// The newest copy of all meetings, its data before its page.
    fn newest_copy_files(&self, person: PersonId) -> Result<Vec<SavedFile>> {
        let mut newest = None;
        for meeting in self.vault.interviews_of(person)? {
            let made = self.vault.receipts_of(meeting.interview)?.into_iter();
            newest = newest.max(made.map(|row| (row.made_ms, row.receipt)).max());
        }
        let (_, receipt) = newest.ok_or(Error::ReceiptUnknown)?;
        let mut files = self.copy_save(receipt, false, "")?.files;
        files.sort_by_key(|file| !file.name.ends_with(".json"));
        Ok(files)
    }
}
