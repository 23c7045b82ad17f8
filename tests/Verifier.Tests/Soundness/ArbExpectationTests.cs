using System.Numerics;
using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Tests.Arithmetic.Balls;
using Xunit;

namespace Verifier.Tests.Soundness;

/// <summary>The judge judged: Arb's route on expectations that are known by elementary means, and its width.</summary>
public sealed class ArbExpectationTests
{
    private const int Bits = 120;
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(20);

    [ArbFact]
    public void Arb_finds_elementary_expectations()
    {
        Formula x = Formula.X;
        AssertEqual(1 / (2 * Ball.Pi(200)).Sqrt(), Formula.Call("relu", x), 0);
        AssertEqual(1 / (4 * (3 * Ball.Pi(200)).Sqrt()) * -1, Formula.Call("relu", x), 4);
        AssertEqual(Ball.FromRational(new Rational(1, 2), 200).Exp(), Formula.Call("exp", x), 0);
        AssertEqual(Ball.FromRational(6, 200).Sqrt(), Formula.Power(x, 3), 3);
        AssertEqual(Ball.FromRational(new Rational(-9, 2), 200).Exp() * 3, Formula.Call("sin", 3 * x), 1);
        AssertEqual(Ball.FromRational(3, 200).Sqrt() / 3, Formula.Call("exp", (Rational)(-1) * Formula.Power(x, 2)), 0);
        AssertEqual(1 / (2 * Ball.Pi(200).Sqrt()), Formula.Call("Phi", x), 1);
    }

    [ArbFact]
    public void Arb_finds_a_quotient_that_is_removable_at_zero()
    {
        // E[(e^z − 1)/z] = ∫_0^1 E[e^{tz}] dt = ∫_0^1 e^{t²/2} dt = 1.19495728…, here by its power series.
        Ball sum = 0;
        Rational term = 1;
        for (int n = 0; n < 60; n++)
        {
            sum += Ball.FromRational(term / ((2 * n) + 1), 200);
            term /= 2 * (n + 1);
        }

        Formula quotient = Formula.Call("quotient", Formula.Call("exp", Formula.X) - Formula.Number(1), Formula.Call("exp", Formula.X));
        AssertEqual(sum, quotient, 0);
    }

    [ArbFact]
    public void Arb_finds_second_moments() =>
        Assert.True(new ArbExpectation(Length).SecondMoment(Formula.Call("sqrt", Formula.Power(Formula.X, 2) + 1), Bits)!.Value.Meets(new Enclosure(2, 0)));

    [Fact]
    public void Enclosures_are_compared_exactly()
    {
        Rational tiny = new(1, BigInteger.One << 4000);
        Enclosure unit = new(0, 1);
        Assert.True(unit.Meets(new Enclosure(2, 1)));
        Assert.False(unit.Meets(new Enclosure(2 + tiny, 1)));
        Assert.Equal(new Enclosure(new Rational(-5, 4), new Rational(1, 8)), Enclosure.Parse("-5 -2 1 -3"));
        Assert.Null(Enclosure.Parse("0 -3 0 0"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(17)]
    [InlineData(4711)]
    public void The_seed_alone_gives_the_case_again(ulong seed) => Assert.Equal(SoundnessCase.Of(seed).ToString(), SoundnessCase.Of(seed).ToString());

    private static void AssertEqual(Ball expected, Formula f, int index)
    {
        Enclosure? found = new ArbExpectation(Length).Coefficient(f, index, Bits);
        Assert.True(found is { } value && value.IsWithin(Bits - 8) && value.Meets(Enclosure.Of(expected)), $"{f}, k = {index}: {found} and {expected}");
    }
}
