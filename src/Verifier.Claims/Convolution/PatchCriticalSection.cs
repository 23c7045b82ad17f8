using System.Collections.Immutable;
using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Claims.Checks;
using Verifier.Claims.Samples;
using Verifier.Claims.Verdicts;
using Verifier.Numeric.Evaluation;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Sampling;
using Verifier.Symbolic.Convolution;
using Verifier.Symbolic.Networks;

namespace Verifier.Claims.Convolution;

/// <summary>The lines about the critical points of one teacher: that they are critical, and the losses there.</summary>
internal static class PatchCriticalSection
{
    private const string Title = "Critical points";
    private const int Draws = 100_000;
    private static readonly ImmutableArray<Rational> TeacherWeights = [2, -1, new(1, 2)];
    private static readonly PatchTeacher Teacher = new(3, new(9, 4), new(21, 4));

    /// <summary>All lines.</summary>
    public static IEnumerable<CheckLine> Run(CheckContext context, PatchMoments moments)
    {
        PatchShape shape = PatchShapeFinder.Find(moments, context.Cancellation);
        PatchLandscape landscape = new(moments, Teacher);
        yield return Antipode(context, landscape);
        yield return Samples(context, moments, PatchCriticalPoints.Of(moments, shape, landscape, context.Cancellation));
    }

    /// <summary>∂ℓ/∂a = 0 and the value at ρ = −1 from the vectors themselves, with σ̂_0, τ² and δ(−1) by quadrature.</summary>
    private static CheckLine Antipode(CheckContext context, PatchLandscape landscape)
    {
        const string Statement = "At the antipode, a = a(−1): ∂ℓ/∂a = 0 and ℓ = L(δ(−1)), k = 3, a* = (2, −1, 1/2)";
        string[] routes = ["rational function of O and E_2", "sums over the weights with E[σ(z)σ(−z)]"];
        if (PatchKernelSection.Reflected(context) is not { } reflected)
        {
            return new CheckLine(Title, Statement, new NotApplicable("σ(x)σ(−x) has no Hermite series here"), routes);
        }

        PatchWeightSystem system = PatchWeightSystem.Of(context, reflected);
        RouteComparison comparison = new("equal in canonical form");
        CertifiedNumber[] best = system.Best(TeacherWeights);
        for (int j = 0; j < best.Length; j++)
        {
            string witness = FormattableString.Invariant($"a_{j + 1}");
            comparison.Compare(witness, CertifiedNumber.Exact(0, CheckContext.Bits), system.Derivative(best, TeacherWeights, j));
        }

        comparison.Compare("ℓ", landscape.AntipodeLoss, system.Loss(best, TeacherWeights));
        return new CheckLine(Title, Statement, comparison.Verdict, routes);
    }

    private static CheckLine Samples(CheckContext context, PatchMoments moments, IReadOnlyList<PatchCriticalPoint>? points)
    {
        string[] routes = ["formula", "sample"];
        string statement = FormattableString.Invariant(
            $"At the {points?.Count} critical points for k = 3, a* = (2, −1, 1/2) sampled gradients are 0 and sampled losses the values");
        if (points is null || context.LossObstacle is not null)
        {
            return new CheckLine(Title, statement, context.LossObstacle ?? new NotApplicable("the shape of κ or the side of δ* is not decided"), routes);
        }

        SampleComparison comparison = context.NewSampleComparison();
        ActivationFunction? slope = PatchSamples.Slope(context, moments);
        TwoLayerNetwork teacher = Network(RationalWeights(), 1);
        ulong purpose = 300;
        foreach (PatchCriticalPoint point in points)
        {
            double[] weights = PatchWeightSystem.Profile(moments, point, TeacherWeights);
            TwoLayerNetwork student = Network(weights, point.Correlation.ToDouble());
            string witness = $"ρ = {PatchWords.Number(point.Correlation)}";
            comparison.Compare(witness, point.Loss.Value, PatchSamples.Loss(context, purpose++, student, teacher, Draws));
            Estimate[] gradient = PatchSamples.WeightGradient(context, purpose++, student, teacher, Draws);
            Estimate[] turn = slope is null ? [] : PatchSamples.FilterGradient(context, purpose++, student, teacher, 1, slope, Draws);
            foreach (Estimate entry in gradient.Concat(turn))
            {
                comparison.Compare($"the gradient at {witness}", 0, entry);
            }
        }

        return new CheckLine(Title, statement, comparison.Verdict, routes);
    }

    private static double[] RationalWeights() => [.. TeacherWeights.Select(weight => weight.ToDouble())];

    /// <summary>Patches of two inputs and a filter at the angle arccos ρ to e_1.</summary>
    private static TwoLayerNetwork Network(double[] weights, double correlation)
    {
        RowMatrix rows = new(weights.Length, 2 * weights.Length);
        double cosine = Math.Clamp(correlation, -1, 1);
        for (int patch = 0; patch < weights.Length; patch++)
        {
            rows.Row(patch)[2 * patch] = cosine;
            rows.Row(patch)[(2 * patch) + 1] = Math.Sqrt(1 - (cosine * cosine));
        }

        return new TwoLayerNetwork(weights, rows);
    }
}
