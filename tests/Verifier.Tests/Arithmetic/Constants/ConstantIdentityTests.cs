using Verifier.Arithmetic;
using Verifier.Arithmetic.Constants;
using Xunit;

namespace Verifier.Tests.Arithmetic.Constants;

/// <summary>Identities that must hold between canonical forms.</summary>
public sealed class ConstantIdentityTests
{
    private static readonly ExactConstant Half = Q(1, 2);

    public static TheoryData<string, Func<(ExactConstant? Left, ExactConstant? Right)>> Identities => new()
    {
        { "(√2 + √3)² = 5 + 2√6", () => ((Root(2) + Root(3)).Pow(2), 5 + (2 * Root(6))) },
        { "√8 = 2√2", () => (Root(8), 2 * Root(2)) },
        { "√(9/50) = 3√2/10", () => (Root(Q(9, 50)), Q(3, 10) * Root(2)) },
        { "√6·√10 = 2√15", () => (Root(6) * Root(10), 2 * Root(15)) },
        { "√(5 + 2√6) = √2 + √3", () => (Root(5 + (2 * Root(6))), Root(2) + Root(3)) },
        { "√(3 − 2√2) = √2 − 1", () => (Root(3 - (2 * Root(2))), Root(2) - 1) },
        { "√(4 + 3√2) = ⁴√2(1 + √2)", () => (Root(4 + (3 * Root(2))), Root(Root(2)) * (1 + Root(2))) },
        { "⁴√2⁴ = 2", () => (Root(Root(2)).Pow(4), 2) },
        { "√π·√π = π", () => (Root(ExactConstant.Pi).Pow(2), ExactConstant.Pi) },
        { "√√π⁴ = π", () => (Root(Root(ExactConstant.Pi)).Pow(4), ExactConstant.Pi) },
        { "√(π/e) = √π·e^(−1/2)", () => (Root(ExactConstant.Pi * Exp(-1)), ExactConstant.PiPower(1) * Exp(-Half)) },
        { "e^(1/2)·e^(1/2) = e", () => (Exp(Half) * Exp(Half), ExactConstant.E) },
        { "e^(√2)·e^(−√2) = 1", () => (Exp(Root(2)) * Exp(-Root(2)), 1) },
        { "e^(e)·e = e^(e+1)", () => (Exp(ExactConstant.E) * ExactConstant.E, Exp(ExactConstant.E + 1)) },
        { "e^(3 log 2) = 8", () => (Exp(3 * Log(2)), 8) },
        { "e^(log(3)/2) = √3", () => (Exp(Half * Log(3)), Root(3)) },
        { "e^(log(2)/3) cubed = 2", () => (Exp(Q(1, 3) * Log(2)).Pow(3), 2) },
        { "log 12 = 2 log 2 + log 3", () => (Log(12), (2 * Log(2)) + Log(3)) },
        { "log(√e/π) = 1/2 − log π", () => (Log(Exp(Half) * ExactConstant.PiPower(-2)), Half - Log(ExactConstant.Pi)) },
        { "Φ(1) + Φ(−1) = 1", () => (Cdf(1) + Cdf(-1), 1) },
        { "Φ(0) = 1/2", () => (Cdf(0), Half) },
        { "Φ(1 − √2) = 1 − Φ(√2 − 1)", () => (Cdf(1 - Root(2)), 1 - Cdf(Root(2) - 1)) },
        { "erf(1/√2) = 2Φ(1) − 1", () => (ExactConstant.TryErf(Root(Half)), (2 * Cdf(1)) - 1) },
        { "erf(−1) = −erf(1)", () => (ExactConstant.TryErf(-1), -ExactConstant.TryErf(1)!) },
        { "φ(0) = 1/√(2π)", () => (ExactConstant.TryNormalDensity(0), ExactConstant.TryInvert(Root(2 * ExactConstant.Pi))) },
        { "sin(π/6) = 1/2", () => (Sin(Pi(1, 6)), Half) },
        { "cos(π/12) = (√6 + √2)/4", () => (Cos(Pi(1, 12)), Q(1, 4) * (Root(6) + Root(2))) },
        { "cos(7π/5) = −cos(2π/5) = (1 − √5)/4", () => (Cos(Pi(7, 5)), Q(1, 4) * (1 - Root(5))) },
        { "sin(π/10) = (√5 − 1)/4", () => (Sin(Pi(1, 10)), Q(1, 4) * (Root(5) - 1)) },
        { "cos(π/8)² = (2 + √2)/4", () => (Cos(Pi(1, 8)).Pow(2), Q(1, 4) * (2 + Root(2))) },
        { "sin(1 + π/2) = cos 1", () => (Sin(1 + Pi(1, 2)), Cos(1)) },
        { "cos(1 + π/3) = cos(1)/2 − √3 sin(1)/2", () => (Cos(1 + Pi(1, 3)), (Half * Cos(1)) - (Half * Root(3) * Sin(1))) },
        { "cos(−2) = cos 2", () => (Cos(-2), Cos(2)) },
        { "sin(−2) = −sin 2", () => (Sin(-2), -Sin(2)) },
        { "cos²1 + sin²1 = 1", () => ((Cos(1) * Cos(1)) + (Sin(1) * Sin(1)), 1) },
        { "2 sin 1 cos 1 = sin 2", () => (2 * Sin(1) * Cos(1), Sin(2)) },
        { "sin(π/7 + 1)² + cos(π/7 + 1)² = 1", () => (Sin(Pi(1, 7) + 1).Pow(2) + Cos(Pi(1, 7) + 1).Pow(2), 1) },
        { "sin(1)³ = (3 sin 1 − sin 3)/4", () => (Sin(1).Pow(3), Q(1, 4) * ((3 * Sin(1)) - Sin(3))) },
        { "cos(√2 + 1) = cos √2 cos 1 − sin √2 sin 1", () => (Cos(Root(2) + 1), (Cos(Root(2)) * Cos(1)) - (Sin(Root(2)) * Sin(1))) },
        { "atan(1) = π/4", () => (Atan(1), Pi(1, 4)) },
        { "atan(1/√3) = π/6", () => (Atan(Root(Q(1, 3))), Pi(1, 6)) },
        { "atan(2 − √3) = π/12", () => (Atan(2 - Root(3)), Pi(1, 12)) },
        { "atan(−√3) = −π/3", () => (Atan(-Root(3)), Pi(-1, 3)) },
        { "atan(1/2) + atan(1/3) = π/4", () => (Atan(Half) + Atan(Q(1, 3)), Pi(1, 4)) },
        { "4 atan(1/5) − atan(1/239) = π/4", () => ((4 * Atan(Q(1, 5))) - Atan(Q(1, 239)), Pi(1, 4)) },
        { "atan(1) + atan(2) + atan(3) = π", () => (Atan(1) + Atan(2) + Atan(3), ExactConstant.Pi) },
        { "atan(√2) = π/2 − atan(1/√2)", () => (Atan(Root(2)), Pi(1, 2) - Atan(Root(Half))) },
        { "asin(1/2) = π/6", () => (ExactConstant.TryAsin(Half), Pi(1, 6)) },
        { "asin(−1) = −π/2", () => (ExactConstant.TryAsin(-1), Pi(-1, 2)) },
        { "asin(3/5) = atan(3/4)", () => (ExactConstant.TryAsin(Q(3, 5)), Atan(Q(3, 4))) },
        { "asin(1/√2) = π/4", () => (ExactConstant.TryAsin(Root(Half)), Pi(1, 4)) },
        { "asin(1/3) + asin(2√2/3) = π/2", () => (ExactConstant.TryAsin(Q(1, 3))! + ExactConstant.TryAsin(Q(2, 3) * Root(2))!, Pi(1, 2)) },
        { "1/(1 + √2) = √2 − 1", () => (ExactConstant.TryInvert(1 + Root(2)), Root(2) - 1) },
        { "(√2 + √3 + √5)/(√2 + √3 + √5) = 1", () => Over(Root(2) + Root(3) + Root(5)) },
        { "1/√(2π) · √(2π) = 1", () => Over(Root(2 * ExactConstant.Pi)) },
        { "(2Φ(1) − 1)/(2Φ(1) − 1) = 1", () => Over((2 * Cdf(1)) - 1) },
        { "s/s = 1 for an ELU coefficient", () => Over((Exp(Half) * (1 - Cdf(1))) + (Root(Half) * ExactConstant.PiPower(-1)) - Half) },
        { "s²/s² = 1 for s = 1/3 + 1/(2√3π)", () => Over((Q(1, 3) + (Q(1, 6) * Root(3) * ExactConstant.PiPower(-2))).Pow(2)) },
        { "(1 + s)/s = 1 + 1/s for s = 2Φ(1) − 1", () => (2 * Cdf(1) * Inverse((2 * Cdf(1)) - 1), 1 + Inverse((2 * Cdf(1)) - 1)) },
        { "1/(√π + √π³) = π^(−1/2)·1/(1 + π)", () => (Inverse(PiHalves(1) + PiHalves(3)), PiHalves(-1) * Inverse(1 + PiHalves(2))) },
        { "sin(1)/sin(1) = 1", () => Over(Sin(1)) },
        { "1/(1/(e − 1)) = e − 1", () => (ExactConstant.TryInvert(ExactConstant.TryInvert(ExactConstant.E - 1)!), ExactConstant.E - 1) },
        { "Φ(2)/Φ(2) = 1", () => Over(Cdf(2)) },
    };

