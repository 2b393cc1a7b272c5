use super::*;

#[test]
fn the_table_of_roles() {
    use May::*;
    let of = |role, practice| {
        May::ALL
            .into_iter()
            .filter(|may| allows(role, *may, practice))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        of(Role::Reception, false),
        [Find, Notice, Choose, Copy, Reception, ReadTexts]
    );
    assert_eq!(
        of(Role::Officer, false),
        [
            Find, OpenPerson, SeeAnswers, Interview, Notice, Choose, Copy, Reception, ReadTexts,
            TellAgain, Letting
        ]
    );
    assert_eq!(of(Role::Trainer, false), []);
    assert_eq!(of(Role::Trainer, true), May::ALL);
    assert_eq!(
        of(Role::Lead, false),
        [Find, OpenPerson, ReadTexts, Evidence, Notices, Coverage]
    );
    assert_eq!(
        of(Role::Administrator, false),
        [Staff, ChangeSettings, Evidence]
    );
    for role in Role::ALL.into_iter().filter(|role| *role != Role::Trainer) {
        assert_eq!(
            of(role, true),
            of(role, false),
            "only a trainer gains in practice"
        );
    }
}

#[test]
fn several_roles_add_up() {
    let roles = read(&["administrator", "officer", "officer"]).expect("reads");
    assert_eq!(roles, [Role::Officer, Role::Administrator]);
    assert!(any_allows(&roles, May::Staff, false) && any_allows(&roles, May::Interview, false));
    assert_eq!(listed(&roles), "officer,administrator");
}

#[test]
fn unknown_and_missing_roles_are_refused() {
    assert!(matches!(read(&["boss"]), Err(Error::RoleUnknown)));
    assert!(matches!(read::<&str>(&[]), Err(Error::NoRole)));
}
