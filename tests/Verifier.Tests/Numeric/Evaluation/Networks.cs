using Verifier.Numeric.Evaluation;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Random;
using Xunit;

namespace Verifier.Tests.Numeric.Evaluation;

/// <summary>Random networks, explicit tensors and difference checks.</summary>
internal static class Networks
{
    public static TwoLayerNetwork Random(int width, int dimension, ulong seed)
    {
        RandomSequence sequence = new(seed);
        return new TwoLayerNetwork(
            RandomMatrices.Weights(width, 0.5, 2, sequence.Split(1)), RandomMatrices.UnitRows(width, dimension, sequence.Split(2)));
    }

    public static TwoLayerNetwork RandomOfAnyNorm(int width, int dimension, ulong seed)
    {
        RandomSequence sequence = new(seed);
        return new TwoLayerNetwork(
            RandomMatrices.Weights(width, -1, 2, sequence.Split(1)), RandomMatrices.Gaussian(width, dimension, sequence.Split(2)));
    }

    /// <summary>‖s Σ a*_i b*_i^{⊗k} − g Σ a_j b_j^{⊗k}‖² from all dᵏ entries.</summary>
    public static double TensorDistance(TwoLayerNetwork teacher, TwoLayerNetwork student, int degree, double s, double g)
    {
        double sum = 0;
        int[] index = new int[degree];
        int entries = (int)Math.Round(Math.Pow(teacher.Dimension, degree));
        for (int entry = 0; entry < entries; entry++)
        {
            for (int k = 0, rest = entry; k < degree; k++, rest /= teacher.Dimension)
            {
                index[k] = rest % teacher.Dimension;
            }

            double difference = (s * Entry(teacher, index)) - (g * Entry(student, index));
            sum += difference * difference;
        }

        return sum;
    }

    /// <summary>Checks both parts of a gradient along random directions; see <see cref="Matrices.DirectionalDifference"/> for the error.</summary>
    public static void AssertGradient(
        Func<TwoLayerNetwork, double> value, Func<TwoLayerNetwork, LossGradient> valueAndGradient, TwoLayerNetwork student, double bound = 1e-9)
    {
        LossGradient gradient = valueAndGradient(student);
        Assert.Equal(value(student), gradient.Value, 1e-10);
        RowMatrix direction = new(student.Width, student.Dimension, RandomMatrices.UnitRows(1, student.Rows.Values.Length, new RandomSequence(77)).Values.ToArray());
        double rows = Matrices.DirectionalDifference(b => value(student.WithRows(b)), student.Rows, direction);
        Assert.Equal(rows, RowArithmetic.Dot(gradient.Rows.Values, direction.Values), bound);

        RowMatrix weightDirection = RandomMatrices.Gaussian(1, student.Width, new RandomSequence(78));
        RowMatrix weights = new(1, student.Width, student.Weights);
        double inWeights = Matrices.DirectionalDifference(
            a => value(new TwoLayerNetwork(a.Values.ToArray(), student.Rows)), weights, weightDirection);
        Assert.Equal(inWeights, RowArithmetic.Dot(gradient.Weights, weightDirection.Values), bound);
    }

    private static double Entry(TwoLayerNetwork network, int[] index)
    {
        double sum = 0;
        for (int i = 0; i < network.Width; i++)
        {
            double product = network.Weights[i];
            foreach (int coordinate in index)
            {
                product *= network.Rows[i, coordinate];
            }

            sum += product;
        }

        return sum;
    }
}
