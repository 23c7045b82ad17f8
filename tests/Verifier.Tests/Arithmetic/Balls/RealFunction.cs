using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;

namespace Verifier.Tests.Arithmetic.Balls;

/// <summary>The real functions under test, each with the range of arguments on which it is tried.</summary>
internal sealed record RealFunction(string Name, Func<Ball, Ball> Apply, double Least, double Greatest)
{
    public static IReadOnlyList<RealFunction> All { get; } =
    [
        new("exp", x => x.Exp(), -700, 700),
        new("log", x => x.Log(), 1e-9, 1000),
        new("log1p", x => x.Log1p(), -0.999, 1000),
        new("sqrt", x => x.Sqrt(), 0, 1000),
        new("sin", x => x.Sin(), -1000, 1000),
        new("cos", x => x.Cos(), -1000, 1000),
        new("sinh", x => x.Sinh(), -50, 50),
        new("cosh", x => x.Cosh(), -50, 50),
        new("tanh", x => x.Tanh(), -50, 50),
        new("atan", x => x.Atan(), -1000, 1000),
        new("asin", x => x.Asin(), -1, 1),
        new("erf", x => x.Erf(), -12, 12),
        new("erfc", x => x.Erfc(), -12, 40),
        new("Phi", x => x.NormalCdf(), -40, 12),
        new("phi", x => x.NormalDensity(), -40, 40),
        new("sigmoid", x => x.Sigmoid(), -80, 80),
        new("softplus", x => x.Log1pExp(), -80, 80),
        new("logcosh", x => x.LogCosh(), -80, 80),
        new("reciprocal", x => 1 / x, 1e-3, 1000),
        new("cube", x => x.Pow(3), -100, 100),
        new("power -4", x => x.Pow(-4), 0.1, 100),
        new("power 2/3", x => x.Pow(Ball.FromRational(new Rational(2, 3), x.Precision)), 0, 100),
        new("abs", x => x.Abs(), -10, 10),
    ];

    public static RealFunction Named(string name) => All.Single(function => string.Equals(function.Name, name, StringComparison.Ordinal));

    /// <summary>Arguments of all sizes inside the range, corners first, the same on every run.</summary>
    public IEnumerable<double> Arguments(int count, int seed)
    {
        foreach (double corner in new[] { Least, Greatest, 0, 1, -1, 0.5, 1e-30, -1e-30, 3, 0.75 }.Where(Fits))
        {
            yield return corner;
        }

        Random random = new(seed);
        for (int i = 0; i < count; i++)
        {
            double size = Math.Pow(10, -3 * random.NextDouble());
            double end = random.Next(2) == 0 ? Least : Greatest;
            double x = end * size;
            yield return Fits(x) ? x : Least + ((Greatest - Least) * random.NextDouble());
        }
    }

    public override string ToString() => Name;

    private bool Fits(double x) => x >= Least && x <= Greatest;
}
