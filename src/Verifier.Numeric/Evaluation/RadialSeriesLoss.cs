using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Threading;

namespace Verifier.Numeric.Evaluation;

/// <summary>
/// The population loss for rows of any norm: f = Σ_{k≤K} ‖Σ_i a*_i s_k(‖b*_i‖) b̄*_i^{⊗k} − Σ_j a_j g_k(‖b_j‖) b̄_j^{⊗k}‖² + Eξ², b̄ = b/‖b‖,
/// s_k(r) = E[σ(r z)h_k(z)], g_k(r) = E[γ(r z)h_k(z)].
/// </summary>
/// <remarks>
/// Rows must not be zero. The sum is the mean square of the degrees ≤ K of ŷ − y: it is 0 at the teacher, its gradient is exact, and
/// <see cref="TruncationBound"/> tells what the whole loss may have more. Double evaluation: absolute error about (K + m)·2^-53 times the sum of the
/// absolute values of the terms, plus the effect of errors of up to 3d·2^-53 in the cosines; in the gradient, a sum over m rows adds 3m·2^-53 times the
/// norms of its factors (<see cref="NormwiseProduct"/>).
/// </remarks>
public sealed class RadialSeriesLoss
{
    private readonly RadialCoefficients studentCoefficients;
    private readonly RadialCoefficients teacherCoefficients;
    private readonly TwoLayerNetwork teacher;
    private readonly RadialExpansion expandedTeacher;
    private readonly double constantTerm;
    private readonly int degrees;

