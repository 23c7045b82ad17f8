using System.Globalization;
using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Polynomials;
using Verifier.Claims.Checks;
using Verifier.Claims.Verdicts;
using Verifier.Symbolic.Convolution;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Neighbours;
using Verifier.Symbolic.Networks;

namespace Verifier.Claims.Neighbours;

/// <summary>The step activation and its straight-through gradients.</summary>
/// <remarks>
/// Letters: n = ‖v‖², q = v·v*, a = 1ᵀv, S = 1ᵀv*, A = ‖v*‖², b = ‖w‖, t the angle, m units, W for ŵ, V for w* (‖w*‖ = 1). The expectations behind
/// the coarse gradients, for z ~ N(0, I) and σ the step: E σ = ½, E zσ(w·z) = ŵ/√2π, and by Stein's identity
/// E zσ(w·z)σ(w*·z) = (ŵ + w*)/(2√2π), which is cos(θ/2)/√2π times the unit vector along ŵ + w*.
/// </remarks>
internal static class YinSection
{
    private const string Loss = "Step activation";
    private const string Coarse = "Coarse gradients";
    private const int MostUnits = 12;
    private static readonly int[] Weight = [1, 2];
    private static readonly int[] TargetWeight = [2, -1];
    private static readonly int[] Output = [1, -2, 2];
    private static readonly int[] TargetOutput = [2, 1, 1];

    private static readonly (int Units, Rational SumSquare, Rational NormSquare)[] Teachers =
        [(2, 1, 1), (5, 4, new(3, 2)), (10, new(9, 4), 2), (10, 0, 1)];

    /// <summary>The result and its formulas.</summary>
    public static Neighbour Neighbour { get; } = new(
        "yin",
        "Understanding straight-through estimator in training activation quantized neural nets",
        "Yin, Lyu, Zhang, Osher, Qi, Xin 2019",
        [
            new(
                "f = (1/8)(vᵀ(I + 11ᵀ)v - 2 vᵀ((1 - 2θ/π) I + 11ᵀ)v* + v*ᵀ(I + 11ᵀ)v*)",
                @"f=\tfrac18\bigl[v^\top(I+11^\top)v-2v^\top\bigl((1-\tfrac2\pi\theta)I+11^\top\bigr)v^*+v^{*\top}(I+11^\top)v^*\bigr]"),
            new(
                "spurious minima at θ = π, v = (I + 11ᵀ)⁻¹(11ᵀ - I)v*, iff (1ᵀv*)² < (m + 1)/2 |v*|²",
                @"\theta=\pi,\ v=(I+11^\top)^{-1}(11^\top-I)v^*\iff(1^\top v^*)^2<\tfrac{m+1}{2}\|v^*\|^2"),
            new(
                "saddles at θ = (π/2)(m + 1)|v*|²/((m + 1)|v*|² - (1ᵀv*)²)",
                @"\theta=\frac\pi2\,\frac{(m+1)\|v^*\|^2}{(m+1)\|v^*\|^2-(1^\top v^*)^2}"),
            new(
                "E g_relu = h/(2√(2π)) ŵ - cos(θ/2) (vᵀv*/√(2π)) (ŵ + w*)/|ŵ + w*|, h = |v|² + (1ᵀv)² - 1ᵀv 1ᵀv* + vᵀv*",
                @"\mathbb{E}g_{\mathrm{relu}}=\frac{h}{2\sqrt{2\pi}}\hat w-\cos\frac\theta2\,\frac{v^\top v^*}{\sqrt{2\pi}}\,"
                    + @"\frac{\hat w+w^*}{\|\hat w+w^*\|},\quad h=\|v\|^2+(1^\top v)^2-1^\top v\,1^\top v^*+v^\top v^*"),
            new("E g_id = (|v|² ŵ - vᵀv* w*)/√(2π)", @"\mathbb{E}g_{\mathrm{id}}=\frac{1}{\sqrt{2\pi}}\bigl(\|v\|^2\hat w-v^\top v^*\,w^*\bigr)"),
            new(
                "<E g_relu, ∇_w f> = sin θ (vᵀv*)²/(2(√(2π))³ |w|)",
                @"\langle\mathbb{E}g_{\mathrm{relu}},\nabla_wf\rangle=\frac{\sin\theta}{2(\sqrt{2\pi})^3\|w\|}(v^\top v^*)^2"),
        ]);

