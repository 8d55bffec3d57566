//! The lines of a calendar: folded ones joined, properties told apart, events gathered.

use crate::story::Problem;

/// One property of an event: `DTSTART;VALUE=DATE:20260602`.
#[derive(Clone, Debug)]
pub(super) struct Property {
    /// Its name, in capitals.
    pub(super) name: String,
    /// Its value as written.
    pub(super) value: String,
    /// The line it begins on, counted from 1.
    pub(super) line: usize,
}

/// One event as written.
#[derive(Clone, Debug)]
pub(super) struct Written {
    /// The line it begins on.
    pub(super) line: usize,
    /// Its properties, those of its alarms left out.
    pub(super) properties: Vec<Property>,
}

impl Written {
    /// The first property of a name.
    pub(super) fn find(&self, name: &str) -> Option<&Property> {
        self.properties.iter().find(|property| property.name == name)
    }

    /// All properties of a name.
    pub(super) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Property> {
        self.properties.iter().filter(move |property| property.name == name)
    }
}

/// What stands between `BEGIN` and `END`, from the outside in.
#[derive(Default)]
struct Open {
    parts: Vec<String>,
    event: Option<Written>,
    events: Vec<Written>,
}

/// Every event of a calendar.
pub(super) fn events(text: &str) -> Result<Vec<Written>, Problem> {
    let lines = unfolded(text.strip_prefix('\u{feff}').unwrap_or(text));
    if lines.first().is_none_or(|(_, line)| !line.eq_ignore_ascii_case("BEGIN:VCALENDAR")) {
        return Err(Problem::new(
            "line 1",
            "this is no calendar, which begins with BEGIN:VCALENDAR; export it as .ics",
        ));
    }
    let mut open = Open::default();
    for (line, text) in &lines {
        open.take(*line, text)?;
    }
    match open.parts.last() {
        Some(part) => Err(Problem::new("the last line", format!("the file breaks off within {part}; export it again"))),
        None => Ok(open.events),
    }
}

/// Lines with their numbers; one that begins with a blank goes on with the one before.
fn unfolded(text: &str) -> Vec<(usize, String)> {
    let mut lines: Vec<(usize, String)> = Vec::new();
    for (nth, line) in text.lines().enumerate() {
        match (line.strip_prefix([' ', '\t']), lines.last_mut()) {
            (Some(more), Some((_, before))) => before.push_str(more),
            _ if line.trim().is_empty() => {}
            _ => lines.push((nth + 1, line.trim_end().to_owned())),
        }
    }
    lines
}

impl Open {
    fn take(&mut self, line: usize, text: &str) -> Result<(), Problem> {
        let Some(property) = property(line, text) else { return Ok(()) };
        match property.name.as_str() {
            "BEGIN" => self.begin(line, property.value.to_ascii_uppercase()),
            "END" => return self.end(line, &property.value.to_ascii_uppercase()),
            _ if self.parts.last().is_some_and(|part| part == "VEVENT") => {
                self.event.iter_mut().for_each(|event| event.properties.push(property.clone()));
            }
            _ => {}
        }
        Ok(())
    }

    fn begin(&mut self, line: usize, part: String) {
        if part == "VEVENT" {
            self.event = Some(Written { line, properties: Vec::new() });
        }
        self.parts.push(part);
    }

    fn end(&mut self, line: usize, part: &str) -> Result<(), Problem> {
        if self.parts.pop().as_deref() != Some(part) {
            let what = format!("{part} ends here and never began; the file is damaged, so export it again");
            return Err(Problem::new(format!("line {line}"), what));
        }
        if part == "VEVENT" {
            self.events.extend(self.event.take());
        }
        Ok(())
    }
}

/// Name and value; what stands in quotes within a parameter ends neither.
fn property(line: usize, text: &str) -> Option<Property> {
    let mut quoted = false;
    let colon = text.find(|letter| {
        quoted ^= letter == '"';
        letter == ':' && !quoted
    })?;
    let name = text[..colon].split(';').next()?.trim().to_ascii_uppercase();
    Some(Property { name, value: text[colon + 1..].to_owned(), line })
}

/// A text as a person reads it: `\,` is a comma and `\n` a new line, told as a blank.
pub(super) fn plain(value: &str) -> String {
    let mut told = String::new();
    let mut letters = value.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => told.extend(letters.next().map(|next| if matches!(next, 'n' | 'N') { ' ' } else { next })),
            letter if letter.is_control() => told.push(' '),
            letter => told.push(letter),
        }
    }
    told.trim().to_owned()
}
