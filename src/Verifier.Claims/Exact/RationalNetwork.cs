using Verifier.Arithmetic;
using Verifier.Numeric.Evaluation;
using Verifier.Symbolic.Networks;

namespace Verifier.Claims.Exact;

/// <summary>Output weights a and weight rows b_i with exact rational entries.</summary>
/// <param name="Weights">a_1, …, a_m.</param>
/// <param name="Rows">b_1, …, b_m, of equal length.</param>
internal sealed record RationalNetwork(Rational[] Weights, Rational[][] Rows)
{
    /// <summary>The length of the rows.</summary>
    public int Dimension => Rows[0].Length;

    /// <summary>The same network with one entry of one row moved by <paramref name="step"/>.</summary>
    public RationalNetwork WithRowEntry(int row, int column, Rational step)
    {
        Rational[][] rows = [.. Rows.Select(entries => (Rational[])entries.Clone())];
        rows[row][column] += step;
        return this with { Rows = rows };
    }

    /// <summary>The same network with row i multiplied by norm(i).</summary>
    public RationalNetwork WithNorms(Func<int, Rational> norm) =>
        this with { Rows = [.. Rows.Select((row, index) => row.Select(entry => norm(index) * entry).ToArray())] };

    /// <summary>The network as the symbolic losses take it.</summary>
    /// <exception cref="ArgumentException">The norm of a row is not rational.</exception>
    public ExactNetwork ToExact() => new(Weights, Rows);

    /// <summary>The network in doubles, rounded.</summary>
    public TwoLayerNetwork ToDoubles() => new(RationalRows.ToDoubles(Weights), RationalRows.ToDoubles(Rows));
}
