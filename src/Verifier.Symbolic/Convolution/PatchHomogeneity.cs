using Verifier.Arithmetic;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;

namespace Verifier.Symbolic.Convolution;

/// <summary>Whether σ(cx) = cσ(x) for c &gt; 0, that is σ(x) = αx + β|x|.</summary>
public static class PatchHomogeneity
{
    /// <summary>α and β where it is proved, by E(σ(z) − αz − β|z|)² = 0 with α and β from σ(1) = α + β and σ(−1) = β − α; otherwise null.</summary>
    public static (Rational Linear, Rational Absolute)? Find(Expression activation)
    {
        if (At(activation, 1) is not { } right || At(activation, -1) is not { } left)
        {
            return null;
        }

        (Rational linear, Rational absolute) = ((right - left) / 2, (right + left) / 2);
        Expression candidate = Build.Sum(
            Build.Product(Build.Number(linear), Build.X), Build.Product(Build.Number(absolute), Build.Call(Function.Abs, Build.X)));
        return ExactHermiteSeries.TryCreate(Build.Subtract(activation, candidate))?.SecondMomentClosedForm is { IsZero: true }
            ? (linear, absolute)
            : null;
    }

    private static Rational? At(Expression activation, int point) =>
        ConstantValue.TryExact(Substitute.In(activation, Build.Number(point)))?.AsRational();
}
