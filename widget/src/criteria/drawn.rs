use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use sprang::document::Criterion;

/// The criteria as they were last drawn, by place: one that has not changed is neither copied nor drawn again.
#[derive(Debug, Default)]
pub(crate) struct Drawn(RefCell<HashMap<String, Rc<Criterion>>>);

impl Drawn {
    /// The criterion at a place: the very one that was drawn there before, where it is still the same.
    pub(super) fn of(&self, at: &str, criterion: &Criterion) -> Rc<Criterion> {
        let mut drawn = self.0.borrow_mut();
        if let Some(before) = drawn.get(at)
            && **before == *criterion
        {
            return before.clone();
        }
        let now = Rc::new(criterion.clone());
        drawn.insert(at.to_owned(), now.clone());
        now
    }
}

#[cfg(test)]
mod tests {
    use sprang::document::procurement_in;

    use super::*;
    use crate::state::Editor;

    #[test]
    fn what_has_not_changed_is_the_very_same_and_what_has_is_not() {
        let begun = Editor::begun().expect("a procurement");
        let document = procurement_in(begun.node()).expect("read");
        let mut criterion = document.lots[0].criteria[0].clone();
        let drawn = Drawn::default();
        let first = drawn.of("/a", &criterion);
        assert!(Rc::ptr_eq(&first, &drawn.of("/a", &criterion.clone())));
        if let Criterion::Price { id, .. } = &mut criterion {
            id.push('2');
        }
        let second = drawn.of("/a", &criterion);
        assert!(!Rc::ptr_eq(&first, &second));
        assert_eq!(*second, criterion);
    }
}
