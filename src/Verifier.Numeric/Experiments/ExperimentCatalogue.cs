namespace Verifier.Numeric.Experiments;

/// <summary>All experiments by name.</summary>
public static class ExperimentCatalogue
{
    /// <summary>Every experiment, in the order in which they are listed to people.</summary>
    public static IReadOnlyList<Experiment> All { get; } =
    [
        new ObjectiveGExperiment(), new DesignedLossExperiment(), new SquaredLossExperiment(), new AbsoluteLossExperiment(),
        new ObjectiveFExperiment(),
    ];

    /// <summary>The experiment of this name, or null.</summary>
    public static Experiment? Find(string name) => All.FirstOrDefault(e => string.Equals(e.Name, name, StringComparison.Ordinal));
}
