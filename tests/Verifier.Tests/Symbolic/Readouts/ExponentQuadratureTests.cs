using Verifier.Arithmetic.Balls;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Readouts;
using Verifier.Tests.Symbolic.Hermite;
using Xunit;

namespace Verifier.Tests.Symbolic.Readouts;

/// <summary>Exponents by sums in doubles, from the definitions: nothing shared with the search but the evaluation in doubles.</summary>
public sealed class ExponentQuadratureTests
{
    private const int Cells = 2000;
    private const double End = 7.0005;
    private const double Step = 1e-3;

    /// <summary>The bound λ_k ≥ |E[T h_k]|/√Var T, k = GE, for the T that is printed.</summary>
    [Theory]
    [InlineData("relu", 1, "relu")]
    [InlineData("gelu", 1, "gelu")]
    [InlineData("tanh", 1, "tanh")]
    [InlineData("softplus", 1, "softplus")]
    [InlineData("abs", 2, "abs")]
    [InlineData("cos", 2, "cos")]
    [InlineData("h3", 1, "h3^3")]
    [InlineData("h4", 2, "h4^2")]
    public void The_lower_bound_is_a_correlation_coefficient(string text, int exponent, string transform)
    {
        GenerativeExponent found = GenerativeExponentSearch.Of(Activations.Analysed(text));
        double[] coefficients = PlainQuadrature.Coefficients(transform, 3);
        double deviation = Math.Sqrt(PlainQuadrature.SecondMoment(transform) - (coefficients[0] * coefficients[0]));
        Assert.Equal((exponent, exponent), (found.Least, found.Greatest));
        Assert.Equal(Math.Abs(coefficients[exponent]) / deviation, found.LowerBound!.Value.ToDouble(), 1e-4);
    }

    /// <summary>λ_k = ‖E[h_k | σ]‖ with σ known up to a cell: from below, and 0 exactly where each cell is symmetric.</summary>
    [Theory]
    [InlineData("relu")]
    [InlineData("gelu")]
    [InlineData("tanh")]
    [InlineData("softplus")]
    [InlineData("abs")]
    [InlineData("cos")]
    [InlineData("gaussian")]
    [InlineData("h3")]
    [InlineData("h4")]
    [InlineData("x^4 - 3*x^2")]
    public void The_exponent_is_the_first_degree_that_is_seen_through_the_value(string text)
    {
        GenerativeExponent found = GenerativeExponentSearch.Of(Activations.Analysed(text));
        double[] seen = Seen(text);
        int first = seen[0] > 1e-6 ? 1 : 2;
        Assert.Equal(first, found.Least);
        Assert.Equal(first, found.Greatest);
        Assert.InRange(seen[first - 1], found.LowerBound is { } bound ? bound.Value.ToDouble() - 1e-2 : 1e-2, 1 + 1e-6);
    }

    [Theory]
    [InlineData("relu", 1)]
    [InlineData("softplus", 1)]
    [InlineData("abs", 2)]
    [InlineData("cos", 2)]
    [InlineData("h3", 3)]
    [InlineData("h4", 4)]
    [InlineData("x^4 - 6*x^2", 4)]
    public void The_information_exponent_is_the_first_coefficient_that_a_sum_sees(string text, int expected)
    {
        double[] coefficients = PlainQuadrature.Coefficients(text, 5);
        Assert.Equal(expected, Enumerable.Range(1, 4).First(k => Math.Abs(coefficients[k]) > 1e-3));
        Assert.Equal(expected, Activations.Analysed(text).InformationExponent());
    }

    /// <summary>λ_1 and λ_2.</summary>
    private static double[] Seen(string text)
    {
        CompiledActivation sigma = EvaluateDouble.Compile(Activations.Analysed(text).Activation);
        double[] points = [.. Enumerable.Range(0, (int)(End / Step)).SelectMany(i => new[] { (i + 0.5) * Step, -(i + 0.5) * Step })];
        double[] values = [.. points.Select(sigma.Evaluate)];
        (double least, double width) = (values.Min(), (values.Max() - values.Min()) / Cells);
        Dictionary<long, (double Mass, double First, double Second)> cells = [];
        for (int i = 0; i < points.Length; i++)
        {
            double weight = Math.Exp(-points[i] * points[i] / 2) / Math.Sqrt(2 * Math.PI) * Step;
            (double mass, double one, double two) = cells.GetValueOrDefault((long)((values[i] - least) / width));
            cells[(long)((values[i] - least) / width)] =
                (mass + weight, one + (weight * points[i]), two + (weight * ((points[i] * points[i]) - 1) / Math.Sqrt(2)));
        }

        return
        [
            Math.Sqrt(cells.Values.Where(cell => cell.Mass > 0).Sum(cell => cell.First * cell.First / cell.Mass)),
            Math.Sqrt(cells.Values.Where(cell => cell.Mass > 0).Sum(cell => cell.Second * cell.Second / cell.Mass)),
        ];
    }
}
