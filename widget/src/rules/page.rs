use std::cell::RefCell;

use js_sys::{Array, Function, Promise};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::place::Question;

thread_local! {
    /// What the package calls the rules with: the name of a call and its arguments give the promise of a text.
    static CALL: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Takes the function that calls the rules: `(name, arguments) => Promise<string>`.
pub(crate) fn connect(call: Function) {
    CALL.with_borrow_mut(|place| *place = Some(call));
}

/// Calls the rules, and hands the answer over when it comes; `None` where they cannot be had.
pub(super) fn ask(question: &Question, then: impl FnOnce(Option<String>) + 'static) {
    let arguments: Array = question.arguments.iter().map(|argument| JsValue::from_str(argument)).collect();
    let promise = CALL.with_borrow(|call| {
        let answer = call.as_ref()?.call2(&JsValue::NULL, &question.call.name().into(), &arguments).ok()?;
        answer.dyn_into::<Promise>().ok()
    });
    spawn_local(async move {
        let answer = match promise {
            Some(promise) => JsFuture::from(promise).await.ok(),
            None => None,
        };
        then(answer.and_then(|answer| answer.as_string()));
    });
}
