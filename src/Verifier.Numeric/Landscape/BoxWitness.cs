using System.Collections.Immutable;
using Verifier.Arithmetic.Boxes;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Symbolic.Landscape;

namespace Verifier.Numeric.Landscape;

/// <summary>Looks for a direction along which the slope of G on a box keeps its sign, or the curvature is negative.</summary>
internal sealed class BoxWitness
{
    /// <summary>Entries of a direction are whole numbers up to this size.</summary>
    private const int Resolution = 16;

    private readonly IBoxBounds bounds;
    private readonly Interval[] box;
    private readonly double[] center;
    private readonly Interval[] gradient;

    /// <summary>Looks at a box.</summary>
    public BoxWitness(IBoxBounds bounds, Interval[] box)
    {
        (this.bounds, this.box) = (bounds, box);
        center = [.. box.Select(static side => (side.Lower + side.Upper) / 2)];
        gradient = bounds.Gradient(box);
        Hessian = bounds.Hessian(box);
    }

    /// <summary>The Hessian on the box.</summary>
    public Interval[,] Hessian { get; }

    /// <summary>The witnesses that interval arithmetic in doubles supports, the simplest first.</summary>
    public IEnumerable<CertificateNode> Candidates()
    {
        for (int k = 0; k < box.Length; k++)
        {
            if (!gradient[k].ContainsZero)
            {
                yield return new SlopeLeaf(Axis(k));
            }
        }

        for (int k = 0; k < box.Length; k++)
        {
            if (Hessian[k, k].Upper < 0)
            {
                yield return new CurvatureLeaf(Axis(k));
            }
        }

        Interval[] middle = [.. center.Select(static x => (Interval)x)];
        Interval[] slopes = bounds.Gradient(middle);
        if (Rounded([.. slopes.Select(Middle)]) is { } steepest && !Slope(slopes, steepest).ContainsZero)
        {
            yield return new SlopeLeaf(steepest);
        }

        if (Rounded(MostNegative(bounds.Hessian(middle))) is { } bent
            && IntervalDefiniteness.QuadraticForm(Hessian, [.. bent.Select(static v => (double)v)]).Upper < 0)
        {
            yield return new CurvatureLeaf(bent);
        }
    }

    /// <summary>The coordinate across which the derivatives vary most on the box.</summary>
    public int Widest()
    {
        int best = 0;
        double most = double.NegativeInfinity;
        for (int l = 0; l < box.Length; l++)
        {
            double variation = Enumerable.Range(0, box.Length).Max(k => Hessian[k, l].MaximalMagnitude) * (box[l].Upper - box[l].Lower);
            (best, most) = variation > most ? (l, variation) : (best, most);
        }

        return best;
    }

    private static double Middle(Interval value) => (value.Lower + value.Upper) / 2;

    // wᵀ∇G(c) + wᵀ∇²G(box)·(travel from c), the mean value form.
    private Interval Slope(Interval[] slopes, ImmutableArray<int> direction)
    {
        Interval sum = 0;
        for (int l = 0; l < box.Length; l++)
        {
            Interval change = 0;
            for (int k = 0; k < box.Length; k++)
            {
                change += Hessian[k, l] * direction[k];
            }

            sum += (slopes[l] * direction[l]) + (change * bounds.Travel(box[l], center[l]));
        }

        return sum;
    }

    private static double[] MostNegative(Interval[,] hessian)
    {
        int n = hessian.GetLength(0);
        RowMatrix middle = new(n, n);
        for (int k = 0; k < n; k++)
        {
            for (int l = 0; l < n; l++)
            {
                middle[k, l] = Middle(hessian[k, l]);
            }
        }

        (double[] values, RowMatrix vectors) = Decomposition.SymmetricEigenvectors(middle);
        return values[0] < 0 ? vectors.Row(0).ToArray() : [];
    }

    // Whole numbers in proportion; null when there is nothing to round.
    private static ImmutableArray<int>? Rounded(double[] direction)
    {
        double largest = direction.Length == 0 ? 0 : direction.Max(Math.Abs);
        return largest > 0 && double.IsFinite(largest) ? [.. direction.Select(x => (int)Math.Round(Resolution * x / largest))] : null;
    }

    private ImmutableArray<int> Axis(int k) => [.. Enumerable.Range(0, box.Length).Select(l => l == k ? 1 : 0)];
}
