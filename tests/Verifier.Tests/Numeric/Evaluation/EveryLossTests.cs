using Verifier.Arithmetic;
using Verifier.Numeric.Evaluation;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Random;
using Xunit;

namespace Verifier.Tests.Numeric.Evaluation;

/// <summary>Value, gradient and Hessian-vector product of every population loss that can be trained.</summary>
public sealed class EveryLossTests
{
    private const double Sigma4 = -0.081433752;
    private static readonly double[] Sigma = [0.3, 0.5, 0.28, 0, -0.08];
    private static readonly TwoLayerNetwork Teacher = Networks.RandomOfAnyNorm(3, 4, 51);
    private static readonly TwoLayerNetwork UnitTeacher = Networks.Random(4, 4, 50);
    private static readonly TwoLayerNetwork Student = Networks.RandomOfAnyNorm(4, 4, 52);
    private static readonly ParameterVector Direction = Vector(53);

    public static TheoryData<string> Losses =>
    [
        "relu", "absolute value for a relu teacher", "unit rows", "designed", "single degree", "sum of degrees", "any norm, relu", "any norm, designed",
        "any norm, tanh", "G", "F",
    ];

    [Theory]
    [MemberData(nameof(Losses))]
    public void The_gradient_is_the_difference_of_values(string name)
    {
        Loss loss = Of(name);
        double expected = Difference(t => loss.Value(Moved(t)));
        Assert.Equal(expected, loss.Gradient(Student).Dot(Direction), 1e-8 * (1 + Math.Abs(expected)));
    }

    [Theory]
    [MemberData(nameof(Losses))]
    public void The_product_is_the_difference_of_gradients(string name)
    {
        Loss loss = Of(name);
        ParameterVector probe = Vector(54);
        double expected = Difference(t => loss.Gradient(Moved(t)).Dot(probe));
        Assert.Equal(expected, loss.Product(Student, Direction).Dot(probe), 1e-8 * (1 + Math.Abs(expected)));
    }

    [Theory]
    [MemberData(nameof(Losses))]
    public void The_product_is_symmetric(string name)
    {
        Loss loss = Of(name);
        ParameterVector probe = Vector(55);
        double expected = loss.Product(Student, Direction).Dot(probe);
        Assert.Equal(expected, loss.Product(Student, probe).Dot(Direction), 1e-11 * (1 + Math.Abs(expected)));
    }

    // γ = 1/4 + t/2 + (t² − 1)/3 − (t⁴ − 6t² + 3)/8 and σ = t + (t² − 1)/5 + (t³ − 3t)/7, rows of any norm, second differences over ℚ with
    // step 2^-40: their error is about 1e-23.
    [Fact]
    public void Rows_of_any_norm_agree_with_exact_differences_of_the_moments()
    {
        Rational[] gamma = [new Rational(1, 4), new Rational(1, 2), new Rational(1, 3), 0, new Rational(-1, 8)];
        Rational[] sigma = [0, 1, new Rational(1, 5), new Rational(1, 7)];
        RadialSeriesLoss loss = new(Teacher, new PolynomialCoefficients(Orthonormal(sigma)), new PolynomialCoefficients(Orthonormal(gamma)), 4);
        ExactPolynomialLoss exact = new(Monomials(sigma), Monomials(gamma));
        ParameterVector probe = Vector(56);
        Rational At(Rational s, Rational t) => exact.Value(Exact(Teacher, 0, 0, probe), Exact(Student, s, t, probe));

        Rational h = ((Rational)2).Pow(-40);
        double value = At(0, 0).ToDouble();
        double slope = ((At(h, 0) - At(-h, 0)) / (2 * h)).ToDouble();
        double product = ((At(h, h) - At(h, -h) - At(-h, h) + At(-h, -h)) / (4 * h * h)).ToDouble();
        LossGradient gradient = loss.ValueAndGradient(Student);
        Assert.Equal(value, loss.Value(Student), 1e-13 * Math.Abs(value));
        Assert.Equal(slope, new ParameterVector(gradient.Weights, gradient.Rows).Dot(Direction), 1e-12 * Math.Abs(slope));
        Assert.Equal(product, loss.HessianVectorProduct(Student, Direction).Dot(probe), 1e-12 * Math.Abs(product));
    }

    // What the series lacks is Σ_j a_j²‖b_j‖²·tail, tail = Σ_{k>K} σ̂_k², and |ρ|^K beside it.
    [Fact]
    public void The_series_of_relu_has_the_product_of_the_closed_kernel()
    {
        const int degree = 400;
        double[] relu = ReluCoefficients.UpTo(degree);
        double tail = 0.5 - relu.Sum(static c => c * c);
        ParameterVector series = new RadialSeriesLoss(Teacher, new HomogeneousCoefficients(relu), new HomogeneousCoefficients(relu), degree)
            .HessianVectorProduct(Student, Direction);
        ParameterVector closed = new ReluKernelLoss(Teacher).HessianVectorProduct(Student, Direction);
        for (int j = 0; j < Student.Width; j++)
        {
            (double a, double change) = (Student.Weights[j], Direction.Weights[j]);
            ReadOnlySpan<double> b = Student.Rows.Row(j);
            ReadOnlySpan<double> e = Direction.Rows.Row(j);
            series.Weights[j] += 2 * tail * ((change * RowArithmetic.Dot(b, b)) + (2 * a * RowArithmetic.Dot(b, e)));
            RowArithmetic.AddScaled(4 * tail * a * change, b, series.Rows.Row(j));
            RowArithmetic.AddScaled(2 * tail * a * a, e, series.Rows.Row(j));
        }

        Matrices.AssertClose(closed.Weights, series.Weights, 1e-10);
        Matrices.AssertClose(closed.Rows, series.Rows, 1e-10);
    }

