using System.Collections.Immutable;
using Verifier.Arithmetic;
using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Polynomials;

namespace Verifier.Symbolic.Gaussian;

/// <summary>The signs of a smooth function between its exact roots inside an interval.</summary>
/// <param name="Roots">The roots inside the open interval, increasing.</param>
/// <param name="Signs">−1, 0 or 1 on each of the subintervals: one more than roots.</param>
internal sealed record SignPattern(ImmutableArray<ExactConstant> Roots, ImmutableArray<int> Signs)
{
    /// <summary>The pattern on (lower, upper), null ends being infinite; null when some root is not found exactly.</summary>
    public static SignPattern? TryFind(SmoothFunction function, ExactConstant? lower, ExactConstant? upper) => function.Terms switch
    {
        [] => new SignPattern([], [0]),
        [{ Kernel.Frequency.IsZero: true } term] => OfPolynomial(term.Cosine, lower, upper),
        _ => OfSingleRoot(function, lower, upper) ?? OfAgreeingTerms(function, lower, upper),
    };

    private static SignPattern? OfPolynomial(Polynomial polynomial, ExactConstant? lower, ExactConstant? upper) =>
        ExactRoots.TryFind(polynomial) is { } roots && TryKeepInside(roots, lower, upper) is { } inside
            ? Sample(inside, lower, upper, point => polynomial.Evaluate(point).TrySign())
            : null;

    private static SignPattern? OfSingleRoot(SmoothFunction function, ExactConstant? lower, ExactConstant? upper) =>
        MonotoneRoot.TryFind(function) is { } monotone && TryKeepInside([monotone.Root], lower, upper) is { } inside
            ? Sample(inside, lower, upper, point => (point - monotone.Root).TrySign() is { } side ? side * monotone.Direction : null)
            : null;

    // Terms without roots and with one common sign.
    private static SignPattern? OfAgreeingTerms(SmoothFunction function, ExactConstant? lower, ExactConstant? upper)
    {
        int common = 0;
        foreach (KernelTerm term in function.Terms)
        {
            SignPattern? pattern = term.Kernel.Frequency.IsZero ? OfPolynomial(term.Cosine, lower, upper) : null;
            if (pattern is not { Roots: [], Signs: [int sign] } || common * sign < 0)
            {
                return null;
            }

            common = sign;
        }

        return new SignPattern([], [common]);
    }

    private static List<ExactConstant>? TryKeepInside(IReadOnlyList<ExactConstant> roots, ExactConstant? lower, ExactConstant? upper)
    {
        List<ExactConstant> inside = [];
        foreach (ExactConstant root in roots)
        {
            int? above = lower is null ? 1 : (root - lower).TrySign();
            int? below = upper is null ? 1 : (upper - root).TrySign();
            if (above is null || below is null)
            {
                return null;
            }

            if (above > 0 && below > 0)
            {
                inside.Add(root);
            }
        }

        return inside;
    }

    private static SignPattern? Sample(List<ExactConstant> roots, ExactConstant? lower, ExactConstant? upper, Func<ExactConstant, int?> signAt)
    {
        ImmutableArray<int>.Builder signs = ImmutableArray.CreateBuilder<int>();
        for (int index = 0; index <= roots.Count; index++)
        {
            if (signAt(Between(index == 0 ? lower : roots[index - 1], index == roots.Count ? upper : roots[index])) is not { } sign)
            {
                return null;
            }

            signs.Add(sign);
        }

        return new SignPattern([.. roots], signs.ToImmutable());
    }

    private static ExactConstant Between(ExactConstant? lower, ExactConstant? upper) => (lower, upper) switch
    {
        (null, null) => ExactConstant.Zero,
        (null, { } end) => end - 1,
        ({ } end, null) => end + 1,
        ({ } start, { } end) => new Rational(1, 2) * (start + end),
    };
}
