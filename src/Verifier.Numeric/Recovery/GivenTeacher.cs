using System.Globalization;
using Verifier.Numeric.Evaluation;
using Verifier.Numeric.Experiments;
using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Recovery;

/// <summary>A teacher that somebody gives, brought into the form that the theory assumes: a* &gt; 0, independent rows of norm one.</summary>
/// <param name="Teacher">The teacher, or null.</param>
/// <param name="Refusal">The assumption that fails, or null.</param>
/// <param name="AbsorbsNorms">Whether norms of rows went into a*.</param>
public sealed record GivenTeacher(TwoLayerNetwork? Teacher, string? Refusal, bool AbsorbsNorms)
{
    private const double LeastSingular = 1e-6;
    private const double UnitDefect = 1e-12;

    /// <summary>Checks and normalises.</summary>
    /// <remarks>
    /// For σ(rx) = rσ(x), r &gt; 0, a row of norm r is one of norm 1 with the weight ra*: only the product can be found. For other σ the coefficients
    /// E[σ(rz)h_k(z)] of degree 2 and 4 depend on r in different ways, so that neither G nor F has the form that is proved.
    /// </remarks>
    public static GivenTeacher Of(TwoLayerNetwork given, ExperimentActivation activation)
    {
        int wrong = Array.FindIndex(given.Weights, weight => !(weight > 0 && double.IsFinite(weight)));
        if (wrong >= 0)
        {
            return Refused($"a*_{Number(wrong + 1)} = {Number(given.Weights[wrong])}: the theory assumes a* > 0.");
        }

        if (given.Width > given.Dimension)
        {
            return Refused($"{Number(given.Width)} rows in dimension {Number(given.Dimension)} are not independent.");
        }

        double[] norms = [.. RowNormalization.SquaredNorms(given.Rows).Select(Math.Sqrt)];
        int zero = Array.FindIndex(norms, norm => !(norm > 0 && double.IsFinite(norm)));
        if (zero >= 0)
        {
            return Refused($"row {Number(zero + 1)} of B* is zero or not finite.");
        }

        bool absorbs = norms.Any(norm => Math.Abs(norm - 1) > UnitDefect);
        if (absorbs && activation.Functions.Closed is not { IsHomogeneous: true })
        {
            int row = Array.FindIndex(norms, norm => Math.Abs(norm - 1) > UnitDefect);
            return Refused(
                $"row {Number(row + 1)} of B* has norm {Number(norms[row])}: the theory assumes norm 1, and only for σ(rx) = rσ(x) can norms go into a*.");
        }

        return Normalised(given, norms, absorbs);
    }

    private static GivenTeacher Normalised(TwoLayerNetwork given, double[] norms, bool absorbs)
    {
        RowMatrix rows = given.Rows.Copy();
        RowNormalization.Normalize(rows);
        double least = Decomposition.SingularValues(rows)[given.Width - 1];
        return least < LeastSingular
            ? Refused($"B* with rows of norm one has σ_min = {Number(least)}: its rows are dependent, or nearly so.")
            : new GivenTeacher(new TwoLayerNetwork([.. given.Weights.Zip(norms, (weight, norm) => weight * norm)], rows), null, absorbs);
    }

    private static GivenTeacher Refused(string reason) => new(null, reason, false);

    private static string Number(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
