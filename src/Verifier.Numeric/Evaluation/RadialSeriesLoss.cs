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
    private readonly Expanded teacher;
    private readonly double noiseVariance;
    private readonly int degrees;

    /// <summary>The loss of students against a teacher, degrees 0, …, <paramref name="maximumDegree"/>.</summary>
    public RadialSeriesLoss(
        TwoLayerNetwork teacher, RadialCoefficients teacherCoefficients, RadialCoefficients studentCoefficients, int maximumDegree, double noiseVariance = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maximumDegree);
        ArgumentOutOfRangeException.ThrowIfNegative(noiseVariance);
        degrees = maximumDegree + 1;
        this.studentCoefficients = studentCoefficients;
        this.noiseVariance = noiseVariance;
        this.teacher = Expand(teacher, teacherCoefficients);
    }

    /// <summary>f at a student.</summary>
    public double Value(TwoLayerNetwork student)
    {
        Expanded expanded = Expand(student, studentCoefficients);
        return noiseVariance + Sum(teacher, teacher) - (2 * Sum(teacher, expanded)) + Sum(expanded, expanded);
    }

    /// <summary>f and its gradient in a and B.</summary>
    /// <remarks>∇_b [g_k(r)⟨b̄,v⟩ᵏ] = g_k'(r)⟨b̄,v⟩ᵏ b̄ + k g_k(r)⟨b̄,v⟩^{k−1}(v − ⟨b̄,v⟩b̄)/r.</remarks>
    public LossGradient ValueAndGradient(TwoLayerNetwork student)
    {
        Expanded expanded = Expand(student, studentCoefficients);
        LossGradient gradient = new(Value(student), new double[student.Width], new RowMatrix(student.Width, student.Dimension));
        double[] slopes = new double[degrees];
        for (int j = 0; j < student.Width; j++)
        {
            studentCoefficients.EvaluateDerivative(expanded.Norms[j], slopes);
            AddNeuron(teacher, expanded, j, slopes, -2, gradient);
            AddNeuron(expanded, expanded, j, slopes, 2, gradient);
        }

        return gradient;
    }

    private static void AddNeuron(Expanded other, Expanded student, int j, double[] slopes, double factor, LossGradient gradient)
    {
        Span<double> direction = student.Directions.Row(j);
        Span<double> target = gradient.Rows.Row(j);
        for (int i = 0; i < other.Weights.Length; i++)
        {
            Span<double> v = other.Directions.Row(i);
            double rho = RowArithmetic.Dot(direction, v);
            double weight = factor * other.Weights[i];
            (double value, double angular) = Horner(student.Coefficients.Row(j), other.Coefficients.Row(i), rho);
            double radial = Horner(slopes, other.Coefficients.Row(i), rho).Value;
            double turn = weight * student.Weights[j] * angular / student.Norms[j];
            gradient.Weights[j] += weight * value;
            RowArithmetic.AddScaled(turn, v, target);
            RowArithmetic.AddScaled((weight * student.Weights[j] * radial) - (turn * rho), direction, target);
        }
    }

    private static double Sum(Expanded left, Expanded right)
    {
        RowMatrix gram = MatrixProduct.MultiplyByTranspose(left.Directions, right.Directions);
        double sum = 0;
        for (int i = 0; i < left.Weights.Length; i++)
        {
            for (int j = 0; j < right.Weights.Length; j++)
            {
                sum += left.Weights[i] * right.Weights[j] * Horner(left.Coefficients.Row(i), right.Coefficients.Row(j), gram[i, j]).Value;
            }
        }

        return sum;
    }

    // Σ_k u_k v_k ρᵏ and its derivative in ρ.
    private static (double Value, double Derivative) Horner(ReadOnlySpan<double> u, ReadOnlySpan<double> v, double rho)
    {
        double value = 0;
        double derivative = 0;
        for (int k = u.Length - 1; k >= 0; k--)
        {
            derivative = (derivative * rho) + value;
            value = (value * rho) + (u[k] * v[k]);
        }

        return (value, derivative);
    }

    private Expanded Expand(TwoLayerNetwork network, RadialCoefficients radial)
    {
        double[] norms = [.. RowNormalization.SquaredNorms(network.Rows).Select(Math.Sqrt)];
        RowMatrix directions = network.Rows.Copy();
        RowNormalization.Normalize(directions);
        RowMatrix coefficients = new(network.Width, degrees);
        for (int i = 0; i < network.Width; i++)
        {
            if (!(norms[i] > 0))
            {
                throw new ArgumentException("A row of the network is zero: it has no direction.", nameof(network));
            }

            radial.Evaluate(norms[i], coefficients.Row(i));
        }

        return new Expanded(network.Weights, norms, directions, coefficients);
    }

    private sealed record Expanded(double[] Weights, double[] Norms, RowMatrix Directions, RowMatrix Coefficients);
}
