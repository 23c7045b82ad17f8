using Verifier.Arithmetic.Constants;

namespace Verifier.Symbolic.Hermite;

/// <summary>G_m(u, v) = m! [t^m] e^{ut²/2 + vt}: v^m for u = 0, He_m(v) for u = −1, u^{m/2}(m − 1)!! for v = 0 and even m.</summary>
/// <param name="Quadratic">u.</param>
/// <param name="Linear">v.</param>
public sealed record AppellSequence(ExactConstant Quadratic, ExactConstant Linear) : IndexSequence
{
    /// <inheritdoc/>
    public override ExactConstant At(int index) => index < 0 ? ExactConstant.Zero : UpTo(index)[index];

    /// <summary>G_0, …, G_index by G_m = v G_{m−1} + u (m − 1) G_{m−2}.</summary>
    internal ExactConstant[] UpTo(int index)
    {
        ExactConstant[] values = new ExactConstant[index + 1];
        values[0] = ExactConstant.One;
        for (int m = 1; m <= index; m++)
        {
            values[m] = Linear * values[m - 1];
            if (m >= 2 && !Quadratic.IsZero)
            {
                values[m] += (m - 1) * Quadratic * values[m - 2];
            }
        }

        return values;
    }
}
