//! Reading a page as a person does: its heading, its links, its fields.

/// What stands between two marks.
pub fn between<'a>(html: &'a str, from: &str, to: &str) -> Option<&'a str> {
    html.split_once(from)?.1.split_once(to).map(|(inside, _)| inside)
}

/// Text as a browser shows it.
pub fn unescaped(html: &str) -> String {
    html.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

/// Text without tags.
pub fn plain(html: &str) -> String {
    let mut inside = false;
    let shown = |letter: char| {
        inside = (inside || letter == '<') && letter != '>';
        !inside && letter != '>'
    };
    let mut shown = shown;
    unescaped(&html.chars().filter(|letter| shown(*letter)).collect::<String>()).trim().to_owned()
}

/// The seal of the page's forms.
pub fn seal(html: &str) -> Option<String> {
    between(html, "name=\"csrf\" value=\"", "\"").map(str::to_owned)
}

/// The page's heading.
pub fn heading(html: &str) -> String {
    let inside = html.split_once("<h1").and_then(|(_, rest)| rest.split_once('>')).map_or("", |(_, rest)| rest);
    plain(inside.split("</h1>").next().unwrap_or_default())
}

/// The value of a hidden field.
pub fn hidden(html: &str, name: &str) -> Option<String> {
    between(html, &format!("name=\"{name}\" value=\""), "\"").map(unescaped)
}

/// The radio button of one name that is chosen.
pub fn chosen(html: &str, name: &str) -> Option<String> {
    let mark = format!("name=\"{name}\" value=\"");
    let tags = html.split(mark.as_str()).skip(1).filter_map(|rest| rest.split('>').next());
    tags.filter(|tag| tag.contains(" checked")).find_map(|tag| tag.split('"').next()).map(unescaped)
}

/// Everything shown to be copied.
pub fn copies(html: &str) -> Vec<String> {
    html.split("class=\"copy\"").skip(1).filter_map(|rest| between(rest, ">", "<")).map(unescaped).collect()
}

/// Where a link with these words leads.
pub fn link_to(html: &str, words: &str) -> Option<String> {
    let links = html.split("<a ").skip(1).filter_map(|rest| rest.split("</a>").next());
    let mut named = links.filter(|link| plain(&format!("<a {link}")) == words);
    named.find_map(|link| between(link, "href=\"", "\"")).map(unescaped)
}

/// Every link that begins with a path.
pub fn links(html: &str, begins: &str) -> Vec<String> {
    let mark = format!("href=\"{begins}");
    let links = html.split(mark.as_str()).skip(1).filter_map(|rest| rest.split('"').next());
    links.map(|rest| format!("{begins}{rest}")).collect()
}

/// Every key of a finding that can be talked about.
pub fn findings(html: &str) -> Vec<String> {
    html.split("name=\"finding\" value=\"").skip(1).filter_map(|rest| rest.split('"').next()).map(unescaped).collect()
}
