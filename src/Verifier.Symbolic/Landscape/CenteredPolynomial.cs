using System.Collections.Immutable;
using System.Numerics;
using Verifier.Arithmetic.Polynomials;

namespace Verifier.Symbolic.Landscape;

/// <summary>A polynomial with its partial derivatives in the coordinates of a box.</summary>
public sealed class CenteredPolynomial
{
    /// <summary>The polynomial times <paramref name="scale"/>.</summary>
    /// <param name="polynomial">A polynomial with rational coefficients.</param>
    /// <param name="coordinates">The names of the coordinates.</param>
    /// <param name="constants">The names of further variables, whose values are given by intervals.</param>
    /// <param name="scale">A common multiple of the denominators.</param>
    public CenteredPolynomial(MultivariatePolynomial polynomial, IReadOnlyList<string> coordinates, IReadOnlyList<string> constants, BigInteger scale)
    {
        string[] variables = [.. coordinates, .. constants];
        Value = new BoxPolynomial(polynomial, variables, scale);
        Partials = [.. coordinates.Select(name => new BoxPolynomial(polynomial.Derivative(name), variables, scale))];
    }

    /// <summary>The polynomial.</summary>
    public BoxPolynomial Value { get; }

    /// <summary>∂/∂(coordinate k).</summary>
    public ImmutableArray<BoxPolynomial> Partials { get; }
}
