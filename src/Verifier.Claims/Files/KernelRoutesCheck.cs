using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Claims.Checks;
using Verifier.Claims.Verdicts;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Kernels;
using Verifier.Symbolic.Networks;

namespace Verifier.Claims.Files;

/// <summary>Compares the routes to κ and κ′: the closed form with Mehler's sum; without a closed form, two ways to the coefficients of the sum.</summary>
internal static class KernelRoutesCheck
{
    /// <summary>The line of the claim.</summary>
    public static CheckLine? Line(
        string section, KernelRoutesClaim claim, HermiteSeries series, CancellationToken cancellation, out ClaimsFileProblem? problem)
    {
        problem = null;
        DualKernel? kernel = DualKernelAnalysis.Analyse(series.Activation, KernelInputs.Standard, cancellation).Kernel;
        bool isClosed = kernel?.Route == KernelRoute.ClosedForm;
        string[] routes = isClosed ? ["closed form", "Mehler's sum with its tail"] : ["Mehler's sum", "Mehler's sum of coefficients by quadrature"];
        HermiteSeries? other = isClosed ? ActivationAnalysis.Analyse(series.Activation, cancellation).Series : QuadratureRoute.TryCreate(series.Activation);
        string statement = $"The routes to κ and κ' agree at ρ = {claim.Listed.Text}";
        return new CheckLine(
            section,
            statement,
            kernel is null || other is null ? new Undecided("there is no second route") : Compare(claim, kernel, other, cancellation),
            routes);
    }

    private static Verdict Compare(KernelRoutesClaim claim, DualKernel kernel, HermiteSeries other, CancellationToken cancellation)
    {
        RouteComparison comparison = new("equal in canonical form", KernelCheck.FinestExponent);
        foreach (Rational rho in claim.Correlations)
        {
            Correlation correlation = Correlation.Of(rho);
            Ball value = kernel.Enclose(correlation, KernelCheck.Bits, cancellation);
            Ball slope = kernel.EncloseDerivative(correlation, KernelCheck.Bits, cancellation);
            Ball sum = MehlerSum.At(other, other, correlation, KernelCheck.Bits, cancellation);
            Ball terms = MehlerSum.DerivativeAt(other, other, correlation, KernelCheck.Bits, cancellation);
            comparison.Compare($"κ({rho})", CertifiedNumber.Enclosed(value), CertifiedNumber.Enclosed(sum));
            comparison.Compare($"κ'({rho})", CertifiedNumber.Enclosed(slope), CertifiedNumber.Enclosed(terms));
        }

        return comparison.Verdict;
    }
}