    // G and F have no second layer: its derivative is 0.
    private static Loss Of(string name)
    {
        ReluKernelLoss closed = new(Teacher, 0.5, name != "relu");
        SeriesLoss Series(double[] teacher, double[] student) => new(UnitTeacher, teacher, student, 0.25);
        HomogeneousCoefficients relu = new(ReluCoefficients.UpTo(8));
        ObjectiveG g = new(UnitTeacher, Sigma4, 0.3, 0.8);
        ObjectiveF f = new(UnitTeacher, Sigma4, 0.3, 0.8, 0.05);
        return name switch
        {
            "relu" or "absolute value for a relu teacher" => new Loss(closed.Value, closed.ValueAndGradient, closed.HessianVectorProduct),
            "unit rows" => Of(Series(Sigma, [0.1, 0, 0.3, -0.2, 0.05])),
            "designed" => Of(SeriesLoss.Designed(UnitTeacher, Sigma, [2, 4])),
            "single degree" => Of(SeriesLoss.SingleDegree(UnitTeacher, 4)),
            "sum of degrees" => Of(Series([0, 1, 1, 0, 1], [0, 1, 1, 0, 1])),
            "any norm, relu" => Of(new RadialSeriesLoss(Teacher, relu, relu, 8)),
            "any norm, designed" => Of(new RadialSeriesLoss(Teacher, relu, new PolynomialCoefficients([0, 0, 0.28, 0, Sigma4]), 8)),
            "any norm, tanh" => Of(SmoothFunctions.Loss(Teacher, SmoothFunctions.Coefficients("tanh(x)", 3), 0.25)),
            "G" => new Loss(g.Value, g.Gradient, g.HessianVectorProduct),
            "F" => new Loss(f.Value, f.Gradient, f.HessianVectorProduct),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such loss."),
        };
    }

    private static Loss Of(SeriesLoss loss) => new(loss.Value, loss.ValueAndGradient, loss.HessianVectorProduct);

    private static Loss Of(RadialSeriesLoss loss) => new(loss.Value, loss.ValueAndGradient, loss.HessianVectorProduct);

    private static ParameterVector Vector(ulong seed) => new(
        RandomMatrices.Weights(Student.Width, -1, 1, new RandomSequence(seed)),
        RandomMatrices.UnitRows(Student.Width, Student.Dimension, new RandomSequence(seed, 1)));

    private static TwoLayerNetwork Moved(double t)
    {
        double[] weights = (double[])Student.Weights.Clone();
        RowArithmetic.AddScaled(t, Direction.Weights, weights);
        return new TwoLayerNetwork(weights, Matrices.Moved(Student.Rows, Direction.Rows, t));
    }

    // The five-point rule with h = 2^-9, as for matrices.
    private static double Difference(Func<double, double> f) => Matrices.DirectionalDifference(
        t => f(t.Values[0]), new RowMatrix(1, 1), RowMatrix.FromRows([1.0]));

    // Σ_n e_n He_n = Σ_n e_n √n! h_n.
    private static double[] Orthonormal(Rational[] hermite)
    {
        double factorial = 1;
        return [.. hermite.Select((e, n) => e.ToDouble() * Math.Sqrt(factorial *= Math.Max(n, 1)))];
    }

    // He_2 = t² − 1, He_3 = t³ − 3t, He_4 = t⁴ − 6t² + 3.
    private static Rational[] Monomials(Rational[] hermite)
    {
        Rational[] e = [.. hermite, .. new Rational[5 - hermite.Length]];
        return [e[0] - e[2] + (3 * e[4]), e[1] - (3 * e[3]), e[2] - (6 * e[4]), e[3], e[4]];
    }

    // (a, B) + s·Direction + t·probe.
    private static (Rational[] Weights, Rational[][] Rows) Exact(TwoLayerNetwork network, Rational s, Rational t, ParameterVector probe)
    {
        Rational Place(double x, double first, double second) => Rational.FromDouble(x) + (s * Rational.FromDouble(first)) + (t * Rational.FromDouble(second));
        return ([.. network.Weights.Select((a, j) => Place(a, Direction.Weights[j], probe.Weights[j]))],
            [.. Enumerable.Range(0, network.Width).Select(j => Enumerable.Range(0, network.Dimension)
                .Select(k => Place(network.Rows[j, k], Direction.Rows[j, k], probe.Rows[j, k])).ToArray())]);
    }

    private sealed record Loss(
        Func<TwoLayerNetwork, double> Value,
        Func<TwoLayerNetwork, ParameterVector> Gradient,
        Func<TwoLayerNetwork, ParameterVector, ParameterVector> Product)
    {
        public Loss(
            Func<TwoLayerNetwork, double> value,
            Func<TwoLayerNetwork, LossGradient> both,
            Func<TwoLayerNetwork, ParameterVector, ParameterVector> product)
            : this(value, student => new ParameterVector(both(student).Weights, both(student).Rows), product)
        {
        }

        public Loss(Func<RowMatrix, double> value, Func<RowMatrix, RowMatrix> gradient, Func<RowMatrix, RowMatrix, RowMatrix> product)
            : this(
                student => value(student.Rows),
                student => new ParameterVector(new double[student.Width], gradient(student.Rows)),
                (student, direction) => new ParameterVector(new double[student.Width], product(student.Rows, direction.Rows)))
        {
        }
    }
}
