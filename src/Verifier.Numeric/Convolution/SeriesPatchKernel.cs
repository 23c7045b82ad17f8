using Verifier.Numeric.Evaluation;

namespace Verifier.Numeric.Convolution;

/// <summary>The kernel Σ_{j≤K} c_j c*_j ρ^j of a truncated Hermite series.</summary>
/// <remarks>
/// Truncation drops at most √(Σ_{j&gt;K} c_j² · Σ_{j&gt;K} c*_j²): nothing for smooth activations, slow to vanish for kinks; those have closed kernels.
/// </remarks>
public sealed class SeriesPatchKernel : PatchKernel
{
    private readonly PowerSeries covariance;
    private readonly PowerSeries gapSlope;
    private readonly double leastGap;

    /// <summary>The kernel of the coefficients c_j and c*_j, j = 0, …, K.</summary>
    /// <param name="student">c_j.</param>
    /// <param name="teacher">c*_j.</param>
    /// <param name="dropped">A bound of |Σ_{j&gt;K} c_j c*_j ρ^j|.</param>
    /// <exception cref="ArgumentException">The counts differ or there are none.</exception>
    public SeriesPatchKernel(IReadOnlyList<double> student, IReadOnlyList<double> teacher, double dropped = 0)
    {
        Dropped = dropped;
        if (student.Count == 0 || student.Count != teacher.Count)
        {
            throw new ArgumentException($"{student.Count} coefficients of the student do not pair with {teacher.Count} of the teacher.", nameof(teacher));
        }

        (StudentMean, TeacherMean) = (student[0], teacher[0]);
        StudentVariance = student.Skip(1).Sum(c => c * c);
        TeacherVariance = teacher.Skip(1).Sum(c => c * c);
        Products = [.. student.Zip(teacher, (c, d) => c * d).Select((product, j) => j == 0 ? 0 : product)];
        covariance = new PowerSeries(Products);
        gapSlope = new PowerSeries(SuffixSums(Products));
        leastGap = student.SequenceEqual(teacher) ? 0 : Math.Sqrt(StudentVariance * TeacherVariance) - Products.Sum();
    }

    /// <summary>0, c_1 c*_1, c_2 c*_2, ….</summary>
    internal double[] Products { get; }

    /// <inheritdoc/>
    public override double Dropped { get; }

    /// <inheritdoc/>
    public override double StudentMean { get; }

    /// <inheritdoc/>
    public override double TeacherMean { get; }

    /// <inheritdoc/>
    public override double StudentVariance { get; }

    /// <inheritdoc/>
    public override double TeacherVariance { get; }

    /// <inheritdoc/>
    public override double Covariance(double angle) => covariance.Value(Math.Cos(angle));

    /// <inheritdoc/>
    public override double Gap(double angle)
    {
        double half = Math.Sin(angle / 2);
        return leastGap + (2 * half * half * gapSlope.Value(Math.Cos(angle)));
    }

    /// <inheritdoc/>
    public override double Turn(double angle) => covariance.ToSecondOrder(Math.Cos(angle)).Slope * Math.Sin(angle);

    /// <summary>Σ_j w_j (1 − ρ^j) = (1 − ρ) Σ_i ρ^i Σ_{j&gt;i} w_j.</summary>
    private static double[] SuffixSums(double[] products)
    {
        double[] sums = new double[products.Length];
        double sum = 0;
        for (int i = products.Length - 2; i >= 0; i--)
        {
            sum += products[i + 1];
            sums[i] = sum;
        }

        return sums;
    }
}
