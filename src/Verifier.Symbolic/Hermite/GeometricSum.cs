using Verifier.Arithmetic.Constants;

namespace Verifier.Symbolic.Hermite;

/// <summary>
/// T_m = Σ_{j=0}^{m−1} r^{m−1−j} G_j with an <see cref="AppellSequence"/> G: the solution of T_m = r T_{m−1} + G_{m−1}, T_0 = 0.
/// </summary>
/// <param name="Ratio">r ≠ 0.</param>
/// <param name="Inner">G.</param>
public sealed record GeometricSum(ExactConstant Ratio, AppellSequence Inner) : IndexSequence
{
    /// <inheritdoc/>
    public override ExactConstant At(int index)
    {
        ExactConstant sum = ExactConstant.Zero;
        if (index > 0)
        {
            foreach (ExactConstant inner in Inner.UpTo(index - 1))
            {
                sum = (Ratio * sum) + inner;
            }
        }

        return sum;
    }
}
