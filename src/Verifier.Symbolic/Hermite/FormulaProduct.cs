using System.Numerics;
using Verifier.Arithmetic;
using Verifier.Arithmetic.Constants;

namespace Verifier.Symbolic.Hermite;

/// <summary>A constant times a fraction whose numerator and denominator are being collected as written factors.</summary>
internal sealed class FormulaProduct(ExactConstant constant)
{
    // Square factors of a radicand are looked for up to this divisor.
    private const int LargestSquareDivisor = 1000;

    /// <summary>The exact constant that is not yet written.</summary>
    public ExactConstant Constant { get; set; } = constant;

    /// <summary>Whether a minus sign stands before the fraction; known when the constant is written.</summary>
    public bool IsNegative { get; private set; }

    /// <summary>Written factors of the numerator.</summary>
    public List<string> Numerator { get; } = [];

    /// <summary>Written factors of the denominator.</summary>
    public List<string> Denominator { get; } = [];

    /// <summary>How many factors at the beginning of the numerator are powers of −1.</summary>
    public int SignFactors { get; set; }

    /// <summary>Writes the constant and the factor 1/√rootFactor into the fraction: 1/√(2π k!) where the constant is a root.</summary>
    public void AppendConstant(FormulaNotation notation, string rootFactor)
    {
        ExactConstant size = TakeSign();
        if (!TryAppendRoot(size, notation, rootFactor))
        {
            Numerator.Insert(SignFactors, notation.Factor(size));
            Denominator.Add(notation.Root([rootFactor]));
        }
    }

    /// <summary>Writes the constant in front of everything but the sign.</summary>
    public void PrependConstant(FormulaNotation notation)
    {
        ExactConstant size = TakeSign();
        if (!size.Equals(ExactConstant.One) || Numerator.Count == 0)
        {
            Numerator.Insert(SignFactors, notation.Factor(size));
        }
    }

    /// <summary>The fraction without its sign.</summary>
    public string Write(FormulaNotation notation) => notation.Quotient(Numerator, Denominator);

    // size = √(q/(p π^j)) · rest with j ∈ {0, 1, 2}: numerator √q · rest, denominator √(p π^j · rootFactor), square factors taken out.
    private bool TryAppendRoot(ExactConstant size, FormulaNotation notation, string rootFactor)
    {
        ConstantMonomial monomial = size.Terms[0].Monomial;
        if (monomial.PiHalves is not (0 or -1 or -2)
            || size.Terms.Any(term => term.Monomial.PiHalves != monomial.PiHalves || term.Monomial.Radicand != monomial.Radicand))
        {
            return false;
        }

        Rational coefficient = Content(size);
        Rational square = coefficient * coefficient * monomial.Radicand;
        ExactConstant root = ExactConstant.Sqrt(square) * ExactConstant.PiPower(monomial.PiHalves);
        if (ExactConstant.TryDivide(size, root) is not { } rest)
        {
            return false;
        }

        (BigInteger above, BigInteger aboveRoot) = TakeSquares(square.Numerator);
        (BigInteger below, BigInteger belowRoot) = TakeSquares(square.Denominator);
        List<string> front = [];
        front.AddRange(aboveRoot.IsOne ? [] : [notation.Root([.. Written(notation, aboveRoot)])]);
        front.AddRange(rest.Equals(ExactConstant.One) ? [] : [notation.Factor(rest)]);
        Numerator.InsertRange(SignFactors, front);
        Numerator.InsertRange(0, Written(notation, above));
        List<string> radicand = [.. Written(notation, belowRoot)];
        string[] pi = [notation.Constant(ExactConstant.Pi)];
        radicand.AddRange(monomial.PiHalves == -1 ? pi : []);
        radicand.Add(rootFactor);
        Denominator.InsertRange(0, [.. Written(notation, below), .. monomial.PiHalves == -2 ? pi : []]);
        Denominator.Add(notation.Root(radicand));
        return true;
    }

    // The greatest rational that leaves coprime integer coefficients.
    private static Rational Content(ExactConstant value)
    {
        BigInteger numerator = BigInteger.Zero;
        BigInteger denominator = BigInteger.One;
        foreach (Rational coefficient in value.Terms.Select(term => term.Coefficient))
        {
            numerator = BigInteger.GreatestCommonDivisor(numerator, coefficient.Numerator);
            denominator *= coefficient.Denominator / BigInteger.GreatestCommonDivisor(denominator, coefficient.Denominator);
        }

        return new Rational(numerator, denominator);
    }

    private ExactConstant TakeSign()
    {
        // With parameters the sign that is written decides, not that of the number.
        IsNegative = Constant.Domain is null ? Constant.TrySign() < 0 : Constant.Terms.All(term => term.Coefficient.Sign < 0);
        return IsNegative ? -Constant : Constant;
    }

    private static string[] Written(FormulaNotation notation, BigInteger number) =>
        number.IsOne ? [] : [notation.Constant((Rational)number)];

    // value = root² · rest with rest free of squares of numbers up to the limit.
    private static (BigInteger Root, BigInteger SquareFree) TakeSquares(BigInteger value)
    {
        BigInteger root = BigInteger.One;
        BigInteger rest = value;
        for (int divisor = 2; divisor <= LargestSquareDivisor && divisor <= rest; divisor++)
        {
            while ((rest % (divisor * divisor)).IsZero)
            {
                rest /= divisor * divisor;
                root *= divisor;
            }
        }

        return (root, rest);
    }
}
