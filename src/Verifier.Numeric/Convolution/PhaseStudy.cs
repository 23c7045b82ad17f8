namespace Verifier.Numeric.Convolution;

/// <summary>The phases of Algorithm 1: escape from φ ≈ π/2, then the approach to the teacher or to the antipode, with their rates.</summary>
/// <remarks>
/// Linearised at φ = π/2, S = 0: cos φ and β grow like e^{μt}, μ² + τ²μ = c_1⁴A². At the teacher φ decays at A²κ'(1)/‖v‖² and a at τ² and
/// kc_0² + τ²; at a spurious antipode ψ = π − φ obeys ψ′ = −|aᵀa*| κ'(−cos ψ) sin ψ/‖v‖² with κ'(−cos ψ) ~ cψ^{m−1}: it decays at |aᵀa*|κ'(−1) for
/// m = 1, and 1/ψ grows at |aᵀa*|c for m = 2, as for ReLU, where c = 1/(2π).
/// </remarks>
/// <param name="kernel">The kernel for ‖w*‖ = 1.</param>
/// <param name="patches">k.</param>
/// <param name="weightNorm">A.</param>
public sealed class PhaseStudy(PatchKernel kernel, int patches, double weightNorm)
{
    private const double Tiny = 1e-7;
    private const double LargestDropped = 1e-12;
    private const int MostSteps = 4_000_000;

    /// <summary>The growth rate μ of cos φ and aᵀa* from a start with φ ≈ π/2 when S = 0.</summary>
    public double EscapeRate
    {
        get
        {
            double slope = kernel.Turn(Math.PI / 2);
            double variance = kernel.StudentVariance;
            return 0.5 * (Math.Sqrt((variance * variance) + (4 * slope * slope * weightNorm * weightNorm)) - variance);
        }
    }

    /// <summary>All rates that exist for this kernel.</summary>
    public IReadOnlyList<PhaseRate> Rates()
    {
        ReducedDescent rule = Rule(1);
        List<PhaseRate> rates =
        [
            new("escape from φ ≈ π/2, S = 0", "(√(τ⁴ + 4c₁⁴A²) − τ²)/2", EscapeRate, MeasureEscape()),
            new("1ᵀ(a − a*)", "kc₀² + τ²", rule.MeanRate, Contraction(
                rule, rule.Profile(0) with { Mean = rule.Teacher.Mean + Tiny }, s => s.Mean - rule.Teacher.Mean)),
            new("a − a* across 1", "τ²", kernel.StudentVariance, Contraction(
                rule, rule.Profile(0) with { Contrast = rule.Teacher.Contrast + Tiny }, s => s.Contrast - rule.Teacher.Contrast)),
        ];
        if (kernel.Turn(0) < Tiny)
        {
            double theory = weightNorm * weightNorm * kernel.Turn(Tiny) / Tiny;
            rates.Add(new("φ at the teacher, ‖v‖ = 1", "A²κ'(1)", theory, Contraction(rule, rule.Profile(Tiny), s => s.Angle)));
        }

        if (new ConvolutionLandscape(rule.Teacher, kernel).HasSpuriousMinimum && kernel.Turn(Math.PI) < Tiny && kernel.Dropped < LargestDropped)
        {
            rates.AddRange(AtAntipode(rule));
        }

        return rates;
    }

    /// <summary>The time at which φ = π/4, from cos φ = 1/√p, a = 0 and S = 0: Phase I; about ln p/(2μ) plus a constant.</summary>
    public double EscapeTime(int patchSize)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(patchSize, 2);
        ReducedDescent rule = Rule(0, 1e-3);
        int steps = rule.Run(new ReducedState(1, Math.Acos(1 / Math.Sqrt(patchSize)), 0, 0))
            .Take(MostSteps).TakeWhile(state => state.Angle > Math.PI / 4).Count();
        return steps < MostSteps ? steps * rule.StepSize : double.NaN;
    }

    private ReducedDescent Rule(double ratio, double step = 0.01) => new(
        new ReducedTeacher(patches, weightNorm * Math.Sqrt(ratio), weightNorm), kernel, step / (1 + (patches * kernel.StudentMeanSquare)));

    /// <summary>The rate (1 − x⁺/x)/η, free of the error of the time step.</summary>
    private static double Contraction(ReducedDescent rule, ReducedState state, Func<ReducedState, double> number) =>
        (1 - (number(rule.Step(state)) / number(state))) / rule.StepSize;

    /// <summary>The growth of cos φ per unit of time once the decaying mode is gone.</summary>
    private double MeasureEscape()
    {
        ReducedDescent rule = Rule(0);
        int settling = (int)(20 / ((EscapeRate + kernel.StudentVariance) * rule.StepSize));
        double start = Math.Exp(-EscapeRate * rule.StepSize * settling) * Tiny;
        ReducedState state = rule.Run(new ReducedState(1, (Math.PI / 2) - Math.Max(start, 1e-13), 0, 0)).ElementAt(settling);
        ReducedState next = rule.Step(state);
        return ((Math.Cos(next.Angle) / Math.Cos(state.Angle)) - 1) / rule.StepSize;
    }

    private IEnumerable<PhaseRate> AtAntipode(ReducedDescent rule)
    {
        const double offset = 1e-4;
        double turn = kernel.Turn(Math.PI - offset);
        double exponent = Math.Log2(kernel.Turn(Math.PI - (2 * offset)) / turn);
        int order = (int)Math.Round(exponent);
        if (!(Math.Abs(exponent - order) < 1e-3) || order is < 1 or > 2)
        {
            yield break;
        }

        double distance = order == 1 ? Tiny : offset;
        ReducedState state = rule.Profile(Math.PI - distance);
        double theory = Math.Abs(rule.Teacher.Correlation(rule.Profile(Math.PI))) * kernel.Turn(state.Angle) / Math.Pow(distance, order);
        yield return order == 1
            ? new PhaseRate("π − φ at the antipode, ‖v‖ = 1", "|aᵀa*|κ'(−1)", theory, Contraction(rule, state, s => Math.PI - s.Angle))
            : new PhaseRate(
                "1/(π − φ) at the antipode, ‖v‖ = 1",
                "|aᵀa*| lim κ'/(π − φ)",
                theory,
                ((1 / (Math.PI - rule.Step(state).Angle)) - (1 / (Math.PI - state.Angle))) / rule.StepSize);
    }
}
