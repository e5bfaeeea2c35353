//! Criteria that are dragged. Every such move has its buttons and keys too.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use yew::prelude::*;

use super::Desk;
use crate::state::Action;

/// Lets a criterion be dragged: what is dragged is its place.
pub(super) fn dragging(at: &str) -> Callback<DragEvent> {
    let at = at.to_owned();
    Callback::from(move |event: DragEvent| {
        event.stop_propagation();
        called(&event, "setData", &["text/plain", &at]);
    })
}

/// Lets what is dragged be dropped before an item of a list.
pub(super) fn dropping(desk: &Desk, list: &str, index: usize) -> (Callback<DragEvent>, Callback<DragEvent>) {
    let over = Callback::from(|event: DragEvent| event.prevent_default());
    let (send, list) = (desk.send.clone(), list.to_owned());
    let drop = Callback::from(move |event: DragEvent| {
        event.prevent_default();
        event.stop_propagation();
        let at = called(&event, "getData", &["text/plain"]).and_then(|at| at.as_string()).unwrap_or_default();
        if at.starts_with("/lots/") {
            send.emit(Action::Place { at, list: list.clone(), index });
        }
    });
    (over, drop)
}

/// Calls a method of what an event carries.
fn called(event: &DragEvent, method: &str, arguments: &[&str]) -> Option<JsValue> {
    let data = Reflect::get(event, &"dataTransfer".into()).ok()?;
    let method: Function = Reflect::get(&data, &method.into()).ok()?.dyn_into().ok()?;
    method.apply(&data, &arguments.iter().map(|argument| JsValue::from_str(argument)).collect()).ok()
}
