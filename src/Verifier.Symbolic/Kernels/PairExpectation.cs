using Verifier.Arithmetic;
using Verifier.Arithmetic.Constants;
using Verifier.Symbolic.Gaussian;

namespace Verifier.Symbolic.Kernels;

/// <summary>E[f(x) g(y)] for centred normals x, y of variances v, v′ and covariance c, and sums f, g of <see cref="KernelAtom"/>s.</summary>
/// <typeparam name="T">The scalars.</typeparam>
/// <param name="variances">v and v′.</param>
/// <param name="covariance">c.</param>
/// <param name="determinant">Δ = vv′ − c² &gt; 0.</param>
/// <param name="bits">The precision of rounded scalars.</param>
/// <remarks>
/// Two exponentials tilt the law: with a, b and a′, b′ their coefficients, D = (1 − 2av)(1 − 2a′v′) − 4aa′c², the covariance becomes
/// [[v − 2a′Δ, c], [c, v′ − 2aΔ]]/D, the mean C(b, b′), and the factor D^{−1/2} e^{(b, b′)·C(b, b′)/2} comes out. What remains are
/// moments of an orthant, see <see cref="OrthantMoments{T}"/>.
/// </remarks>
internal sealed class PairExpectation<T>((T X, T Y) variances, T covariance, T determinant, int bits)
    where T : IKernelScalar<T>
{
    private static readonly Rational Half = new(1, 2);

    /// <summary>Standard normals of correlation ρ.</summary>
    /// <param name="correlation">ρ.</param>
    /// <param name="complement">1 − ρ² &gt; 0.</param>
    /// <param name="bits">The precision of rounded scalars.</param>
    public PairExpectation(T correlation, T complement, int bits)
        : this((Unit(bits), Unit(bits)), correlation, complement, bits)
    {
    }

    /// <summary>E[f(x) g(y)]; unknown when it is outside the class.</summary>
    /// <param name="left">The summands of f.</param>
    /// <param name="right">The summands of g; the same list when g = f, which halves the work.</param>
    /// <param name="cancellation">Stops the computation.</param>
    public T Of(IReadOnlyList<KernelAtom> left, IReadOnlyList<KernelAtom> right, CancellationToken cancellation)
    {
        bool isSymmetric = ReferenceEquals(left, right);
        T sum = Exact(ExactConstant.Zero);
        for (int i = 0; i < left.Count; i++)
        {
            for (int j = isSymmetric ? i : 0; j < right.Count; j++)
            {
                cancellation.ThrowIfCancellationRequested();
                T term = OfPair(left[i], right[j]);
                sum += isSymmetric && j > i ? Exact(2) * term : term;
            }
        }

        return sum;
    }

    // Re A · Re B = (AB + AB̄)/2 in the real part; A alone carries it when B is real.
    private T OfPair(KernelAtom one, KernelAtom other) => one.IsWave && other.IsWave
        ? Exact(Half) * (OfProduct(one, other) + OfProduct(one, other.Conjugate))
        : OfProduct(one, other);

    private T OfProduct(KernelAtom one, KernelAtom other)
    {
        (PairLaw<T> law, T weight) = Tilted(one, other);
        foreach ((int axis, ExactConstant? point) in new[] { (0, one.Point), (1, other.Point) })
        {
            if (point is not null)
            {
                PairEvent<T> place = new(axis, Exact(ExactConstant.One), Exact(-point), Exact(ExactConstant.Zero));
                weight *= KernelDensity.AtZero(law.Level(place), law.Variance(place), bits);
                law = law.Given(place);
            }
        }

        OrthantMoments<T> moments = new(law, [.. Events(0, one), .. Events(1, other)], bits);
        T sum = Exact(ExactConstant.Zero);
        for (int i = Degree(one); i >= 0; i--)
        {
            for (int j = Degree(other); j >= 0; j--)
            {
                ComplexConstant factor = one.Weight(i) * other.Weight(j);
                sum = factor.IsZero ? sum : sum + (T.From(factor.Real, factor.Imaginary, bits) * moments.Get(i, j));
            }
        }

        return weight * sum;
    }

    private (PairLaw<T> Law, T Height) Tilted(KernelAtom one, KernelAtom other)
    {
        T widths = (Unit(bits) - (Exact(2 * one.Quadratic) * variances.X)) * (Unit(bits) - (Exact(2 * other.Quadratic) * variances.Y));
        T shrinkage = widths - (Exact(4 * one.Quadratic * other.Quadratic) * covariance * covariance);
        T first = variances.X - (Exact(2 * other.Quadratic) * determinant);
        T second = variances.Y - (Exact(2 * one.Quadratic) * determinant);
        if (!shrinkage.IsPositive || !first.IsPositive || !second.IsPositive)
        {
            shrinkage = T.Unknown;
        }

        (T x, T y, T mixed) = (first / shrinkage, second / shrinkage, covariance / shrinkage);
        T b = T.From(one.Linear.Real, one.Linear.Imaginary, bits);
        T c = T.From(other.Linear.Real, other.Linear.Imaginary, bits);
        (T X, T Y) means = ((x * b) + (mixed * c), (mixed * b) + (y * c));
        T height = T.Exp(Exact(Half) * ((b * means.X) + (c * means.Y))) / T.Sqrt(shrinkage);
        return (new PairLaw<T>(means, (x, y), mixed, determinant / shrinkage), height);
    }

    private IEnumerable<PairEvent<T>> Events(int axis, KernelAtom atom) => atom.Thresholds.Select(threshold => new PairEvent<T>(
        axis, Exact(threshold.Slope), Exact(threshold.Offset), Exact(threshold.IsNoisy ? ExactConstant.One : ExactConstant.Zero)));

    private static int Degree(KernelAtom atom) => Math.Max(atom.Cosine.Degree, atom.Sine.Degree);

    private static T Unit(int bits) => T.From(ExactConstant.One, ExactConstant.Zero, bits);

    private T Exact(ExactConstant value) => T.From(value, ExactConstant.Zero, bits);
}
