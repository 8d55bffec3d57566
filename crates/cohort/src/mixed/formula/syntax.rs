//! Pieces of a formula put together by R's order of operators: `^`, a sign, `:`, `*` and `/`, `+` and `-`, `|`, `~`.

use super::Misread;
use super::lexer::{self, Kind, Token};

/// A formula or a part of one.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Node {
    pub(super) what: What,
    /// The character at which it is pointed: its first, or its operator.
    pub(super) at: usize,
}

/// What a part is.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum What {
    Name(String),
    Number(String),
    Call(String, Vec<Node>),
    Sign(&'static str, Box<Node>),
    Pair(&'static str, Box<Node>, Box<Node>),
    Brackets(Box<Node>),
}

/// Operators from the loosest; those of one line bind alike, from left to right.
const LADDER: [&[&str]; 5] = [&["~"], &["|", "||"], &["+", "-"], &["*", "/"], &[":"]];
/// Brackets within brackets, and powers of powers: a limit on both, so that no text can exhaust the stack.
const DEEPEST: usize = 64;

/// Reads a whole formula.
pub(super) fn read(text: &str) -> Result<Node, Misread> {
    let mut reader = Reader { text, tokens: lexer::cut(text)?, next: 0, depth: 0 };
    let node = reader.pair(0)?;
    match reader.peek() {
        Kind::End => Ok(node),
        Kind::Mark(")") => Err(reader.wrong("this bracket closes nothing; take it out, or open one before it")),
        _ => Err(reader.wrong("an operator such as + is missing before this")),
    }
}

struct Reader<'a> {
    text: &'a str,
    tokens: Vec<Token>,
    next: usize,
    depth: usize,
}

impl Reader<'_> {
    fn peek(&self) -> &Kind {
        &self.tokens[self.next].kind
    }

    fn at(&self) -> usize {
        self.tokens[self.next].at
    }

    fn wrong(&self, what: &str) -> Misread {
        Misread::new(self.text, self.at(), what)
    }

    /// The operator that comes next, if it is one of these.
    fn one_of(&mut self, marks: &[&'static str]) -> Option<(&'static str, usize)> {
        let Kind::Mark(next) = self.peek() else { return None };
        let mark = *marks.iter().find(|mark| *mark == next)?;
        let at = self.at();
        self.next += 1;
        Some((mark, at))
    }

    fn deeper<T>(&mut self, read: impl FnOnce(&mut Self) -> Result<T, Misread>) -> Result<T, Misread> {
        if self.depth == DEEPEST {
            return Err(self.wrong("this lies too deep in brackets; write the formula with fewer"));
        }
        self.depth += 1;
        let done = read(self);
        self.depth -= 1;
        done
    }

    fn pair(&mut self, rung: usize) -> Result<Node, Misread> {
        let Some(marks) = LADDER.get(rung) else { return self.sign() };
        let mut left = self.pair(rung + 1)?;
        while let Some((mark, at)) = self.one_of(marks) {
            let right = self.pair(rung + 1)?;
            left = Node { what: What::Pair(mark, Box::new(left), Box::new(right)), at };
        }
        Ok(left)
    }

    fn sign(&mut self) -> Result<Node, Misread> {
        match self.one_of(&["-", "+"]) {
            Some((mark, at)) => {
                let of = self.deeper(Self::sign)?;
                Ok(Node { what: What::Sign(mark, Box::new(of)), at })
            }
            None => self.power(),
        }
    }

    fn power(&mut self) -> Result<Node, Misread> {
        let base = self.single()?;
        match self.one_of(&["^"]) {
            Some((mark, at)) => {
                let exponent = self.deeper(Self::sign)?;
                Ok(Node { what: What::Pair(mark, Box::new(base), Box::new(exponent)), at })
            }
            None => Ok(base),
        }
    }

    fn single(&mut self) -> Result<Node, Misread> {
        let at = self.at();
        let what = match self.peek().clone() {
            Kind::Name(name) => {
                self.next += 1;
                if self.one_of(&["("]).is_some() { self.deeper(|of| of.call(name))? } else { What::Name(name) }
            }
            Kind::Number(number) => {
                self.next += 1;
                What::Number(number)
            }
            Kind::Mark("(") => {
                self.next += 1;
                let inside = self.deeper(|of| of.pair(1))?;
                self.close(at)?;
                What::Brackets(Box::new(inside))
            }
            Kind::End => return Err(self.wrong("the formula ends here, and something is missing")),
            Kind::Mark(mark) => return Err(self.wrong(&format!("a column is missing before this `{mark}`"))),
        };
        Ok(Node { what, at })
    }

    fn call(&mut self, name: String) -> Result<What, Misread> {
        let opened = self.tokens[self.next - 1].at;
        let mut given = vec![self.pair(1)?];
        while self.one_of(&[","]).is_some() {
            given.push(self.pair(1)?);
        }
        self.close(opened)?;
        Ok(What::Call(name, given))
    }

    fn close(&mut self, opened: usize) -> Result<(), Misread> {
        match self.one_of(&[")"]) {
            Some(_) => Ok(()),
            None if *self.peek() == Kind::End => {
                Err(Misread::new(self.text, opened, "this bracket is not closed; put a ) where it ends"))
            }
            None => Err(self.wrong("a ) or an operator such as + is missing before this")),
        }
    }
}
