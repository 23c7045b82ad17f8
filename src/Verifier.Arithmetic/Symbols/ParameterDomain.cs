using System.Collections.Concurrent;
using System.Collections.Immutable;
using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Polynomials;

namespace Verifier.Arithmetic.Symbols;

/// <summary>The declared range of the parameters: answers whether an expression in them is positive, zero or negative throughout.</summary>
/// <remarks>
/// Every <see cref="ParameterSymbol"/> carries its domain, so that sign questions about constants with parameters find their answer. A question
/// without answer is kept in <see cref="OpenQuestion"/>: the analysis splits the range there. Expressions of different domains must not be mixed.
/// </remarks>
public sealed class ParameterDomain
{
    private readonly ConcurrentDictionary<MultivariatePolynomial, PossibleSigns> known = new();
    private readonly ConcurrentDictionary<string, ParameterBound> bounds = new(StringComparer.Ordinal);

    /// <summary>The domain of all real values that satisfy the conditions.</summary>
    /// <param name="conditions">The conditions.</param>
    public ParameterDomain(IEnumerable<SignCondition> conditions) => Conditions = [.. conditions];

    /// <summary>The conditions.</summary>
    public ImmutableArray<SignCondition> Conditions { get; }

    /// <summary>The sign that was asked last and could not be decided; null when there was none.</summary>
    public ParameterQuestion? OpenQuestion { get; private set; }

    /// <summary>Whether conditions are seen to contradict each other.</summary>
    public bool IsEmpty => Conditions.SelectMany(condition => condition.Polynomial.Variables).Any(name => BoundOf(name).IsEmpty)
        || Conditions.Any(condition => condition.Polynomial.Degree == 0
            ? condition.HoldsAt(ImmutableDictionary<string, ExactConstant>.Empty) == false
            : Signs(condition.Polynomial) == PossibleSigns.None);

    /// <summary>The parameter of a name as a constant.</summary>
    public ExactConstant Parameter(string name) => ExactConstant.OfParameter(new ParameterSymbol(name, this));

    /// <summary>A polynomial in the parameters as a constant.</summary>
    public ExactConstant Constant(MultivariatePolynomial polynomial) => SymbolicPolynomial.ToConstant(polynomial, this);

    /// <summary>Forgets the open question.</summary>
    public void ForgetQuestion() => OpenQuestion = null;

    /// <summary>The sign of a polynomial if it is the same on the whole domain; null otherwise, and then the question stays open.</summary>
    internal int? SignOf(MultivariatePolynomial polynomial, bool ask)
    {
        int? sign = Signs(polynomial) switch
        {
            PossibleSigns.Positive => 1,
            PossibleSigns.Negative => -1,
            PossibleSigns.Zero => 0,
            _ => null,
        };
        if (sign is null && ask)
        {
            OpenQuestion = new ParameterQuestion(polynomial, IsAboutZero: false);
        }

        return sign;
    }

    /// <summary>Whether a polynomial vanishes nowhere on the domain; if that is not known the question stays open.</summary>
    internal bool IsNonzero(MultivariatePolynomial polynomial)
    {
        bool isNonzero = !Signs(polynomial).HasFlag(PossibleSigns.Zero);
        if (!isNonzero)
        {
            OpenQuestion = new ParameterQuestion(polynomial, IsAboutZero: true);
        }

        return isNonzero;
    }

    internal ParameterBound BoundOf(string name) => bounds.GetOrAdd(name, key => ParameterBound.Of(key, Conditions));

    internal PossibleSigns Signs(MultivariatePolynomial polynomial) => known.GetOrAdd(polynomial, Derive);

