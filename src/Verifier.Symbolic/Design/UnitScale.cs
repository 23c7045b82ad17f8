using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;

namespace Verifier.Symbolic.Design;

/// <summary>The factor that gives an activation the second moment 1: c = 1/√E[σ²].</summary>
/// <param name="Factor">A decimal close to c.</param>
/// <param name="Enclosure">An enclosure of c.</param>
/// <param name="Activation">The decimal times the activation.</param>
public sealed record UnitScale(Rational Factor, Ball Enclosure, Expression Activation)
{
    private const double BitsPerDigit = 3.3219281;

    /// <summary>The scale of an activation, or null when E[σ²] is not found or not proved positive.</summary>
    public static UnitScale? Of(Expression activation, int digits, CancellationToken cancellation = default)
    {
        int bits = (int)Math.Ceiling(digits * BitsPerDigit) + 16;
        Ball second = QuadratureRoute.TryCreate(activation)?.SecondMoment(bits, cancellation) ?? Ball.Indeterminate;
        if (!second.IsPositive)
        {
            return null;
        }

        Ball scale = 1 / second.Sqrt();
        Rational factor = Decimals.Of(scale, digits);
        return new UnitScale(factor, scale, Build.Product(Build.Number(factor), activation));
    }
}
