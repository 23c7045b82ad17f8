using System.Numerics;
using Verifier.Arithmetic;
using Verifier.Arithmetic.Constants;

namespace Verifier.Symbolic.Hermite;

/// <summary>
/// W_m = Σ_{j=0}^{m−1} C(m, j+1) G_{m−1−j} H_j with two <see cref="AppellSequence"/>s G, H: the product of G(t) and ∫_0^t H.
/// </summary>
/// <param name="Outer">G.</param>
/// <param name="Inner">H.</param>
public sealed record BinomialSum(AppellSequence Outer, AppellSequence Inner) : IndexSequence
{
    /// <inheritdoc/>
    public override ExactConstant At(int index)
    {
        ExactConstant sum = ExactConstant.Zero;
        if (index <= 0)
        {
            return sum;
        }

        ExactConstant[] outer = Outer.UpTo(index - 1);
        ExactConstant[] inner = Inner.UpTo(index - 1);
        BigInteger binomial = BigInteger.One;
        for (int j = 0; j < index; j++)
        {
            binomial = binomial * (index - j) / (j + 1);
            sum += (Rational)binomial * (outer[index - 1 - j] * inner[j]);
        }

        return sum;
    }
}
