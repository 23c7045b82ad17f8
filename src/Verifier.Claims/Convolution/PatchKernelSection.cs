using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Claims.Checks;
using Verifier.Claims.Samples;
using Verifier.Claims.Verdicts;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Sampling;
using Verifier.Symbolic.Convolution;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Kernels;
using Verifier.Symbolic.Networks;

namespace Verifier.Claims.Convolution;

/// <summary>The lines about κ(ρ) = E[σ(x)σ(y)], from which everything else is made.</summary>
internal static class PatchKernelSection
{
    private const string Title = "Kernel of a patch";
    private const int Draws = 200_000;
    private static readonly Rational[] Correlations = [new(-1, 2), new(1, 2)];

    /// <summary>All lines.</summary>
    public static IEnumerable<CheckLine> Run(CheckContext context, PatchMoments moments)
    {
        CertifiedPatchKernel kernel = new(context.Series, Rational.One, CheckContext.Bits, context.Cancellation);
        yield return Energies(context, moments);
        yield return PatchClosedKernel.Line(Title, context, kernel);
        yield return Sampled(
            context,
            200,
            "κ(ρ) = σ̂_0² + δ(ρ) is the mean of σ(x)σ(y), ρ = −1/2 and 1/2",
            rho => (kernel.Mean.Square() + kernel.Covariance(rho)).Value,
            (_, _, _) => 1);
        yield return Slope(context, moments, kernel);
        yield return Sampled(
            context,
            210,
            "κ′(ρ) is the mean of σ(x)σ(y) ∂_ρ log p_ρ(x,y), ρ = −1/2 and 1/2, jumps included",
            rho => kernel.Slope(rho).Value,
            Score);
    }

    /// <summary>κ(±1) by the parts of σ, and by quadrature of σ² and of σ(z)σ(−z).</summary>
    private static CheckLine Energies(CheckContext context, PatchMoments moments)
    {
        const string Statement = "O + E_2 = Var σ and σ̂_0² + E_2 − O = E[σ(z)σ(−z)] for the odd and even energies O, E_2";
        string[] routes = ["odd and even part", "series of σ(x)σ(−x)"];
        RouteComparison comparison = new("equal in canonical form");
        comparison.Compare("κ(1)", moments.OddEnergy + moments.EvenEnergy, moments.Variance);
        if (Reflected(context) is not { } product)
        {
            return new CheckLine(Title, Statement, new NotApplicable("σ(x)σ(−x) has no Hermite series here"), routes);
        }

        comparison.Compare("κ(−1)", moments.MeanSquare + moments.AntipodeCovariance, product);
        return new CheckLine(Title, Statement, comparison.Verdict, routes);
    }

    /// <summary>E[σ(z)σ(−z)] by a series of its own, or null when that is refused.</summary>
    internal static CertifiedNumber? Reflected(CheckContext context)
    {
        Expression product = Build.Product(context.Activation, Substitute.In(context.Activation, Build.Negate(Build.X)));
        return ActivationAnalysis.Analyse(product, context.Cancellation).Series is { } series
            ? CheckContext.ValueOf(series.Coefficient(0, CheckContext.Bits, context.Cancellation))
            : null;
    }

    private static CheckLine Slope(CheckContext context, PatchMoments moments, CertifiedPatchKernel kernel)
    {
        const string Statement = "κ′(ρ) = Σ k σ̂_k² ρ^(k−1) = E[σ′(x)σ′(y)], ρ = −1/2 and 1/2";
        string[] routes = ["series of σ", "series of σ′"];
        if (moments.OddSlopeEnergy is null || moments.EvenSlopeEnergy is null || context.Related.Slope.Series is not { } slope)
        {
            return new CheckLine(Title, Statement, new NotApplicable($"{PatchWords.Discontinuous}: at a jump κ′ is not E[σ′(x)σ′(y)]"), routes);
        }

        RouteComparison comparison = new("equal in canonical form");
        foreach (Rational rho in Correlations)
        {
            Ball stability = MehlerSum.At(slope, slope, Correlation.Of(rho), CheckContext.Bits, context.Cancellation);
            comparison.Compare($"ρ = {rho}", kernel.Slope(rho), CertifiedNumber.Enclosed(stability));
        }

        return new CheckLine(Title, Statement, comparison.Verdict, routes);
    }

    private static CheckLine Sampled(
        CheckContext context, ulong purpose, string statement, Func<Rational, Ball> expected, Func<double, double, double, double> weight)
    {
        string[] routes = ["series with its tail", "sample"];
        if (context.LossObstacle is { } obstacle)
        {
            return new CheckLine(Title, statement, obstacle, routes);
        }

        SampleComparison comparison = context.NewSampleComparison();
        for (int index = 0; index < Correlations.Length; index++)
        {
            Rational rho = Correlations[index];
            Estimate estimate = context.Estimates(
                purpose + (ulong)index, 2, 1, Draws, (inputs, values) => Fill(context, rho.ToDouble(), weight, inputs, values))[0];
            comparison.Compare($"ρ = {rho}", expected(rho), estimate);
        }

        return new CheckLine(Title, statement, comparison.Verdict, routes);
    }

    private static void Fill(CheckContext context, double rho, Func<double, double, double, double> weight, RowMatrix inputs, RowMatrix values)
    {
        double[] x = [.. Enumerable.Range(0, inputs.Rows).Select(row => inputs[row, 0])];
        double[] y = [.. Enumerable.Range(0, inputs.Rows).Select(row => (rho * inputs[row, 0]) + (Math.Sqrt(1 - (rho * rho)) * inputs[row, 1]))];
        double[] left = new double[x.Length];
        double[] right = new double[x.Length];
        context.Function(x, left);
        context.Function(y, right);
        for (int row = 0; row < x.Length; row++)
        {
            values[row, 0] = left[row] * right[row] * weight(x[row], y[row], rho);
        }
    }

    /// <summary>∂_ρ log p_ρ(x,y) = [ρ(1−ρ²) − ρ(x² + y²) + (1+ρ²)xy]/(1−ρ²)².</summary>
    private static double Score(double x, double y, double rho)
    {
        double rest = 1 - (rho * rho);
        return ((rho * rest) - (rho * ((x * x) + (y * y))) + ((1 + (rho * rho)) * x * y)) / (rest * rest);
    }
}