    /// <summary>The loss of students against a teacher, degrees 0, …, <paramref name="maximumDegree"/>.</summary>
    public RadialSeriesLoss(
        TwoLayerNetwork teacher, RadialCoefficients teacherCoefficients, RadialCoefficients studentCoefficients, int maximumDegree, double noiseVariance = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maximumDegree);
        ArgumentOutOfRangeException.ThrowIfNegative(noiseVariance);
        degrees = maximumDegree + 1;
        this.teacher = teacher;
        this.studentCoefficients = studentCoefficients;
        this.teacherCoefficients = teacherCoefficients;
        expandedTeacher = new RadialExpansion(teacher, teacherCoefficients, degrees, 1);
        constantTerm = noiseVariance + AddPairs(expandedTeacher, expandedTeacher, 1, null);
    }

    /// <summary>f at a student.</summary>
    public double Value(TwoLayerNetwork student)
    {
        RadialExpansion expanded = new(student, studentCoefficients, degrees, 0);
        return constantTerm + AddPairs(expandedTeacher, expanded, -2, null) + AddPairs(expanded, expanded, 1, null);
    }

    /// <summary>f and its gradient in a and B.</summary>
    /// <remarks>∇_b [g_k(r)⟨b̄,v⟩ᵏ] = g_k'(r)⟨b̄,v⟩ᵏ b̄ + k g_k(r)⟨b̄,v⟩^{k−1}(v − ⟨b̄,v⟩b̄)/r.</remarks>
    public LossGradient ValueAndGradient(TwoLayerNetwork student)
    {
        RadialExpansion expanded = new(student, studentCoefficients, degrees, 1);
        LossGradient gradient = new(0, new double[student.Width], new RowMatrix(student.Width, student.Dimension));
        double cross = AddPairs(expandedTeacher, expanded, -2, gradient);
        double own = AddPairs(expanded, expanded, 2, gradient);
        return gradient with { Value = constantTerm + cross + (own / 2) };
    }

    /// <summary>The derivative of the gradient in (a, B) along a direction.</summary>
    /// <remarks>
    /// 2 Σ_l d/dt[a_l ∇κ_gg(b_j, b_l)] − 2 Σ_i a*_i d/dt ∇κ_gs(b_j, b*_i), κ(u,v) = Σ_k g_k(‖u‖) s_k(‖v‖)⟨ū,v̄⟩ᵏ, with the second derivatives of
    /// <see cref="RadialPairKernel"/>. The error is that of the gradient, with terms up to k² times as large.
    /// </remarks>
    public ParameterVector HessianVectorProduct(TwoLayerNetwork student, ParameterVector direction)
    {
        Require.Length(student.Width, direction.Weights.Length, nameof(direction));
        Require.Shape(student.Width, student.Dimension, direction.Rows, nameof(direction));
        RadialExpansion expanded = new(student, studentCoefficients, degrees, 2);
        ParameterVector product = ParameterVector.Zero(student);
        new RadialPairKernel(expanded, expandedTeacher).AddHessianProduct(
            (student, direction), (teacher, ParameterVector.Zero(teacher)), -2, product);
        new RadialPairKernel(expanded, expanded).AddHessianProduct((student, direction), (student, direction), 2, product);
        return product;
    }

    /// <summary>A bound of the loss minus <see cref="Value"/>, which is never negative: Σ_ij |c_i c_j| √(T_i T_j) |ρ_ij|^{K+1}.</summary>
    /// <remarks>T_i = Σ_{k&gt;K} s_k(‖b_i‖)², units of teacher and student together, by Cauchy–Schwarz. The rounding of the value comes on top.</remarks>
    public double TruncationBound(TwoLayerNetwork student)
    {
        double[] sizes = [.. Sizes(teacher, teacherCoefficients), .. Sizes(student, studentCoefficients)];
        RowMatrix directions = new(sizes.Length, student.Dimension, [.. teacher.Rows.Values, .. student.Rows.Values]);
        RowNormalization.Normalize(directions);
        RowMatrix gram = MatrixProduct.MultiplyByTranspose(directions, directions);
        double sum = 0;
        for (int i = 0; i < sizes.Length; i++)
        {
            for (int j = 0; j < sizes.Length; j++)
            {
                sum += sizes[i] * sizes[j] * Math.Pow(Math.Min(1, Math.Abs(gram[i, j])), degrees);
            }
        }

        return sum;
    }

    // |c_i| √T_i.
    private IEnumerable<double> Sizes(TwoLayerNetwork network, RadialCoefficients coefficients) => RowNormalization.SquaredNorms(network.Rows)
        .Zip(network.Weights, (square, weight) => Math.Abs(weight) * Math.Sqrt(coefficients.Tail(Math.Sqrt(square), degrees)));

    // Returns factor·Σ_ij a_j c_i κ(b_j, v_i) and, if wanted, adds its derivatives in the left argument, a and b.
    private static double AddPairs(RadialExpansion other, RadialExpansion student, double factor, LossGradient? gradient)
    {
        RowMatrix gram = NormwiseProduct.MultiplyByTranspose(student.Directions, other.Directions);
        double[] correlations = new double[student.Weights.Length];
        WorkerTeam.Run(correlations.Length, j =>
        {
            RadialRowSums sums = new(other.Weights.Length);
            sums.Sum(student.Coefficients(0, j), student.Coefficients(gradient is null ? 0 : 1, j), other.ByDegree, gram.Row(j));
            correlations[j] = factor * RowArithmetic.Dot(other.Weights, sums.Values);
            if (gradient is not null)
            {
                AddRadial(other, student, j, factor, sums, gram.Row(j), gradient.Rows.Row(j));
            }
        });
        if (gradient is not null)
        {
            RowArithmetic.Add(correlations, gradient.Weights);
            NormwiseProduct.Add(gram, other.Directions, gradient.Rows);
        }

        return RowArithmetic.Dot(student.Weights, correlations);
    }

    // Adds what points along b_j; the correlations become the factors of the directions v_i.
    private static void AddRadial(
        RadialExpansion other, RadialExpansion student, int j, double factor, RadialRowSums sums, Span<double> correlations, Span<double> target)
    {
        double weight = factor * student.Weights[j];
        double along = weight * RowArithmetic.Dot(other.Weights, sums.Radial);
        for (int i = 0; i < correlations.Length; i++)
        {
            double turn = weight * other.Weights[i] * sums.Slopes[i] / student.Norms[j];
            along -= turn * correlations[i];
            correlations[i] = turn;
        }

        RowArithmetic.AddScaled(along, student.Directions.Row(j), target);
    }
}
