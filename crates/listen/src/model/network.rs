//! A network as rten runs it: named inputs, one output, a failure told in one place.

use super::unusable::Unusable;
use super::weights::Weights;
use rten::{Model, NodeId, RunOptions, ThreadPool, ValueOrView};
use rten_tensor::Tensor;
use std::sync::Arc;

/// A network with two inputs and one output.
pub(super) struct Network {
    file: &'static str,
    model: Model,
    inputs: [NodeId; 2],
    output: NodeId,
}

impl core::fmt::Debug for Network {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Network").field("file", &self.file).finish_non_exhaustive()
    }
}

/// Where a network runs: on one thread, so that its sums are the same on every machine.
#[derive(Clone)]
pub(super) struct Place(Arc<ThreadPool>);

impl Place {
    /// A thread of its own.
    pub(super) fn new() -> Self {
        Self(Arc::new(ThreadPool::with_num_threads(1)))
    }
}

impl Network {
    /// Reads a network whose inputs and output have these names.
    pub(super) fn read(
        weights: &Weights,
        file: &'static str,
        inputs: [&str; 2],
        output: &str,
    ) -> Result<Self, Unusable> {
        let model = weights.network(file)?;
        let node = |name: &str| model.node_id(name).map_err(|error| Unusable::damaged(file, error));
        let (inputs, output) = ([node(inputs[0])?, node(inputs[1])?], node(output)?);
        Ok(Self { file, model, inputs, output })
    }

    /// Runs it; the numbers come row by row.
    pub(super) fn run(&self, inputs: [ValueOrView<'_>; 2], place: &Place) -> Result<Vec<f32>, Unusable> {
        let options = RunOptions::default().with_thread_pool(Some(place.0.clone()));
        let inputs = self.inputs.into_iter().zip(inputs).collect();
        let run = self.model.run_n(inputs, [self.output], Some(options));
        let [value] = run.map_err(|error| Unusable::damaged(self.file, error))?;
        let numbers: Tensor<f32> = value.try_into().map_err(|_| Unusable::damaged(self.file, "it gives no numbers"))?;
        let numbers = numbers.into_data();
        let finite = numbers.iter().all(|number| number.is_finite());
        if finite { Ok(numbers) } else { Err(Unusable::damaged(self.file, "it gives numbers without end")) }
    }
}
