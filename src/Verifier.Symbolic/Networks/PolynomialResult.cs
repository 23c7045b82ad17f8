using System.Diagnostics.CodeAnalysis;
using Verifier.Arithmetic.Polynomials;
using Verifier.Symbolic.Expressions;

namespace Verifier.Symbolic.Networks;

/// <summary>A polynomial, or why the text is none.</summary>
public sealed class PolynomialResult
{
    private PolynomialResult(MultivariatePolynomial? polynomial, ParseError? error) => (Polynomial, Error) = (polynomial, error);

    /// <summary>The polynomial, or null.</summary>
    public MultivariatePolynomial? Polynomial { get; }

    /// <summary>The error, or null.</summary>
    public ParseError? Error { get; }

    /// <summary>Whether there is a polynomial.</summary>
    [MemberNotNullWhen(true, nameof(Polynomial))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool Succeeded => Polynomial is not null;

    /// <summary>A success.</summary>
    public static PolynomialResult Of(MultivariatePolynomial polynomial) => new(polynomial, null);

    /// <summary>A failure.</summary>
    public static PolynomialResult Of(ParseError error) => new(null, error);
}
