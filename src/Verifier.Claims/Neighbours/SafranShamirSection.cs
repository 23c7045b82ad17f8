using System.Globalization;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.LinearAlgebra;
using Verifier.Claims.Checks;
using Verifier.Claims.Verdicts;
using Verifier.Symbolic.Neighbours;
using Verifier.Symbolic.Neighbours.SafranShamir;
using Verifier.Symbolic.Networks;

namespace Verifier.Claims.Neighbours;

/// <summary>Two-layer ReLU networks with an orthonormal teacher: loss, derivatives, and the certified spurious minima.</summary>
internal static class SafranShamirSection
{
    private const string Title = "Loss and derivatives";
    private const int Inputs = 3;
    private static readonly int[][] Vectors = [[3, 1, 2], [1, 2, -1], [5, 1, 0], [-1, -2, -4]];
    private static readonly int[][] Student = [[2, 1, 0], [-1, 1, 1], [0, -1, 2]];

    /// <summary>The result and its formulas.</summary>
    public static Neighbour Neighbour { get; } = new(
        "safran-shamir",
        "Spurious local minima are common in two-layer ReLU neural networks",
        "Safran, Shamir 2018",
        [
            new(
                "F(W) = ½ E(Σ_i σ(w_i.x) - Σ_j σ(v_j.x))² = ½ Σ f(w_i, w_j) - Σ f(w_i, v_j) + ½ Σ f(v_i, v_j)",
                @"\begin{aligned}F(W)&=\tfrac12\mathbb{E}\Bigl(\sum_i\sigma(w_i^\top x)-\sum_j\sigma(v_j^\top x)\Bigr)^2\\"
                    + @"&=\tfrac12\sum_{i,j}f(w_i,w_j)-\sum_{i,j}f(w_i,v_j)+\tfrac12\sum_{i,j}f(v_i,v_j)\end{aligned}"),
            new("f(w, v) = (|w||v|/2π)(sin θ + (π - θ) cos θ)", @"f(w,v)=\frac{\|w\|\|v\|}{2\pi}\bigl(\sin\theta+(\pi-\theta)\cos\theta\bigr)"),
            new("∇_w f = (1/2π)(|v| sin θ w̄ + (π - θ) v)", @"\nabla_wf=\frac1{2\pi}\bigl(\|v\|\sin\theta\,\bar w+(\pi-\theta)v\bigr)"),
            new(
                "∇²_ww f = (|v| sin θ/2π|w|)(I - w̄w̄ᵀ + n̄n̄ᵀ), n̄ = (v̄ - cos θ w̄)/sin θ",
                @"\nabla^2_{ww}f=\frac{\|v\|\sin\theta}{2\pi\|w\|}\bigl(I-\bar w\bar w^\top+\bar n\bar n^\top\bigr),\qquad\bar n"
                    + @"=\frac{\bar v-\cos\theta\,\bar w}{\sin\theta}"),
            new(
                "∇²_wv f = (1/2π)((π - θ) I + (w̄v̄ᵀ + v̄w̄ᵀ - cos θ (w̄w̄ᵀ + v̄v̄ᵀ))/sin θ)",
                @"\nabla^2_{wv}f=\frac1{2\pi}\Bigl((\pi-\theta)I+\frac{\bar w\bar v^\top+\bar v\bar w^\top-\cos\theta(\bar w\bar w^\top"
                    + @"+\bar v\bar v^\top)}{\sin\theta}\Bigr)"),
            new(
                "a minimum within r = (3λ - √(9λ² - 25|∇F|B))/2B, B = n(√2 (n - 1)(w_max + w_min) + k v_max)/(π w_min²)",
                @"r=\frac{3\lambda-\sqrt{9\lambda^2-25\|\nabla F\|B}}{2B},\qquad B"
                    + @"=\frac{n\bigl(\sqrt2(n-1)(w_{\max}+w_{\min})+k\,v_{\max}\bigr)}{\pi w_{\min}^2}"),
        ]);

    /// <summary>The lines about the formulas.</summary>
    public static IEnumerable<CheckLine> Run(NeighbourContext context)
    {
        RouteComparison comparison = new("equal");
        foreach (int[] w in Vectors)
        {
            foreach (int[] v in Vectors.Where(v => v != w))
            {
                CompareDerivatives(comparison, Point(w), Point(v));
            }
        }

        yield return new CheckLine(
            Title,
            "∇_w f, ∇²_ww f and ∇²_wv f are the derivatives of f, at 12 pairs of vectors",
            comparison.Verdict,
            ["printed", "automatic differentiation of f"]);
        Ball loss = new OrthonormalTeacherLoss([.. Student.Select(Point)]).Value();
        Verdict sampled = context.Sample(360, Inputs, [("k = 3", loss)], (inputs, values) =>
        {
            for (int row = 0; row < inputs.Rows; row++)
            {
                Span<double> x = inputs.Row(row);
                double residual = 0;
                for (int i = 0; i < Inputs; i++)
                {
                    residual += Math.Max(0, PlainVector.Dot(x, Student[i])) - Math.Max(0, x[i]);
                }

                values[row, 0] = 0.5 * residual * residual;
            }
        });
        yield return new CheckLine(Title, "F at the rows (2, 1, 0), (−1, 1, 1), (0, −1, 2)", sampled, ["sum over pairs", "sample"]);
    }

    /// <summary>The critical points asked for, each with its certificates; null in place of one that was not proved.</summary>
    public static IReadOnlyList<(int Size, MinimumAnalysis? Analysis)> Points(NeighbourContext context)
    {
        List<(int Size, MinimumAnalysis? Analysis)> points = [];
        for (int size = context.Request.SmallestSize; size <= context.Request.LargestSize; size++)
        {
            context.Progress.Report(string.Create(CultureInfo.InvariantCulture, $"certifying k = {size}"));
            SymmetricCriticalPoint? point = SymmetricCriticalPoint.Find(size, SafranShamirPoints.Precision, context.Cancellation);
            points.Add((size, point is null ? null : MinimumAnalysis.Of(point, context.Cancellation)));
        }

        return points;
    }

    private static void CompareDerivatives(RouteComparison comparison, Ball[] w, Ball[] v)
    {
        BallJet[] x = BallJet.Variable([.. w, .. v]);
        BallJet jet = ReluPair.Jet(Dot(x[..Inputs], x[..Inputs]), Dot(x[Inputs..], x[Inputs..]), Dot(x[..Inputs], x[Inputs..]));
        Ball[] gradient = ReluPair.Gradient(w, v);
        BallMatrix own = ReluPair.OwnHessian(w, v);
        BallMatrix cross = ReluPair.CrossHessian(w, v);
        for (int i = 0; i < Inputs; i++)
        {
            Compare(comparison, "the gradient", gradient[i], jet.Gradient[i]);
            for (int j = 0; j < Inputs; j++)
            {
                Compare(comparison, "the Hessian in w", own[i, j], jet.Hessian[i, j]);
                Compare(comparison, "the Hessian in w and v", cross[i, j], jet.Hessian[i, j + Inputs]);
            }
        }
    }

    private static void Compare(RouteComparison comparison, string witness, Ball claimed, Ball computed) =>
        comparison.Compare(witness, CertifiedNumber.Enclosed(claimed), CertifiedNumber.Enclosed(computed));

    private static BallJet Dot(BallJet[] left, BallJet[] right) => left.Zip(right, (a, b) => a * b).Aggregate((a, b) => a + b);

    private static Ball[] Point(int[] entries) => [.. entries.Select(x => Ball.FromInteger(x, NeighbourContext.Bits))];
}
