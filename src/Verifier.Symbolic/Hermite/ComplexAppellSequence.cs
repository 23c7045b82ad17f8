using Verifier.Arithmetic.Constants;

namespace Verifier.Symbolic.Hermite;

/// <summary>The real or imaginary part of G_m(u, v + iw) = m! [t^m] e^{ut²/2 + (v + iw)t}; for u = 0 of (v + iw)^m.</summary>
/// <param name="Quadratic">u.</param>
/// <param name="Linear">v.</param>
/// <param name="Frequency">w.</param>
/// <param name="IsImaginaryPart">Whether the imaginary part is meant.</param>
public sealed record ComplexAppellSequence(ExactConstant Quadratic, ExactConstant Linear, ExactConstant Frequency, bool IsImaginaryPart)
    : IndexSequence
{
    /// <inheritdoc/>
    public override ExactConstant At(int index)
    {
        if (index < 0)
        {
            return ExactConstant.Zero;
        }

        // G_m = (v + iw) G_{m−1} + u (m − 1) G_{m−2}, in real and imaginary parts.
        (ExactConstant Real, ExactConstant Imaginary) before = (ExactConstant.Zero, ExactConstant.Zero);
        (ExactConstant Real, ExactConstant Imaginary) last = (ExactConstant.One, ExactConstant.Zero);
        for (int m = 1; m <= index; m++)
        {
            ExactConstant weight = (m - 1) * Quadratic;
            ExactConstant real = (Linear * last.Real) - (Frequency * last.Imaginary) + (weight * before.Real);
            ExactConstant imaginary = (Linear * last.Imaginary) + (Frequency * last.Real) + (weight * before.Imaginary);
            (before, last) = (last, (real, imaginary));
        }

        return IsImaginaryPart ? last.Imaginary : last.Real;
    }
}
