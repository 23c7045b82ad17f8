using System.Collections.Immutable;
using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Polynomials;
using Verifier.Symbolic.Gaussian;

namespace Verifier.Symbolic.Kernels;

/// <summary>
/// A summand of an activation or of its derivative: Re((P − iR)(y) e^{ay² + (b + iω)y}) on the half-lines and with the Φ-factors of its thresholds;
/// or a point mass.
/// </summary>
/// <param name="Quadratic">a.</param>
/// <param name="Linear">b + iω.</param>
/// <param name="Cosine">P; the weight of a point mass.</param>
/// <param name="Sine">R.</param>
/// <param name="Thresholds">Slope, offset and noise of each linear form: ±(y − c) &gt; 0, or αy + β + w &gt; 0 for Φ(αy + β).</param>
/// <param name="Point">The place of a point mass; null for a function.</param>
internal sealed record KernelAtom(
    ExactConstant Quadratic,
    ComplexConstant Linear,
    Polynomial Cosine,
    Polynomial Sine,
    ImmutableArray<(ExactConstant Slope, ExactConstant Offset, bool IsNoisy)> Thresholds,
    ExactConstant? Point)
{
    /// <summary>The constant 1.</summary>
    public static KernelAtom One { get; } = new(ExactConstant.Zero, ComplexConstant.Zero, Polynomial.One, Polynomial.Zero, [], null);

    /// <summary>Whether the atom oscillates.</summary>
    public bool IsWave => !Linear.Imaginary.IsZero;

    /// <summary>The atom with −ω in the place of ω: its complex function is the conjugate.</summary>
    public KernelAtom Conjugate => this with { Linear = new ComplexConstant(Linear.Real, -Linear.Imaginary), Sine = -Sine };

    /// <summary>The summands of a function.</summary>
    public static IEnumerable<KernelAtom> Of(ClosedForm function)
    {
        foreach ((SmoothFunction summand, HalfLine? support) in HalfLine.Decompose(function))
        {
            foreach (KernelTerm term in summand.Terms)
            {
                yield return Of(term, support);
            }
        }
    }

    /// <summary>The summands of the distributional derivative; null when a piece or a jump is outside the class.</summary>
    public static IEnumerable<KernelAtom>? OfDerivative(ClosedForm function) =>
        ClosedFormCalculus.RegularDerivative(function) is { } regular && ClosedFormCalculus.Jumps(function) is { } jumps
            ? Of(regular).Concat(jumps.Select(OfJump))
            : null;

    /// <summary>The coefficient P_n − iR_n of y^n.</summary>
    public ComplexConstant Weight(int power) => new(Cosine[power], -Sine[power]);

    private static KernelAtom Of(KernelTerm term, HalfLine? support)
    {
        GaussianKernel kernel = term.Kernel;
        var thresholds = kernel.Factors.Select(factor => (factor.Slope, factor.Offset, true)).ToImmutableArray();
        if (support is not null)
        {
            thresholds = thresholds.Add((support.Direction, -support.Direction * support.End, false));
        }

        return new KernelAtom(kernel.Quadratic, new ComplexConstant(kernel.Linear, kernel.Frequency), term.Cosine, term.Sine, thresholds, null);
    }

    private static KernelAtom OfJump(Jump jump) =>
        new(ExactConstant.Zero, ComplexConstant.Zero, Polynomial.Constant(jump.Height), Polynomial.Zero, [], jump.Location);
}
