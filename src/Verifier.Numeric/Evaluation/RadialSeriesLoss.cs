using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Evaluation;

/// <summary>
/// The population loss for rows of any norm: f = Σ_{k≤K} ‖Σ_i a*_i s_k(‖b*_i‖) b̄*_i^{⊗k} − Σ_j a_j g_k(‖b_j‖) b̄_j^{⊗k}‖² + Eξ², b̄ = b/‖b‖,
/// s_k(r) = E[σ(r z)h_k(z)], g_k(r) = E[γ(r z)h_k(z)].
/// </summary>
/// <remarks>Rows must not be zero. Double evaluation: absolute error about (K + m)·2^-53 times the sum of the absolute values of the terms.</remarks>
public sealed class RadialSeriesLoss
{
    private readonly RadialCoefficients studentCoefficients;
    private readonly TwoLayerNetwork teacher;
    private readonly RadialExpansion expandedTeacher;
    private readonly double noiseVariance;
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
        this.noiseVariance = noiseVariance;
        expandedTeacher = new RadialExpansion(teacher, teacherCoefficients, degrees, 1);
    }

    /// <summary>f at a student.</summary>
    public double Value(TwoLayerNetwork student)
    {
        RadialExpansion expanded = new(student, studentCoefficients, degrees, 0);
        return noiseVariance + Sum(expandedTeacher, expandedTeacher) - (2 * Sum(expandedTeacher, expanded)) + Sum(expanded, expanded);
    }

    /// <summary>f and its gradient in a and B.</summary>
    /// <remarks>∇_b [g_k(r)⟨b̄,v⟩ᵏ] = g_k'(r)⟨b̄,v⟩ᵏ b̄ + k g_k(r)⟨b̄,v⟩^{k−1}(v − ⟨b̄,v⟩b̄)/r.</remarks>
    public LossGradient ValueAndGradient(TwoLayerNetwork student)
    {
        RadialExpansion expanded = new(student, studentCoefficients, degrees, 1);
        LossGradient gradient = new(Value(student), new double[student.Width], new RowMatrix(student.Width, student.Dimension));
        for (int j = 0; j < student.Width; j++)
        {
            AddNeuron(expandedTeacher, expanded, j, -2, gradient);
            AddNeuron(expanded, expanded, j, 2, gradient);
        }

        return gradient;
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

    private static void AddNeuron(RadialExpansion other, RadialExpansion student, int j, double factor, LossGradient gradient)
    {
        Span<double> direction = student.Directions.Row(j);
        Span<double> target = gradient.Rows.Row(j);
        for (int i = 0; i < other.Weights.Length; i++)
        {
            Span<double> v = other.Directions.Row(i);
            double rho = RowArithmetic.Dot(direction, v);
            double weight = factor * other.Weights[i];
            (double value, double angular, _) = student.Sum(0, j, (other, 0, i), rho);
            double radial = student.Sum(1, j, (other, 0, i), rho).Value;
            double turn = weight * student.Weights[j] * angular / student.Norms[j];
            gradient.Weights[j] += weight * value;
            RowArithmetic.AddScaled(turn, v, target);
            RowArithmetic.AddScaled((weight * student.Weights[j] * radial) - (turn * rho), direction, target);
        }
    }

    private static double Sum(RadialExpansion left, RadialExpansion right)
    {
        RowMatrix gram = MatrixProduct.MultiplyByTranspose(left.Directions, right.Directions);
        double sum = 0;
        for (int i = 0; i < left.Weights.Length; i++)
        {
            for (int j = 0; j < right.Weights.Length; j++)
            {
                sum += left.Weights[i] * right.Weights[j] * left.Sum(0, i, (right, 0, j), gram[i, j]).Value;
            }
        }

        return sum;
    }
}
