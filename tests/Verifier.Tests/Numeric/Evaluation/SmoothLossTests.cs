using Verifier.Numeric.Evaluation;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Sampling;
using Xunit;

namespace Verifier.Tests.Numeric.Evaluation;

/// <summary>The population loss of smooth activations for rows of any norm, by routes without Hermite polynomials.</summary>
public sealed class SmoothLossTests
{
    private static readonly TwoLayerNetwork Teacher = Scaled(Networks.RandomOfAnyNorm(2, 3, 61));
    private static readonly TwoLayerNetwork Student = Scaled(Networks.RandomOfAnyNorm(3, 3, 62));

    [Fact]
    public void The_error_function_has_the_arcsine_kernel()
    {
        // E[erf(uᵀx)erf(vᵀx)] = 2/π arcsin(2uᵀv/√((1+2‖u‖²)(1+2‖v‖²))) (Williams 1998).
        double expected = Loss((u, v) => 2 / Math.PI * Math.Asin(
            2 * RowArithmetic.Dot(u, v) / Math.Sqrt((1 + (2 * RowArithmetic.Dot(u, u))) * (1 + (2 * RowArithmetic.Dot(v, v))))));
        Assert.Equal(expected, Value("erf(x)"), 1e-12);
    }

    [Fact]
    public void Exponentials_and_sines_have_their_closed_kernels()
    {
        double Exponent(double[] u, double[] v) => (RowArithmetic.Dot(u, u) + RowArithmetic.Dot(v, v)) / 2;
        double exponential = Loss((u, v) => Math.Exp(Exponent(u, v) + RowArithmetic.Dot(u, v)));
        double sine = Loss((u, v) => Math.Exp(-Exponent(u, v)) * Math.Sinh(RowArithmetic.Dot(u, v)));
        Assert.Equal(exponential, Value("exp(x)"), 1e-12 * exponential);
        Assert.Equal(sine, Value("sin(x)"), 1e-13);
    }

    [Theory]
    [InlineData("tanh(x)")]
    [InlineData("log(1 + exp(x))")]
    public void The_value_is_the_integral_over_pairs_of_normal_numbers(string text)
    {
        ActivationFunction sigma = SmoothFunctions.Of(text).Value;
        double expected = Loss((u, v) => PairMean(sigma, u, v));
        Assert.Equal(expected, Value(text), 1e-11 * (1 + expected));
    }

    [Fact]
    public void The_value_is_a_mean_over_samples()
    {
        ActivationFunction swish = SmoothFunctions.Of("x/(1 + exp(-x))").Value;
        Estimate estimate = SampledExpectations.PopulationLoss(Teacher, swish, Student, swish, 400_000, 63);
        Assert.InRange((Value("x/(1 + exp(-x))") - estimate.Mean) / estimate.StandardError, -4, 4);
    }

    [Fact]
    public void Unit_rows_give_the_loss_by_gram_powers()
    {
        TwoLayerNetwork teacher = Networks.Random(3, 4, 64);
        TwoLayerNetwork student = Networks.Random(5, 4, 65);
        SmoothCoefficients tanh = SmoothFunctions.Coefficients("tanh(x)", 1);
        double[] coefficients = new double[tanh.Degree + 1];
        tanh.Evaluate(1, coefficients);
        SeriesLoss expected = new(teacher, coefficients, coefficients, 0.5);
        RadialSeriesLoss actual = SmoothFunctions.Loss(teacher, tanh, 0.5);
        Assert.Equal(expected.Value(student), actual.Value(student), 1e-13);
        Matrices.AssertClose(expected.ValueAndGradient(student).Weights, actual.ValueAndGradient(student).Weights, 1e-13);
        Matrices.AssertClose(AlongSpheres(expected.ValueAndGradient(student).Rows), AlongSpheres(actual.ValueAndGradient(student).Rows), 1e-13);

        RowMatrix AlongSpheres(RowMatrix gradient)
        {
            for (int j = 0; j < student.Width; j++)
            {
                RowArithmetic.AddScaled(-RowArithmetic.Dot(gradient.Row(j), student.Rows.Row(j)), student.Rows.Row(j), gradient.Row(j));
            }

            return gradient;
        }
    }

    [Theory]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(15)]
    public void What_a_short_series_lacks_is_below_its_bound(int degree)
    {
        SmoothCoefficients tanh = SmoothFunctions.Coefficients("tanh(x)", 2);
        RadialSeriesLoss cut = new(Teacher, tanh, tanh, degree);
        double lacking = Value("tanh(x)") - cut.Value(Student);
        double bound = cut.TruncationBound(Student);
        Assert.InRange(lacking, 1e-6, bound);
        Assert.InRange(bound, lacking, 5 * lacking);
    }

    [Fact]
    public void The_loss_and_its_gradient_vanish_at_the_teacher()
    {
        RadialSeriesLoss loss = SmoothFunctions.Loss(Teacher, SmoothFunctions.Coefficients("tanh(x)", 2));
        LossGradient gradient = loss.ValueAndGradient(Teacher);
        Assert.Equal(0, gradient.Value, 1e-14);
        Matrices.AssertClose(new double[Teacher.Width], gradient.Weights, 1e-14);
        Matrices.AssertClose(new RowMatrix(Teacher.Width, Teacher.Dimension), gradient.Rows, 1e-14);
    }

    private static double Value(string text)
    {
        SmoothCoefficients coefficients = SmoothFunctions.Coefficients(text, 2);
        RadialSeriesLoss loss = SmoothFunctions.Loss(Teacher, coefficients);
        Assert.InRange(loss.TruncationBound(Student), 0, 1e-11 * (1 + loss.Value(Student)));
        return loss.Value(Student);
    }

    // Rows of norm below 2.
    private static TwoLayerNetwork Scaled(TwoLayerNetwork network)
    {
        RowMatrix rows = network.Rows.Copy();
        RowArithmetic.Scale(0.6, rows.Values);
        return network.WithRows(rows);
    }

    private static double Loss(Func<double[], double[], double> kernel)
    {
        (double Weight, double[] Row)[] units =
        [
            .. Enumerable.Range(0, Teacher.Width).Select(i => (Teacher.Weights[i], Teacher.Rows.Row(i).ToArray())),
            .. Enumerable.Range(0, Student.Width).Select(j => (-Student.Weights[j], Student.Rows.Row(j).ToArray())),
        ];
        return units.Sum(one => units.Sum(other => one.Weight * other.Weight * kernel(one.Row, other.Row)));
    }

    // E[σ(rz)σ(s(ρz + √(1−ρ²)w))] by the trapezoidal rule with step 1/10 in both coordinates.
    private static double PairMean(ActivationFunction sigma, double[] u, double[] v)
    {
        (double r, double s) = (RowArithmetic.Norm(u), RowArithmetic.Norm(v));
        double rho = Math.Min(1, RowArithmetic.Dot(u, v) / (r * s));
        double rest = Math.Sqrt(1 - (rho * rho));
        double[] nodes = [.. Enumerable.Range(-90, 181).Select(j => j / 10.0)];
        double[] weights = [.. nodes.Select(z => Math.Exp(-z * z / 2) / (10 * Math.Sqrt(2 * Math.PI)))];
        double[] first = [.. nodes.Select(z => r * z)];
        sigma(first, first);
        double sum = 0;
        for (int i = 0; i < nodes.Length; i++)
        {
            double[] second = [.. nodes.Select(w => s * ((rho * nodes[i]) + (rest * w)))];
            sigma(second, second);
            sum += weights[i] * first[i] * RowArithmetic.Dot(weights, second);
        }

        return sum;
    }
}
