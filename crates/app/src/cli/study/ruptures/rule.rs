//! The rules by their names on the command line, with what is known about each.

use clap::ValueEnum;
use cohort::ruptures::{Rule, Standing, preset::chart::Reading};

/// A rule as typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Named {
    /// Our own: a sudden fall of two standard errors, or a slow one.
    Attune,
    /// Below the limit of an individuals chart.
    ControlChart,
    /// Far below the client's own line; recalled, unverified.
    Stiles,
    /// Far below the highest so far; recalled, unverified.
    Strauss,
    /// A point below the session before; recalled, unverified.
    Stevens,
    /// A decline that is large for this client and among clients.
    Gumz,
}

impl Named {
    /// The rule with its number of standard deviations.
    pub(super) fn rule(self, k: Option<u8>, as_package: bool) -> Rule {
        let reading = if as_package { Reading::Package } else { Reading::Published };
        match self {
            Self::Attune => Rule::Attune,
            Self::ControlChart => Rule::ControlChart { sigmas: k.unwrap_or(3), reading },
            Self::Stiles => Rule::Stiles { k: k.unwrap_or(2) },
            Self::Strauss => Rule::Strauss { k: k.unwrap_or(1) },
            Self::Stevens => Rule::Stevens,
            Self::Gumz => Rule::Gumz { k: k.unwrap_or(1) },
        }
    }
}

/// A rule's name on the command line.
pub(super) const fn name(rule: Rule) -> &'static str {
    match rule {
        Rule::Attune => "attune",
        Rule::ControlChart { .. } => "control-chart",
        Rule::Stiles { .. } => "stiles",
        Rule::Strauss { .. } => "strauss",
        Rule::Stevens => "stevens",
        Rule::Gumz { .. } => "gumz",
    }
}

/// How many standard deviations it counts in, if it does.
pub(super) const fn k(rule: Rule) -> Option<u8> {
    match rule {
        Rule::Attune | Rule::Stevens => None,
        Rule::ControlChart { sigmas: k, .. } | Rule::Stiles { k } | Rule::Strauss { k } | Rule::Gumz { k } => Some(k),
    }
}

/// How well its numbers are known.
pub(super) const fn standing(rule: Rule) -> &'static str {
    match rule.standing() {
        Standing::ToolDefined => "tool-defined",
        Standing::Read => "published",
        Standing::Recalled => "recalled, unverified",
    }
}

/// Where it comes from, and where ours departs.
pub(super) const fn source(rule: Rule) -> &'static str {
    match rule {
        Rule::Attune => {
            "tool-defined, after Eubanks-Carter et al. 2012, Psychother Res 22:503; Stevens et al. 2007, Am J Psychother \
             61:109; Lucas & Saccucci 1990, Technometrics 32:1"
        }
        Rule::ControlChart { .. } => {
            "individuals chart; the family in Eubanks-Carter et al. 2012, Psychother Res 22:503"
        }
        Rule::Stiles { .. } => "Stiles et al. 2004, J Couns Psychol 51:81; recalled, unverified but for the 2 SD",
        Rule::Strauss { .. } => {
            "Strauss et al. 2006, J Consult Clin Psychol 74:337; recalled, unverified but for the 1 SD"
        }
        Rule::Stevens => "Stevens et al. 2007, Am J Psychother 61:109; recalled, unverified",
        Rule::Gumz { .. } => {
            "Gumz et al. 2012, BMC Med Res Methodol 12:10, abstract and excerpts; the way back is ours"
        }
    }
}

/// What its pooled standard deviation is of, where it has one.
pub(super) const fn measured_by(rule: Rule) -> Option<&'static str> {
    match rule {
        Rule::Attune | Rule::ControlChart { .. } | Rule::Stevens => None,
        Rule::Stiles { .. } => Some("residuals around each client's line, pooled"),
        Rule::Strauss { .. } => Some("all scores of all clients"),
        Rule::Gumz { .. } => Some("clients' means; a client's own counts where it is larger"),
    }
}
