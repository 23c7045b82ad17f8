using Verifier.Symbolic.Networks;
using Xunit;

namespace Verifier.Tests.Symbolic.Networks;

public sealed class PolynomialReaderTests
{
    [Theory]
    [InlineData("s^2*t^2", "p^2*q^2")]
    [InlineData("(s - t)*(s + t)", "p^2 - q^2")]
    [InlineData("2s t", "2*p*q")]
    [InlineData("0.5*s + 1e-1", "1/2*p + 1/10")]
    [InlineData("sqrt(8)*s/2", "sqrt(2)*p")]
    [InlineData("pi*t", "pi*q")]
    [InlineData("s/pi", "1/pi*p")]
    [InlineData("0*s", "0")]
    [InlineData("h(2, s)*sqrt(2)", "p^2 - 1")]
    public void Text_becomes_a_polynomial_in_p_and_q(string text, string expected) =>
        Assert.Equal(expected, GadgetTarget.ReadTwoVectors(text).Polynomial?.ToString());

    [Fact]
    public void One_vector_uses_the_letter_t() => Assert.Equal("p^4 - p", GadgetTarget.ReadOneVector("t^4 - t").Polynomial?.ToString());

    [Theory]
    [InlineData("sin(s)", "not a polynomial")]
    [InlineData("x*s", "not a polynomial")]
    [InlineData("1/s", "not a polynomial")]
    [InlineData("s^(1/2)", "not a polynomial")]
    [InlineData("s^t", "not a number")]
    [InlineData("s^99", "degree is above")]
    [InlineData("(s^7)*(t^7)", "degree is above 12")]
    [InlineData("9^9^9^9", "too large")]
    [InlineData("1/0", "division by zero")]
    [InlineData("(1+pi+e)^900*s", "no exact value")]
    [InlineData("(1 + pi + e + sqrt(2))^9 * s", "too long")]
    public void Text_that_is_no_polynomial_is_refused_with_the_reason(string text, string reason) =>
        Assert.Contains(reason, GadgetTarget.ReadTwoVectors(text).Error?.Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("t^2 + u", 6)]
    [InlineData("t^2 +", 5)]
    [InlineData("(t", 0)]
    [InlineData("s", 0)]
    public void Text_that_does_not_parse_is_refused_with_its_position(string text, int position) =>
        Assert.Equal(position, GadgetTarget.ReadOneVector(text).Error?.Position);
}
