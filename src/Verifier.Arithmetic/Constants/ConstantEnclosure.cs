using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Symbols;

namespace Verifier.Arithmetic.Constants;

/// <summary>Evaluates an exact constant in balls, with more precision where terms cancel, and remembers the sharpest result.</summary>
internal sealed class ConstantEnclosure(ExactConstant constant)
{
    private const int UnknownSign = int.MinValue;
    private const int UndecidedSign = int.MaxValue;
    private const int GuardBits = 16;
    private const int RangePrecision = 64;

    private readonly RememberedBall sharpest = new();
    private TailForm? tails;
    private volatile int knownSign = UnknownSign;

    public int? TrySign()
    {
        if (constant.Domain is not null)
        {
            return SymbolicSign.Of(constant, ask: true) ?? SignOfRange();
        }

        if (knownSign == UnknownSign)
        {
            knownSign = DecideSign() ?? UndecidedSign;
        }

        return knownSign == UndecidedSign ? null : knownSign;
    }

    /// <summary>The sign as <see cref="TrySign"/>, without asking the domain of parameters to keep an open question.</summary>
    public int? TrySignSilently() => constant.Domain is null ? TrySign() : SymbolicSign.Of(constant, ask: false) ?? SignOfRange();

    /// <summary>An enclosure of relative radius ≤ 2^(−precision), or the best one up to the limit of cancellation.</summary>
    public Ball ToBall(int precision)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(precision, 2);
        if (constant.AsRational() is { } rational)
        {
            return Ball.FromRational(rational, precision);
        }

        return constant.Domain is null ? sharpest.Get(precision, Refine) : Evaluate(precision);
    }

    // The sign of an enclosure over all values of the parameters.
    private int? SignOfRange() => Evaluate(RangePrecision) is { ContainsZero: false } range ? range.IsPositive ? 1 : -1 : null;

    private Ball Refine(int precision)
    {
        Ball value = Ball.Indeterminate;
        int limit = Math.Min(Math.Max(2 * precision, precision + ConstantLimits.SignPrecision), Ball.MaximumPrecision);
        for (int working = Math.Min(precision + GuardBits, limit); working <= limit; working += Math.Max(working / 2, 32))
        {
            value = Evaluate(working);
            if (!value.ContainsZero && (value / value).RadiusIsAtMost(precision))
            {
                return value;
            }
        }

        return value;
    }

    private int? DecideSign()
    {
        if (constant.IsZero)
        {
            return 0;
        }

        if (ObviousSign() is { } obvious)
        {
            return obvious;
        }

        for (int precision = 64; precision <= ConstantLimits.SignPrecision; precision *= 2)
        {
            Ball value = Evaluate(precision);
            if (!value.ContainsZero)
            {
                return value.IsPositive ? 1 : -1;
            }
        }

        return null;
    }

    /// <summary>The common sign of all terms, when every atom in them is known to be positive.</summary>
    private int? ObviousSign()
    {
        int sign = constant.Terms[0].Coefficient.Sign;
        foreach (ConstantTerm term in constant.Terms)
        {
            if (term.Coefficient.Sign != sign || !term.Monomial.Atoms.All(static atom => IsPositive(atom.Atom)))
            {
                return null;
            }
        }

        return sign;
    }

    private static bool IsPositive(ConstantAtom atom) => atom.Kind switch
    {
        ConstantAtomKind.NormalCdf => true,
        ConstantAtomKind.Atan => atom.Argument.TrySign() == 1,
        ConstantAtomKind.Log => atom.Argument.AsRational() is { } integer && integer > Rational.One,
        ConstantAtomKind.Cos or ConstantAtomKind.Sin or ConstantAtomKind.Parameter => false,
        ConstantAtomKind.Reciprocal => atom.Argument.TrySign() == 1,
        _ => throw new ArgumentOutOfRangeException(nameof(atom), atom.Kind, "Not a kind of atom."),
    };

    private Ball Evaluate(int precision)
    {
        if (constant.Terms.Length == 1)
        {
            return Evaluate(constant.Terms[0], precision);
        }

        tails ??= TailForm.Of(constant);
        Ball sum = Ball.FromInteger(0, precision);
        foreach (ConstantTerm term in tails.Plain.Terms)
        {
            sum += Evaluate(term, precision);
        }

        foreach ((ConstantTerm factor, ConstantAtom cdf) in tails.Tails)
        {
            sum += Evaluate(factor, precision) * (-cdf.Argument.ToBall(precision)).NormalCdf();
        }

        return sum;
    }

    private static Ball Evaluate(ConstantTerm term, int precision) =>
        Ball.FromRational(term.Coefficient, precision) * Evaluate(term.Monomial, precision);

    private static Ball Evaluate(ConstantMonomial monomial, int precision) => monomial.IsOne
        ? Ball.FromInteger(1, precision)
        : monomial.Enclosure.Get(precision, working => EvaluateFactors(monomial, working));

    private static Ball EvaluateFactors(ConstantMonomial monomial, int precision)
    {
        Ball value = Ball.FromRational(monomial.Radicand, precision).Sqrt();
        if (monomial.PiHalves != 0)
        {
            value *= Ball.Pi(precision).Sqrt().Pow(monomial.PiHalves);
        }

        if (monomial.Exponent is not null)
        {
            value *= monomial.Exponent.ToBall(precision).Exp();
        }

        foreach (AtomPower atom in monomial.Atoms)
        {
            value *= atom.Atom.Enclosure.Get(precision, working => Evaluate(atom.Atom, working)).Pow(atom.Power);
        }

        return value;
    }

    private static Ball Evaluate(ConstantAtom atom, int precision)
    {
        if (atom.Symbol is { } symbol)
        {
            return symbol.Range(precision);
        }

        Ball argument = atom.Argument.ToBall(precision);
        return atom.Kind switch
        {
            ConstantAtomKind.NormalCdf => argument.NormalCdf(),
            ConstantAtomKind.Atan => argument.Atan(),
            ConstantAtomKind.Log => argument.Log(),
            ConstantAtomKind.Cos => argument.Cos(),
            ConstantAtomKind.Sin => argument.Sin(),
            ConstantAtomKind.Reciprocal => Ball.FromRational(Rational.One, precision) / argument,
            _ => throw new ArgumentOutOfRangeException(nameof(atom), atom.Kind, "Not a kind of atom."),
        };
    }
}
