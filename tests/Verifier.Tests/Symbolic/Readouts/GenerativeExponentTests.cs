using Verifier.Symbolic.Catalogue;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Readouts;
using Verifier.Tests.Symbolic.Hermite;
using Xunit;

namespace Verifier.Tests.Symbolic.Readouts;

public class GenerativeExponentTests
{
    [Theory]
    [InlineData("relu", 1)]
    [InlineData("sign", 1)]
    [InlineData("tanh", 1)]
    [InlineData("abs", 2)]
    [InlineData("cos", 2)]
    [InlineData("gaussian", 2)]
    [InlineData("lorentzian", 2)]
    [InlineData("x^2", 2)]
    [InlineData("h2", 2)]
    [InlineData("h3", 1)] // information exponent 3
    [InlineData("h4", 2)] // information exponent 4
    [InlineData("h(6, x)", 2)]
    [InlineData("h(4, x) + h(3, x)", 1)]
    [InlineData("step(1 - abs(x))", 2)]
    [InlineData("x^6 - 15*x^4 + 3", 2)]
    [InlineData("h(5, x) - 2*h(8, x)", 1)]
    public void The_exponent_is_proved(string text, int expected)
    {
        GenerativeExponent found = GenerativeExponentSearch.Of(Series(text));
        Assert.True(found.IsProved, found.Ground);
        Assert.Equal(expected, found.Least);
    }

    [Fact]
    public void The_exponent_of_every_named_activation_is_decided() => Assert.All(ActivationCatalogue.All, entry =>
    {
        HermiteSeries series = Series(entry.Name);
        GenerativeExponent found = GenerativeExponentSearch.Of(series);
        Assert.True(found.IsProved, $"{entry.Name}: {found.Ground}");
        Assert.Equal(series.Parity == Parity.Even ? 2 : 1, found.Least);
    });

    [Fact]
    public void A_constant_has_none()
    {
        GenerativeExponent found = GenerativeExponentSearch.Of(Series("5"));
        Assert.Null(found.Least);
        Assert.Contains("constant", found.Ground, StringComparison.Ordinal);
    }

    /// <summary>An even band a &lt; |x| &lt; b with aφ(a) = bφ(b) has no second coefficient; b is rounded, so that it is tiny, not 0.</summary>
    [Fact]
    public void An_even_activation_is_never_given_less_than_2()
    {
        GenerativeExponent found = GenerativeExponentSearch.Of(Series("if(abs(x) > 1/2, if(abs(x) > 1.7, 0, 1), 0)"));
        Assert.Equal(2, found.Least);
    }

    /// <summary>E[h_k(z) | p(z) = y] = Σ h_k(z) φ(z)/|p′(z)| over the level set, divided by the same sum without h_k.</summary>
    [Theory]
    [InlineData("h3", 0.7, 1)]
    [InlineData("h4", 3.0, 2)]
    [InlineData("h(4, x) + h(3, x)", 0.4, 1)]
    [InlineData("x^4 - 3*x^2", 1.3, 2)]
    public void Level_sets_of_polynomials_give_the_same_exponent(string text, double level, int expected)
    {
        CompiledActivation p = EvaluateDouble.Compile(Series(text).Activation);
        CompiledActivation slope = EvaluateDouble.Compile(Differentiate.Of(Series(text).Activation));
        double first = Conditional(p, slope, level, z => z);
        double second = Conditional(p, slope, level, z => ((z * z) - 1) / Math.Sqrt(2));
        Assert.True(expected == 1 ? Math.Abs(first) > 1e-3 : Math.Abs(first) < 1e-9 && Math.Abs(second) > 1e-3, $"{first}, {second}");
        Assert.Equal(expected, GenerativeExponentSearch.Of(Series(text)).Least);
    }

    [Fact]
    public void The_lower_bound_is_exact_where_the_activation_is_linear()
    {
        GenerativeExponent found = GenerativeExponentSearch.Of(Series("3*x + 2"));
        Assert.Equal("1", found.LowerBound!.ClosedForm!.ToString());
    }

    private static double Conditional(CompiledActivation p, CompiledActivation slope, double level, Func<double, double> function)
    {
        (double sum, double weights) = (0, 0);
        const double Step = 1e-3;
        for (double left = -6; left < 6; left += Step)
        {
            if ((p.Evaluate(left) - level) * (p.Evaluate(left + Step) - level) < 0)
            {
                double z = Bisect(x => p.Evaluate(x) - level, left, left + Step);
                double weight = Math.Exp(-z * z / 2) / Math.Abs(slope.Evaluate(z));
                sum += weight * function(z);
                weights += weight;
            }
        }

        return sum / weights;
    }

    private static double Bisect(Func<double, double> f, double left, double right)
    {
        for (int i = 0; i < 60; i++)
        {
            double middle = (left + right) / 2;
            (left, right) = f(left) * f(middle) <= 0 ? (left, middle) : (middle, right);
        }

        return (left + right) / 2;
    }

    private static HermiteSeries Series(string text) => Activations.Analysed(text);
}
