//! The notice packs that ship with the application, built into it.

use tell_first_notice::PackFile;

/// Path inside the pack's folder, and content.
type Embedded = (&'static str, &'static [u8]);

/// Names each file of a folder once, for its path and its content.
macro_rules! files {
    ($folder:literal: $($path:literal,)+) => {
        &[$((
            $path,
            include_bytes!(concat!("../../../packs/", $folder, "/", $path)).as_slice(),
        ),)+]
    };
}

/// Every file of the pack for the source notice, sorted by path. A test holds this list equal to
/// the folder.
const TWENTY11: &[Embedded] = files!["twenty11":
    "cards.toml",
    "fields.toml",
    "options.toml",
    "pack.toml",
    "policies.toml",
    "purposes.toml",
    "recipients.toml",
    "retention.toml",
    "text/en/card/belief_visits.md",
    "text/en/card/care_needs.md",
    "text/en/card/comm_needs.md",
    "text/en/card/equality.md",
    "text/en/card/gp_contact.md",
    "text/en/card/health_detail.md",
    "text/en/card/health_need.md",
    "text/en/card/mkt_email.md",
    "text/en/card/mkt_partners.md",
    "text/en/card/mkt_phone.md",
    "text/en/card/mkt_post.md",
    "text/en/card/mkt_sms.md",
    "text/en/card/money_help.md",
    "text/en/card/opt_benefit_health.md",
    "text/en/card/opt_hate.md",
    "text/en/card/opt_hospital.md",
    "text/en/card/opt_other_sensitive.md",
    "text/en/card/opt_prison.md",
    "text/en/card/opt_refuge.md",
    "text/en/card/pregnancy.md",
    "text/en/card/pub_advert.md",
    "text/en/card/pub_brochure.md",
    "text/en/card/pub_press.md",
    "text/en/card/pub_web.md",
    "text/en/card/service_injury.md",
    "text/en/card/share_support.md",
    "text/en/card/survey.md",
    "text/en/full.md",
    "text/en/section/access.md",
    "text/en/section/bank.md",
    "text/en/section/benefits.md",
    "text/en/section/caring.md",
    "text/en/section/choices.md",
    "text/en/section/contact.md",
    "text/en/section/equality.md",
    "text/en/section/health.md",
    "text/en/section/home.md",
    "text/en/section/household.md",
    "text/en/section/identity.md",
    "text/en/section/images.md",
    "text/en/section/insurance_number.md",
    "text/en/section/learning.md",
    "text/en/section/life.md",
    "text/en/section/money.md",
    "text/en/section/money_help.md",
    "text/en/section/nationality.md",
    "text/en/section/now.md",
    "text/en/section/offences.md",
    "text/en/section/references.md",
    "text/en/section/relationship.md",
    "text/en/section/safety.md",
    "text/en/section/services.md",
    "text/en/section/speak_for_you.md",
    "text/en/section/tenancies.md",
    "text/en/section/work.md",
    "text/en/short.md",
];

/// Every file of the government's notice for its lettings log, sorted by path. Held equal to the
/// folder too.
const MHCLG_CORE: &[Embedded] = files!["mhclg-core":
    "cards.toml",
    "fields.toml",
    "options.toml",
    "pack.toml",
    "policies.toml",
    "purposes.toml",
    "recipients.toml",
    "retention.toml",
    "text/en/full.md",
    "text/en/leaflet.md",
    "text/en/short.md",
];

/// The files of the pack new interviews use.
pub fn shipped() -> Vec<PackFile> {
    owned(TWENTY11)
}

/// Every pack that ships, by its id, with its files: the one new interviews use, then the one that
/// is shown before a letting is logged.
pub fn shipped_packs() -> Vec<(&'static str, Vec<PackFile>)> {
    vec![
        ("twenty11", owned(TWENTY11)),
        ("mhclg-core", owned(MHCLG_CORE)),
    ]
}

fn owned(files: &[Embedded]) -> Vec<PackFile> {
    files
        .iter()
        .map(|(path, bytes)| PackFile {
            path: (*path).to_owned(),
            bytes: bytes.to_vec(),
        })
        .collect()
}

#[cfg(test)]
mod tests;
