//! Conditional modes as a table: one row a group and effect, in the order of the groups' names.

use std::borrow::Cow;

use cohort::mixed::{Fitted, Mode};

use super::super::sheet::{self, Cell, Sheet};

/// The modes of a model.
pub(super) struct Modes<'a> {
    fitted: &'a Fitted,
    /// Each row: its place among the modes, and which effect.
    rows: Vec<(u32, u32)>,
    modes: &'a [Mode],
}

impl<'a> Modes<'a> {
    pub(super) fn of(fitted: &'a Fitted, modes: &'a [Mode]) -> Self {
        let effects = |(at, mode): (usize, &Mode)| (0..mode.values.len() as u32).map(move |effect| (at as u32, effect));
        let rows = modes.iter().enumerate().flat_map(effects).collect();
        Self { fitted, rows, modes }
    }
}

impl Sheet for Modes<'_> {
    fn names(&self) -> Vec<Cow<'_, str>> {
        sheet::fixed(&["group", "level", "name", "mode", "sd"])
    }

    fn rows(&self) -> usize {
        self.rows.len()
    }

    fn row<'a>(&'a self, at: usize, cells: &mut Vec<Cell<'a>>) {
        let (mode, effect) = (&self.modes[self.rows[at].0 as usize], self.rows[at].1 as usize);
        let (group, levels) = &self.fitted.groups[mode.grouping];
        let name = &self.fitted.random[mode.term].names[effect];
        cells.extend([Cell::Text(group), Cell::Text(&levels[mode.level]), Cell::Text(name)]);
        cells.extend([Cell::Number(mode.values[effect]), Cell::Number(mode.sd(effect))]);
    }
}
