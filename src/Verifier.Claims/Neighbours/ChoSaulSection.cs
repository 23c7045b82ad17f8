using System.Globalization;
using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Constants;
using Verifier.Claims.Checks;
using Verifier.Claims.Verdicts;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Kernels;
using Verifier.Symbolic.Neighbours;
using Verifier.Symbolic.Networks;

namespace Verifier.Claims.Neighbours;

/// <summary>The arc-cosine kernels of order 0 to 3 and their general recursion.</summary>
internal static class ChoSaulSection
{
    private const string Title = "Arc-cosine kernels";
    private const int PrintedOrders = 4;
    private const int HighestOrder = 12;
    private const int HighestDegree = 12;
    private static readonly Rational[] Correlations = [new(-3, 5), 0, new(1, 3), new(24, 25)];
    private static readonly int[] First = [2, 1, 0];
    private static readonly int[] Second = [1, -1, 2];

    /// <summary>The result and its formulas.</summary>
    public static Neighbour Neighbour { get; } = new(
        "cho-saul",
        "Kernel methods for deep learning: arc-cosine kernels",
        "Cho, Saul 2009",
        [
            new(
                "k_n(x, y) = 2 E[(w.x)_+^n (w.y)_+^n] = |x|^n |y|^n J_n(θ)/π",
                @"k_n(x,y)=2\,\mathbb{E}\bigl[(w\cdot x)_+^n(w\cdot y)_+^n\bigr]=\frac{1}{\pi}\|x\|^n\|y\|^nJ_n(\theta)"),
            new(
                "J_n = (-1)^n (sin θ)^(2n+1) ((1/sin θ) d/dθ)^n ((π - θ)/sin θ)",
                @"J_n(\theta)=(-1)^n(\sin\theta)^{2n+1}\Bigl(\frac{1}{\sin\theta}\frac{\partial}{\partial\theta}\Bigr)^{n}\frac{\pi"
                    + @"-\theta}{\sin\theta}"),
            new("J_0 = π - θ", @"J_0=\pi-\theta"),
            new("J_1 = sin θ + (π - θ) cos θ", @"J_1=\sin\theta+(\pi-\theta)\cos\theta"),
            new("J_2 = 3 sin θ cos θ + (π - θ)(1 + 2 cos² θ)", @"J_2=3\sin\theta\cos\theta+(\pi-\theta)(1+2\cos^2\theta)"),
            new(
                "J_3 = (π - θ)(9 sin² θ cos θ + 15 cos³ θ) + 4 sin³ θ + 15 sin θ cos² θ",
                @"J_3=(\pi-\theta)(9\sin^2\theta\cos\theta+15\cos^3\theta)+4\sin^3\theta+15\sin\theta\cos^2\theta"),
        ]);

    private static string[] Printed { get; } =
    [
        "pi - t",
        "s + (pi - t)*c",
        "3*s*c + (pi - t)*(1 + 2*c^2)",
        "(pi - t)*(9*s^2*c + 15*c^3) + 4*s^3 + 15*s*c^2",
    ];

    /// <summary>The lines.</summary>
    public static IEnumerable<CheckLine> Run(NeighbourContext context)
    {
        ArcCosineKernel[] kernels = [.. Enumerable.Range(0, HighestOrder + 1).Select(ArcCosineKernel.Of)];
        yield return new CheckLine(
            Title,
            "J_0, …, J_3 as printed follow from the general formula",
            AngleIdentity.Verdict([.. Printed.Select((text, n) => (AngleAlgebra.Read(text), kernels[n].ToPolynomial()))]),
            ["printed", "recursion for d^n/dx^n of (π − θ)/sin θ"]);
        yield return Coefficients(kernels, context.Cancellation);
        yield return ClosedKernels(kernels, context.Cancellation);
        yield return AtZero(kernels);
        bool lowers = Enumerable.Range(1, HighestOrder).All(n => kernels[n].LowersTo(kernels[n - 1]));
        yield return new CheckLine(
            Title,
            "dJ_n/dcos θ = n² J_{n-1}, 1 ≤ n ≤ 12",
            AngleIdentity.Proof(lowers, "equal in canonical form; for all n by differentiating (1 − x²)y′ − xy = 1", "the polynomials differ"),
            ["recursion", "derivative"]);
        yield return Samples(kernels, context);
    }