    private PossibleSigns Derive(MultivariatePolynomial polynomial)
    {
        if (polynomial.IsZero)
        {
            return PossibleSigns.Zero;
        }

        PossibleSigns signs = Conditions.Aggregate(PossibleSigns.Any, (possible, condition) => possible & ByCondition(polynomial, condition));
        Dictionary<string, ParameterBound> box = polynomial.Variables.ToDictionary(name => name, BoundOf, StringComparer.Ordinal);
        signs &= PositivityCertificate.Of(polynomial, box);
        signs = signs == PossibleSigns.Any ? polynomial.Variables.Aggregate(signs, (possible, name) => possible & AsQuadratic(polynomial, name)) : signs;
        return signs is PossibleSigns.Positive or PossibleSigns.Negative || polynomial.Variables.Skip(1).FirstOrDefault() is null
            ? signs
            : Conditions.Aggregate(signs, (possible, condition) => possible & Eliminated(polynomial, condition));
    }

    // P = λQ with λ a rational and Q the polynomial of the condition.
    private static PossibleSigns ByCondition(MultivariatePolynomial polynomial, SignCondition condition)
    {
        if (condition.Polynomial.Degree == 0)
        {
            return PossibleSigns.Any;
        }

        ExactConstant leading = polynomial.Terms.First().Coefficient;
        ExactConstant given = condition.Polynomial.Terms.First().Coefficient;
        if (!(polynomial * given).Equals(condition.Polynomial * leading) || leading.TrySign() * given.TrySign() is not { } orientation)
        {
            return PossibleSigns.Any;
        }

        return condition.Relation switch
        {
            SignRelation.Positive => orientation > 0 ? PossibleSigns.Positive : PossibleSigns.Negative,
            SignRelation.NonNegative => PossibleSigns.Zero | (orientation > 0 ? PossibleSigns.Positive : PossibleSigns.Negative),
            SignRelation.NonZero => PossibleSigns.Positive | PossibleSigns.Negative,
            SignRelation.Zero => PossibleSigns.Zero,
            _ => throw new ArgumentOutOfRangeException(nameof(condition), condition.Relation, "Not a relation."),
        };
    }

    // Av² + Bv + C with A > 0 and 4AC − B² > 0 is positive; with 4AC − B² ≥ 0 it is not negative.
    private PossibleSigns AsQuadratic(MultivariatePolynomial polynomial, string name)
    {
        if (polynomial.DegreeIn(name) != 2 || polynomial.CoefficientOf(name, 2) is not { Degree: 0 } leading)
        {
            return PossibleSigns.Any;
        }

        int sign = leading.CoefficientOf(PowerProduct.One).TrySign() ?? 0;
        MultivariatePolynomial discriminant = (leading * polynomial.CoefficientOf(name, 0) * 4) - polynomial.CoefficientOf(name, 1).Pow(2);
        PossibleSigns definite = sign > 0 ? PossibleSigns.Positive : PossibleSigns.Negative;
        return Signs(discriminant) switch
        {
            PossibleSigns.Positive => definite,
            PossibleSigns.Zero or (PossibleSigns.Zero | PossibleSigns.Positive) => definite | PossibleSigns.Zero,
            _ => PossibleSigns.Any,
        };
    }

    // A condition c·v + rest > 0 on two parameters or more: v = (d − rest)/c with d > 0 in place of v.
    private PossibleSigns Eliminated(MultivariatePolynomial polynomial, SignCondition condition)
    {
        if (condition.Relation != SignRelation.Positive || condition.Polynomial.Degree != 1 || condition.Polynomial.Variables.Skip(1).FirstOrDefault() is null)
        {
            return PossibleSigns.Any;
        }

        string name = condition.Polynomial.Variables.First();
        if (ExactConstant.TryInvert(condition.Polynomial.CoefficientOf(PowerProduct.Of((name, 1)))) is not { } inverse)
        {
            return PossibleSigns.Any;
        }

        const string Difference = "\u0394";
        MultivariatePolynomial variable = MultivariatePolynomial.Variable(name);
        MultivariatePolynomial solution = variable + ((MultivariatePolynomial.Variable(Difference) - condition.Polynomial) * inverse);
        MultivariatePolynomial moved = polynomial.Substitute(name, solution);
        Dictionary<string, ParameterBound> box = moved.Variables.ToDictionary(
            key => key, key => string.Equals(key, Difference, StringComparison.Ordinal) ? ParameterBound.Positive : BoundOf(key), StringComparer.Ordinal);
        return PositivityCertificate.Of(moved, box);
    }
}
