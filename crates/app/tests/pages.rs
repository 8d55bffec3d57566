//! Every page in every state is drawn and looked at for what would shut somebody out.

use app::{
    web::{look, pages::gallery::view as gallery},
    words::Words,
};
use practice::policy::{ALLOWED, Relation};
use practice::told::{Field, SHEETS, Shape, Sheet};
use std::collections::BTreeSet;

/// Every page as (name, markup), the gallery's index included.
fn pages() -> Vec<(String, String)> {
    let words = Words::english();
    let shown = gallery::all();
    let index = gallery::page(&shown, &words, &gallery::sample_room());
    let mut pages = vec![("gallery/index".to_owned(), index.0)];
    pages.extend(shown.into_iter().map(|one| (format!("{}/{}", one.page, one.sample), (one.draw)(&words).0)));
    pages
}

/// Fails with the names of all pages for which `wrong` finds something, and what it found.
fn none_is(wrong: impl Fn(&str) -> Option<String>) {
    let found: Vec<String> =
        pages().iter().filter_map(|(name, html)| Some(format!("{name}: {}", wrong(html)?))).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let opening = format!(" {attribute}=\"");
    html.split(opening.as_str()).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

fn tags<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let opening = format!("<{name}");
    let ends = |rest: &&str| rest.starts_with([' ', '>', '/']);
    html.split(opening.as_str()).skip(1).filter(ends).filter_map(|rest| rest.split('>').next()).collect()
}

fn between<'a>(html: &'a str, from: &str, to: &str) -> Option<&'a str> {
    html.split_once(from)?.1.split_once(to).map(|(inside, _)| inside)
}

#[test]
fn no_sentence_is_missing() {
    none_is(|html| between(html, "⟦", "⟧").map(str::to_owned));
}

#[test]
fn every_page_has_one_heading_and_one_middle() {
    none_is(|html| {
        let (headings, middles) = (tags(html, "h1").len(), tags(html, "main").len());
        ((headings, middles) != (1, 1)).then(|| format!("{headings} h1, {middles} main"))
    });
}

#[test]
fn no_heading_level_is_jumped_over() {
    none_is(|html| {
        let mut last = 0;
        // What has to be put right stands above the heading, as people who read by headings expect it to.
        let html = html.replace("<h2 id=\"errors-title\"", "<p");
        for piece in html.split("<h").skip(1) {
            let Some(level) = piece.chars().next().and_then(|c| c.to_digit(10)) else { continue };
            if level > last + 1 {
                return Some(format!("h{level} after h{last}"));
            }
            last = level;
        }
        None
    });
}

#[test]
fn nothing_is_styled_or_scripted_inside_a_page() {
    none_is(|html| {
        let inline = !values(html, "style").is_empty() || html.contains("<style") || html.contains("javascript:");
        let handler = ["click", "load", "submit", "change", "input", "key", "error", "focus"];
        let handler = handler.iter().any(|event| html.contains(&format!(" on{event}=")));
        let script = html.matches("<script").count() != html.matches("<script src=\"/look/").count();
        (inline || handler || script).then(|| "style or script in the page".to_owned())
    });
}

#[test]
fn nothing_comes_from_elsewhere() {
    none_is(|html| {
        let sources =
            values(html, "src").into_iter().chain(tags(html, "link").into_iter().flat_map(|tag| values(tag, "href")));
        let mut foreign = sources.filter(|path| !path.starts_with("/look/"));
        foreign.next().map(str::to_owned)
    });
}

#[test]
fn every_file_a_page_asks_for_is_there() {
    none_is(|html| {
        let asked =
            values(html, "src").into_iter().chain(tags(html, "link").into_iter().flat_map(|tag| values(tag, "href")));
        let mut missing = asked.filter(|path| !look::FILES.iter().any(|file| format!("/look/{}", file.name) == *path));
        missing.next().map(str::to_owned)
    });
}

#[test]
fn every_id_is_there_once() {
    none_is(|html| {
        let mut seen = BTreeSet::new();
        values(html, "id").into_iter().find(|id| !seen.insert(*id)).map(str::to_owned)
    });
}

#[test]
fn whatever_points_at_an_id_finds_it() {
    none_is(|html| {
        let ids: BTreeSet<&str> = values(html, "id").into_iter().collect();
        let by = ["for", "aria-labelledby", "aria-describedby"].into_iter().flat_map(|name| values(html, name));
        let anchors = values(html, "href").into_iter().filter_map(|href| href.strip_prefix('#'));
        let mut lost = by.flat_map(str::split_whitespace).chain(anchors).filter(|id| !ids.contains(id));
        lost.next().map(str::to_owned)
    });
}

#[test]
fn every_field_has_a_label() {
    none_is(|html| {
        let labels: BTreeSet<&str> = tags(html, "label").into_iter().flat_map(|tag| values(tag, "for")).collect();
        let fields = ["input", "textarea", "select"].into_iter().flat_map(|name| tags(html, name));
        let mut seen = fields.filter(|tag| !tag.contains("type=\"hidden\""));
        seen.find(|tag| !values(tag, "id").first().is_some_and(|id| labels.contains(id))).map(str::to_owned)
    });
}

