using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Evaluation;

/// <summary>Matrices that the sums behind G write in each step: new ones of this size would cost as much as the products.</summary>
/// <param name="width">m.</param>
/// <param name="dimension">d.</param>
internal sealed class ChaosScratch(int width, int dimension)
{
    /// <summary>M = Σ w xxᵀ.</summary>
    public RowMatrix Moment { get; } = new(dimension, dimension);

    /// <summary>BM.</summary>
    public RowMatrix Correlation { get; } = new(width, dimension);

    /// <summary>BᵀB.</summary>
    public RowMatrix ColumnGram { get; } = new(dimension, dimension);

    /// <summary>Room for d × d numbers.</summary>
    public RowMatrix Square { get; } = new(dimension, dimension);
}
