using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Numeric.Kernels;
using Verifier.Symbolic.Neighbours;

namespace Verifier.Tests.Numeric.Kernels;

/// <summary>Kernels of standard normals as the literature prints them, in balls of so many bits that cancellation does not matter.</summary>
/// <remarks>Cho, Saul 2009; Williams 1997; Sheppard; Tsuchida et al. 2018 and 2020; Daniely, Frostig, Singer 2016.</remarks>
internal static class Textbook
{
    public const int Bits = 640;

    /// <summary>Name, the kernel under test, κ(ρ).</summary>
    public static IReadOnlyList<(string Name, PairKernel Kernel, Func<Ball, Ball> Formula)> All { get; } =
    [
        ("relu", HomogeneousKernel.Relu, r => ArcCosine(1, r)),
        ("leaky_relu(1/8)", new HomogeneousKernel(1, -0.125, 1), r => Rectifier(1, new Rational(1, 8), r)),
        ("abs", new HomogeneousKernel(1, 1, 1), r => Rectifier(1, -1, r)),
        ("step", new HomogeneousKernel(1, 0, 0), r => ArcCosine(0, r)),
        ("sign", new HomogeneousKernel(1, -1, 0), r => 2 * r.Asin() / Ball.Pi(Bits)),
        ("relu^2", new HomogeneousKernel(1, 0, 2), r => ArcCosine(2, r)),
        ("relu^3", new HomogeneousKernel(1, 0, 3), r => ArcCosine(3, r)),
        ("relu^5", new HomogeneousKernel(1, 0, 5), r => Recursive(5, r)),
        ("relu^9", new HomogeneousKernel(1, 0, 9), r => Recursive(9, r)),
        ("sign(x) x^4", new HomogeneousKernel(1, -1, 4), r => 2 * (Recursive(4, r) - Recursive(4, -r))),
        ("erf(3x)", new ErfKernel(0, 1, 3), r => 2 * (18 * r / 19).Asin() / Ball.Pi(Bits)),
        ("Phi", new ErfKernel(0.5, 0.5, Math.Sqrt(0.5)), r => new Rational(1, 4) + ((r / 2).Asin() / (2 * Ball.Pi(Bits)))),
        ("gelu", new GeluKernel(), Gelu),
        ("sin(2x)", new WaveKernel(2, 0, 1), r => Exp(-4) * (4 * r).Sinh()),
        ("cos(2x)", new WaveKernel(2, 1, 0), r => Exp(-4) * (4 * r).Cosh()),
        ("cos(x) + 2 sin(x)", new WaveKernel(1, 1, 2), r => Exp(-1) * (r.Cosh() + (4 * r.Sinh()))),
        ("exp(x)", new ExponentialKernel(1, 1), r => (1 + r).Exp()),
        ("exp(-x^2)", new BellKernel(1, 1), r => 1 / (9 - (4 * r * r)).Sqrt()),
        ("x^2", new PolynomialKernel([0, 0, 1]), r => 1 + (2 * r * r)),
        ("x^3", new PolynomialKernel([0, 0, 0, 1]), r => (9 * r) + (6 * r.Pow(3))),
    ];

    /// <summary>ρ with all its digits: next to ±1 its distance from there is the exact number.</summary>
    public static Ball Correlation(CorrelationAngle angle) => angle.Value switch
    {
        > 0.5 => 1 - Ball.FromDouble(angle.Defect, Bits),
        < -0.5 => Ball.FromDouble(angle.Excess, Bits) - 1,
        _ => Ball.FromDouble(angle.Value, Bits),
    };

    /// <summary>κ′ by a difference quotient over 2^−160 times the distance from ±1, whose error is far below the digits of a double.</summary>
    public static Ball Slope(Func<Ball, Ball> formula, CorrelationAngle angle)
    {
        Ball rho = Correlation(angle);
        Ball step = Ball.FromDouble(Math.ScaleB(Math.Min(angle.Defect, angle.Excess), -80), Bits);
        return (formula(rho + step) - formula(rho - step)) / (2 * step);
    }

    private static Ball Exp(int exponent) => Ball.FromInteger(exponent, Bits).Exp();

    private static Ball Angle(Ball rho) => (Ball.Pi(Bits) / 2) - rho.Asin();

    private static Ball ArcCosine(int order, Ball c)
    {
        Ball s = (1 - (c * c)).Sqrt();
        Ball turn = Ball.Pi(Bits) - Angle(c);
        Ball twice = order switch
        {
            0 => turn,
            1 => s + (turn * c),
            2 => (3 * s * c) + (turn * (1 + (2 * c * c))),
            3 => (15 * s) - (11 * s.Pow(3)) + (turn * ((9 * c) + (6 * c.Pow(3)))),
            _ => throw new ArgumentOutOfRangeException(nameof(order), order, "0 to 3"),
        };
        return twice / (2 * Ball.Pi(Bits));
    }

    // The recursion J_n = (−1)ⁿ sin²ⁿ⁺¹θ (1/sin θ ∂θ)ⁿ((π − θ)/sin θ) in exact polynomials.
    private static Ball Recursive(int order, Ball rho) => ArcCosineKernel.Of(order).Evaluate(Angle(rho)) / (2 * Ball.Pi(Bits));

    // b x₊ − a (−x)₊: (a − b)²√(1 − ρ²)/(2π) + ((a² + b²)/2 − (a − b)² acos(ρ)/(2π)) ρ.
    private static Ball Rectifier(Rational right, Rational left, Ball rho)
    {
        Ball jump = Ball.FromRational((right - left) * (right - left), Bits) / (2 * Ball.Pi(Bits));
        Ball half = Ball.FromRational(((right * right) + (left * left)) / 2, Bits);
        return (jump * (1 - (rho * rho)).Sqrt()) + ((half - (jump * Angle(rho))) * rho);
    }

    private static Ball Gelu(Ball r) =>
        (r / 4) + (((1 / (4 - (r * r)).Sqrt()) + (r * (r / 2).Asin())) / (2 * Ball.Pi(Bits)));
}
