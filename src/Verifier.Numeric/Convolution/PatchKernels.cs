using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Symbolic.Convolution;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;

namespace Verifier.Numeric.Convolution;

/// <summary>The kernel of an activation: closed where it is αx + β|x| or m + h·step(x) (proved), its Hermite series otherwise.</summary>
public static class PatchKernels
{
    private const int Bits = 64;
    private const int Step = 8;
    private const int HighestDegree = 96;
    private const double NegligibleTail = 1e-16;

    /// <summary>The kernel for a teacher's filter of norm <paramref name="teacherNorm"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The norm is not positive.</exception>
    public static PatchKernel Of(HermiteSeries series, Rational? teacherNorm = null, CancellationToken cancellation = default)
    {
        Rational norm = teacherNorm ?? Rational.One;
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(norm.Sign, nameof(teacherNorm));
        PatchKernel? closed = TryHomogeneous(series.Activation, norm.ToDouble()) ?? TryStep(series.Activation);
        return closed ?? OfSeries(series, norm == Rational.One ? series : series.Scaled(norm), cancellation);
    }

    private static SeriesPatchKernel OfSeries(HermiteSeries student, HermiteSeries teacher, CancellationToken cancellation)
    {
        List<double> first = [];
        List<double> second = [];
        for (int degree = 0; degree <= HighestDegree; degree++)
        {
            cancellation.ThrowIfCancellationRequested();
            first.Add(Value(student.Coefficient(degree, Bits, cancellation)));
            second.Add(ReferenceEquals(student, teacher) ? first[^1] : Value(teacher.Coefficient(degree, Bits, cancellation)));
            if (degree % Step == Step - 1 && IsComplete(student, degree, cancellation) && IsComplete(teacher, degree, cancellation))
            {
                break;
            }
        }

        return new SeriesPatchKernel(first, second, Math.Sqrt(Tail(student, first.Count, cancellation) * Tail(teacher, first.Count, cancellation)));
    }

    private static double Value(HermiteCoefficient coefficient) =>
        coefficient.Status == CoefficientStatus.Zero ? 0 : coefficient.Value.ToDouble();

    private static bool IsComplete(HermiteSeries series, int degree, CancellationToken cancellation) =>
        Tail(series, degree + 1, cancellation) < NegligibleTail;

    private static double Tail(HermiteSeries series, int from, CancellationToken cancellation) =>
        series.Tail(from, Bits, cancellation).MagnitudeUpperBound.ToDouble();

    private static LinearAnglePatchKernel? TryHomogeneous(Expression activation, double norm) => PatchHomogeneity.Find(activation) is var (linear, absolute)
        ? LinearAnglePatchKernel.Homogeneous(linear.ToDouble(), absolute.ToDouble(), norm)
        : null;

    private static LinearAnglePatchKernel? TryStep(Expression activation)
    {
        if (At(activation, 1) is not { } right || At(activation, -1) is not { } left)
        {
            return null;
        }

        Expression candidate = Build.Sum(
            Build.Number(left), Build.Product(Build.Number(right - left), Build.Call(Function.Step, Build.X)));
        return AreEqual(activation, candidate) ? LinearAnglePatchKernel.Step(left.ToDouble(), (right - left).ToDouble()) : null;
    }

    /// <summary>The value at an integer when it is rational.</summary>
    private static Rational? At(Expression activation, int point) =>
        ConstantValue.TryExact(Substitute.In(activation, Build.Number(point)))?.AsRational();

    private static bool AreEqual(Expression left, Expression right) =>
        ExactHermiteSeries.TryCreate(Build.Subtract(left, right))?.SecondMomentClosedForm is { IsZero: true };
}
