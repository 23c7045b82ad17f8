using Verifier.Arithmetic;
using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Polynomials;
using Verifier.Symbolic.Expressions;

namespace Verifier.Symbolic.Gaussian;

/// <summary>Analytic functions of one smooth piece: exp of quadratics, waves and Φ of affine arguments, and constants.</summary>
internal static class SmoothCall
{
    /// <summary>function ∘ argument, or null when it leaves the class.</summary>
    public static SmoothFunction? TryApply(Function function, SmoothFunction argument)
    {
        if (argument.AsPolynomial() is not { } polynomial)
        {
            return null;
        }

        return function switch
        {
            Function.Exp => TryExp(polynomial),
            Function.Sin => TryWave(polynomial)?.Sine,
            Function.Cos => TryWave(polynomial)?.Cosine,
            Function.Sinh => TryHyperbolic(polynomial, -1),
            Function.Cosh => TryHyperbolic(polynomial, 1),
            Function.NormalCdf => TryNormalCdf(polynomial),
            Function.Erf => TryNormalCdf(ExactConstant.TrySqrt(2)! * polynomial) is { } cdf ? (2 * cdf) - SmoothFunction.FromConstant(1) : null,
            Function.Erfc => TryNormalCdf(-(ExactConstant.TrySqrt(2)! * polynomial)) is { } tail ? 2 * tail : null,
            Function.NormalDensity => TryExp(Polynomial.Constant(new Rational(-1, 2)) * polynomial * polynomial) is { } bell
                ? SmoothCalculus.InverseRootTwoPi * bell
                : null,
            Function.Log or Function.Atan or Function.Asin or Function.Tanh or Function.Sigmoid or Function.Softplus or Function.LogCosh =>
                polynomial.Degree <= 0 && TryConstant(function, polynomial[0]) is { } value ? SmoothFunction.FromConstant(value) : null,
            _ => throw new ArgumentOutOfRangeException(nameof(function), function, "Not an analytic function."),
        };
    }

    private static ExactConstant? TryConstant(Function function, ExactConstant value) => function switch
    {
        Function.Log => value.TrySign() > 0 ? ExactConstant.TryLog(value) : null,
        Function.Atan => ExactConstant.TryAtan(value),
        Function.Asin => ExactConstant.TryAsin(value),
        _ => null,
    };

    private static SmoothFunction? TryExp(Polynomial exponent) =>
        exponent.Degree <= 2 && ExactConstant.TryExp(exponent[0]) is { } factor
            ? SmoothFunction.Of(GaussianKernel.Exponential(exponent[2], exponent[1]), Polynomial.Constant(factor), Polynomial.Zero)
            : null;

    private static SmoothFunction? TryHyperbolic(Polynomial argument, int sign)
    {
        ExactConstant half = new Rational(1, 2);
        return TryExp(argument) is { } growing && TryExp(-argument) is { } decaying ? half * (growing + (sign * decaying)) : null;
    }

    private static SmoothFunction? TryNormalCdf(Polynomial argument) =>
        argument.Degree <= 1 ? SmoothFunction.NormalCdf(argument[1], argument[0]) : null;

    // cos(ωy + θ) = cos θ cos ωy − sin θ sin ωy; sin(ωy + θ) = sin θ cos ωy + cos θ sin ωy.
    private static (SmoothFunction Cosine, SmoothFunction Sine)? TryWave(Polynomial argument)
    {
        if (argument.Degree > 1 || ComplexConstant.TryPhase(argument[0]) is not { } phase)
        {
            return null;
        }

        GaussianKernel kernel = GaussianKernel.One.WithFrequency(argument[1]);
        Polynomial cosine = Polynomial.Constant(phase.Real);
        Polynomial sine = Polynomial.Constant(phase.Imaginary);
        return (SmoothFunction.Of(kernel, cosine, -sine), SmoothFunction.Of(kernel, sine, cosine));
    }
}
