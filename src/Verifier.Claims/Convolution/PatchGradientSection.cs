using Verifier.Arithmetic;
using Verifier.Claims.Checks;
using Verifier.Claims.Samples;
using Verifier.Claims.Verdicts;
using Verifier.Numeric.Sampling;
using Verifier.Symbolic.Convolution;
using Verifier.Symbolic.Networks;

namespace Verifier.Claims.Convolution;

/// <summary>The lines about ∂ℓ/∂a and ∂ℓ/∂v.</summary>
internal static class PatchGradientSection
{
    private const string Title = "Gradients";
    private const int Draws = 100_000;
    private const string WeightStatement = "∂ℓ/∂a = τ²a + σ̂_0²(1ᵀa)1 − δ(ρ)a* − c_0c*_0(1ᵀa*)1";
    private const string FilterStatement = "∂ℓ/∂v = −aᵀa* κ′(ρ)/‖v‖ (I − wwᵀ)w*/‖w*‖";
    private static readonly (Rational, Rational)[] Norms = [(1, 1), (new(1, 20), new(1, 2)), (30, new(3, 2))];

    /// <summary>All lines.</summary>
    public static IEnumerable<CheckLine> Run(CheckContext context, PatchMoments moments)
    {
        yield return Differences(context);
        yield return SampledWeights(context);
        yield return SampledFilter(context, moments);
    }

    /// <summary>ℓ is quadratic in a, so ∂ℓ/∂a_j = [ℓ(a + e_j) − ℓ(a − e_j)]/2 exactly.</summary>
    private static CheckLine Differences(CheckContext context)
    {
        RouteComparison comparison = new("equal in canonical form");
        CertifiedNumber half = CertifiedNumber.Exact(new Rational(1, 2), CheckContext.Bits);
        (string witness, PatchPoint point) = PatchExamples.All(context, 250, [(2, new Rational(1, 2))]).First();
        CertifiedPatchLoss formula = PatchLossSection.Formula(context, point);
        for (int j = 0; j < point.Patches; j++)
        {
            CertifiedNumber up = PatchLossSection.ByTensors(context, point.WithWeight(j, 1));
            CertifiedNumber down = PatchLossSection.ByTensors(context, point.WithWeight(j, -1));
            comparison.Compare(
                FormattableString.Invariant($"{witness}, a_{j + 1}"), formula.WeightDerivative(point, j), half * (up - down));
        }

        return new CheckLine(Title, WeightStatement, comparison.Verdict, ["formula", "exact differences of the sum over tensor degrees"]);
    }

    private static CheckLine SampledWeights(CheckContext context)
    {
        string[] routes = ["formula", "sample of (f − f*)σ(wᵀZ_j)"];
        if (context.LossObstacle is { } obstacle)
        {
            return new CheckLine(Title, WeightStatement, obstacle, routes);
        }

        SampleComparison comparison = context.NewSampleComparison();
        ulong purpose = 260;
        foreach ((string witness, PatchPoint point) in PatchExamples.All(context, 270, Norms))
        {
            CertifiedPatchLoss formula = PatchLossSection.Formula(context, point);
            Estimate[] estimates = PatchSamples.WeightGradient(
                context, purpose++, PatchSamples.Doubles(point.Student()), PatchSamples.Doubles(point.Teacher()), Draws);
            for (int j = 0; j < point.Patches; j++)
            {
                comparison.Compare(FormattableString.Invariant($"{witness}, a_{j + 1}"), formula.WeightDerivative(point, j).Value, estimates[j]);
            }
        }

        return new CheckLine(Title, WeightStatement, comparison.Verdict, routes);
    }

    private static CheckLine SampledFilter(CheckContext context, PatchMoments moments)
    {
        string[] routes = ["formula", "sample of (f − f*) ∂f/∂v"];
        if (context.LossObstacle is { } obstacle)
        {
            return new CheckLine(Title, FilterStatement, obstacle, routes);
        }

        if (PatchSamples.Slope(context, moments) is not { } slope)
        {
            return new CheckLine(Title, FilterStatement, new NotApplicable($"{PatchWords.Discontinuous}: samples of ∂f/∂v do not see a jump"), routes);
        }

        SampleComparison comparison = context.NewSampleComparison();
        ulong purpose = 280;
        foreach ((string witness, PatchPoint point) in PatchExamples.All(context, 290, Norms))
        {
            CertifiedPatchLoss formula = PatchLossSection.Formula(context, point);
            Estimate[] estimates = PatchSamples.FilterGradient(
                context,
                purpose++,
                PatchSamples.Doubles(point.Student()),
                PatchSamples.Doubles(point.Teacher()),
                point.Norm.ToDouble(),
                slope,
                Draws);
            for (int i = 0; i < point.PatchSize; i++)
            {
                comparison.Compare(FormattableString.Invariant($"{witness}, v_{i + 1}"), formula.FilterDerivative(point, i).Value, estimates[i]);
            }
        }

        return new CheckLine(Title, FilterStatement, comparison.Verdict, routes);
    }
}
