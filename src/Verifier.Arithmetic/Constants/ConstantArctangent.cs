namespace Verifier.Arithmetic.Constants;

/// <summary>arctan and arcsin at exact points, brought to one representative.</summary>
internal static class ConstantArctangent
{
    private static readonly Dictionary<ExactConstant, Rational> PiMultiples = KnownTangents();

    /// <summary>Odd; known values; sums of angles of Gaussian primes for rationals; arctan(c) = π/2 − arctan(1/c) for other c &gt; 1.</summary>
    public static ExactConstant Atan(ExactConstant argument)
    {
        if (argument.IsZero)
        {
            return ExactConstant.Zero;
        }

        if (argument.CanonicalSign() < 0)
        {
            return -Atan(-argument);
        }

        if (PiMultiples.TryGetValue(argument, out Rational multiple))
        {
            return ConstantAddition.Scale(ExactConstant.Pi, multiple);
        }

        if (argument.AsRational() is { } rational && GaussianAngle.Try(rational) is { } angle)
        {
            return angle;
        }

        return (argument - 1).TrySign() == 1 && ConstantInverse.Try(argument) is { } inverse
            ? ConstantAddition.Scale(ExactConstant.Pi, new Rational(1, 2)) - Atan(inverse)
            : ExactConstant.FromAtom(ConstantAtomKind.Atan, argument);
    }

    /// <summary>arcsin(c) = arctan(c/√(1 − c²)), arcsin(±1) = ±π/2.</summary>
    public static ExactConstant? TryAsin(ExactConstant argument)
    {
        if (ExactConstant.TryMultiply(argument, argument) is not { } square)
        {
            return null;
        }

        ExactConstant complement = 1 - square;
        if (complement.IsZero)
        {
            return ConstantAddition.Scale(ExactConstant.Pi, new Rational(argument.CanonicalSign(), 2));
        }

        return ConstantSquareRoot.Try(complement) is { } cosine && ExactConstant.TryDivide(argument, cosine) is { } tangent
            ? Atan(tangent)
            : null;
    }

    private static Dictionary<ExactConstant, Rational> KnownTangents()
    {
        ExactConstant root2 = ConstantSquareRoot.OfRational(2);
        ExactConstant root3 = ConstantSquareRoot.OfRational(3);
        return new Dictionary<ExactConstant, Rational>
        {
            [2 - root3] = new(1, 12),
            [root2 - 1] = new(1, 8),
            [ConstantAddition.Scale(root3, new Rational(1, 3))] = new(1, 6),
            [1] = new(1, 4),
            [root3] = new(1, 3),
            [root2 + 1] = new(3, 8),
            [2 + root3] = new(5, 12),
        };
    }
}
