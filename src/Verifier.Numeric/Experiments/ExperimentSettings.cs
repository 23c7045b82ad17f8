using Verifier.Numeric.Evaluation;
using Verifier.Numeric.Training;

namespace Verifier.Numeric.Experiments;

/// <summary>Choices of an experiment; null means the default of the experiment, which depends on the activation and the dimension.</summary>
public sealed record ExperimentSettings
{
    /// <summary>The highest degree that a designed student may keep.</summary>
    public const int HighestKept = 40;

    /// <summary>d.</summary>
    public int Dimension { get; init; } = 10;

    /// <summary>m ≤ d; null for d.</summary>
    public int? Width { get; init; }

    /// <summary>The seed of everything random.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>The greatest number of steps.</summary>
    public int? Steps { get; init; }

    /// <summary>Samples in each step; 0 for exact population gradients where they are known in closed form.</summary>
    public int? Batch { get; init; }

    /// <summary>The step sizes.</summary>
    public StepSizes? StepSizes { get; init; }

    /// <summary>Momentum in [0, 1).</summary>
    public double Momentum { get; init; }

    /// <summary>μ of G.</summary>
    public double Mu { get; init; } = 1;

    /// <summary>λ of G and F; null for the least that the theory allows, 4√6|σ̂_4| max a*_i for G and 4√6|σ̂_4|/min a*_i for F.</summary>
    public double? Lambda { get; init; }

    /// <summary>Where rows are kept; null for the experiment's own choice, which is norm one for the designed loss.</summary>
    public RowConstraint? Constraint { get; init; }

    /// <summary>Whether the penalty of F takes M from the estimate that reduces labels, instead of from two halves of each batch.</summary>
    public bool KeepsMoment { get; init; }

    /// <summary>The degrees of the designed γ.</summary>
    public IReadOnlyList<int> Keep { get; init; } = [2, 4];

    /// <summary>What is done to labels; null means the experiment's own choice.</summary>
    public LabelTreatment? Labels { get; init; }

    /// <summary>Whether B* is the identity, as in the paper, instead of a Haar orthogonal matrix.</summary>
    public bool IdentityTeacher { get; init; }

    /// <summary>σ_max/σ_min of B*; above 1 its rows have norm one but are not orthogonal.</summary>
    public double Condition { get; init; } = 1;

    /// <summary>A teacher to be taken as it is, m × d; null for a random one.</summary>
    public TwoLayerNetwork? GivenTeacher { get; init; }

    /// <summary>a* is uniform between 1 and this; 1 for a* = 1.</summary>
    public double WeightRatio { get; init; } = 1;

    /// <summary>The standard deviation of the label noise.</summary>
    public double NoiseDeviation { get; init; }

    /// <summary>e(Q) at which a run counts as converged and ends.</summary>
    public double Tolerance { get; init; } = 0.05;

    /// <summary>The numbers that samples are made of.</summary>
    public SamplePrecision Precision { get; init; }

    /// <summary>The greatest number of threads; −1 for all. The result does not depend on it.</summary>
    public int Threads { get; init; } = -1;
}
