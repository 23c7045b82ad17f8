using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Evaluation;

/// <summary>
/// The population squared loss of ReLU student against ReLU teacher in closed form, rows of any norm, by the arc-cosine kernel; or of student
/// |t|/2 against ReLU teacher.
/// </summary>
/// <remarks>
/// k(u,v) = E[relu(uᵀx)relu(vᵀx)] = ‖u‖‖v‖(sin θ + (π−θ)cos θ)/(2π), ∇_u k = (‖v‖ sin θ ū + (π−θ)v)/(2π)
/// (Cho, Saul 2009). |t|/2 is the even part of ReLU and t/2 the odd one; the kernel of |t|/2 has π/2 − θ for π − θ, and the loss has the
/// constant ‖Σ_i a*_i b*_i‖²/4 more, which no student can change. θ = 2 atan2(‖ū − v̄‖, ‖ū + v̄‖) is accurate near 0 and π too. Rows must not be zero.
/// </remarks>
public sealed class ReluKernelLoss(TwoLayerNetwork teacher, double noiseVariance = 0, bool evenStudent = false)
{
    private readonly double turn = evenStudent ? Math.PI / 2 : Math.PI;

    /// <summary>k(u,v) for ReLU.</summary>
    public static double Kernel(ReadOnlySpan<double> u, ReadOnlySpan<double> v) => Kernel(u, v, Math.PI);

    /// <summary>The part of the loss that no student can change: Eξ², and ‖Σ_i a*_i b*_i‖²/4 for an even student.</summary>
    public double ConstantTerm
    {
        get
        {
            double[] mean = MatrixProduct.TransposeMultiply(teacher.Rows, teacher.Weights);
            return noiseVariance + (evenStudent ? RowArithmetic.Dot(mean, mean) / 4 : 0);
        }
    }

    /// <summary>E[(aᵀrelu(Bx) − y)²] at a student, or E[(aᵀ|Bx|/2 − y)²].</summary>
    public double Value(TwoLayerNetwork student) => ConstantTerm + Sum(teacher, teacher) - (2 * Sum(teacher, student)) + Sum(student, student);

    /// <summary>The loss and its gradient in a and B.</summary>
    public LossGradient ValueAndGradient(TwoLayerNetwork student)
    {
        LossGradient result = new(Value(student), new double[student.Width], new RowMatrix(student.Width, student.Dimension));
        for (int j = 0; j < student.Width; j++)
        {
            AddNeuron(teacher, student, j, -2, result);
            AddNeuron(student, student, j, 2, result);
        }

        return result;
    }

    private static double Kernel(ReadOnlySpan<double> u, ReadOnlySpan<double> v, double turn)
    {
        double theta = Angle(u, v);
        return RowArithmetic.Norm(u) * RowArithmetic.Norm(v) * (Math.Sin(theta) + ((turn - theta) * Math.Cos(theta))) / (2 * Math.PI);
    }

    private void AddNeuron(TwoLayerNetwork other, TwoLayerNetwork student, int j, double factor, LossGradient result)
    {
        Span<double> u = student.Rows.Row(j);
        for (int i = 0; i < other.Width; i++)
        {
            Span<double> v = other.Rows.Row(i);
            double theta = Angle(u, v);
            double scale = factor * student.Weights[j] * other.Weights[i] / (2 * Math.PI);
            result.Weights[j] += factor * other.Weights[i] * Kernel(u, v, turn);
            RowArithmetic.AddScaled(scale * RowArithmetic.Norm(v) * Math.Sin(theta) / RowArithmetic.Norm(u), u, result.Rows.Row(j));
            RowArithmetic.AddScaled(scale * (turn - theta), v, result.Rows.Row(j));
        }
    }

    private double Sum(TwoLayerNetwork left, TwoLayerNetwork right)
    {
        double sum = 0;
        for (int i = 0; i < left.Width; i++)
        {
            for (int j = 0; j < right.Width; j++)
            {
                sum += left.Weights[i] * right.Weights[j] * Kernel(left.Rows.Row(i), right.Rows.Row(j), turn);
            }
        }

        return sum;
    }

    // Kahan's angle: 2 atan2(‖ū − v̄‖, ‖ū + v̄‖).
    private static double Angle(ReadOnlySpan<double> u, ReadOnlySpan<double> v)
    {
        double uNorm = RowArithmetic.Norm(u);
        double vNorm = RowArithmetic.Norm(v);
        if (!(uNorm > 0 && vNorm > 0))
        {
            throw new ArgumentException("A row of a network is zero: it has no direction.", nameof(u));
        }

        double minus = 0;
        double plus = 0;
        for (int i = 0; i < u.Length; i++)
        {
            double x = u[i] / uNorm;
            double y = v[i] / vNorm;
            minus += (x - y) * (x - y);
            plus += (x + y) * (x + y);
        }

        return 2 * Math.Atan2(Math.Sqrt(minus), Math.Sqrt(plus));
    }
}
