using System.Diagnostics.CodeAnalysis;

namespace Verifier.Symbolic.Hermite;

/// <summary>The Hermite series of an activation, or why it has none here.</summary>
public sealed class AnalysisResult
{
    private AnalysisResult(HermiteSeries? series, Refusal? refusal)
    {
        Series = series;
        Refusal = refusal;
    }

    /// <summary>The series, or null.</summary>
    public HermiteSeries? Series { get; }

    /// <summary>The refusal, or null.</summary>
    public Refusal? Refusal { get; }

    /// <summary>Whether there is a series.</summary>
    [MemberNotNullWhen(true, nameof(Series))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool Succeeded => Series is not null;

    /// <summary>A success.</summary>
    public static AnalysisResult Of(HermiteSeries series) => new(series, null);

    /// <summary>A refusal.</summary>
    public static AnalysisResult Of(Refusal refusal) => new(null, refusal);
}