    /// <summary>The lines.</summary>
    public static IEnumerable<CheckLine> Run(NeighbourContext context)
    {
        PatchMoments moments = PatchMoments.Of(
            ActivationAnalysis.Analyse(ExpressionParser.Parse("step(x)").Expression!, context.Cancellation).Series!, CheckContext.Bits, context.Cancellation);
        const string printed = "1/8*((n + a^2) - 2*((1 - 2*t/pi)*q + a*S) + (A + S^2))";
        yield return new CheckLine(
            Loss,
            "f as printed is the convolutional loss of the step",
            AngleIdentity.Verdict([(AngleAlgebra.Read(printed), Expanded(moments))]),
            ["printed", "moments and kernel of the step"]);
        yield return Criterion(moments);
        yield return Saddles(moments);
        yield return AngleIdentity.Line(
            Coarse, "E g_relu and E g_id as printed", ["printed", "E σ, E zσ(w.z) and E zσ(w.z)σ(w*.z), unit by unit"],
            ("(n + a^2 - a*S + q)/(2*sqrt(2*pi))*W - q/sqrt(2*pi)*(W + V)/2",
             "1/sqrt(2*pi)*W*(n + (a^2 - n)/2 - (a*S - q)/2) - q*(W + V)/(2*sqrt(2*pi))"),
            ("(n*W - q*V)/sqrt(2*pi)", "1/sqrt(2*pi)*n*W - q*V/sqrt(2*pi)"));
        yield return new CheckLine(Coarse, "E g_relu and E g_id for m = 3 units in two dimensions", Samples(context), ["printed", "sample"]);

        // ∇_w f = −(1/b)(∂f/∂t) n̄ with n̄ the direction of w* − cos θ ŵ: w*·n̄ = s, ŵ·n̄ = 0. Both sides times b.
        MultivariatePolynomial slope = AngleAlgebra.Derivative(AngleAlgebra.Read(printed));
        yield return new CheckLine(
            Coarse,
            "E g_relu and E g_id have inner products sin θ (v.v*)²/(2(2π)^{3/2}|w|) and twice that with ∇f, never negative",
            AngleIdentity.Verdict(
            [
                (AngleAlgebra.Read("s*q^2/(4*pi*sqrt(2*pi))"), AngleAlgebra.Read("q/(2*sqrt(2*pi))*s") * slope),
                (AngleAlgebra.Read("s*q^2/(2*pi*sqrt(2*pi))"), AngleAlgebra.Read("q/sqrt(2*pi)*s") * slope),
            ]),
            ["printed", "derivative of f"]);

        // v = −v* + 2S/(m + 1) 1 gives (m + 1)²n = A(m + 1)² − 4S²(m + 1) + 4mS², (m + 1)a = (m − 1)S, (m + 1)q = −(m + 1)A + 2S².
        yield return AngleIdentity.Line(
            Coarse, "at the spurious minimum E g_relu vanishes; E g_id = 2(m − 1)(1ᵀv*)²/((m + 1)²√(2π)) ŵ does not, unless 1ᵀv* = 0 or m = 1",
            ["printed", "substitution"],
            ("0", "A*(m+1)^2 - 4*S^2*(m+1) + 4*m*S^2 + (m-1)^2*S^2 - (m-1)*(m+1)*S^2 - A*(m+1)^2 + 2*S^2*(m+1)"),
            ("2*(m-1)*S^2", "A*(m+1)^2 - 4*S^2*(m+1) + 4*m*S^2 - A*(m+1)^2 + 2*S^2*(m+1)"));
    }

    /// <summary>½(τ²‖v‖² + σ̂_0²(1ᵀv)² − 2(δ v·v* + σ̂_0² 1ᵀv 1ᵀv*) + τ²‖v*‖² + σ̂_0²(1ᵀv*)²), δ = J_0/2π − σ̂_0².</summary>
    private static MultivariatePolynomial Expanded(PatchMoments moments)
    {
        ExactConstant mean = moments.MeanSquare.ClosedForm!;
        MultivariatePolynomial kernel = ArcCosineKernel.Of(0).ToPolynomial() * (ExactConstant.PiPower(-2) * new Rational(1, 2));
        MultivariatePolynomial covariance = kernel - MultivariatePolynomial.Constant(mean);
        MultivariatePolynomial twice = (AngleAlgebra.Read("n + A") * moments.Variance.ClosedForm!)
            + (AngleAlgebra.Read("(a - S)^2") * mean) - (AngleAlgebra.Read("2*q") * covariance);
        return twice * (ExactConstant)new Rational(1, 2);
    }

