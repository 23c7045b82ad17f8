using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.LinearAlgebra;

namespace Verifier.Symbolic.Neighbours.SafranShamir;

/// <summary>
/// The Hessian at a <see cref="SymmetricStudent"/>, block by block: the k² eigenvalues are those of two 5 × 5 matrices and two numbers.
/// </summary>
/// <remarks>
/// Under S_n, n = k − 1 ≥ 4, the k × k matrices are 5·(n) ⊕ 5·(n−1,1) ⊕ (n−2,2) ⊕ (n−2,1,1). By Schur's lemma the Hessian is M ⊗ I on each
/// kind, so that one vector of each copy shows M. Dimensions: 5 + 5(n − 1) + n(n − 3)/2 + (n − 1)(n − 2)/2 = k².
/// </remarks>
/// <param name="Fixed">On the matrices that every permutation leaves as they are: eigenvalues of multiplicity 1.</param>
/// <param name="Standard">On the five copies of the standard representation: eigenvalues of multiplicity k − 2.</param>
/// <param name="Symmetric">On symmetric matrices of zero row sums and zero diagonal: multiplicity (k − 1)(k − 4)/2.</param>
/// <param name="Antisymmetric">On antisymmetric matrices of zero row sums: multiplicity (k − 2)(k − 3)/2.</param>
public sealed record IsotypicBlocks(BallMatrix Fixed, BallMatrix Standard, Ball Symmetric, Ball Antisymmetric)
{
    /// <summary>Enough for exact sums of the whole numbers of the basis vectors.</summary>
    private const int EntryBits = 32;

    /// <summary>The least k for which all four kinds occur.</summary>
    public const int SmallestSize = 5;

    /// <summary>The name of the block of matrices that every permutation leaves as they are.</summary>
    public const string FixedKind = "fixed";

    /// <summary>The name of the block on the standard representation.</summary>
    public const string StandardKind = "standard";

    /// <summary>The blocks of the Hessian at a symmetric student.</summary>
    /// <param name="size">k ≥ 5.</param>
    /// <param name="hessian">The k² × k² Hessian.</param>
    public static IsotypicBlocks Of(int size, BallMatrix hessian)
    {
        ArgumentNullException.ThrowIfNull(hessian);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, SmallestSize);
        ArgumentOutOfRangeException.ThrowIfNotEqual(hessian.Rows, size * size, nameof(hessian));
        int n = size - 1;
        return new IsotypicBlocks(
            Block(hessian, FixedBasis(size)),
            Block(hessian, StandardBasis(size)),
            Block(hessian, [Vector(size, (i, j) => i < n && j < n ? Square(i, j) : 0)])[0, 0],
            Block(hessian, [Vector(size, (i, j) => i < n && j < n ? Cycle(i, j) : 0)])[0, 0]);
    }

    /// <summary>The least eigenvalue of the whole Hessian, and the kind it belongs to.</summary>
    public (Ball Value, string Kind) Least(int bits, CancellationToken cancellation = default)
    {
        (Ball Value, string Kind)[] all =
        [
            (LeastEigenvalue.Enclose(Fixed, bits, cancellation), FixedKind),
            (LeastEigenvalue.Enclose(Standard, bits, cancellation), StandardKind),
            (Symmetric, "symmetric"),
            (Antisymmetric, "antisymmetric"),
        ];
        (Ball Value, string Kind) least = all.MinBy(one => one.Value.ToDouble());
        return all.All(one => one.Kind == least.Kind || (one.Value - least.Value).IsPositive)
            ? least
            : (all.Select(one => one.Value).Aggregate((left, right) => left.Union(right)), "undecided");
    }

    /// <summary>⟨u_a, H u_b⟩/(‖u_a‖‖u_b‖) for orthogonal u_a.</summary>
    private static BallMatrix Block(BallMatrix hessian, IReadOnlyList<Ball[]> basis)
    {
        Ball[][] images = [.. basis.Select(vector => hessian * vector)];
        Ball[] norms = [.. basis.Select(vector => ReluPair.Dot(vector, vector).WithPrecision(hessian[0, 0].Precision).Sqrt())];
        return BallMatrix.Of(basis.Count, basis.Count, (a, b) => ReluPair.Dot(basis[a], images[b]) / (norms[a] * norms[b]));
    }

    /// <summary>An orthogonal basis of the matrices that every permutation leaves as they are.</summary>
    internal static Ball[][] FixedBasis(int size)
    {
        int n = size - 1;
        return
        [
            Vector(size, (i, j) => i < n && i == j ? 1 : 0),
            Vector(size, (i, j) => i < n && j < n && i != j ? 1 : 0),
            Vector(size, (i, j) => i < n && j == n ? 1 : 0),
            Vector(size, (i, j) => i == n && j < n ? 1 : 0),
            Vector(size, (i, j) => i == n && j == n ? 1 : 0),
        ];
    }

    /// <summary>The images of x = e_1 − e_2 under five equivariant maps with orthogonal images.</summary>
    internal static Ball[][] StandardBasis(int size)
    {
        int n = size - 1;
        return
        [
            Vector(size, (i, j) => i < n && i == j ? Difference(i) : 0),
            Vector(size, (i, j) => i < n && j < n && i != j ? Difference(i) + Difference(j) : 0),
            Vector(size, (i, j) => i < n && j < n ? Difference(i) - Difference(j) : 0),
            Vector(size, (i, j) => i < n && j == n ? Difference(i) : 0),
            Vector(size, (i, j) => i == n && j < n ? Difference(j) : 0),
        ];
    }

    private static int Difference(int i) => i switch
    {
        0 => 1,
        1 => -1,
        _ => 0,
    };

    /// <summary>The symmetric matrix of the square 1–2–4–3–1 with alternating signs on its sides.</summary>
    private static int Square(int i, int j) => (Math.Min(i, j), Math.Max(i, j)) switch
    {
        (0, 1) or (2, 3) => 1,
        (0, 2) or (1, 3) => -1,
        _ => 0,
    };

    /// <summary>The antisymmetric matrix of the cycle 1 → 2 → 3 → 1.</summary>
    private static int Cycle(int i, int j) => (i, j) switch
    {
        (0, 1) or (1, 2) or (2, 0) => 1,
        (1, 0) or (2, 1) or (0, 2) => -1,
        _ => 0,
    };

    private static Ball[] Vector(int size, Func<int, int, int> entry) =>
        [.. Enumerable.Range(0, size * size).Select(index => Ball.FromInteger(entry(index / size, index % size), EntryBits))];
}
