using Verifier.Arithmetic;
using Verifier.Arithmetic.Constants;
using Xunit;

namespace Verifier.Tests.Arithmetic.Constants;

public sealed class ConstantTextTests
{
    public static TheoryData<string, string> Snapshots => new()
    {
        { "0", Text(0) },
        { "-3/4", Text(Q(-3, 4)) },
        { "1/(2*sqrt(pi))", Text(Q(1, 2) * PiHalves(-1)) },
        { "1/sqrt(2*pi)", Text(Root(Q(1, 2)) * PiHalves(-1)) },
        { "-1/(4*sqrt(3*pi))", Text(Q(-1, 12) * Root(3) * PiHalves(-1)) },
        { "sqrt(2/pi)", Text(Root(2) * PiHalves(-1)) },
        { "sqrt(2)/2", Text(Root(Q(1, 2))) },
        { "sqrt(3)/3", Text(Root(Q(1, 3))) },
        { "pi/6", Text(Q(1, 6) * ExactConstant.Pi) },
        { "1/3 + sqrt(3)/(6*pi)", Text(Q(1, 3) + (Q(1, 6) * Root(3) * PiHalves(-2))) },
        { "sqrt(e)*(1 - Phi(1)) + 1/sqrt(2*pi) - 1/2", Text((Exp(Q(1, 2)) * (1 - Cdf(1))) + (Root(Q(1, 2)) * PiHalves(-1)) - Q(1, 2)) },
        { "2*Phi(1) - 1", Text((2 * Cdf(1)) - 1) },
        { "(sqrt(5) - 1)/4", Text(Q(1, 4) * (Root(5) - 1)) },
        { "5 + 2*sqrt(6)", Text((Root(2) + Root(3)) * (Root(2) + Root(3))) },
        { "exp(-1/2)/sqrt(2*pi)", Text(ExactConstant.TryNormalDensity(1)!) },
        { "exp(-1)*sin(2)", Text(Exp(-1) * ExactConstant.TrySin(2)!) },
        { "asin(2/3)", Text(ExactConstant.TryAsin(Q(2, 3))!) },
        { "pi^(3/2)", Text(PiHalves(3)) },
        { "1/pi^2", Text(PiHalves(-4)) },
        { "1/cos(1)", Text(ExactConstant.TryInvert(ExactConstant.TryCos(1)!)!) },
        { "1/(2*Phi(1) - 1)", Text(ExactConstant.TryInvert((2 * Cdf(1)) - 1)!) },
    };

    [Theory]
    [MemberData(nameof(Snapshots))]
    public void A_constant_is_written_as_a_mathematician_would(string expected, string actual) => Assert.Equal(expected, actual);

    private static string Text(ExactConstant value) => value.ToString();

    private static ExactConstant Q(int numerator, int denominator) => new Rational(numerator, denominator);

    private static ExactConstant Root(ExactConstant value) => ExactConstant.TrySqrt(value)!;

    private static ExactConstant PiHalves(int halves) => ExactConstant.PiPower(halves);

    private static ExactConstant Exp(ExactConstant value) => ExactConstant.TryExp(value)!;

    private static ExactConstant Cdf(ExactConstant value) => ExactConstant.TryNormalCdf(value)!;
}
