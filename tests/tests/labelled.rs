//! The checks find what is wrong in labelled texts, and little else.

use std::path::Path;

use sprang_tests::labelled::Report;

fn measured(path: &Path) -> Report {
    let mut report = Report::default();
    let text = std::fs::read_to_string(path).expect("a file");
    report.take(&path.display().to_string(), &text).expect("labelled texts");
    report
}

#[test]
fn our_own_labelled_texts_are_read_as_people_read_them() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("labelled");
    let files = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let files: Vec<_> =
        files.filter(|path| path.extension().is_some_and(|ending| ending == "json")).collect();
    assert!(files.len() >= 3);
    for file in files {
        let report = measured(&file);
        assert!(report.all.right > 20, "{:?}", report.all);
        assert!(
            report.all.precision() >= 950 && report.all.recall() >= 950,
            "{}: {:?}\n{}",
            file.display(),
            report.all,
            report.lines
        );
    }
}

#[test]
fn the_reference_texts_are_read_as_people_read_them() {
    let reference = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/content/examples_criteria.json");
    if !reference.exists() {
        println!("skipped: reference data not here");
        return;
    }
    let report = measured(&reference);
    assert!(
        report.all.precision() >= 900 && report.all.recall() >= 800,
        "{:?}\n{}",
        report.all,
        report.lines
    );
}
