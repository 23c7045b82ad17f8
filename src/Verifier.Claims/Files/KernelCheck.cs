using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Constants;
using Verifier.Claims.Checks;
using Verifier.Claims.Verdicts;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Kernels;
using Verifier.Symbolic.Networks;

namespace Verifier.Claims.Files;

/// <summary>
/// Compares a claimed kernel with the closed form as functions of ρ, with values at several correlations otherwise, and with Mehler's sum.
/// </summary>
internal static class KernelCheck
{
    /// <summary>The accuracy of comparisons: 2^−144 is below 10^−43.</summary>
    public const int Bits = 144;

    /// <summary>The finest agreement that is claimed, as a power of 10.</summary>
    public const int FinestExponent = -40;

    private static readonly Rational[] Correlations = [new(-1, 2), new(-1, 5), 0, new(1, 10), new(1, 3), new(1, 2)];

    /// <summary>The line of the claim.</summary>
    public static CheckLine? Line(string section, KernelClaim claim, HermiteSeries series, CancellationToken cancellation, out ClaimsFileProblem? problem)
    {
        string letter = claim.Variable.Text;
        if (ClaimedExpression.Read(claim.Value, [letter], out problem) is not Expression formula)
        {
            return null;
        }

        string left = claim.IsDerivative ? $"κ'({letter}) = E[σ'(x)σ'(y)]" : $"κ({letter}) = E[σ(x)σ(y)]";
        DualKernelResult best = DualKernelAnalysis.Analyse(series.Activation, KernelInputs.Standard, cancellation);
        DualKernelResult second = DualKernelAnalysis.ByMehler(series.Activation, KernelInputs.Standard, cancellation);
        if (best.Kernel is not { } kernel || second.Kernel is not { } sum)
        {
            Undecided refused = new($"no dual kernel: {best.Refusal ?? second.Refusal}");
            return new CheckLine(section, $"{left} = {claim.Value.Text}", refused, ["claim"]);
        }

        RouteComparison comparison = Compare(formula, claim, kernel, sum, cancellation);
        bool isIdentity = comparison.Verdict is Proved or Enclosed
            && IsIdentity(formula, letter, claim.IsDerivative ? kernel.DerivativeFormula : kernel.Formula);
        Verdict verdict = isIdentity ? new Proved("equal in canonical form as functions of the correlation") : comparison.Verdict;
        string where = isIdentity ? $"for -1 < {letter} < 1" : $"at {letter} = {string.Join(", ", Correlations)}";
        string[] closed = kernel.Route == KernelRoute.ClosedForm ? ["closed form"] : [];
        return new CheckLine(section, $"{left} = {claim.Value.Text} {where}", verdict, ["claim", .. closed, "Mehler's sum with its tail"]);
    }

    private static RouteComparison Compare(
        Expression formula, KernelClaim claim, DualKernel kernel, DualKernel sum, CancellationToken cancellation)
    {
        RouteComparison comparison = new("equal in canonical form", FinestExponent);
        foreach (Rational rho in Correlations)
        {
            CertifiedNumber claimed = ClaimedExpression.At(formula, claim.Variable.Text, rho, Bits);
            comparison.Compare($"{claim.Variable.Text} = {rho}", claimed, Value(kernel, claim.IsDerivative, rho, cancellation));
            comparison.Compare($"{claim.Variable.Text} = {rho}", claimed, Value(sum, claim.IsDerivative, rho, cancellation));
        }

        return comparison;
    }

    private static CertifiedNumber Value(DualKernel kernel, bool isDerivative, Rational rho, CancellationToken cancellation)
    {
        DualFormula? exact = isDerivative ? kernel.ExactDerivative(rho, cancellation) : kernel.Exact(rho, cancellation);
        Correlation correlation = Correlation.Of(rho);
        Ball value = isDerivative ? kernel.EncloseDerivative(correlation, Bits, cancellation) : kernel.Enclose(correlation, Bits, cancellation);
        return new CertifiedNumber(exact is { IsElementary: true } ? exact.Elementary : null, value);
    }

    private static bool IsIdentity(Expression claimed, string letter, DualFormula? formula) =>
        formula is { IsElementary: true, Domain: { } domain }
        && ConstantValue.TryExact(claimed, new Dictionary<string, ExactConstant>(StringComparer.Ordinal) { [letter] = domain.Parameter(DualFormula.Rho) })
            is { } value
        && value.Equals(formula.Elementary);
}
