using FsCheck;
using FsCheck.Fluent;
using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Testing;

/// <summary>Generators of matrices of doubles.</summary>
public static class MatrixGenerators
{
    private const int UniformSteps = 1 << 30;

    /// <summary>A standard normal number, by the Box–Muller formula from two uniform draws.</summary>
    public static Gen<double> Normal { get; } =
        from radius in Gen.Choose(1, UniformSteps)
        from angle in Gen.Choose(1, UniformSteps)
        select Math.Sqrt(-2 * Math.Log((radius - 0.5) / UniformSteps)) * Math.Cos(2 * Math.PI * angle / UniformSteps);

    /// <summary>A rows × columns matrix of independent standard normal numbers.</summary>
    public static Gen<RowMatrix> Gaussian(int rows, int columns) =>
        Normal.ArrayOf(rows * columns).Select(values => new RowMatrix(rows, columns, values));

    /// <summary>A d × d orthogonal matrix from the Haar measure: the orthogonal factor of a Gaussian matrix.</summary>
    public static Gen<RowMatrix> Haar(int dimension) => Gaussian(dimension, dimension).Select(Decomposition.OrthogonalFactor);

    /// <summary>An orthogonal matrix of dimension 1 to 8: the identity now and then, otherwise Haar.</summary>
    public static Gen<OrthogonalMatrix> Orthogonal { get; } =
        from dimension in Gen.Choose(1, 8)
        from matrix in Gen.Frequency((1, Gen.Constant(RowMatrix.Identity(dimension))), (9, Haar(dimension)))
        select new OrthogonalMatrix(matrix);
}
