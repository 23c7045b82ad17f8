using FsCheck;
using FsCheck.Fluent;
using Verifier.Numeric.Convolution;
using Verifier.Testing;
using Verifier.Tests.Symbolic.Hermite;
using Xunit;

namespace Verifier.Tests.Numeric.Convolution;

public sealed class InvariantSetTests
{
    private static readonly PatchKernel[] Kernels =
        [.. new[] { "relu", "leaky_relu(0.2)", "gelu", "softplus", "sigmoid", "erf(x)", "sin(x + 1)", "step(x)" }.Select(name => PatchKernels.Of(Analysed.Series(name)))];

    /// <summary>A teacher, numbers in [0, 1] that place a state in a set, and one of the activations.</summary>
    public sealed record Draw(ReducedTeacher Teacher, double First, double Second, double Third, double Norm, int Kernel)
    {
        public static Arbitrary<Draw> Draws() => Arb.From(
            from patches in Gen.Choose(2, 60)
            from unit in Gen.Choose(0, 1000).Select(n => n / 1000.0).ArrayOf(4)
            from exponent in Gen.Choose(-20, 10)
            from norm in Gen.Choose(0, 10)
            from kernel in Gen.Choose(0, Kernels.Length - 1)
            from largestSum in Gen.Elements(0.7, Math.Sqrt(patches))
            let size = Math.Pow(10, exponent / 10.0)
            select new Draw(new ReducedTeacher(patches, unit[3] * size * largestSum, size), unit[0], unit[1], unit[2], 1 + norm, kernel));
    }

    // For every σ with some c_j ≠ 0, j ≥ 1: δ > 0 and κ' > 0 on (0, 1].
    [Property(MaxTest = 400, Arbitrary = [typeof(Draw)])]
    public void The_set_of_good_starts_is_forward_invariant_and_the_angle_falls(Draw draw)
    {
        ReducedDescent rule = Rule(draw);
        OutcomeRule outcome = new(rule);
        ReducedState state = new(
            draw.Norm, Math.PI / 2 * draw.First, draw.Teacher.Mean * ((2 * draw.Second) - 1), 3 * draw.Third * draw.Teacher.WeightNorm);
        for (int step = 0; step < 200 && outcome.IsInGlobalSet(state); step++)
        {
            ReducedState next = rule.Step(state);
            Assert.True(outcome.IsInGlobalSet(next) || next.Angle > (Math.PI / 2) - 1e-12, $"left at step {step}: {state} to {next}");
            Assert.True(next.Angle <= state.Angle + 1e-14 || rule.Kernel.Turn(0) > 0, $"the angle rose at step {step}");
            Assert.True(next.Norm >= state.Norm);
            state = next;
        }
    }

    // ReLU: {a·a* < 0, |1ᵀa| ≤ |S|, g(φ) ≤ 1 − 2S²/A²}; any σ with κ increasing on [−1, ρ]: δ ≤ −2c_0²S²/A².
    [Property(MaxTest = 400, Arbitrary = [typeof(Draw)])]
    public void The_set_of_bad_starts_is_forward_invariant_and_the_angle_rises(Draw draw)
    {
        ReducedDescent rule = Rule(draw with { Kernel = draw.Kernel == 6 ? 0 : draw.Kernel });
        double size = draw.Teacher.WeightNorm;
        double bound = -2 * rule.Kernel.StudentMeanSquare * draw.Teacher.WeightSum * draw.Teacher.WeightSum / (size * size);
        ReducedState state = new(
            draw.Norm, Math.PI * (0.5 + (0.5 * draw.First)), draw.Teacher.Mean * ((2 * draw.Second) - 1), -3 * draw.Third * size);
        for (int step = 0; step < 200 && Holds(state); step++)
        {
            ReducedState next = rule.Step(state);
            Assert.True(Holds(next), $"left at step {step}: {state} to {next}");
            Assert.True(next.Angle >= state.Angle - 1e-14 || rule.Kernel.Turn(Math.PI) > 0, $"the angle fell at step {step}");
            state = next;
        }

        bool Holds(ReducedState s) => draw.Teacher.Correlation(s) < -1e-13 * size * size
            && Math.Abs(s.Mean) <= Math.Abs(draw.Teacher.Mean) * (1 + 1e-12) && rule.Kernel.Covariance(s.Angle) <= bound + 1e-13;
    }

    // η ≤ 1/(kc_0²+τ²), and so small that no step turns past the teacher: |x| ≤ η |a·a*| max turn.
    private static ReducedDescent Rule(Draw draw)
    {
        PatchKernel kernel = Kernels[draw.Kernel];
        double size = draw.Teacher.WeightNorm;
        double rate = (draw.Teacher.Patches * kernel.StudentMeanSquare) + kernel.StudentVariance;
        return new ReducedDescent(draw.Teacher, kernel, Math.Min(0.99 / rate, 0.1 / (8 * size * size * (kernel.StudentVariance + 1))));
    }
}
