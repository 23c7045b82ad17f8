using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Threading;

namespace Verifier.Numeric.Evaluation;

/// <summary>
/// The population loss f = Σ_k ‖s_k Σ_i a*_i b*_i^{⊗k} − g_k Σ_j a_j b_j^{⊗k}‖² + Eξ² (Ge, Lee, Ma 2017, Theorems 2.1 and 4.4), by powers of
/// Gram matrices: no tensor is built.
/// </summary>
/// <remarks>
/// With s_k = σ̂_k and g_k = γ̂_k this is E[(aᵀγ(Bx) − y)²] for rows of norm one; for other rows it is the polynomial above, not the loss: see
/// <see cref="RadialSeriesLoss"/>. Teacher and student may have different widths. Double evaluation: the absolute error is about
/// (K + m)·2^-53 times the sum of the absolute values of the terms, plus the effect of errors of up to 3d·2^-53·‖u‖‖v‖ in the inner products ⟨u, v⟩; in the
/// gradient, a sum over m rows adds 3m·2^-53 times the norms of its factors (<see cref="NormwiseProduct"/>).
/// </remarks>
public sealed class SeriesLoss
{
    private readonly PowerSeries teacherKernel;
    private readonly PowerSeries crossKernel;
    private readonly PowerSeries studentKernel;
    private readonly double[] droppedCoefficients;
    private readonly double? teacherSecondMoment;
    private readonly SpareMatrix spare = new();

    /// <summary>The loss of students against a teacher.</summary>
    /// <param name="teacher">a* and B*, rows of norm one.</param>
    /// <param name="teacherCoefficients">s_0, …, s_K; further ones are taken as 0.</param>
    /// <param name="studentCoefficients">g_0, …, g_L; further ones are taken as 0.</param>
    /// <param name="noiseVariance">Eξ².</param>
    /// <param name="teacherSecondMoment">
    /// E[(a*ᵀσ(B*x))²] if known; it then replaces the teacher's own series, so that nothing is truncated when the student's series is finite.
    /// </param>
    public SeriesLoss(
        TwoLayerNetwork teacher,
        ReadOnlySpan<double> teacherCoefficients,
        ReadOnlySpan<double> studentCoefficients,
        double noiseVariance = 0,
        double? teacherSecondMoment = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(noiseVariance);
        Teacher = teacher;
        NoiseVariance = noiseVariance;
        this.teacherSecondMoment = teacherSecondMoment;
        teacherKernel = PowerSeries.OfProducts(teacherCoefficients, teacherCoefficients);
        crossKernel = PowerSeries.OfProducts(teacherCoefficients, studentCoefficients);
        studentKernel = PowerSeries.OfProducts(studentCoefficients, studentCoefficients);
        droppedCoefficients = Dropped(teacherCoefficients, studentCoefficients);
    }

    /// <summary>a* and B*.</summary>
    public TwoLayerNetwork Teacher { get; }

    /// <summary>Eξ².</summary>
    public double NoiseVariance { get; }

    /// <summary>
    /// The part of the loss that no student can change: Eξ² + Σ_{k: g_k = 0} s_k² a*ᵀ(B*B*ᵀ)^{∘k}a* (the constant of Theorem 2.2; only Eξ² when
    /// no degree is dropped).
    /// </summary>
    public double ConstantTerm => NoiseVariance + (teacherSecondMoment is { } moment
        ? moment - QuadraticForm(teacherKernel, Teacher, Teacher) + QuadraticForm(new PowerSeries(droppedCoefficients), Teacher, Teacher)
        : QuadraticForm(new PowerSeries(droppedCoefficients), Teacher, Teacher));

