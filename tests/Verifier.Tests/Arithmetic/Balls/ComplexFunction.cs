using System.Numerics;
using Verifier.Arithmetic.Balls;

namespace Verifier.Tests.Arithmetic.Balls;

/// <summary>The complex functions under test, with System.Numerics as an independent second route where it has one, and the strip on which they are tried.</summary>
internal sealed record ComplexFunction(string Name, Func<ComplexBall, ComplexBall> Apply, Func<Complex, Complex>? Double, double Height = 20)
{
    public static IReadOnlyList<ComplexFunction> All { get; } =
    [
        new("exp", z => z.Exp(), Complex.Exp),
        new("log", z => z.Log(), Complex.Log),
        new("sqrt", z => z.Sqrt(), Complex.Sqrt),
        new("sin", z => z.Sin(), Complex.Sin),
        new("cos", z => z.Cos(), Complex.Cos),
        new("sinh", z => z.Sinh(), Complex.Sinh),
        new("cosh", z => z.Cosh(), Complex.Cosh),
        new("tanh", z => z.Tanh(), Complex.Tanh),
        new("atan", z => z.Atan(), Complex.Atan),
        new("asin", z => z.Asin(), Complex.Asin),
        new("erf", z => z.Erf(), null, 8),
        new("erfc", z => z.Erfc(), null, 8),
        new("Phi", z => z.NormalCdf(), null, 8),
        new("phi", z => z.NormalDensity(), z => Complex.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI), 8),
        new("sigmoid", z => z.Sigmoid(), z => 1 / (1 + Complex.Exp(-z))),
        new("softplus", z => z.Log1pExp(), z => Complex.Log(1 + Complex.Exp(z)), 3),
        new("logcosh", z => z.LogCosh(), z => Complex.Log(Complex.Cosh(z)), 1.5),
        new("reciprocal", z => 1 / z, z => 1 / z),
        new("cube", z => z.Pow(3), z => z * z * z),
        new("power -2", z => z.Pow(-2), z => 1 / (z * z)),
        new("power 1/3 + i", z => z.Pow((ComplexBall.I * 3 + 1).WithPrecision(z.Precision) / 3), z => Complex.Exp(new Complex(1 / 3.0, 1) * Complex.Log(z))),
    ];

    public static ComplexFunction Named(string name) => All.Single(function => string.Equals(function.Name, name, StringComparison.Ordinal));

    /// <summary>Points of all sizes, the same on every run.</summary>
    public IEnumerable<Complex> Points(int count, int seed)
    {
        Random random = new(seed);
        for (int i = 0; i < count; i++)
        {
            double size = Math.Pow(10, (3.3 * random.NextDouble()) - 2);
            double y = ((2 * random.NextDouble()) - 1) * size;
            yield return new Complex(((2 * random.NextDouble()) - 1) * size, Math.Clamp(y, -Height, Height));
        }
    }
}
