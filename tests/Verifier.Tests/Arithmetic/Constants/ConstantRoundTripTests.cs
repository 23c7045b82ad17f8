using Verifier.Arithmetic.Constants;
using Verifier.Symbolic.Expressions;
using Xunit;

namespace Verifier.Tests.Arithmetic.Constants;

public sealed class ConstantRoundTripTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(101, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_text_of_a_constant_parses_back_to_it(int seed)
    {
        RandomConstants constants = new(seed);
        ExactConstant a = constants.Next();
        ExactConstant b = constants.Next();
        AssertRoundTrip(a);
        AssertRoundTrip(a * b);
        AssertRoundTrip(ExactConstant.TryDivide(a, b) ?? b);
        AssertRoundTrip(ExactConstant.TryAsin(constants.Rational()) ?? a);
    }

    private static void AssertRoundTrip(ExactConstant value)
    {
        string text = value.ToString();
        ParseResult result = ExpressionParser.Parse(text);
        Assert.True(result.Expression is not null, text);
        ExactConstant? back = ConstantValue.TryExact(result.Expression);
        Assert.True(value.Equals(back), $"{text} became {back}");
    }
}
