using Verifier.Arithmetic;
using Verifier.Claims.Checks;
using Verifier.Claims.Samples;
using Verifier.Symbolic.Convolution;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Networks;

namespace Verifier.Claims.Convolution;

/// <summary>The lines about ℓ(v,a) = ½ E(f(Z,v/‖v‖,a) − f(Z,w*,a*))².</summary>
internal static class PatchLossSection
{
    private const string Title = "Population loss of Σ_j a_j σ(wᵀZ_j)";
    private const int Truncation = 40;
    private const int Draws = 100_000;
    private static readonly Rational Half = new(1, 2);
    private static readonly (Rational, Rational)[] Norms = [(new(1, 100), 1), (1, new(1, 2)), (50, new(3, 2))];

    /// <summary>All lines.</summary>
    public static IEnumerable<CheckLine> Run(CheckContext context, PatchMoments moments)
    {
        yield return Engine(context);
        yield return Sampled(context);
    }

    /// <summary>ℓ as the loss of the network with the rows e_j ⊗ w on the whole input, by sums over tensor degrees.</summary>
    internal static CertifiedNumber ByTensors(CheckContext context, PatchPoint point)
    {
        HermiteSeries series = context.Enclosed ?? context.Series;
        LossSetting setting = new(series, point.Teacher(), series, point.Student(), 0);
        CertifiedLoss loss = CertifiedLoss.Evaluate(setting, Truncation, CheckContext.Bits, context.Cancellation);
        return CertifiedNumber.Exact(Half, CheckContext.Bits) * loss.Total(CheckContext.Bits);
    }

    /// <summary>The formula for the teacher of a point.</summary>
    internal static CertifiedPatchLoss Formula(CheckContext context, PatchPoint point) =>
        new(new CertifiedPatchKernel(context.Series, point.TeacherNorm, CheckContext.Bits, context.Cancellation), CheckContext.Bits);

    private static CheckLine Engine(CheckContext context)
    {
        RouteComparison comparison = new("equal in canonical form");
        foreach ((string witness, PatchPoint point) in PatchExamples.All(context, 220, Norms))
        {
            comparison.Compare(witness, Formula(context, point).Value(point), ByTensors(context, point));
        }

        return new CheckLine(
            Title,
            "2ℓ = τ²‖a‖² + σ̂_0²(1ᵀa)² − 2[δ(ρ) aᵀa* + c_0c*_0 1ᵀa 1ᵀa*] + τ*²‖a*‖² + c*_0²(1ᵀa*)² is the loss of the rows e_j ⊗ w, any norms",
            comparison.Verdict,
            ["formula", "sum over tensor degrees"]);
    }

    private static CheckLine Sampled(CheckContext context)
    {
        const string Statement = "ℓ is half the mean square of f(Z,v/‖v‖,a) − f(Z,w*,a*), any norms";
        string[] routes = ["formula", "sample"];
        if (context.LossObstacle is { } obstacle)
        {
            return new CheckLine(Title, Statement, obstacle, routes);
        }

        SampleComparison comparison = context.NewSampleComparison();
        ulong purpose = 230;
        foreach ((string witness, PatchPoint point) in PatchExamples.All(context, 240, Norms))
        {
            comparison.Compare(witness, Formula(context, point).Value(point).Value, PatchSamples.Loss(context, purpose++, point, Draws));
        }

        return new CheckLine(Title, Statement, comparison.Verdict, routes);
    }
}
