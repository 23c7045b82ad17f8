using System.Collections.Immutable;
using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Polynomials;

namespace Verifier.Symbolic.Gaussian;

/// <summary>A finite sum of polynomial × e^{ay² + by} × {cos ωy, sin ωy} × products of Φ(αy + β), in canonical form.</summary>
/// <remarks>The kernels of the terms are distinct and no term is zero, so equality of the term sets is equality of functions.</remarks>
public sealed class SmoothFunction : IEquatable<SmoothFunction>
{
    private readonly ImmutableArray<KernelTerm> terms;

    private SmoothFunction(ImmutableArray<KernelTerm> terms)
    {
        this.terms = terms;
    }

    /// <summary>0.</summary>
    public static SmoothFunction Zero { get; } = new([]);

    /// <summary>y.</summary>
    public static SmoothFunction Variable { get; } = FromPolynomial(Polynomial.X);

    /// <summary>The terms, in order of first appearance.</summary>
    public ImmutableArray<KernelTerm> Terms => terms;

    /// <summary>Whether the function is 0.</summary>
    public bool IsZero => terms.IsEmpty;

    /// <summary>The constant function.</summary>
    public static SmoothFunction FromConstant(ExactConstant value) => FromPolynomial(Polynomial.Constant(value));

    /// <summary>A polynomial.</summary>
    public static SmoothFunction FromPolynomial(Polynomial value) => Of(GaussianKernel.One, value, Polynomial.Zero);

    /// <summary>(P cos ωy + R sin ωy) times the kernel.</summary>
    public static SmoothFunction Of(GaussianKernel kernel, Polynomial cosine, Polynomial sine) =>
        FromTerms([KernelTerm.Normalise(kernel, cosine, sine)]);

    /// <summary>Φ(αy + β), written as 1 − Φ(−αy − β) when α &lt; 0; null when α = 0 and Φ(β) is outside the class of constants.</summary>
    public static SmoothFunction? NormalCdf(ExactConstant slope, ExactConstant offset)
    {
        if (slope.IsZero)
        {
            return ExactConstant.TryNormalCdf(offset) is { } value ? FromConstant(value) : null;
        }

        bool negative = slope.CanonicalSign() < 0;
        NormalFactor factor = negative ? new NormalFactor(-slope, -offset) : new NormalFactor(slope, offset);
        GaussianKernel kernel = new(ExactConstant.Zero, ExactConstant.Zero, ExactConstant.Zero, [factor]);
        SmoothFunction function = Of(kernel, Polynomial.One, Polynomial.Zero);
        return negative ? FromConstant(1) - function : function;
    }

    /// <summary>The sum of terms: equal kernels are collected.</summary>
    public static SmoothFunction FromTerms(IEnumerable<KernelTerm> summands)
    {
        Dictionary<GaussianKernel, int> positions = [];
        List<KernelTerm> collected = [];
        foreach (KernelTerm term in summands)
        {
            if (positions.TryGetValue(term.Kernel, out int position))
            {
                KernelTerm former = collected[position];
                collected[position] = former with { Cosine = former.Cosine + term.Cosine, Sine = former.Sine + term.Sine };
            }
            else
            {
                positions.Add(term.Kernel, collected.Count);
                collected.Add(term);
            }
        }

        return new SmoothFunction([.. collected.Where(term => !term.IsZero)]);
    }

    /// <summary>Sum.</summary>
    public static SmoothFunction operator +(SmoothFunction left, SmoothFunction right) => FromTerms(left.terms.Concat(right.terms));

    /// <summary>Difference.</summary>
    public static SmoothFunction operator -(SmoothFunction left, SmoothFunction right) => left + ((-1) * right);

    /// <summary>Product with a constant.</summary>
    public static SmoothFunction operator *(ExactConstant scalar, SmoothFunction function) =>
        FromTerms(function.terms.Select(term => term with { Cosine = scalar * term.Cosine, Sine = scalar * term.Sine }));

    /// <summary>Product.</summary>
    public static SmoothFunction operator *(SmoothFunction left, SmoothFunction right) =>
        FromTerms(left.terms.SelectMany(first => right.terms.SelectMany(second => KernelTerm.Multiply(first, second))));

    /// <summary>The polynomial, if the function is one.</summary>
    public Polynomial? AsPolynomial() => terms switch
    {
        [] => Polynomial.Zero,
        [{ Kernel.IsOne: true } term] => term.Cosine,
        _ => null,
    };

    /// <summary>The value, if the function is constant.</summary>
    public ExactConstant? AsConstant() => AsPolynomial() is { Degree: <= 0 } polynomial ? polynomial[0] : null;

    /// <inheritdoc/>
    public bool Equals(SmoothFunction? other) => other is not null && terms.Length == other.terms.Length && (this - other).IsZero;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SmoothFunction);

    /// <inheritdoc/>
    public override int GetHashCode() => terms.Sum(term => (long)term.GetHashCode()).GetHashCode();
}
