using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Sampling;

namespace Verifier.Numeric.Evaluation;

/// <summary>Looks for the reach and the step with which <see cref="HermiteGrid"/> integrates x ↦ σ(rx) and its derivatives in r.</summary>
internal static class HermiteGridFit
{
    private const double CoarsestStep = 0.25;
    private const double FinestStep = 1.0 / 256;
    private const double Agreement = 1e-10;
    private const double NegligibleEnd = 1e-17;
    private static readonly double[] Reaches = [13, 19, 27, 38];

    /// <summary>A grid for norm r and degrees below a count, or null and the reason.</summary>
    public static HermiteGrid? TryFind(DifferentiableActivation activation, double norm, int count, out string? obstacle)
    {
        (ActivationFunction Function, int Power)[] integrands = [(activation.Value, 0), (activation.Derivative, 1), (activation.Derivative, 2)];
        double reach = Array.Find(Reaches, end => Array.TrueForAll(integrands, one => IsNegligibleBeyond(end, one.Function, norm, one.Power)));
        if (reach == 0)
        {
            obstacle = "σ(rz) does not fall below rounding against the Gaussian density within 38 standard deviations";
            return null;
        }

        for (double step = CoarsestStep; step >= FinestStep; step /= 2)
        {
            HermiteGrid grid = new(step, reach, count);
            if (Array.TrueForAll(integrands, one => Agrees(grid, grid.Weighted(one.Function, norm, one.Power))))
            {
                obstacle = null;
                return grid;
            }
        }

        obstacle = "equidistant rules do not agree to 1e-10 with step 1/128: σ or σ′ has a kink or a jump, or varies too fast";
        return null;
    }

    private static bool Agrees(HermiteGrid grid, double[] weighted) => grid.Disagreement(weighted) <= Agreement * RowArithmetic.Norm(weighted);

    // Both ends against the greatest value in between; false for values that are not finite.
    private static bool IsNegligibleBeyond(double reach, ActivationFunction function, double norm, int power)
    {
        double[] nodes = [.. Enumerable.Range((int)(-4 * reach), (int)(8 * reach) + 1).Select(j => j / 4.0)];
        double[] values = [.. nodes.Select(z => norm * z)];
        function(values, values);
        double[] weighted = [.. values.Zip(nodes, (f, z) => Math.Abs(f * Math.Pow(z, power)) * HermiteGrid.RootDensity(z))];
        double ends = Math.Max(weighted[0], weighted[^1]);
        return Array.TrueForAll(weighted, double.IsFinite) && ends <= NegligibleEnd * weighted.Max();
    }
}
