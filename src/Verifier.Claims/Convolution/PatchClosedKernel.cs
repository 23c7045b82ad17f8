using Verifier.Arithmetic;
using Verifier.Claims.Checks;
using Verifier.Claims.Verdicts;
using Verifier.Symbolic.Convolution;
using Verifier.Symbolic.Kernels;
using Verifier.Symbolic.Networks;

namespace Verifier.Claims.Convolution;

/// <summary>κ and κ′ in closed form against their series.</summary>
internal static class PatchClosedKernel
{
    private static readonly Rational[] Correlations = [new(-1, 2), new(1, 10), new(1, 2)];

    /// <summary>The line.</summary>
    public static CheckLine Line(string title, CheckContext context, CertifiedPatchKernel kernel)
    {
        const string Statement = "κ(ρ) and κ′(ρ) in closed form are Σ σ̂_k² ρ^k and its derivative, ρ = −1/2, 1/10 and 1/2";
        string[] routes = ["closed form in ρ", "series with its tail"];
        DualKernel? closed = DualKernelAnalysis.Analyse(context.Activation, KernelInputs.Standard, context.Cancellation).Kernel;
        if (closed is not { Route: KernelRoute.ClosedForm })
        {
            return new CheckLine(title, Statement, new NotApplicable("no closed form of κ is known"), routes);
        }

        RouteComparison comparison = new("equal in canonical form");
        foreach (Rational rho in Correlations)
        {
            Correlation place = Correlation.Of(rho);
            CertifiedNumber value = CertifiedNumber.Enclosed(closed.Enclose(place, CheckContext.Bits, context.Cancellation));
            CertifiedNumber slope = CertifiedNumber.Enclosed(closed.EncloseDerivative(place, CheckContext.Bits, context.Cancellation));
            comparison.Compare($"κ, ρ = {rho}", value, kernel.Mean.Square() + kernel.Covariance(rho));
            comparison.Compare($"κ′, ρ = {rho}", slope, kernel.Slope(rho));
        }

        return new CheckLine(title, Statement, comparison.Verdict, routes);
    }
}
