//! The real network, over reqwest. Cleartext goes to this very machine only, until TLS with the pinned key stands.

use super::Carrier;
use reqwest::blocking::{Client, RequestBuilder, Response};
use schemas::ids::AreaId;
use schemas::refusal::{Refusal, RefusalCode};
use schemas::wire::{EnrolReply, EnrolRequest, HolderReply, HolderRequest, MEDIA_TYPE, UNFOLDED_LIMIT};
use std::io::Read;
use std::time::Duration;

/// To a server by HTTP.
pub struct HttpCarrier {
    client: Client,
}

impl HttpCarrier {
    /// Waits 10 s for a connection and 120 s for a whole answer: halls have bad Wi-Fi.
    ///
    /// # Errors
    /// Only when the system cannot make sockets at all.
    pub fn new() -> Result<Self, Refusal> {
        let client = Client::builder()
            .connect_timeout(Duration::from_secs(10))
            .timeout(Duration::from_secs(120))
            .no_proxy()
            .build()
            .map_err(|_| Refusal::of(RefusalCode::Broken))?;
        Ok(Self { client })
    }
}

impl Carrier for HttpCarrier {
    fn enrol(&self, server: &str, request: &EnrolRequest) -> Result<EnrolReply, Refusal> {
        let answer = send(self.client.post(address(server, "/v1/enrol")?).json(request))?;
        serde_json::from_slice(&answer).map_err(|_| Refusal::of(RefusalCode::WrongVersion))
    }

    fn holder(&self, server: &str, token: &str, request: &HolderRequest) -> Result<HolderReply, Refusal> {
        let asked = self.client.post(address(server, "/v1/holder")?);
        let answer = send(asked.bearer_auth(token).json(request))?;
        serde_json::from_slice(&answer).map_err(|_| Refusal::of(RefusalCode::WrongVersion))
    }

    fn sync(&self, server: &str, token: &str, body: Vec<u8>) -> Result<Vec<u8>, Refusal> {
        let request = self.client.post(address(server, "/v1/sync")?);
        send(
            request
                .bearer_auth(token)
                .header("content-type", MEDIA_TYPE)
                .body(body),
        )
    }

    fn pack(&self, server: &str, token: &str, area: AreaId) -> Result<Vec<u8>, Refusal> {
        send(
            self.client
                .get(address(server, &format!("/v1/areas/{area}/pack"))?)
                .bearer_auth(token),
        )
    }
}

fn address(server: &str, path: &str) -> Result<String, Refusal> {
    let server = server.trim().trim_end_matches('/');
    let with_scheme = if server.contains("://") {
        server.to_owned()
    } else {
        format!("http://{server}")
    };
    let parsed = reqwest::Url::parse(&with_scheme).map_err(|_| unreadable())?;
    let here = match parsed.host_str() {
        Some(host) => {
            let bare = host.trim_matches(['[', ']']);
            host == "localhost" || bare.parse::<std::net::IpAddr>().is_ok_and(|ip| ip.is_loopback())
        }
        None => return Err(unreadable()),
    };
    if parsed.scheme() == "http" && !here {
        return Err(Refusal::new(
            RefusalCode::NotAllowed,
            "Đường tới máy chủ chưa được mã hoá nên máy không gửi. Phiếu vẫn nằm trên máy; xin báo phường.",
        ));
    }
    Ok(format!("{with_scheme}{path}"))
}

fn unreadable() -> Refusal {
    Refusal::new(
        RefusalCode::Malformed,
        "Địa chỉ máy chủ không đọc được. Xin xem lại trên giấy ghi danh.",
    )
}

fn send(request: RequestBuilder) -> Result<Vec<u8>, Refusal> {
    let answer = request.send().map_err(|_| Refusal::of(RefusalCode::Offline))?;
    let status = answer.status();
    let body = whole(answer)?;
    if status.is_success() {
        return Ok(body);
    }
    Err(serde_json::from_slice(&body).unwrap_or_else(|_| Refusal::of(RefusalCode::Offline)))
}

fn whole(answer: Response) -> Result<Vec<u8>, Refusal> {
    let expected = answer.content_length();
    let mut body = Vec::new();
    let limit = UNFOLDED_LIMIT as u64 + 1;
    answer
        .take(limit)
        .read_to_end(&mut body)
        .map_err(|_| Refusal::of(RefusalCode::Offline))?;
    let cut = expected.is_some_and(|length| length != body.len() as u64);
    if cut || body.len() as u64 == limit {
        Err(Refusal::of(RefusalCode::Offline))
    } else {
        Ok(body)
    }
}