    private static CheckLine Criterion(PatchMoments moments)
    {
        RouteComparison comparison = new("equal in canonical form");
        for (int m = 2; m <= MostUnits; m++)
        {
            comparison.Compare(
                string.Create(CultureInfo.InvariantCulture, $"m = {m}"),
                CertifiedNumber.Exact(new Rational(m + 1, 2), CheckContext.Bits),
                PatchLandscape.Threshold(moments, m)!);
        }

        return new CheckLine(
            Loss,
            "a spurious minimum at θ = π exists iff (1ᵀv*)²/|v*|² < (m + 1)/2, 2 ≤ m ≤ 12",
            comparison.Verdict,
            ["printed", "landscape of any activation"]);
    }

    /// <summary>δ* = ¼(1 − 2θ/π) at the printed angle is −¼S²/((m + 1)A − S²).</summary>
    private static CheckLine Saddles(PatchMoments moments)
    {
        RouteComparison comparison = new("equal in canonical form");
        foreach ((int units, Rational sum, Rational norm) in Teachers)
        {
            Rational share = (units + 1) * norm / (((units + 1) * norm) - sum);
            comparison.Compare(
                string.Create(CultureInfo.InvariantCulture, $"m = {units}, (1ᵀv*)² = {sum}, |v*|² = {norm}"),
                CertifiedNumber.Exact((1 - share) / 4, CheckContext.Bits),
                new PatchLandscape(moments, new PatchTeacher(units, sum, norm)).Vertex);
        }

        return new CheckLine(
            Loss,
            "the saddles lie at the printed angle: there the covariance 1/4 − θ/2π is that of v.v* = 0, four teachers",
            comparison.Verdict,
            ["printed", "landscape of any activation"]);
    }

    private static Verdict Samples(NeighbourContext context)
    {
        // n = 9, 1ᵀv = 1, v·v* = 2, 1ᵀv* = 4: h = 9 + 1 − 4 + 2 = 8.
        const int square = 9, inner = 2, h = 8;
        Ball root = (2 * Ball.Pi(NeighbourContext.Bits)).Sqrt();
        Ball norm = Ball.FromInteger(5, NeighbourContext.Bits).Sqrt();
        Ball[] w = [.. Weight.Select(x => x / norm)];
        Ball[] target = [.. TargetWeight.Select(x => x / norm)];
        return context.Sample(
            340,
            Output.Length * Weight.Length,
            [
                .. w.Select((x, i) => ($"g_relu, entry {"12"[i]}", ((h * x) - (inner * (x + target[i]))) / (2 * root))),
                .. w.Select((x, i) => ($"g_id, entry {"12"[i]}", ((square * x) - (inner * target[i])) / root)),
            ],
            (inputs, values) =>
            {
                for (int row = 0; row < inputs.Rows; row++)
                {
                    FillGradients(inputs.Row(row), values.Row(row));
                }
            });
    }

    /// <summary>Zᵀ(μ′(Zw) ∘ v)(vᵀσ(Zw) − v*ᵀσ(Zw*)) for μ′ the step and for μ′ = 1.</summary>
    private static void FillGradients(ReadOnlySpan<double> z, Span<double> gradients)
    {
        int size = Weight.Length;
        double residual = 0;
        gradients.Clear();
        for (int unit = 0; unit < Output.Length; unit++)
        {
            ReadOnlySpan<double> row = z.Slice(unit * size, size);
            bool isActive = PlainVector.Dot(row, Weight) > 0;
            residual += (isActive ? Output[unit] : 0) - (PlainVector.Dot(row, TargetWeight) > 0 ? TargetOutput[unit] : 0);
            for (int i = 0; i < size; i++)
            {
                gradients[i] += isActive ? Output[unit] * row[i] : 0;
                gradients[size + i] += Output[unit] * row[i];
            }
        }

        foreach (ref double entry in gradients)
        {
            entry *= residual;
        }
    }
}
