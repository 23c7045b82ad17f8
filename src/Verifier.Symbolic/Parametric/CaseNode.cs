using System.Collections.Immutable;
using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Polynomials;
using Verifier.Arithmetic.Symbols;

namespace Verifier.Symbolic.Parametric;

/// <summary>A case under analysis: what is known of the parameters there, the splits that led to it, and parameters expressed by others.</summary>
internal sealed class CaseNode
{
    private readonly ImmutableDictionary<string, MultivariatePolynomial> definitions;

    /// <summary>The whole range.</summary>
    public CaseNode(ImmutableArray<SignCondition> known, ImmutableArray<SignCondition> path)
        : this(known, path, ImmutableDictionary<string, MultivariatePolynomial>.Empty)
    {
    }

    private CaseNode(
        ImmutableArray<SignCondition> known, ImmutableArray<SignCondition> path, ImmutableDictionary<string, MultivariatePolynomial> definitions)
    {
        Known = known;
        Path = path;
        this.definitions = definitions;
    }

    /// <summary>The assumptions and the conditions of the path, with defined parameters replaced.</summary>
    public ImmutableArray<SignCondition> Known { get; }

    /// <summary>The conditions of the splits.</summary>
    public ImmutableArray<SignCondition> Path { get; }

    /// <summary>The parameters that are expressed by others, as constants of a domain.</summary>
    public IReadOnlyDictionary<string, ExactConstant> Definitions(ParameterDomain domain) =>
        definitions.ToDictionary(pair => pair.Key, pair => domain.Constant(pair.Value), StringComparer.Ordinal);

    /// <summary>The part of the case where a condition holds.</summary>
    public CaseNode With(SignCondition condition) => new(Known.Add(condition), Path.Add(condition), definitions);

    /// <summary>The part where a polynomial vanishes, if it is linear in a parameter: that parameter is then defined by the others.</summary>
    public CaseNode? Solved(MultivariatePolynomial polynomial)
    {
        foreach (string name in polynomial.Variables)
        {
            MultivariatePolynomial slope = polynomial.CoefficientOf(name, 1);
            if (polynomial.DegreeIn(name) != 1 || slope.Degree != 0 || ExactConstant.TryInvert(-slope.CoefficientOf(PowerProduct.One)) is not { } inverse)
            {
                continue;
            }

            MultivariatePolynomial solution = polynomial.CoefficientOf(name, 0) * inverse;
            SignCondition zero = new(polynomial, SignRelation.Zero);
            ImmutableDictionary<string, MultivariatePolynomial> replaced =
                definitions.ToImmutableDictionary(pair => pair.Key, pair => pair.Value.Substitute(name, solution), StringComparer.Ordinal);
            return new CaseNode(
                [.. Known.Select(condition => condition with { Polynomial = condition.Polynomial.Substitute(name, solution) })],
                Path.Add(zero),
                replaced.Add(name, solution));
        }

        return null;
    }
}
