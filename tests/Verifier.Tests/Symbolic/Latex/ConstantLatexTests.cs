using Verifier.Arithmetic;
using Verifier.Arithmetic.Constants;
using Verifier.Symbolic.Latex;
using Xunit;

namespace Verifier.Tests.Symbolic.Latex;

public sealed class ConstantLatexTests
{
    public static TheoryData<string, string> Snapshots => new()
    {
        { "0", Latex(0) },
        { @"-\frac{3}{4}", Latex(Q(-3, 4)) },
        { @"\frac{1}{2\sqrt{\pi}}", Latex(Q(1, 2) * PiHalves(-1)) },
        { @"\frac{1}{\sqrt{2\pi}}", Latex(Root(Q(1, 2)) * PiHalves(-1)) },
        { @"-\frac{1}{4\sqrt{3\pi}}", Latex(Q(-1, 12) * Root(3) * PiHalves(-1)) },
        { @"\sqrt{\frac{2}{\pi}}", Latex(Root(2) * PiHalves(-1)) },
        { @"\frac{\sqrt{3/\pi}}{2}", Latex(Q(1, 2) * Root(3) * PiHalves(-1)) },
        { @"\frac{\sqrt{2}}{2}", Latex(Root(Q(1, 2))) },
        { @"\frac{\pi}{6}", Latex(Q(1, 6) * ExactConstant.Pi) },
        { @"\frac{1}{3}+\frac{\sqrt{3}}{6\pi}", Latex(Q(1, 3) + (Q(1, 6) * Root(3) * PiHalves(-2))) },
        { @"\sqrt{e}\,\bigl(1-\Phi(1)\bigr)", Latex(Exp(Q(1, 2)) * (1 - Cdf(1))) },
        { @"\frac{1-\Phi(1)}{2\sqrt{\pi}}", Latex(Q(1, 2) * PiHalves(-1) * (1 - Cdf(1))) },
        { @"\frac{\sqrt{5}-1}{4}", Latex(Q(1, 4) * (Root(5) - 1)) },
        { @"\frac{e^{-1/2}}{\sqrt{2\pi}}", Latex(ExactConstant.TryNormalDensity(1)!) },
        { @"2e^{-1}\sin(2)", Latex(2 * Exp(-1) * ExactConstant.TrySin(2)!) },
        { @"e^{\sqrt{2}}", Latex(Exp(Root(2))) },
        { @"\pi e", Latex(ExactConstant.Pi * ExactConstant.E) },
        { @"\sqrt{3}\,\pi^{3/2}", Latex(Root(3) * PiHalves(3)) },
        { @"\Phi\left(\frac{1}{2}\right)^{2}", Latex(Cdf(Q(1, 2)).Pow(2)) },
        { @"\Phi\bigl(\sqrt{2}\bigr)", Latex(Cdf(Root(2))) },
        { @"\frac{\arcsin\left(\frac{2}{3}\right)}{\pi}", Latex(ExactConstant.TryAsin(Q(2, 3))! * PiHalves(-2)) },
        { @"\frac{\log 2}{2}", Latex(Q(1, 2) * ExactConstant.TryLog(2)!) },
        { @"\frac{1}{2\Phi(1)-1}", Latex(ExactConstant.TryInvert((2 * Cdf(1)) - 1)!) },
    };

    [Theory]
    [MemberData(nameof(Snapshots))]
    public void A_constant_is_typeset_as_a_mathematician_would(string expected, string actual) => Assert.Equal(expected, actual);

    [Theory]
    [InlineData("1", "(1)")]
    [InlineData(@"\sqrt{2}", @"\bigl(\sqrt{2}\bigr)")]
    [InlineData(@"\frac{1}{2}", @"\left(\frac{1}{2}\right)")]
    public void Parentheses_are_as_large_as_their_content(string body, string expected) => Assert.Equal(expected, ConstantLatex.InParentheses(body));

    [Fact]
    public void Sums_are_recognised()
    {
        Assert.True(ConstantLatex.IsSum(1 - Cdf(1)));
        Assert.False(ConstantLatex.IsSum(Exp(1) * (1 - Cdf(1))));
    }

    private static string Latex(ExactConstant value) => ConstantLatex.Write(value);

    private static ExactConstant Q(int numerator, int denominator) => new Rational(numerator, denominator);

    private static ExactConstant Root(ExactConstant value) => ExactConstant.TrySqrt(value)!;

    private static ExactConstant PiHalves(int halves) => ExactConstant.PiPower(halves);

    private static ExactConstant Exp(ExactConstant value) => ExactConstant.TryExp(value)!;

    private static ExactConstant Cdf(ExactConstant value) => ExactConstant.TryNormalCdf(value)!;
}
