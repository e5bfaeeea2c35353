//! The generated files that are committed are current. `UPDATE=1 cargo test -p sprang-tests`
//! writes them anew; read the difference before you commit it.

use std::path::Path;

fn is_current(path: &str, generated: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path);
    if std::env::var_os("UPDATE").is_some() {
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("the folder can be made");
        std::fs::write(&path, generated).expect("the file can be written");
    }
    let committed = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    assert!(
        committed == generated,
        "{} is not current: run UPDATE=1 cargo test -p sprang-tests",
        path.display()
    );
}

#[test]
fn the_schema_of_procurements_is_current() {
    is_current("pkg/schema/procurement.schema.json", &sprang::document::procurement_schema());
}

#[test]
fn the_schema_of_offers_is_current() {
    is_current("pkg/schema/offers.schema.json", &sprang::document::offers_schema());
}

#[test]
fn the_schema_of_profiles_is_current() {
    is_current("pkg/schema/profile.schema.json", &sprang::document::profile_schema());
}

#[test]
fn the_typescript_types_are_current() {
    is_current("pkg/types/sprang.d.ts", &sprang::boundary::typescript_types());
}
