using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Threading;

namespace Verifier.Numeric.Evaluation;

/// <summary>
/// The population squared loss of ReLU student against ReLU teacher in closed form, rows of any norm, by the arc-cosine kernel; or of student
/// |t|/2 against ReLU teacher.
/// </summary>
/// <remarks>
/// k(u,v) = E[relu(uᵀx)relu(vᵀx)] = ‖u‖‖v‖(sin θ + (π−θ)cos θ)/(2π), ∇_u k = (‖v‖ sin θ ū + (π−θ)v)/(2π)
/// (Cho, Saul 2009). |t|/2 is the even part of ReLU and t/2 the odd one; the kernel of |t|/2 has π/2 − θ for π − θ, and the loss has the
/// constant ‖Σ_i a*_i b*_i‖²/4 more, which no student can change.
/// </remarks>
public sealed class ReluKernelLoss(TwoLayerNetwork teacher, double noiseVariance = 0, bool evenStudent = false)
{
    private readonly double turn = evenStudent ? Math.PI / 2 : Math.PI;
    private readonly Lazy<(RowDirections Rows, double Term)> target = new(() =>
    {
        RowDirections rows = new(teacher);
        return (rows, Sum(rows, rows, evenStudent ? Math.PI / 2 : Math.PI));
    });

    private readonly SpareMatrix spare = new();

    /// <summary>k(u,v) for ReLU.</summary>
    public static double Kernel(ReadOnlySpan<double> u, ReadOnlySpan<double> v)
    {
        double theta = KernelPairs.Angle(u, v);
        return RowArithmetic.Norm(u) * RowArithmetic.Norm(v) * (Math.Sin(theta) + ((Math.PI - theta) * Math.Cos(theta))) / (2 * Math.PI);
    }

    /// <summary>The part of the loss that no student can change: Eξ², and ‖Σ_i a*_i b*_i‖²/4 for an even student.</summary>
    public double ConstantTerm
    {
        get
        {
            if (!evenStudent)
            {
                return noiseVariance;
            }

            double[] mean = MatrixProduct.TransposeMultiply(teacher.Rows, teacher.Weights);
            return noiseVariance + (RowArithmetic.Dot(mean, mean) / 4);
        }
    }

    /// <summary>E[(aᵀrelu(Bx) − y)²] at a student, or E[(aᵀ|Bx|/2 − y)²].</summary>
    public double Value(TwoLayerNetwork student)
    {
        RowDirections directions = new(student);
        return ConstantTerm + target.Value.Term - (2 * Sum(target.Value.Rows, directions, turn)) + Sum(directions, directions, turn);
    }

    /// <summary>The loss and its gradient in a and B.</summary>
    public LossGradient ValueAndGradient(TwoLayerNetwork student)
    {
        RowDirections directions = new(student);
        double[] weights = new double[student.Width], radial = new double[student.Width];
        RowMatrix rows = RowMatrix.Uninitialized(student.Width, student.Dimension);
        double cross = Pairs(directions, target.Value.Rows, -2, weights, radial, slopes => NormwiseProduct.Write(slopes, teacher.Rows, rows));
        double own = Pairs(directions, directions, 2, weights, radial, slopes =>
        {
            // What is along row j itself is one more multiple of it.
            for (int j = 0; j < radial.Length; j++)
            {
                slopes[j, j] += radial[j];
            }

            NormwiseProduct.Add(slopes, student.Rows, rows);
        });
        return new LossGradient(ConstantTerm + target.Value.Term + cross + (own / 2), weights, rows);
    }

    /// <summary>The derivative of the gradient in (a, B) along a direction; rows must not be zero.</summary>
    /// <remarks>The gradient is continuously differentiable: where two rows are parallel, sin θ times a bounded term vanishes.</remarks>
    public ParameterVector HessianVectorProduct(TwoLayerNetwork student, ParameterVector direction)
    {
        Require.Length(student.Width, direction.Weights.Length, nameof(direction));
        Require.Shape(student.Width, student.Dimension, direction.Rows, nameof(direction));
        ParameterVector product = ParameterVector.Zero(student);
        ArcCosinePairKernel kernel = new(turn);
        kernel.AddHessianProduct((student, direction), (teacher, ParameterVector.Zero(teacher)), -2, product);
        kernel.AddHessianProduct((student, direction), (student, direction), 2, product);
        return product;
    }

    // Returns factor·Σ a_j c_i k(b_j, v_i), adds the gradient in a and the factors of b_j in that of row j, and hands over the factors of v_i.
    private double Pairs(
        RowDirections student, RowDirections other, double factor, double[] weights, double[] radial, Action<RowMatrix> useSlopes)
    {
        KernelPairs pairs = new(student, other, turn, spare.Take(student.Network.Width, other.Network.Width));
        double[] correlations = new double[student.Network.Width];
        WorkerTeam.Run(correlations.Length, j =>
        {
            (correlations[j], double along) = pairs.Row(j, factor);
            radial[j] += along;
        });
        useSlopes(pairs.Slopes);
        spare.Return(pairs.Slopes);
        RowArithmetic.Add(correlations, weights);
        return RowArithmetic.Dot(student.Network.Weights, correlations);
    }

    private static double Sum(RowDirections left, RowDirections right, double turn)
    {
        KernelPairs pairs = new(left, right, turn, RowMatrix.Uninitialized(left.Network.Width, right.Network.Width));
        double[] correlations = new double[left.Network.Width];
        WorkerTeam.Run(correlations.Length, j => correlations[j] = pairs.Row(j, 1).Sum);
        return RowArithmetic.Dot(left.Network.Weights, correlations);
    }
}
