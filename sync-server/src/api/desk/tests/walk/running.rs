//! Members, accounts, phones, lists.

use super::{Ask, Scene, Told};
use serde_json::{Value, json};

pub fn asks(scene: &Scene) -> Vec<Ask> {
    let Scene {
        member,
        device,
        account,
        job,
        ..
    } = scene;
    let called = json!({ "called": "x", "role": "volunteer", "areas": [] });
    let role = json!({ "role": "viewer" });
    let named = json!({ "name": "x", "role": "viewer" });
    let files = json!({ "files": [scene.list] });
    let refused = |route, path: String, body: &Value| Ask::post(route, path, body.clone(), Told::Refused);
    let of_member = format!("/desk/api/members/{member}");
    let of_account = format!("/desk/api/accounts/{account}");
    let to = json!({ "to": member });
    let unit = json!({ "number": "99", "oldWard": "", "from": "2026-10-01" });
    let joined = json!({ "areas": scene.ward.areas, "number": "50", "from": "2026-10-01" });
    let words = json!({ "insteadOf": 1, "script": "x", "slip": "x" });
    vec![
        refused(
            "POST /desk/api/members/many",
            "/desk/api/members/many".to_owned(),
            &json!([called]),
        ),
        refused(
            "POST /desk/api/forms/{kind}",
            "/desk/api/forms/members".to_owned(),
            &json!({ "bytes": "" }),
        ),
        refused("POST /desk/api/units", "/desk/api/units".to_owned(), &unit),
        refused(
            "POST /desk/api/units/join",
            "/desk/api/units/join".to_owned(),
            &joined,
        ),
        refused("POST /desk/api/wording", "/desk/api/wording".to_owned(), &words),
        refused(
            "POST /desk/api/slips",
            "/desk/api/slips".to_owned(),
            &json!({ "sheets": 1 }),
        ),
        refused("POST /desk/api/members", "/desk/api/members".to_owned(), &called),
        refused("POST /desk/api/members/{volunteer}", of_member.clone(), &called),
        refused(
            "POST /desk/api/members/{volunteer}/hand-over",
            format!("{of_member}/hand-over"),
            &to,
        ),
        refused(
            "POST /desk/api/members/{volunteer}/code",
            format!("{of_member}/code"),
            &Value::Null,
        ),
        refused(
            "POST /desk/api/phones/{device}/revoke",
            format!("/desk/api/phones/{device}/revoke"),
            &Value::Null,
        ),
        refused("POST /desk/api/accounts", "/desk/api/accounts".to_owned(), &named),
        refused(
            "POST /desk/api/accounts/{account}/password",
            format!("{of_account}/password"),
            &Value::Null,
        ),
        refused(
            "POST /desk/api/accounts/{account}/role",
            format!("{of_account}/role"),
            &role,
        ),
        refused(
            "POST /desk/api/accounts/{account}/close",
            format!("{of_account}/close"),
            &Value::Null,
        ),
        refused("POST /desk/api/imports", "/desk/api/imports".to_owned(), &files),
        refused(
            "POST /desk/api/imports/preview",
            "/desk/api/imports/preview".to_owned(),
            &files,
        ),
        refused(
            "POST /desk/api/imports/{job}/undo",
            format!("/desk/api/imports/{job}/undo"),
            &Value::Null,
        ),
    ]
}
