using Verifier.Arithmetic;
using Verifier.Arithmetic.Constants;

namespace Verifier.Tests.Arithmetic.Constants;

/// <summary>Random members of the class, from a fixed seed.</summary>
internal sealed class RandomConstants(int seed)
{
    private readonly Random random = new(seed);

    public Rational Rational() => new(random.Next(-6, 7), random.Next(1, 7));

    /// <summary>A sum of up to three products of a few atoms.</summary>
    public ExactConstant Next()
    {
        ExactConstant sum = Rational();
        for (int i = random.Next(0, 3); i > 0; i--)
        {
            sum += Rational() * Factor() * Factor();
        }

        return sum;
    }

    private ExactConstant Factor() => random.Next(8) switch
    {
        0 => 1,
        1 => ExactConstant.Sqrt(random.Next(2, 13)),
        2 => ExactConstant.PiPower(random.Next(-3, 4)),
        3 => ExactConstant.TryExp(Point())!,
        4 => ExactConstant.TryNormalCdf(Point())!,
        5 => ExactConstant.TryCos(Point())!,
        6 => ExactConstant.TrySin(Point())!,
        _ => ExactConstant.TryAtan(Point())!,
    };

    private ExactConstant Point() => random.Next(3) switch
    {
        0 => Rational(),
        1 => new Rational(random.Next(-3, 4), 2) * ExactConstant.Sqrt(random.Next(2, 6)),
        _ => Rational() + ExactConstant.Sqrt(2),
    };
}
