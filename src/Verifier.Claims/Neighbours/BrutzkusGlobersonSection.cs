using System.Globalization;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Polynomials;
using Verifier.Claims.Checks;
using Verifier.Claims.Verdicts;
using Verifier.Symbolic.Convolution;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Neighbours;

namespace Verifier.Claims.Neighbours;

/// <summary>The loss of one filter without overlaps, its gradient and its critical points.</summary>
/// <remarks>Letters: b = ‖w‖, a = ‖w*‖, t the angle, k the number of patches; β = (k² − k)/2π, γ = β + k/2.</remarks>
internal static class BrutzkusGlobersonSection
{
    private const string Title = "One filter, no overlaps";
    private const string Critical = "Critical points";
    private const string Beta = "((k^2 - k)/(2*pi))";
    private const string Gamma = "((k^2 - k)/(2*pi) + k/2)";
    private const string Loss = Gamma + "*b^2 - 2*k*a*b/(2*pi)*(s + (pi - t)*c) - 2*" + Beta + "*a*b + " + Gamma + "*a^2";
    private const int Patches = 3;
    private static readonly int[] Filter = [1, 2];
    private static readonly int[] Target = [2, -1];

    /// <summary>The result and its formulas.</summary>
    public static Neighbour Neighbour { get; } = new(
        "brutzkus-globerson",
        "Globally optimal gradient descent for a ConvNet with Gaussian inputs",
        "Brutzkus, Globerson 2017",
        [
            new(
                "ℓ(w) = (1/k²)(γ|w|² - 2k g(w, w*) - 2β|w||w*| + γ|w*|²), β = (k² - k)/2π, γ = β + k/2",
                @"\begin{gathered}\ell(w)=\frac1{k^2}\bigl[\gamma\|w\|^2-2k\,g(w,w^*)-2\beta\|w\|\|w^*\|+\gamma\|w^*\|^2\bigr],\\"
                    + @"\beta=\frac{k^2-k}{2\pi},\qquad\gamma=\beta+\frac k2\end{gathered}"),
            new("g(w, v) = (|w||v|/2π)(sin θ + (π - θ) cos θ)", @"g(w,v)=\frac{\|w\|\|v\|}{2\pi}\bigl(\sin\theta+(\pi-\theta)\cos\theta\bigr)"),
            new(
                "∇ℓ = (1/k²)(2γ w - (k/π)(|w*| sin θ ŵ + (π - θ) w*) - 2β|w*| ŵ)",
                @"\nabla\ell=\frac1{k^2}\Bigl[2\gamma w-\frac k\pi\bigl(\|w^*\|\sin\theta\,"
                    + @"\hat w+(\pi-\theta)w^*\bigr)-2\beta\|w^*\|\hat w\Bigr]"),
            new("saddle: w = -(k² - k)/(k² + (π - 1)k) w*", @"w=-\frac{k^2-k}{k^2+(\pi-1)k}\,w^*"),
        ]);

    /// <summary>The lines.</summary>
    public static IEnumerable<CheckLine> Run(NeighbourContext context)
    {
        MultivariatePolynomial loss = AngleAlgebra.Read(Loss);
        yield return Kernel(loss, context.Cancellation);
        yield return new CheckLine(Title, "ℓ for k = 3, w = (1, 2), w* = (2, −1)", Samples(loss, context), ["closed form", "sample"]);

        // Along ŵ and across it (towards w*): w* = a(c, s); the polar gradient is (∂ℓ/∂b, −(1/b)∂ℓ/∂t).
        MultivariatePolynomial across = AngleAlgebra.Derivative(loss);
        yield return new CheckLine(
            Title,
            "∇ℓ as printed is the gradient of ℓ, along w and across it",
            AngleIdentity.Verdict(
            [
                (AngleAlgebra.Read($"2*{Gamma}*b - k/pi*(a*s + (pi - t)*a*c) - 2*{Beta}*a"), loss.Derivative("b")),
                (AngleAlgebra.Read("-b*k/pi*(pi - t)*a*s"), -across),
            ]),
            ["printed", "derivatives of ℓ"]);
        foreach (CheckLine line in CriticalPoints(loss, across))
        {
            yield return line;
        }
    }

    /// <summary>k²ℓ = Σ_ij E(σ(w·x_i) − σ(w*·x_i))(…): equal patches give κ and E σ² = ½, different ones σ̂_0² = 1/2π, all from the engine.</summary>
    private static CheckLine Kernel(MultivariatePolynomial loss, CancellationToken cancellation)
    {
        HermiteSeries relu = ActivationAnalysis.Analyse(ExpressionParser.Parse("max(0, x)").Expression!, cancellation).Series!;
        PatchMoments moments = PatchMoments.Of(relu, CheckContext.Bits, cancellation);
        ExactConstant mean = moments.MeanSquare.ClosedForm!;
        ExactConstant second = mean + moments.Variance.ClosedForm!;
        MultivariatePolynomial pairs = AngleAlgebra.Read("k^2 - k");
        MultivariatePolynomial kernel = ArcCosineKernel.Of(1).ToPolynomial() * (ExactConstant.PiPower(-2) * new Arithmetic.Rational(1, 2));
        MultivariatePolynomial own = AngleAlgebra.Read("k*(a^2 + b^2)") * second;
        MultivariatePolynomial cross = AngleAlgebra.Read("2*k*a*b") * kernel;
        MultivariatePolynomial expanded = own - cross + (pairs * AngleAlgebra.Read("(a - b)^2") * mean);
        return new CheckLine(
            Title,
            "k²ℓ is the sum over pairs of patches: twice the convolutional loss at equal output weights 1/k, for all k",
            AngleIdentity.Verdict([(loss, expanded)]),
            ["printed", "moments and kernel of relu"]);
    }

