using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Evaluation;

/// <summary>A network whose rows have directions, with their norms.</summary>
internal sealed class RowDirections
{
    /// <summary>Computes the norms.</summary>
    /// <exception cref="ArgumentException">A row is zero: it has no direction.</exception>
    public RowDirections(TwoLayerNetwork network)
    {
        Network = network;
        Norms = new double[network.Width];
        RowLoop.Run(network.Rows, i => Norms[i] = RowArithmetic.Norm(network.Rows.Row(i)));
        Inverses = [.. Norms.Select(norm => norm > 0 ? 1 / norm : throw Zero(nameof(network)))];
        Weighted = [.. Norms];
        RowArithmetic.MultiplyEntries(network.Weights, Weighted);
    }

    /// <summary>The network.</summary>
    public TwoLayerNetwork Network { get; }

    /// <summary>‖b_i‖.</summary>
    public double[] Norms { get; }

    /// <summary>1/‖b_i‖.</summary>
    public double[] Inverses { get; }

    /// <summary>a_i‖b_i‖.</summary>
    public double[] Weighted { get; }

    /// <summary>What is thrown for a row without direction.</summary>
    public static ArgumentException Zero(string name) => new("A row of a network is zero: it has no direction.", name);
}
