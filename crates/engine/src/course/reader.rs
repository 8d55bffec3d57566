//! A course as one person may have it: what the client told somebody else is not in it.

use super::{Capacity, ConcernTo, Course, Rater};
use crate::signal::Person;

impl Course {
    /// The same course as `person` may have it, before anything is judged.
    ///
    /// A client's concerns reach the client and, where the client sent them there, the supervisor; never the therapist,
    /// nor do exceptions that the client logged, or a wish to stop that they keep to themselves. What a therapist wishes
    /// for after the end stays with the professionals, what they told of a rupture too unless they opened it, and the
    /// therapist's capacity with the therapist. Keys hold this too, in the record; this holds it where the course was
    /// folded from everything.
    #[must_use]
    pub fn read_by(&self, person: Person) -> Self {
        let mut course = self.clone();
        match person {
            Person::Client => {
                course.afterwards.retain(|after| after.by == Rater::Client);
                course.steps.retain(|step| step.by == Rater::Client || step.shown);
            }
            Person::Supervisor => course.concerns.retain(|concern| concern.to == ConcernTo::Supervisor),
            Person::Therapist => course.concerns.clear(),
        }
        if person != Person::Client {
            course.exceptions.retain(|exception| exception.logged_by == Rater::Therapist);
            course.endings.retain(|ending| !ending.kept_private);
        }
        if person != Person::Therapist {
            course.capacity = Capacity::default();
        }
        course
    }
}