    private static IEnumerable<CheckLine> CriticalPoints(MultivariatePolynomial loss, MultivariatePolynomial across)
    {
        // Across: −(k/π)(π − t)a sin t vanishes at t = 0 and t = π only. Along, at these: 2γ(b − a) and 2γb − 2βa.
        MultivariatePolynomial along = loss.Derivative("b");
        yield return new CheckLine(
            Critical,
            "away from 0 the critical points are w* and −(k² − k)/(k² + (π − 1)k) w*, and no others",
            AngleIdentity.Verdict(
            [
                (AngleAlgebra.Read("k/pi*(pi - t)*a*b*s"), across),
                (AngleAlgebra.Read($"2*{Gamma}*(b - a)"), AngleAlgebra.Reduce(AtZero(along))),
                (AngleAlgebra.Read("(k^2 + (pi - 1)*k)*b/pi - (k^2 - k)*a/pi"), AngleAlgebra.Reduce(AngleAlgebra.AtPi(along))),
            ]),
            ["factors of ∇ℓ", "derivatives of ℓ"]);
        MultivariatePolynomial curvature = AngleAlgebra.Derivative(across);
        yield return new CheckLine(
            Critical,
            "at the saddle ℓ bends up along w (2γ/k²), and not at all across it: ∂²ℓ/∂θ² = 0 at θ = π, no negative eigenvalue",
            AngleIdentity.Verdict([(AngleAlgebra.Read($"2*{Gamma}"), along.Derivative("b")), (MultivariatePolynomial.Zero, AngleAlgebra.AtPi(curvature))]),
            ["second derivatives", "value at θ = π"]);
        yield return Descent(loss);
        yield return new CheckLine(
            Critical,
            "0 is a local maximum for k ≥ 2: the slope at 0 along every ray is −(a/k²)(k/π J_1(θ) + 2β), and J_1 ≥ 0",
            AngleIdentity.Verdict([(AngleAlgebra.Read($"-a*(k/pi*(s + (pi - t)*c) + 2*{Beta})"), along.Substitute("b", MultivariatePolynomial.Zero))]),
            ["slope", "derivative of ℓ at b = 0"]);
    }

    /// <summary>g falls to 0 at θ = π only (g′ = −(π − θ) sin θ), so ℓ falls as soon as w turns from −w*.</summary>
    private static CheckLine Descent(MultivariatePolynomial loss)
    {
        MultivariatePolynomial slope = AngleAlgebra.Derivative(ArcCosineKernel.Of(1).ToPolynomial());
        Verdict turning = AngleIdentity.Verdict([(AngleAlgebra.Read("-(pi - t)*s"), slope)]);
        Ball pi = Ball.Pi(NeighbourContext.Bits);
        Ball drop = AngleAlgebra.Sample(loss, pi - (Ball.FromInteger(1, NeighbourContext.Bits) / 10)) - AngleAlgebra.Sample(loss, pi);
        return new CheckLine(
            Critical,
            "yet it is a saddle: ℓ falls in third order as w turns, ∝ −(π − θ)³; a point at π − θ = 1/10 is lower",
            turning is Refuted ? turning : AngleIdentity.Proof(
                turning is Proved && drop.IsNegative, "J_1′ = −(π − θ) sin θ < 0, and the enclosure of the drop is negative", "the drop is not proved"),
            ["monotonicity", "witness"]);
    }

    private static MultivariatePolynomial AtZero(MultivariatePolynomial polynomial) => polynomial.Substitute(
        new Dictionary<string, MultivariatePolynomial>(StringComparer.Ordinal)
        {
            ["t"] = MultivariatePolynomial.Zero,
            ["c"] = MultivariatePolynomial.One,
            ["s"] = MultivariatePolynomial.Zero,
        });

    private static Verdict Samples(MultivariatePolynomial loss, NeighbourContext context)
    {
        // w ⊥ w*, both of norm √5: t = π/2.
        Ball norm = Ball.FromInteger(5, NeighbourContext.Bits).Sqrt();
        Dictionary<string, Ball> point = new(StringComparer.Ordinal)
        {
            ["a"] = norm,
            ["b"] = norm,
            ["k"] = Ball.FromInteger(Patches, NeighbourContext.Bits),
            ["t"] = Ball.Pi(NeighbourContext.Bits) / 2,
            ["c"] = 0,
            ["s"] = 1,
        };
        Ball expected = loss.Evaluate(point, NeighbourContext.Bits) / (Patches * Patches);
        return context.Sample(330, Patches * Filter.Length, [("k = " + Patches.ToString(CultureInfo.InvariantCulture), expected)], (inputs, values) =>
        {
            for (int row = 0; row < inputs.Rows; row++)
            {
                double sum = 0;
                for (int patch = 0; patch < Patches; patch++)
                {
                    Span<double> x = inputs.Row(row).Slice(patch * Filter.Length, Filter.Length);
                    sum += Math.Max(0, PlainVector.Dot(x, Filter)) - Math.Max(0, PlainVector.Dot(x, Target));
                }

                values[row, 0] = sum * sum / (Patches * Patches);
            }
        });
    }
}
