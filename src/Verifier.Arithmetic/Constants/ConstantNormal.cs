namespace Verifier.Arithmetic.Constants;

/// <summary>The normal distribution function, its density, and the error function.</summary>
internal static class ConstantNormal
{
    private static readonly Rational Half = new(1, 2);

    /// <summary>Φ(0) = 1/2, Φ(−c) = 1 − Φ(c).</summary>
    public static ExactConstant Cdf(ExactConstant argument)
    {
        if (argument.IsZero)
        {
            return Half;
        }

        return argument.CanonicalSign() < 0
            ? 1 - ExactConstant.FromAtom(ConstantAtomKind.NormalCdf, -argument)
            : ExactConstant.FromAtom(ConstantAtomKind.NormalCdf, argument);
    }

    /// <summary>erf(c) = 2Φ(√2 c) − 1.</summary>
    public static ExactConstant Erf(ExactConstant argument) =>
        ConstantAddition.Scale(Cdf(ConstantSquareRoot.OfRational(2) * argument), 2) - 1;

    /// <summary>φ(c) = (2π)^(−1/2) e^(−c²/2).</summary>
    public static ExactConstant? TryDensity(ExactConstant argument) =>
        ExactConstant.TryMultiply(argument, argument) is { } square
        && ConstantExponential.Try(ConstantAddition.Scale(square, -Half)) is { } exponential
            ? ConstantSquareRoot.OfRational(Half) * ExactConstant.PiPower(-1) * exponential
            : null;
}
