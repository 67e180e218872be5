//! One contract, told in each of the ways, and what is missing or too much in each.

use super::*;

const TABLES: &str = "export const GIVEN = [\n  \"endpoint\", \"assessment-id\",\n];\n\
    export const LOOKS = [\"theme\"];\nexport const OWN = [\"name\"];\n\
    export const FLAGS = [\"readonly\"];\n\
    export const RENAMED = { \"assessment-id\": \"assessmentId\", readonly: \"readOnly\" };\n\
    export const DEEDS = [\"save\"];\n";

const CLASS: &str = "class It extends HTMLElement {\n  static get formAssociated() {\n  }\n  \
    constructor() {\n  }\n  connectedCallback() {\n  }\n  get value() {\n  }\n  set value(it) {\n  }\n  \
    get renders() {\n  }\n  async importFile(file) {\n    other(file);\n  }\n  _own() {\n  }\n}\n";

const RAISING: &str =
    "(\"hangji-ready\", None)\nfail(\"hangji-ready: why\");\n\"hangji-assessment\"";

const TYPES: &str = "\"hangji-ready\": CustomEvent<null>;\n\
    export interface HangjiAssessmentElement extends HTMLElement {\n  endpoint: string;\n  \
    assessmentId: string;\n  theme: string;\n  name: string;\n  readOnly: boolean;\n\n  \
    get value(): object;\n  set value(it: object | string);\n\n  save(): void;\n  \
    importFile(file: Blob): Promise<void>;\n  addEventListener(\n    type: string,\n  ): void;\n}\n\
    declare global { }\n";

const PAGE: &str = "## Attributes\n| `endpoint` | x |\n| `assessment-id` | x |\n| `theme` | x |\n\
    | `name` | x |\n| `readonly` | x |\n## Properties\n| `value` | x |\n## Methods\n\
    | `save()` | x |\n| `importFile(file)` | x |\n## Events\n| `hangji-ready` | – | x |\n\
    ## Look\n| `another` | x |\n";

fn code() -> Contract {
    of_code(TABLES, CLASS, RAISING)
}

fn names(all: &[&str]) -> Names {
    all.iter().map(|it| (*it).to_owned()).collect()
}

fn manifest() -> Value {
    let named = |all: &[&str], kind: &str| {
        let named = |it: &&str| serde_json::json!({ "name": it, "kind": kind });
        all.iter().map(named).collect::<Vec<_>>()
    };
    let fields = ["endpoint", "assessmentId", "theme", "name", "readOnly", "value"];
    let members = [named(&fields, "field"), named(&["save", "importFile"], "method")].concat();
    serde_json::json!({ "modules": [{ "declarations": [{
        "attributes": named(&["endpoint", "assessment-id", "theme", "name", "readonly"], ""),
        "members": members,
        "events": named(&["hangji-ready"], ""),
    }] }] })
}

#[test]
fn the_code_names_what_a_page_may_use_and_nothing_of_its_own() {
    let expected = Contract {
        attributes: names(&["endpoint", "assessment-id", "theme", "name", "readonly"]),
        properties: names(&["endpoint", "assessmentId", "theme", "name", "readOnly", "value"]),
        methods: names(&["save", "importFile"]),
        events: names(&["hangji-ready"]),
    };
    assert_eq!(code(), expected);
}

#[test]
fn the_same_is_read_wherever_it_is_told() {
    assert_eq!(of_types(TYPES, &code()), code());
    assert_eq!(of_manifest(&manifest()), code());
    assert_eq!(of_page(PAGE, TABLES), code());
}

#[test]
fn what_is_missing_or_too_much_is_named() {
    let told = |types: &str| compare(&code(), &of_types(types, &code()), "a.d.ts");
    assert_eq!(told(TYPES), []);
    let without = TYPES.replace("  theme: string;\n", "");
    assert_eq!(told(&without), [Problem("a.d.ts: tell of the property `theme`".into())]);
    let besides = TYPES.replace("  save(): void;", "  save(): void;\n  store(): void;");
    assert_eq!(told(&besides), [Problem("a.d.ts: there is no method `store`".into())]);
    let page = PAGE.replace("| `readonly` | x |\n", "").replace("hangji-ready", "hangji-done");
    let problems = compare(&code(), &of_page(&page, TABLES), "a.md");
    assert_eq!(problems.len(), 3, "{problems:?}");
}