    /// <summary>f_k = ‖Σ_i a*_i b*_i^{⊗k} − Σ_j a_j b_j^{⊗k}‖² alone, (2.4).</summary>
    public static SeriesLoss SingleDegree(TwoLayerNetwork teacher, int degree)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(degree);
        double[] coefficients = new double[degree + 1];
        coefficients[degree] = 1;
        return new SeriesLoss(teacher, coefficients, coefficients);
    }

    /// <summary>The designed loss of γ = Σ_{k ∈ keep} σ̂_k h_k.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A kept degree has no coefficient.</exception>
    public static SeriesLoss Designed(
        TwoLayerNetwork teacher, ReadOnlySpan<double> coefficients, IEnumerable<int> keep, double noiseVariance = 0, double? teacherSecondMoment = null)
    {
        double[] kept = new double[coefficients.Length];
        foreach (int degree in keep)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(degree);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(degree, coefficients.Length);
            kept[degree] = coefficients[degree];
        }

        return new SeriesLoss(teacher, coefficients, kept, noiseVariance, teacherSecondMoment);
    }

    /// <summary>f at a student.</summary>
    public double Value(TwoLayerNetwork student) =>
        TeacherTerm() - (2 * QuadraticForm(crossKernel, Teacher, student)) + QuadraticForm(studentKernel, student, student) + NoiseVariance;

    /// <summary>f and its gradient in a and B at a student.</summary>
    /// <remarks>∇_{b_j} f = 2a_j(Σ_l a_l κ_gg'(⟨b_j,b_l⟩) b_l − Σ_i a*_i κ_sg'(⟨b_j,b*_i⟩) b*_i), κ_uv(ρ) = Σ_k u_k v_k ρᵏ.</remarks>
    public LossGradient ValueAndGradient(TwoLayerNetwork student)
    {
        double[] weights = new double[student.Width];
        RowMatrix rows = new(student.Width, student.Dimension);
        double cross = AddPairs(crossKernel, student, Teacher, -2, weights, rows);
        double own = AddPairs(studentKernel, student, student, 2, weights, rows);
        return new LossGradient(TeacherTerm() + cross + (own / 2) + NoiseVariance, weights, rows);
    }

    /// <summary>The derivative of the gradient in (a, B) along a direction.</summary>
    /// <remarks>Population losses are polynomials in (a, B): this is exact up to rounding; O(m²d) operations.</remarks>
    public ParameterVector HessianVectorProduct(TwoLayerNetwork student, ParameterVector direction)
    {
        Require.Length(student.Width, direction.Weights.Length, nameof(direction));
        Require.Shape(student.Width, student.Dimension, direction.Rows, nameof(direction));
        ParameterVector product = ParameterVector.Zero(student);
        new PowerPairKernel(crossKernel).AddHessianProduct((student, direction), (Teacher, ParameterVector.Zero(Teacher)), -2, product);
        new PowerPairKernel(studentKernel).AddHessianProduct((student, direction), (student, direction), 2, product);
        return product;
    }

    // Adds factor·Σ_i c_i κ(⟨b_j, v_i⟩) to the weight gradient and factor·a_j Σ_i c_i κ'(⟨b_j, v_i⟩) v_i to row j; returns factor·Σ a_j c_i κ.
    private double AddPairs(
        PowerSeries kernel, TwoLayerNetwork student, TwoLayerNetwork other, double factor, double[] weights, RowMatrix rows)
    {
        RowMatrix slopes = spare.Take(student.Width, other.Width);
        NormwiseProduct.WriteByTranspose(student.Rows, other.Rows, slopes);
        double[] correlations = new double[student.Width];
        WorkerTeam.Run(student.Width, j =>
            correlations[j] = factor * kernel.SumAndSlopes(slopes.Row(j), other.Weights, factor * student.Weights[j]));
        RowArithmetic.Add(correlations, weights);
        double sum = RowArithmetic.Dot(student.Weights, correlations);
        NormwiseProduct.Add(slopes, other.Rows, rows);
        spare.Return(slopes);
        return sum;
    }

    private static double QuadraticForm(PowerSeries kernel, TwoLayerNetwork left, TwoLayerNetwork right)
    {
        RowMatrix gram = NormwiseProduct.MultiplyByTranspose(left.Rows, right.Rows);
        double sum = 0;
        for (int i = 0; i < left.Width; i++)
        {
            for (int j = 0; j < right.Width; j++)
            {
                sum += left.Weights[i] * right.Weights[j] * kernel.Value(gram[i, j]);
            }
        }

        return sum;
    }

    private static double[] Dropped(ReadOnlySpan<double> teacher, ReadOnlySpan<double> student)
    {
        double[] dropped = new double[teacher.Length];
        for (int k = 0; k < teacher.Length; k++)
        {
            bool kept = k < student.Length && student[k] != 0;
            dropped[k] = kept ? 0 : teacher[k] * teacher[k];
        }

        return dropped;
    }

    private double TeacherTerm() => teacherSecondMoment ?? QuadraticForm(teacherKernel, Teacher, Teacher);
}