    /// <summary>Mehler: [x^k] J_n/2π = σ̂_k² for σ = x₊ⁿ.</summary>
    private static CheckLine Coefficients(ArcCosineKernel[] kernels, CancellationToken cancellation)
    {
        RouteComparison comparison = new("equal in canonical form");
        ExactConstant inverse = ExactConstant.PiPower(-2) * new Rational(1, 2);
        for (int n = 0; n < PrintedOrders; n++)
        {
            HermiteSeries series = ActivationAnalysis.Analyse(Power(n), cancellation).Series!;
            IReadOnlyList<ExactConstant> taylor = kernels[n].Taylor(HighestDegree);
            for (int k = 0; k <= HighestDegree; k++)
            {
                CertifiedNumber square = CheckContext.ValueOf(series.Coefficient(k, CheckContext.Bits, cancellation)).Square();
                comparison.Compare(Case(n, k), CertifiedNumber.Exact(taylor[k] * inverse, CheckContext.Bits), square);
            }
        }

        return new CheckLine(
            Title,
            "J_n/2π = E[x_+^n y_+^n]: its power series in cos θ has the coefficients σ̂_k² of x_+^n, n ≤ 3, k ≤ 12",
            comparison.Verdict,
            ["series of the recursion", "Hermite coefficients"]);
    }

    private static CheckLine ClosedKernels(ArcCosineKernel[] kernels, CancellationToken cancellation)
    {
        RouteComparison comparison = new("equal in canonical form");
        for (int n = 0; n < PrintedOrders; n++)
        {
            DualKernel kernel = DualKernelAnalysis.Analyse(Power(n), KernelInputs.Standard, cancellation).Kernel!;
            foreach (Rational rho in Correlations)
            {
                Ball angle = (Ball.Pi(NeighbourContext.Bits) / 2) - Ball.FromRational(rho, NeighbourContext.Bits).Asin();
                Ball claimed = kernels[n].Evaluate(angle) / (2 * Ball.Pi(NeighbourContext.Bits));
                Ball computed = kernel.Enclose(Correlation.Of(rho), CheckContext.Bits, cancellation);
                comparison.Compare(
                    $"n = {n.ToString(CultureInfo.InvariantCulture)}, ρ = {rho}", CertifiedNumber.Enclosed(claimed), CertifiedNumber.Enclosed(computed));
            }
        }

        return new CheckLine(
            Title, $"J_n/2π is the dual kernel of x_+^n at ρ = {string.Join(", ", Correlations)}, n ≤ 3", comparison.Verdict, ["recursion", "orthant moments"]);
    }

    private static CheckLine AtZero(ArcCosineKernel[] kernels)
    {
        RouteComparison comparison = new("equal in canonical form");
        ExactConstant moment = 1;
        for (int n = 0; n < kernels.Length; n++)
        {
            moment *= n == 0 ? 1 : (2 * n) - 1;
            comparison.Compare(
                Case(n, 0),
                CertifiedNumber.Exact(kernels[n].AtZeroAngle, CheckContext.Bits),
                CertifiedNumber.Exact(ExactConstant.Pi * moment, CheckContext.Bits));
        }

        return new CheckLine(Title, "J_n(0) = π (2n − 1)!!, n ≤ 12", comparison.Verdict, ["recursion", "moments of the normal law"]);
    }

    private static CheckLine Samples(ArcCosineKernel[] kernels, NeighbourContext context)
    {
        Ball[] x = [.. First.Select(entry => Ball.FromInteger(entry, NeighbourContext.Bits))];
        Ball[] y = [.. Second.Select(entry => Ball.FromInteger(entry, NeighbourContext.Bits))];
        Ball norms = (ReluPair.Dot(x, x) * ReluPair.Dot(y, y)).Sqrt();
        Ball pi = Ball.Pi(NeighbourContext.Bits);
        Ball angle = (pi / 2) - (ReluPair.Dot(x, y) / norms).Asin();
        Verdict verdict = context.Sample(
            310, First.Length, [.. Enumerable.Range(0, PrintedOrders).Select(n => (Case(n, 0), norms.Pow(n) * kernels[n].Evaluate(angle) / pi))],
            (inputs, values) =>
            {
                for (int row = 0; row < inputs.Rows; row++)
                {
                    double left = PlainVector.Dot(inputs.Row(row), First);
                    double right = PlainVector.Dot(inputs.Row(row), Second);
                    for (int n = 0; n < PrintedOrders; n++)
                    {
                        values[row, n] = left > 0 && right > 0 ? 2 * Math.Pow(left * right, n) : 0;
                    }
                }
            });
        return new CheckLine(Title, "k_n(x, y) for x = (2, 1, 0), y = (1, −1, 2), n ≤ 3", verdict, ["closed form", "sample"]);
    }

    private static Expression Power(int n) => ExpressionParser.Parse(n switch
    {
        0 => "step(x)",
        1 => "max(0, x)",
        _ => $"max(0, x)^{n.ToString(CultureInfo.InvariantCulture)}",
    }).Expression!;

    private static string Case(int n, int k) => string.Create(CultureInfo.InvariantCulture, $"n = {n}, k = {k}");
}
