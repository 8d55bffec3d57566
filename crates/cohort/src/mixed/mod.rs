//! Linear mixed models in lme4's notation: courses within clients within therapists, or crossed.
//!
//! The method is that of Bates, Mächler, Bolker & Walker 2015, J Stat Softw 67:1: the likelihood, profiled over fixed
//! effects and residual variance, is a function of relative spreads alone, found by penalised least squares. What is
//! ours: groups are eliminated in an order told from the data, so that nested groups cost what they hold and only what is
//! truly crossed becomes dense; slopes are exact; and several searches make sure that no local bottom passes for the
//! answer.
//!
//! ```
//! use cohort::mixed::{Column, Criterion, Data, Factor, Formula, fit};
//!
//! let score = vec![20.0, 18.5, 15.0, 25.0, 24.0, 21.5, 18.0, 17.0, 17.5, 22.0, 19.0, 14.5];
//! let week = [0.0, 1.0, 2.0].repeat(4);
//! let client = Factor::of(["a", "b", "c", "d"].iter().flat_map(|client| [Some(*client); 3]));
//! let data = Data::new(vec![
//!     ("score".into(), Column::Numbers(score)),
//!     ("week".into(), Column::Numbers(week)),
//!     ("client".into(), Column::Levels(client)),
//! ]);
//! let formula = Formula::parse("score ~ week + (1 | client)").expect("a sound formula");
//! let mut fitted = fit(&formula, &data, Criterion::Reml).expect("a sound model");
//! assert_eq!(fitted.fixed[1].name, "week");
//! assert_eq!(fitted.modes().len(), 4);
//! ```

mod bend;
mod data;
mod dense;
mod descend;
mod design;
mod effects;
mod eliminate;
mod fit;
mod formula;
mod gather;
mod layout;
mod meetings;
mod model;
mod refused;
mod search;
mod slope;
mod spread;
mod standard;
mod starts;
mod symmetric;
mod triangle;

pub use data::{Column, Data, Factor, MISSING};
pub use fit::{Fitted, Fixed, Mode, Varying, fit};
pub use formula::{Formula, Misread, Need};
pub use model::Criterion;
pub use refused::Refused;
