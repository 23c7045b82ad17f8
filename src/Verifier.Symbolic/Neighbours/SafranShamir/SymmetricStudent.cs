using Verifier.Arithmetic.Balls;

namespace Verifier.Symbolic.Neighbours.SafranShamir;

/// <summary>
/// k neurons in ℝ^k that keep their place under every permutation of the first k − 1 indices: for i &lt; k, w_i = d e_i + o Σ_{j≠i, j&lt;k} e_j + c e_k, and
/// w_k = r Σ_{j&lt;k} e_j + q e_k. The spurious minima for an orthonormal teacher lie in this family.
/// </summary>
/// <param name="Size">k, the number of neurons and of inputs.</param>
/// <param name="Diagonal">d.</param>
/// <param name="OffDiagonal">o.</param>
/// <param name="LastColumn">c.</param>
/// <param name="LastRow">r.</param>
/// <param name="Corner">q.</param>
public sealed record SymmetricStudent(int Size, Ball Diagonal, Ball OffDiagonal, Ball LastColumn, Ball LastRow, Ball Corner)
{
    /// <summary>The number of parameters.</summary>
    public const int Parameters = 5;

    /// <summary>The parameters in the order d, o, c, r, q.</summary>
    public Ball[] ToArray() => [Diagonal, OffDiagonal, LastColumn, LastRow, Corner];

    /// <summary>The student with the parameters d, o, c, r, q.</summary>
    public static SymmetricStudent Of(int size, IReadOnlyList<Ball> parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 2);
        ArgumentOutOfRangeException.ThrowIfNotEqual(parameters.Count, Parameters, nameof(parameters));
        return new SymmetricStudent(size, parameters[0], parameters[1], parameters[2], parameters[3], parameters[4]);
    }

    /// <summary>The neurons w_1, …, w_k.</summary>
    public Ball[][] Neurons() => [.. Enumerable.Range(0, Size).Select(i => Enumerable.Range(0, Size).Select(j => Entry(i, j)).ToArray())];

    private Ball Entry(int i, int j)
    {
        int last = Size - 1;
        return (i == last, j == last) switch
        {
            (true, true) => Corner,
            (true, false) => LastRow,
            (false, true) => LastColumn,
            _ => i == j ? Diagonal : OffDiagonal,
        };
    }
}
