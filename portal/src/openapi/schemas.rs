//! The schemas of what travels, as components.

use hangji_core::document::Schemas;
use hangji_core::schema;
use hangji_core::wire::{Problem, Receipt};
use serde_json::{Map, Value, json};

/// Where JSON Schema keeps named schemas, and where OpenAPI does.
const DEFINITIONS: &str = "#/$defs/";
const COMPONENTS: &str = "#/components/schemas/";

/// Puts the schemas of everything that travels among the components.
pub(super) fn put_into(components: &mut Map<String, Value>) {
    let mut submission = take_definitions(schema::assessment(), components);
    demand(&mut submission);
    components.insert("Submission".to_owned(), submission);
    for schema in
        [Schemas::document::<Problem>("", "", None), Schemas::document::<Receipt>("", "", None)]
    {
        take_definitions(schema, components);
    }
    require(components, "Receipt", &["id", "revision", "receipt", "received_at"]);
    require(components, "Problem", &["type", "title", "status", "detail"]);
    let problem = components.get_mut("Problem").and_then(|it| it.pointer_mut("/properties"));
    if let Some(members) = problem.and_then(Value::as_object_mut) {
        members.insert("misfits".to_owned(), misfits());
    }
}

/// Our reader takes a draft; a host demands an id that can stand in an address, and a step.
fn demand(submission: &mut Value) {
    let Some(members) = submission.pointer_mut("/properties").and_then(Value::as_object_mut) else {
        return;
    };
    let id = json!({ "type": "string", "pattern": "^[A-Za-z0-9_-]{1,64}$" });
    members.extend([("id".to_owned(), id), ("step".to_owned(), json!({ "type": "string" }))]);
    put(submission, "required", json!(["schema", "id", "step"]));
}

/// Our reader takes less, and `null` for it; what a host sends always has these.
fn require(components: &mut Map<String, Value>, name: &str, members: &[&str]) {
    let Some(schema) = components.get_mut(name) else { return };
    put(schema, "type", json!("object"));
    put(schema, "required", json!(members));
    for member in members {
        let kinds = schema.pointer_mut(&format!("/properties/{member}/type"));
        if let Some(Value::Array(kinds)) = kinds {
            kinds.retain(|it| it != "null");
        }
    }
}

fn put(schema: &mut Value, name: &str, value: Value) {
    if let Some(schema) = schema.as_object_mut() {
        schema.insert(name.to_owned(), value);
    }
}

fn misfits() -> Value {
    json!({
        "description": "Every value that its place does not take (400, 422).",
        "type": "array",
        "items": { "$ref": format!("{COMPONENTS}Misfit") },
    })
}

/// Moves a schema's definitions to the components; gives what is left of it.
fn take_definitions(mut schema: Value, components: &mut Map<String, Value>) -> Value {
    refer(&mut schema);
    if let Some(members) = schema.as_object_mut() {
        if let Some(Value::Object(definitions)) = members.remove("$defs") {
            components.extend(definitions);
        }
        // They name a document of its own, which a component is not.
        members.remove("$schema");
        members.remove("$id");
    }
    schema
}

/// Lets every reference point to the components.
fn refer(schema: &mut Value) {
    match schema {
        Value::Object(members) => {
            if let Some(Value::String(to)) = members.get_mut("$ref") {
                *to = to.replacen(DEFINITIONS, COMPONENTS, 1);
            }
            members.values_mut().for_each(refer);
        }
        Value::Array(list) => list.iter_mut().for_each(refer),
        _ => {}
    }
}
