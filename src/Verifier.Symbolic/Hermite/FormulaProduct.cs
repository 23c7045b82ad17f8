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

    /// <summary>Whether a minus sign stands before the fraction; known after <see cref="AppendConstant"/>.</summary>
    public bool IsNegative { get; private set; }

    /// <summary>Written factors of the numerator.</summary>
    public List<string> Numerator { get; } = [];

    /// <summary>Written factors of the denominator.</summary>
    public List<string> Denominator { get; } = [];

    /// <summary>How many factors at the beginning of the numerator are powers of −1.</summary>
    public int SignFactors { get; set; }

    /// <summary>
    /// Writes the constant, and the factor 1/√rootFactor if given, into the fraction: 1/√(2π k!) where the constant is a root.
    /// </summary>
    public void AppendConstant(FormulaNotation notation, string? rootFactor)
    {
        IsNegative = Constant.TrySign() < 0;
        ExactConstant size = IsNegative ? -Constant : Constant;
        if (TryAppendRoot(size, notation, rootFactor))
        {
            return;
        }

        Numerator.Insert(SignFactors, notation.Factor(size));
        if (rootFactor is not null)
        {
            Denominator.Add(notation.Root([rootFactor]));
        }
    }

    /// <summary>The fraction without its sign.</summary>
    public string Write(FormulaNotation notation) => notation.Quotient(Numerator, Denominator);

    // size = √(q/(p π^j)) with j ∈ {0, 1}: numerator √q, denominator √(p π^j · rootFactor), square factors taken out.
    private bool TryAppendRoot(ExactConstant size, FormulaNotation notation, string? rootFactor)
    {
        if (ExactConstant.TryDivide(1, size * size) is not { } inverse)
        {
            return false;
        }

        bool hasPi = inverse.AsRational() is null;
        if ((hasPi ? ExactConstant.TryDivide(inverse, ExactConstant.Pi) : inverse)?.AsRational() is not { } square)
        {
            return false;
        }

        (BigInteger above, BigInteger aboveRoot) = TakeSquares(square.Denominator);
        (BigInteger below, BigInteger belowRoot) = TakeSquares(square.Numerator);
        InsertNumber(notation, above);
        if (!aboveRoot.IsOne)
        {
            Numerator.Insert(SignFactors, notation.Root([notation.Constant((Rational)aboveRoot)]));
        }

        List<string> radicand = belowRoot.IsOne ? [] : [notation.Constant((Rational)belowRoot)];
        radicand.AddRange(hasPi ? [notation.Constant(ExactConstant.Pi)] : Array.Empty<string>());
        radicand.AddRange(rootFactor is null ? [] : [rootFactor]);
        Denominator.AddRange(below.IsOne ? [] : [notation.Constant((Rational)below)]);
        Denominator.AddRange(radicand.Count == 0 ? [] : [notation.Root(radicand)]);
        return true;
    }

    private void InsertNumber(FormulaNotation notation, BigInteger number)
    {
        if (!number.IsOne)
        {
            Numerator.Insert(SignFactors, notation.Constant((Rational)number));
        }
    }

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
