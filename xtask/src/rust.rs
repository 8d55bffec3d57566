//! A Rust file taken apart: its functions with their lengths, its identifiers, its string literals, and which lines are tests.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::{collections::BTreeSet, ops::RangeInclusive};
use syn::{spanned::Spanned, visit::Visit};

/// One function with a body.
#[derive(Clone, Debug)]
pub struct Function {
    /// Its name.
    pub name: String,
    /// The line its signature begins on.
    pub line: usize,
    /// Lines from signature to closing brace that are neither blank nor comment.
    pub length: usize,
    /// Whether it is a test or serves one.
    pub test: bool,
}

/// A string literal and where it stands.
#[derive(Clone, Debug)]
pub struct Literal {
    /// What it says.
    pub text: String,
    /// The line it stands on.
    pub line: usize,
    /// The name before the parenthesis or colon it follows directly: `plain` in `Phrase::plain("…")`.
    pub given_to: String,
}

/// One Rust file.
#[derive(Debug)]
pub struct RustFile<'a> {
    /// Path from the root.
    pub path: &'a str,
    /// Its text.
    pub text: &'a str,
    /// Its functions.
    pub functions: Vec<Function>,
    /// Lines that only tests see.
    pub tests: Vec<RangeInclusive<usize>>,
    tokens: TokenStream,
}

impl<'a> RustFile<'a> {
    /// Takes `text` apart, or says why it is not Rust.
    ///
    /// # Errors
    /// The parser's message, where the file does not parse.
    pub fn parse(path: &'a str, text: &'a str) -> Result<Self, String> {
        let syntax = syn::parse_file(text).map_err(|error| error.to_string())?;
        let tokens = text.parse().map_err(|error: proc_macro2::LexError| error.to_string())?;
        let mut seen = Seen { lines: text.lines().collect(), ..Seen::default() };
        seen.inside_test = for_tests(path);
        seen.visit_file(&syntax);
        Ok(Self { path, text, functions: seen.functions, tests: seen.tests, tokens })
    }

    /// Whether only tests see this line.
    #[must_use]
    pub fn is_test(&self, line: usize) -> bool {
        for_tests(self.path) || self.tests.iter().any(|lines| lines.contains(&line))
    }

    /// Lines with their numbers that are neither blank, comment nor test.
    pub fn code(&self) -> impl Iterator<Item = (usize, &'a str)> {
        let lines = self.text.lines().enumerate().map(|(at, line)| (at + 1, line));
        lines.filter(|(at, line)| is_code(line) && !self.is_test(*at))
    }

    /// String literals outside tests, macros included.
    #[must_use]
    pub fn literals(&self) -> Vec<Literal> {
        let mut found = Vec::new();
        collect(self.tokens.clone(), "", &mut found);
        found.retain(|literal| !self.is_test(literal.line));
        found
    }

    /// Every name in the file.
    #[must_use]
    pub fn names(&self) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        names(self.tokens.clone(), &mut found);
        found
    }
}

/// Whether the whole file is for tests.
#[must_use]
pub fn for_tests(path: &str) -> bool {
    path.contains("/tests/") || path.contains("/benches/") || path.ends_with("tests.rs") || path.ends_with("/test.rs")
}

/// Whether a line holds code.
#[must_use]
pub fn is_code(line: &str) -> bool {
    let line = line.trim();
    !line.is_empty() && !line.starts_with("//")
}

#[derive(Default)]
struct Seen<'t> {
    lines: Vec<&'t str>,
    functions: Vec<Function>,
    tests: Vec<RangeInclusive<usize>>,
    inside_test: bool,
}

impl Seen<'_> {
    fn function(&mut self, signature: &syn::Signature, block: &syn::Block, attributes: &[syn::Attribute]) {
        let (first, last) = (signature.span().start().line, block.span().end().line);
        let length = self.lines[first - 1..last].iter().filter(|line| is_code(line)).count();
        let test = self.inside_test || attributes.iter().any(marks_test);
        self.functions.push(Function { name: signature.ident.to_string(), line: first, length, test });
    }

    fn within(&mut self, attributes: &[syn::Attribute], lines: RangeInclusive<usize>, visit: impl FnOnce(&mut Self)) {
        let before = self.inside_test;
        if attributes.iter().any(marks_test) {
            self.inside_test = true;
            self.tests.push(lines);
        }
        visit(self);
        self.inside_test = before;
    }
}

impl<'ast> Visit<'ast> for Seen<'_> {
    fn visit_item(&mut self, item: &'ast syn::Item) {
        let lines = item.span().start().line..=item.span().end().line;
        self.within(attributes(item), lines, |seen| syn::visit::visit_item(seen, item));
    }

    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        self.function(&item.sig, &item.block, &item.attrs);
        syn::visit::visit_item_fn(self, item);
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        self.function(&item.sig, &item.block, &item.attrs);
        syn::visit::visit_impl_item_fn(self, item);
    }

    fn visit_trait_item_fn(&mut self, item: &'ast syn::TraitItemFn) {
        if let Some(block) = &item.default {
            self.function(&item.sig, block, &item.attrs);
        }
        syn::visit::visit_trait_item_fn(self, item);
    }
}

fn attributes(item: &syn::Item) -> &[syn::Attribute] {
    match item {
        syn::Item::Mod(item) => &item.attrs,
        syn::Item::Fn(item) => &item.attrs,
        syn::Item::Impl(item) => &item.attrs,
        syn::Item::Use(item) => &item.attrs,
        syn::Item::Struct(item) => &item.attrs,
        syn::Item::Const(item) => &item.attrs,
        _ => &[],
    }
}

/// `#[test]`, `#[tokio::test]` or `#[cfg(test)]`.
fn marks_test(attribute: &syn::Attribute) -> bool {
    let named = attribute.path().segments.last().is_some_and(|name| name.ident == "test");
    let only_in = |list: &syn::MetaList| list.path.is_ident("cfg") && list.tokens.to_string() == "test";
    named || attribute.meta.require_list().is_ok_and(only_in)
}

fn collect(tokens: TokenStream, given_to: &str, found: &mut Vec<Literal>) {
    let mut before = String::new();
    for token in tokens {
        match token {
            TokenTree::Ident(name) => before = name.to_string(),
            TokenTree::Group(group) => {
                let to = if group.delimiter() == Delimiter::Parenthesis { before.as_str() } else { "" };
                collect(group.stream(), to, found);
            }
            TokenTree::Literal(literal) => {
                let named = if given_to.is_empty() { before.as_str() } else { given_to };
                found.extend(text(&literal).map(|text| said(text, &literal, named)));
            }
            TokenTree::Punct(_) => {}
        }
    }
}

fn said(text: String, literal: &proc_macro2::Literal, given_to: &str) -> Literal {
    Literal { text, line: literal.span().start().line, given_to: given_to.to_owned() }
}

/// What a string literal says; nothing for numbers and bytes.
fn text(literal: &proc_macro2::Literal) -> Option<String> {
    syn::parse_str::<syn::LitStr>(&literal.to_string()).ok().map(|literal| literal.value())
}

fn names(tokens: TokenStream, found: &mut BTreeSet<String>) {
    for token in tokens {
        match token {
            TokenTree::Ident(name) => drop(found.insert(name.to_string())),
            TokenTree::Group(group) => names(group.stream(), found),
            _ => {}
        }
    }
}
