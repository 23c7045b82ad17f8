using System.Globalization;
using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Testing;

/// <summary>A d × d orthogonal matrix, drawn from the Haar measure, with the identity as corner.</summary>
/// <param name="Rows">The matrix.</param>
public sealed record OrthogonalMatrix(RowMatrix Rows)
{
    /// <summary>d.</summary>
    public int Dimension => Rows.Rows;

    /// <summary>The size, and the entries when the matrix is small.</summary>
    public override string ToString() => Dimension > 4
        ? string.Create(CultureInfo.InvariantCulture, $"orthogonal {Dimension} x {Dimension}")
        : ArgumentText.Write(Enumerable.Range(0, Dimension).Select(i => Rows.Row(i).ToArray()));
}
