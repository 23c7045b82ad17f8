using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Polynomials;
using Verifier.Claims.Checks;
using Verifier.Claims.Verdicts;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Neighbours;
using Verifier.Symbolic.Networks;

namespace Verifier.Claims.Neighbours;

/// <summary>One ReLU by projected gradient descent: the population map.</summary>
/// <remarks>Letters: b = ‖w‖, a = ‖w*‖, t the angle, W for ŵ, V for w*.</remarks>
internal static class SoltanolkotabiSection
{
    private const string Title = "Population map";
    private static readonly int[] Weight = [1, 2, 2];
    private static readonly int[] Target = [2, -1, 1];

    /// <summary>The result and its formulas.</summary>
    public static Neighbour Neighbour { get; } = new(
        "soltanolkotabi",
        "Learning ReLUs via gradient descent",
        "Soltanolkotabi 2017",
        [
            new(
                "∇L(w) = (1/n) Σ (σ(x_i.w) - y_i)(1 + sgn(x_i.w)) x_i, w⁺ = w - ∇L(w), first step from 0 with size 2",
                @"\nabla L(w)=\frac1n\sum_i\bigl(\sigma(x_i^\top w)-y_i\bigr)\bigl(1+\operatorname{sgn}(x_i^\top w)\bigr)x_i"),
            new("population: w⁺ = (1/π)((π - θ) w* + |w*| sin θ ŵ)", @"w^+=\frac1\pi\bigl((\pi-\theta)w^*+\|w^*\|\sin\theta\,\hat w\bigr)"),
            new(
                "|w⁺ - w*| = (|w*|/π) √(θ² + sin² θ - 2θ sin θ cos θ)",
                @"\|w^+-w^*\|=\frac{\|w^*\|}{\pi}\sqrt{\theta^2+\sin^2\theta-2\theta\sin\theta\cos\theta}"),
        ]);

    /// <summary>The lines.</summary>
    public static IEnumerable<CheckLine> Run(NeighbourContext context)
    {
        HermiteSeries relu = ActivationAnalysis.Analyse(ExpressionParser.Parse("max(0, x)").Expression!, context.Cancellation).Series!;
        RouteComparison first = new("equal in canonical form");
        first.Compare(
            "w = 0",
            CertifiedNumber.Exact(1, CheckContext.Bits),
            CertifiedNumber.Exact(2, CheckContext.Bits) * CheckContext.ValueOf(relu.Coefficient(1, CheckContext.Bits, context.Cancellation)));
        yield return new CheckLine(
            Title, "the first step from 0 lands on w*: 2 E[σ(w*.x) x] = 2σ̂_1 w* = w*", first.Verdict, ["printed", "Hermite coefficient"]);

        // w⁺ = w − 2E[σ(w·x)1(w·x>0)x] + 2E[σ(w*·x)1(w·x>0)x] = w − 2·½w + 2∇_ŵ E[(ŵ·x)₊(w*·x)₊]; b and a: the kernel's derivatives along ŵ and across.
        MultivariatePolynomial kernel = ArcCosineKernel.Of(1).ToPolynomial() * ExactConstant.PiPower(-2) * MultivariatePolynomial.Variable("a");
        yield return new CheckLine(
            Title,
            "w⁺ as printed, along w and across it",
            AngleIdentity.Verdict(
            [
                (AngleAlgebra.Read("1/pi*((pi - t)*a*c + a*s)"), kernel),
                (AngleAlgebra.Read("1/pi*(pi - t)*a*s"), -AngleAlgebra.Derivative(kernel)),
            ]),
            ["printed", "derivatives of the arc-cosine kernel"]);
        yield return new CheckLine(Title, "w⁺ for w = (1, 2, 2), w* = (2, −1, 1)", Samples(context), ["printed", "sample"]);

        // w⁺ − w* along ŵ: (a/π)(−tc + s), across: −(a/π)ts.
        yield return AngleIdentity.Line(
            Title, "the error |w⁺ − w*| as printed", ["printed", "components"],
            ("a^2/pi^2*(t^2 + s^2 - 2*t*s*c)", "(1/pi*((pi - t)*a*c + a*s) - a*c)^2 + (1/pi*(pi - t)*a*s - a*s)^2"));
        yield return new CheckLine(
            Title,
            "hence |w⁺ − w*| ≤ (θ²/π)|w*| for all 0 ≤ θ ≤ π: quadratic in the angle",
            AngleIdentity.Proof(
                PopulationMap.ContractsQuadratically(), "a polynomial minorant up to θ = 2, enclosures on pieces of [2, π]", "an enclosure is too wide"),
            ["inequality", "series with alternating signs"]);
    }

    private static Verdict Samples(NeighbourContext context)
    {
        Ball[] w = [.. Weight.Select(x => Ball.FromInteger(x, NeighbourContext.Bits))];
        Ball[] target = [.. Target.Select(x => Ball.FromInteger(x, NeighbourContext.Bits))];
        return context.Sample(
            350, Weight.Length, [.. ReluPair.Gradient(w, target).Select((value, i) => ($"entry {"123"[i]}", 2 * value))],
            (inputs, values) =>
            {
                for (int row = 0; row < inputs.Rows; row++)
                {
                    Span<double> x = inputs.Row(row);
                    double own = Math.Max(0, PlainVector.Dot(x, Weight));
                    double residual = own > 0 ? 2 * (own - Math.Max(0, PlainVector.Dot(x, Target))) : 0;
                    for (int i = 0; i < x.Length; i++)
                    {
                        values[row, i] = Weight[i] - (residual * x[i]);
                    }
                }
            });
    }
}
