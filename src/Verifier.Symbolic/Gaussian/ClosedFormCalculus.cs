using System.Collections.Immutable;
using Verifier.Arithmetic.Constants;
using Verifier.Symbolic.Hermite;

namespace Verifier.Symbolic.Gaussian;

/// <summary>Derivative, jumps, affine argument and parity of a <see cref="ClosedForm"/>.</summary>
public static class ClosedFormCalculus
{
    /// <summary>
    /// The regular part of the derivative: the derivative of each piece, without the point masses of <see cref="Jumps"/>.
    /// </summary>
    public static ClosedForm? RegularDerivative(ClosedForm function) => function.TryMap(SmoothCalculus.Derivative);

    /// <summary>The jumps f(c+) − f(c−) at the breakpoints: the distributional derivative is the regular part plus Σ jump · δ_c.</summary>
    /// <returns>The breakpoints with non-zero jump, or null when a one-sided value is outside the class of constants.</returns>
    public static ImmutableArray<Jump>? Jumps(ClosedForm function)
    {
        ImmutableArray<Jump>.Builder jumps = ImmutableArray.CreateBuilder<Jump>();
        for (int index = 0; index < function.Breakpoints.Length; index++)
        {
            ExactConstant location = function.Breakpoints[index];
            if (SmoothCalculus.Evaluate(function.Pieces[index + 1] - function.Pieces[index], location) is not { } height)
            {
                return null;
            }

            if (!height.IsZero)
            {
                jumps.Add(new Jump(location, height));
            }
        }

        return jumps.ToImmutable();
    }

    /// <summary>y ↦ f(scale · y + shift).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The scale is 0.</exception>
    public static ClosedForm? ComposeAffine(ClosedForm function, ExactConstant scale, ExactConstant shift)
    {
        if (scale.IsZero)
        {
            throw new ArgumentOutOfRangeException(nameof(scale), scale, "An affine argument needs a non-zero scale.");
        }

        List<ExactConstant> breakpoints = [];
        foreach (ExactConstant breakpoint in function.Breakpoints)
        {
            if (ExactConstant.TryDivide(breakpoint - shift, scale) is not { } image)
            {
                return null;
            }

            breakpoints.Add(image);
        }

        return scale.TrySign() is { } sign && ComposePieces(function, scale, shift) is { } pieces
            ? Assemble(breakpoints, pieces, reversed: sign < 0)
            : null;
    }

    /// <summary>The parity, decided almost everywhere by comparing canonical forms.</summary>
    public static Parity ParityOf(ClosedForm function)
    {
        if (ComposeAffine(function, -1, ExactConstant.Zero) is not { } reflected)
        {
            return Parity.None;
        }

        if (reflected.Equals(function))
        {
            return Parity.Even;
        }

        return reflected.TryMap(piece => (-1) * piece) is { } negative && negative.Equals(function) ? Parity.Odd : Parity.None;
    }

    /// <summary>The even part (σ(y) + σ(−y))/2, or the odd part (σ(y) − σ(−y))/2.</summary>
    public static ClosedForm? PartOf(ClosedForm function, Parity parity)
    {
        ExactConstant half = new Arithmetic.Rational(1, 2);
        return ComposeAffine(function, -1, ExactConstant.Zero) is { } reflected
            ? ClosedForm.TryCombine(function, reflected, (left, right) => half * (parity == Parity.Even ? left + right : left - right))
            : null;
    }

    private static List<SmoothFunction>? ComposePieces(ClosedForm function, ExactConstant scale, ExactConstant shift)
    {
        List<SmoothFunction> pieces = [];
        foreach (SmoothFunction piece in function.Pieces)
        {
            if (SmoothCalculus.ComposeAffine(piece, scale, shift) is not { } image)
            {
                return null;
            }

            pieces.Add(image);
        }

        return pieces;
    }

    private static ClosedForm Assemble(List<ExactConstant> breakpoints, List<SmoothFunction> pieces, bool reversed)
    {
        if (reversed)
        {
            breakpoints.Reverse();
            pieces.Reverse();
        }

        return ClosedForm.FromPieces(breakpoints, pieces);
    }
}
