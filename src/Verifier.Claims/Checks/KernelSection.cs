using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Claims.Verdicts;
using Verifier.Symbolic.Gaussian;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Kernels;
using Verifier.Symbolic.Networks;

namespace Verifier.Claims.Checks;

/// <summary>The lines about the dual kernel κ(ρ) = E[σ(x) σ(y)].</summary>
internal static class KernelSection
{
    /// <summary>The title.</summary>
    public const string Title = "Dual kernel";

    private static readonly Rational[] Correlations = [new(-1, 3), new(1, 2)];
    private static readonly string Where = $"ρ = {string.Join(", ", Correlations)}";

    /// <summary>All lines.</summary>
    public static IEnumerable<CheckLine> Run(CheckContext context)
    {
        DualKernel? kernel = DualKernelAnalysis.Analyse(context.Activation, KernelInputs.Standard, context.Cancellation).Kernel;
        if (kernel is { Route: KernelRoute.ClosedForm })
        {
            yield return Closed(context, kernel);
        }

        yield return Slope(context, kernel);
    }

    private static CheckLine Closed(CheckContext context, DualKernel kernel) => new(
        Title,
        $"κ(ρ) = E[σ(x) σ(y)] in closed form is Mehler's sum, {Where}",
        Compare(context, kernel.Enclose, context.Series),
        ["closed form", "series with its tail"]);

    private static CheckLine Slope(CheckContext context, DualKernel? kernel)
    {
        string statement = $"κ'(ρ) is the kernel of σ', {Where}";
        string[] routes = ["derivative of the kernel", "series of σ' with its tail"];
        string? obstacle = KnownJumps.Of(context.Activation) is not { IsEmpty: true } ? "σ is not seen to be continuous"
            : context.Related.Slope.Refusal is { } refusal ? $"σ' is refused: {refusal}"
            : null;
        Verdict verdict = kernel is null || obstacle is not null
            ? new NotApplicable(obstacle ?? "there is no kernel")
            : Compare(context, kernel.EncloseDerivative, context.Related.Slope.Series!);
        return new CheckLine(Title, statement, verdict, routes);
    }

    private static Verdict Compare(CheckContext context, Func<Correlation, int, CancellationToken, Ball> enclose, HermiteSeries series)
    {
        RouteComparison comparison = new("equal in canonical form");
        foreach (Rational rho in Correlations)
        {
            Correlation correlation = Correlation.Of(rho);
            Ball value = enclose(correlation, CheckContext.Bits, context.Cancellation);
            Ball sum = MehlerSum.At(series, series, correlation, CheckContext.Bits, context.Cancellation);
            comparison.Compare($"ρ = {rho}", CertifiedNumber.Enclosed(value), CertifiedNumber.Enclosed(sum));
        }

        return comparison.Verdict;
    }
}
