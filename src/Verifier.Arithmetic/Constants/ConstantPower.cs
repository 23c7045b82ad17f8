namespace Verifier.Arithmetic.Constants;

/// <summary>Integer powers by repeated squaring.</summary>
internal static class ConstantPower
{
    public static ExactConstant Of(ExactConstant value, int exponent)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(exponent);
        if (value.AsRational() is { } rational)
        {
            return rational.Pow(exponent);
        }

        ExactConstant result = ExactConstant.One;
        for (ExactConstant square = value; ; square *= square)
        {
            result = (exponent & 1) == 1 ? result * square : result;
            exponent >>= 1;
            if (exponent == 0)
            {
                return result;
            }
        }
    }

    public static ExactConstant? Try(ExactConstant value, int exponent)
    {
        if (exponent < 0)
        {
            return exponent > int.MinValue && ConstantInverse.Try(value) is { } inverse ? Try(inverse, -exponent) : null;
        }

        if (value.Terms.Length <= 1)
        {
            // ±1 and roots of π have small powers whatever the exponent.
            bool small = ConstantLimits.BitLength(value) * (long)exponent <= ConstantLimits.Bits;
            return small || IsUnit(value) ? Of(value, exponent) : null;
        }

        return OfSum(value, exponent);
    }

    private static ExactConstant? OfSum(ExactConstant value, int exponent)
    {
        ExactConstant? result = ExactConstant.One;
        ExactConstant? square = value;
        while (exponent > 0 && result is not null && square is not null)
        {
            result = (exponent & 1) == 1 ? ExactConstant.TryMultiply(result, square) : result;
            exponent >>= 1;
            square = exponent > 0 ? ExactConstant.TryMultiply(square, square) : square;
        }

        return square is null ? null : result;
    }

    private static bool IsUnit(ExactConstant value) =>
        value.IsZero || (Rational.Abs(value.Terms[0].Coefficient) == Rational.One && value.Terms[0].Monomial.Radicand.IsOne);
}