    [Theory]
    [MemberData(nameof(Identities))]
    public void Both_sides_have_the_same_form_and_the_same_value(string identity, Func<(ExactConstant? Left, ExactConstant? Right)> sides)
    {
        (ExactConstant? left, ExactConstant? right) = sides();
        Assert.NotNull(left);
        Assert.NotNull(right);
        Assert.True(left.Equals(right), $"{identity}: {left} is not {right}");
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
        Assert.Equal(ConstantComparison.Equal, ExactConstant.Compare(left, right));
    }

    private static (ExactConstant? Left, ExactConstant? Right) Over(ExactConstant value) => (ExactConstant.TryDivide(value, value), 1);

    private static ExactConstant Inverse(ExactConstant value) => ExactConstant.TryInvert(value)!;

    private static ExactConstant PiHalves(int halves) => ExactConstant.PiPower(halves);

    private static ExactConstant Q(int numerator, int denominator) => new Rational(numerator, denominator);

    private static ExactConstant Pi(int numerator, int denominator) => Q(numerator, denominator) * ExactConstant.Pi;

    private static ExactConstant Root(ExactConstant value) => ExactConstant.TrySqrt(value)!;

    private static ExactConstant Exp(ExactConstant value) => ExactConstant.TryExp(value)!;

    private static ExactConstant Log(ExactConstant value) => ExactConstant.TryLog(value)!;

    private static ExactConstant Cdf(ExactConstant value) => ExactConstant.TryNormalCdf(value)!;

    private static ExactConstant Sin(ExactConstant value) => ExactConstant.TrySin(value)!;

    private static ExactConstant Cos(ExactConstant value) => ExactConstant.TryCos(value)!;

    private static ExactConstant Atan(ExactConstant value) => ExactConstant.TryAtan(value)!;
}
