using System.Numerics;
using Verifier.Arithmetic;
using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Polynomials;

namespace Verifier.Symbolic.Gaussian;

/// <summary>All real roots of a polynomial, when they are rational, or roots of a remaining quadratic or biquadratic factor.</summary>
internal static class ExactRoots
{
    // Candidates of the rational root theorem are enumerated up to this size of leading and constant coefficient.
    private const int LargestDivided = 100_000;

    /// <summary>The distinct real roots in increasing order, or null when they are not all found exactly.</summary>
    /// <exception cref="ArgumentException">The polynomial is 0.</exception>
    public static IReadOnlyList<ExactConstant>? TryFind(Polynomial polynomial)
    {
        if (polynomial.IsZero)
        {
            throw new ArgumentException("The zero polynomial has no discrete roots.", nameof(polynomial));
        }

        HashSet<ExactConstant> roots = [];
        Polynomial rest = StripRationalRoots(polynomial, roots);
        if (OfQuadratic(rest) is not { } others)
        {
            return null;
        }

        roots.UnionWith(others);
        return TrySort(roots);
    }

    private static Polynomial StripRationalRoots(Polynomial polynomial, HashSet<ExactConstant> roots)
    {
        Polynomial rest = polynomial;
        while (rest.Degree > 0 && rest[0].IsZero)
        {
            roots.Add(ExactConstant.Zero);
            rest = rest.DivideByRoot(ExactConstant.Zero);
        }

        while (rest.Degree > 2 && RationalRoot(rest) is { } root)
        {
            roots.Add(root);
            rest = rest.DivideByRoot(root);
        }

        return rest;
    }

    private static Rational? RationalRoot(Polynomial polynomial)
    {
        Rational?[] coefficients = [.. Enumerable.Range(0, polynomial.Degree + 1).Select(index => polynomial[index].AsRational())];
        if (coefficients.Any(coefficient => coefficient is null))
        {
            return null;
        }

        BigInteger common = coefficients.Aggregate(BigInteger.One, (product, value) => product * value!.Value.Denominator);
        BigInteger divisor = coefficients.Aggregate(BigInteger.Zero, (gcd, value) =>
            BigInteger.GreatestCommonDivisor(gcd, (value!.Value * common).Numerator));
        Rational scale = new(common, divisor);
        BigInteger constant = BigInteger.Abs((coefficients[0]!.Value * scale).Numerator);
        BigInteger leading = BigInteger.Abs((coefficients[^1]!.Value * scale).Numerator);
        if (constant > LargestDivided || leading > LargestDivided)
        {
            return null;
        }

        IEnumerable<Rational> candidates = Divisors((int)constant)
            .SelectMany(numerator => Divisors((int)leading).SelectMany(denominator =>
                new[] { new Rational(numerator, denominator), new Rational(-numerator, denominator) }));
        return candidates.Select(candidate => (Rational?)candidate)
            .FirstOrDefault(candidate => polynomial.Evaluate(candidate!.Value).IsZero);
    }

    private static IEnumerable<int> Divisors(int value) => Enumerable.Range(1, value).Where(candidate => value % candidate == 0);

    private static IReadOnlyList<ExactConstant>? OfQuadratic(Polynomial polynomial)
    {
        switch (polynomial.Degree)
        {
            case 0:
                return [];
            case 1:
                return ExactConstant.TryDivide(-polynomial[0], polynomial[1]) is { } root ? [root] : null;
            case 2:
                return OfCoefficients(polynomial[2], polynomial[1], polynomial[0]);
            case 4 when polynomial[1].IsZero && polynomial[3].IsZero:
                return OfCoefficients(polynomial[4], polynomial[2], polynomial[0]) is { } squares ? SquareRoots(squares) : null;
            default:
                return null;
        }
    }

    // y = (−b ± √(b² − 4ac))/(2a).
    private static List<ExactConstant>? OfCoefficients(ExactConstant a, ExactConstant b, ExactConstant c)
    {
        ExactConstant discriminant = (b * b) - (4 * a * c);
        if (discriminant.TrySign() is not { } sign)
        {
            return null;
        }

        if (sign < 0)
        {
            return [];
        }

        return ExactConstant.TrySqrt(discriminant) is { } root
            && ExactConstant.TryDivide(-b - root, 2 * a) is { } first
            && ExactConstant.TryDivide(root - b, 2 * a) is { } second
            ? [first, second]
            : null;
    }

    private static List<ExactConstant>? SquareRoots(List<ExactConstant> squares)
    {
        List<ExactConstant> roots = [];
        foreach (ExactConstant square in squares)
        {
            switch (square.TrySign())
            {
                case null:
                    return null;
                case >= 0 when ExactConstant.TrySqrt(square) is { } root:
                    roots.AddRange([root, -root]);
                    break;
                case >= 0:
                    return null;
            }
        }

        return roots;
    }

    private static List<ExactConstant>? TrySort(IEnumerable<ExactConstant> roots)
    {
        List<ExactConstant> sorted = [];
        foreach (ExactConstant root in roots)
        {
            int position = 0;
            while (position < sorted.Count)
            {
                if ((root - sorted[position]).TrySign() is not { } sign)
                {
                    return null;
                }

                if (sign < 0)
                {
                    break;
                }

                position++;
            }

            sorted.Insert(position, root);
        }

        return sorted;
    }
}
