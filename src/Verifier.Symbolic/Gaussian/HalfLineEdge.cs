using Verifier.Arithmetic;
using Verifier.Arithmetic.Constants;

namespace Verifier.Symbolic.Gaussian;

/// <summary>The boundary terms ± f(c)φ(c)He_j(c) of integration by parts at the end c of a half-line, + for y &gt; c.</summary>
internal sealed class HalfLineEdge
{
    private readonly ExactConstant point;
    private readonly List<ExactConstant> hermite = [ExactConstant.One];

    public HalfLineEdge(GaussianKernel kernel, HalfLine support)
    {
        point = support.End;
        Weight = SmoothCalculus.EvaluateKernel(kernel, new Rational(-1, 2), point) is { } value
            ? (support.Direction * SmoothCalculus.InverseRootTwoPi) * value
            : null;
    }

    /// <summary>± f(c)φ(c), or null when outside the class of constants.</summary>
    public ComplexConstant? Weight { get; }

    /// <summary>He_j(c), by He_j = c He_{j−1} − (j − 1) He_{j−2}.</summary>
    public ComplexConstant Hermite(int index)
    {
        while (hermite.Count <= index)
        {
            int j = hermite.Count;
            hermite.Add((point * hermite[j - 1]) - (j >= 2 ? (j - 1) * hermite[j - 2] : ExactConstant.Zero));
        }

        return new ComplexConstant(hermite[index], ExactConstant.Zero);
    }
}