#[test]
fn every_form_posts_and_carries_the_seal() {
    none_is(|html| {
        let forms = html.split("<form").skip(1).filter_map(|rest| rest.split("</form>").next());
        // A search asks and changes nothing: it goes into the address and needs no seal.
        let search = |form: &&str| form.contains("role=\"search\"") && form.contains("method=\"get\"");
        let mut bare = forms
            .filter(|form| !search(form))
            .filter(|form| !form.contains("method=\"post\"") || !form.contains("name=\"csrf\""));
        bare.next().map(str::to_owned)
    });
}

#[test]
fn the_window_of_a_client_tells_a_stranger_nothing() {
    let telling = ["attune", "therap", "alliance", "practice", "crisis", "depress", "phq", "lindenhof"];
    none_is(|html| {
        let client = html.contains("data-leave");
        let title = between(html, "<title>", "</title>")?.to_lowercase();
        (client && telling.iter().any(|word| title.contains(word))).then_some(title)
    });
}

#[test]
fn every_client_page_has_help_and_a_way_out() {
    let client = [
        "check_in/",
        "my/",
        "my_session/",
        "who_sees_what/",
        "course/client",
        "normal/",
        "say/look",
        "say/ordinary",
        "kept/ordinary",
        "stopping/",
        "summary/",
    ];
    for (name, html) in pages().iter().filter(|(name, _)| client.iter().any(|page| name.starts_with(page))) {
        assert!(html.contains("id=\"help-title\"") && html.contains("href=\"/leave\""), "{name}");
    }
}

#[test]
fn every_picture_says_what_it_shows() {
    none_is(|html| {
        let mut drawn = tags(html, "svg").into_iter().filter(|tag| !tag.contains("aria-hidden"));
        drawn.find(|tag| !tag.contains("role=\"img\" aria-labelledby=")).map(str::to_owned)
    });
}

#[test]
fn no_colour_is_written_outside_the_tokens() {
    for file in look::FILES.iter().filter(|file| matches!(file.name, "components.css" | "chart.css")) {
        let colour = |line: &&str| {
            line.contains("rgb(")
                || line.contains("hsl(")
                || line.split(": ").skip(1).any(|value| value.starts_with('#'))
        };
        assert_eq!(file.body.lines().find(colour), None, "{}", file.name);
    }
}

/// The keys of a list that no sentence stands under.
fn without_a_sentence(keys: impl IntoIterator<Item = String>) -> Vec<String> {
    let words = Words::english();
    keys.into_iter().filter(|key| !words.has(key)).collect()
}

#[test]
fn whatever_a_record_was_opened_for_the_client_reads_in_words() {
    let of_a_course = ALLOWED.iter().filter(|(_, relation, _)| *relation != Relation::None);
    let lacking = without_a_sentence(of_a_course.map(|(.., verb)| format!("purpose-{}", verb.word())));
    assert!(lacking.is_empty(), "{lacking:?}");
}

#[test]
fn every_sheet_asks_in_words() {
    let asked = |sheet: &Sheet| {
        let of = |rest: String| format!("sheet-{}{rest}", sheet.kind);
        let fields = sheet.fields.iter().map(|field| of(format!("-{}", field.name.replace('_', "-"))));
        [of(String::new()), of("-what".to_owned())].into_iter().chain(fields).collect::<Vec<_>>()
    };
    let lacking = without_a_sentence(SHEETS.iter().flat_map(asked));
    assert!(lacking.is_empty(), "{lacking:?}");
}

#[test]
fn every_answer_a_sheet_offers_is_in_words() {
    let words = Words::english();
    let lacks = |sheet: &Sheet, field: &Field, value: &str| {
        let (kind, name) = (sheet.kind, field.name.replace('_', "-"));
        let named = ["client", "therapist"].contains(&value);
        let said = [format!("told-{kind}-{name}-{value}"), format!("told-{name}-{value}")];
        !named && !said.iter().any(|key| words.has(key))
    };
    let mut lacking = Vec::new();
    for (sheet, field) in SHEETS.iter().flat_map(|sheet| sheet.fields.iter().map(move |field| (sheet, field))) {
        let offered: Vec<String> = match field.shape {
            Shape::One(offered) | Shape::Any(offered) => offered.iter().map(|value| (*value).to_owned()).collect(),
            Shape::AnyUpTo(most) => (1..=most).map(|value| value.to_string()).collect(),
            _ => Vec::new(),
        };
        let absent = offered.into_iter().filter(|value| lacks(sheet, field, value));
        lacking.extend(absent.map(|value| format!("{} {} {value}", sheet.kind, field.name)));
    }
    assert!(lacking.is_empty(), "{lacking:?}");
}
