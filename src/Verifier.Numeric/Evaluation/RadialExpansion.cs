using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Threading;

namespace Verifier.Numeric.Evaluation;

/// <summary>A network row by row in polar form: norms, directions, and the coefficients s_k(r) with their derivatives in the norm r.</summary>
internal sealed class RadialExpansion
{
    private readonly RowMatrix[] orders;

    /// <summary>Expands a network.</summary>
    /// <param name="network">Rows that are not zero.</param>
    /// <param name="radial">The coefficients.</param>
    /// <param name="degrees">How many of them.</param>
    /// <param name="order">The highest derivative, 0 to 2.</param>
    /// <exception cref="ArgumentException">A row is zero.</exception>
    public RadialExpansion(TwoLayerNetwork network, RadialCoefficients radial, int degrees, int order)
    {
        Weights = network.Weights;
        Norms = [.. RowNormalization.SquaredNorms(network.Rows).Select(Math.Sqrt)];
        Directions = network.Rows.Copy();
        RowNormalization.Normalize(Directions);
        orders = [.. Enumerable.Range(0, order + 1).Select(_ => new RowMatrix(network.Width, degrees))];
        if (Array.Exists(Norms, norm => !(norm > 0)))
        {
            throw new ArgumentException("A row of the network is zero: it has no direction.", nameof(network));
        }

        WorkerTeam.Run(network.Width, i =>
        {
            for (int derivative = 0; derivative <= order; derivative++)
            {
                radial.Evaluate(derivative, Norms[i], orders[derivative].Row(i));
            }
        });
        ByDegree = Transposed(orders[0]);
    }

    /// <summary>The second layer.</summary>
    public double[] Weights { get; }

    /// <summary>‖b_i‖.</summary>
    public double[] Norms { get; }

    /// <summary>b_i/‖b_i‖.</summary>
    public RowMatrix Directions { get; }

    /// <summary>s_k(‖b_i‖) in row k and column i, with zeros in the columns that fill registers.</summary>
    public RowMatrix ByDegree { get; }

    /// <summary>The derivatives of order <paramref name="derivative"/> of s_0, s_1, … at ‖b_i‖.</summary>
    public ReadOnlySpan<double> Coefficients(int derivative, int i) => orders[derivative].Row(i);

    /// <summary>κ(ρ) = Σ_k s_k t_k ρᵏ for derivatives s of one row and t of another, with κ' and κ''.</summary>
    public (double Value, double Slope, double Curvature) Sum(int derivative, int i, (RadialExpansion Network, int Derivative, int Row) other, double rho) =>
        PowerSeries.ToSecondOrder(Coefficients(derivative, i), other.Network.Coefficients(other.Derivative, other.Row), rho);

    private static RowMatrix Transposed(RowMatrix coefficients)
    {
        RowMatrix result = new(coefficients.Columns, RadialRowSums.Padded(coefficients.Rows));
        for (int i = 0; i < coefficients.Rows; i++)
        {
            ReadOnlySpan<double> row = coefficients.Row(i);
            for (int k = 0; k < row.Length; k++)
            {
                result[k, i] = row[k];
            }
        }

        return result;
    }
}
