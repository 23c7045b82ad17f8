using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Training;

namespace Verifier.Numeric.Experiments;

/// <summary>A run that is ready, or the reason why there is none.</summary>
public abstract record ExperimentPlan
{
    private ExperimentPlan()
    {
    }

    /// <summary>A run that is ready.</summary>
    /// <param name="Run">The run.</param>
    /// <param name="Options">Its schedule, defaults filled in.</param>
    /// <param name="Batch">Samples in each step; 0 for population gradients.</param>
    /// <param name="Title">What is trained, for captions.</param>
    public sealed record Ready(TrainingRun Run, TrainingOptions Options, int Batch, string Title) : ExperimentPlan
    {
        /// <summary>a* from the norms of the rows of the run's estimate of B*, where norms tell it; null elsewhere.</summary>
        public Func<RowMatrix, double[]>? WeightsFromNorms { get; init; }
    }

    /// <summary>The experiment has no meaning for this activation.</summary>
    /// <param name="Reason">The hypothesis that fails.</param>
    public sealed record NotApplicable(string Reason) : ExperimentPlan;
}
