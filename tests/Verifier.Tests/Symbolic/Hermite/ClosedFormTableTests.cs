using Verifier.Arithmetic;
using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Polynomials;
using Verifier.Symbolic.Hermite;
using Xunit;

namespace Verifier.Tests.Symbolic.Hermite;

/// <summary>Closed forms of the literature for √k! σ̂_k, written down independently of the derivation.</summary>
public sealed class ClosedFormTableTests
{
    private const int Orders = 14;

    private static readonly Rational Bias = new(2, 3);

    [Fact]
    public void Biased_step() =>
        Compare("step(x - 2/3)", k => k == 0 ? ExactConstant.TryNormalCdf(-Bias)! : Density(Bias) * ProbabilistHermite.Evaluate(k - 1, Bias));

    [Fact]
    public void Biased_relu() => Compare("max(0, x - 2/3)", k => k switch
    {
        0 => Density(Bias) - (Bias * ExactConstant.TryNormalCdf(-Bias)!),
        1 => ExactConstant.TryNormalCdf(-Bias)!,
        _ => Density(Bias) * ProbabilistHermite.Evaluate(k - 2, Bias),
    });

    [Fact]
    public void Sine_with_phase() => Compare("sin(2/3*x + 1)", k =>
    {
        ExactConstant wave = (k % 2 == 0 ? ExactConstant.TrySin(1) : ExactConstant.TryCos(1))!;
        int sign = k % 4 is 2 or 3 ? -1 : 1;
        return sign * Bias.Pow(k) * wave * ExactConstant.TryExp(-Bias * Bias / 2)!;
    });

    [Fact]
    public void Exponential() => Compare("exp(2/3*x)", k => Bias.Pow(k) * ExactConstant.TryExp(Bias * Bias / 2)!);

    [Fact]
    public void Gaussian_bump() => Compare("exp(-2/3*x^2)", k =>
    {
        // q^{−1/2} (−a/q)^{k/2} k!/(k/2)! with q = 1 + 2a.
        Rational width = 1 + (2 * Bias);
        return k % 2 == 1
            ? ExactConstant.Zero
            : (-Bias / width).Pow(k / 2) * Factorial(k) / Factorial(k / 2) * ExactConstant.Sqrt(1 / width);
    });

    [Fact]
    public void Error_function() => Compare("erf(2/3*x)", k =>
    {
        // (2a/√π) q^{−1/2} (−a²/q)^j (2j)!/j! for k = 2j + 1, q = 1 + 2a².
        Rational width = 1 + (2 * Bias * Bias);
        int j = k / 2;
        Rational rational = 2 * Bias * (-Bias * Bias / width).Pow(j) * Factorial(2 * j) / Factorial(j);
        return k % 2 == 0 ? ExactConstant.Zero : rational * ExactConstant.Sqrt(1 / width) * ExactConstant.PiPower(-1);
    });

    [Fact]
    public void Tilted_half_line() => Compare("exp(2/3*x)*step(1 - x)", k =>
    {
        // e^{a²/2} Σ_j C(k, j) a^{k−j} t_j, t_0 = Φ(b − a), t_j = −φ(b − a) He_{j−1}(b − a).
        Rational shift = 1 - Bias;
        ExactConstant sum = Bias.Pow(k) * ExactConstant.TryNormalCdf(shift)!;
        for (int j = 1; j <= k; j++)
        {
            Rational weight = -Factorial(k) / (Factorial(j) * Factorial(k - j)) * Bias.Pow(k - j) * ProbabilistHermite.Evaluate(j - 1, shift);
            sum += weight * Density(shift);
        }

        return sum * ExactConstant.TryExp(Bias * Bias / 2)!;
    });

    [Fact]
    public void Monomial() => Compare("x^9", k =>
    {
        int half = (9 - k) / 2;
        return k > 9 || k % 2 == 0 ? ExactConstant.Zero : Factorial(9) / (new Rational(2, 1).Pow(half) * Factorial(half));
    });

    private static void Compare(string text, Func<int, ExactConstant> unnormalised)
    {
        ExactHermiteSeries series = Activations.Exact(text);
        for (int k = 0; k <= Orders; k++)
        {
            Assert.Equal(unnormalised(k) * ExactConstant.Sqrt(1 / Factorial(k)), series.Exact(k));
        }
    }

    private static ExactConstant Density(Rational point) => ExactConstant.TryNormalDensity(point)!;

    private static Rational Factorial(int k) => Enumerable.Range(1, k).Aggregate((Rational)1, (product, factor) => product * factor);
}
