//! Maps of the working distance, invented: a short way, and one of many sessions at the edges.

use crate::web::look::map::{Dot, Map};

/// Four sessions, from distant and not working to close and working.
pub(super) fn of_two() -> Map {
    Map {
        dots: vec![
            dot(1, (2.6, 1.1), (2.5, 1.2), "distant and not working"),
            dot(4, (4.7, 1.1), (4.0, 1.2), "between"),
            dot(8, (6.3, 1.0), (7.5, 1.1), "close and working"),
            dot(12, (8.0, 0.9), (7.2, 1.1), "close and working"),
        ],
        says: "4 sessions are drawn, from session 1 to session 12. In session 1 closeness was about 2.6 and work about 2.5: distant and not working. Session 12 lies here on the map: close and working. Closeness is about 8.0 and work about 7.2, each from 0 to 10. It is a picture of some answers, not a mark for anybody.".into(),
        made_of: "It is drawn from your client’s answers alone. No study says where a dot ought to be, and it is no mark for anybody.".into(),
    }
}

/// Forty sessions, some of them where the plane ends.
pub(super) fn crowded() -> Map {
    let steps = (1..=40_u32).map(|n| (n, f64::from(n * 7 % 11), f64::from(n * 3 % 11)));
    Map {
        dots: steps.map(|(n, closeness, work)| dot(n, (closeness, 1.1), (work, 1.6), "between")).collect(),
        says: "40 sessions are drawn, from session 1 to session 40. In session 1 closeness was about 7.0 and work about 3.0: between. Session 40 lies between the regions of the map: closeness is about 5.0 and work about 10.0, each from 0 to 10, and the answers are too coarse to say more.".into(),
        made_of: "It is drawn from your answers alone. No study says where a dot ought to be, and it is no mark for anybody.".into(),
    }
}

fn dot(session: u32, closeness: (f64, f64), work: (f64, f64), region: &str) -> Dot {
    let parts =
        ["being on good terms: 8", "being able to trust: 7", "goals and the way there: 7", "seeing more clearly: 4"];
    let parts = parts.map(str::to_owned).into();
    Dot { session, on: "2 June 2026".into(), closeness, work, region: region.into(), parts }
}
