using System.Collections.Immutable;
using Verifier.Arithmetic;
using Verifier.Arithmetic.Constants;

namespace Verifier.Symbolic.Networks;

/// <summary>A one-hidden-layer network x ↦ Σ_i a_i σ(b_iᵀx) with rational weights, for exact evaluation of population losses.</summary>
/// <remarks>The norm of every row must be a positive rational number: then all inner products of unit directions are rational.</remarks>
public sealed class ExactNetwork
{
    /// <summary>A network of the given output weights and rows.</summary>
    /// <exception cref="ArgumentException">Counts or lengths differ, or the norm of a row is zero or irrational.</exception>
    public ExactNetwork(IEnumerable<Rational> weights, IEnumerable<IReadOnlyList<Rational>> rows)
    {
        Weights = [.. weights];
        Rows = [.. rows.Select(row => row.ToImmutableArray())];
        if (Weights.Length != Rows.Length || Rows.Any(row => row.Length != Rows[0].Length))
        {
            throw new ArgumentException($"Every one of the {Weights.Length} weights needs a row, all of one length.", nameof(rows));
        }

        Norms = [.. Rows.Select(Norm)];
    }

    /// <summary>The output weights a_i.</summary>
    public ImmutableArray<Rational> Weights { get; }

    /// <summary>The rows b_i.</summary>
    public ImmutableArray<ImmutableArray<Rational>> Rows { get; }

    /// <summary>The norms ‖b_i‖.</summary>
    public ImmutableArray<Rational> Norms { get; }

    /// <summary>⟨u, v⟩.</summary>
    public static Rational InnerProduct(IReadOnlyList<Rational> u, IReadOnlyList<Rational> v) =>
        u.Zip(v, (x, y) => x * y).Aggregate(Rational.Zero, (sum, product) => sum + product);

    private static Rational Norm(ImmutableArray<Rational> row)
    {
        Rational square = InnerProduct(row, row);
        return ExactConstant.Sqrt(square).AsRational() is { Sign: > 0 } norm
            ? norm
            : throw new ArgumentException($"A row has squared norm {square}, which is not the square of a positive rational number.", nameof(row));
    }
}
