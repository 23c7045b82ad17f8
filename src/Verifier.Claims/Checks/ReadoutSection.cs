using System.Globalization;
using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Constants;
using Verifier.Claims.Samples;
using Verifier.Claims.Verdicts;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Sampling;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Kernels;
using Verifier.Symbolic.Networks;
using Verifier.Symbolic.Readouts;

namespace Verifier.Claims.Checks;

/// <summary>The lines about what is read off the series: exponents, noise stability, slopes of the maps of deep networks.</summary>
internal static class ReadoutSection
{
    /// <summary>The title.</summary>
    public const string Title = "Readouts";

    private const int Draws = 200_000;
    private const ulong Purpose = 71;
    private static readonly Rational Rho = new(1, 2);

    /// <summary>All lines.</summary>
    public static IEnumerable<CheckLine> Run(CheckContext context)
    {
        yield return Generative(context);
        yield return Stability(context);
        yield return MeanSquare(context);
        yield return LengthSlope(context);
    }

    private static CheckLine Generative(CheckContext context)
    {
        GenerativeExponent found = GenerativeExponentSearch.Of(context.Series, context.Cancellation);
        string statement = found switch
        {
            { Least: null } => "The generative exponent is infinite",
            { IsProved: true } => string.Create(CultureInfo.InvariantCulture, $"The generative exponent is {found.Least}"),
            { Greatest: not null } => string.Create(CultureInfo.InvariantCulture, $"The generative exponent is {found.Least} to {found.Greatest}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"The generative exponent is at least {found.Least}"),
        };
        return new CheckLine(Title, statement, new Proved(found.Ground), []);
    }

    /// <summary>E[σ(z) σ(z/2 + √3/2 w)] by the series and by samples.</summary>
    private static CheckLine Stability(CheckContext context)
    {
        const string Statement = "Noise stability: Σ σ̂_k² ρ^k is the mean of σ(z) σ(z_ρ), ρ = 1/2";
        string[] routes = ["series with its tail", "sample"];
        if (context.LossObstacle is { } obstacle)
        {
            return new CheckLine(Title, Statement, obstacle, routes);
        }

        Ball value = MehlerSum.At(context.Series, context.Series, Correlation.Of(Rho), CheckContext.Bits, context.Cancellation);
        Estimate[] estimates = context.Estimates(Purpose, 2, 1, Draws, (inputs, values) => Fill(context.Function, inputs, values));
        SampleComparison comparison = context.NewSampleComparison();
        comparison.Compare("ρ = 1/2", value, estimates[0]);
        return new CheckLine(Title, Statement, comparison.Verdict, routes);
    }

    private static void Fill(ActivationFunction activation, RowMatrix inputs, RowMatrix values)
    {
        double[] first = new double[inputs.Rows];
        double[] second = new double[inputs.Rows];
        for (int row = 0; row < inputs.Rows; row++)
        {
            first[row] = inputs[row, 0];
            second[row] = (inputs[row, 0] + (Math.Sqrt(3) * inputs[row, 1])) / 2;
        }

        double[] left = new double[inputs.Rows];
        double[] right = new double[inputs.Rows];
        activation(first, left);
        activation(second, right);
        for (int row = 0; row < inputs.Rows; row++)
        {
            values[row, 0] = left[row] * right[row];
        }
    }

    /// <summary>E[σ′²] by the series of σ′ and by quadrature of σ′².</summary>
    private static CheckLine MeanSquare(CheckContext context)
    {
        const string Statement = "E[σ'(z)²], which sets the edge of chaos";
        string[] routes = ["series of σ'", "quadrature of σ'"];
        MeanSquareSlope slope = MeanSquareSlope.Of(context.Activation, () => context.Related.Slope, CheckContext.Bits, context.Cancellation);
        if (slope.Value is not { } value || QuadratureRoute.TryCreate(Differentiate.Of(context.Activation)) is not { } whole)
        {
            return new CheckLine(Title, Statement, new NotApplicable(slope.Reason ?? "no growth bound is derived for the second route"), routes);
        }

        RouteComparison comparison = new("equal in canonical form");
        comparison.Compare("E[σ'²]", value, CertifiedNumber.Enclosed(whole.SecondMoment(CheckContext.Bits, context.Cancellation)));
        return new CheckLine(Title, Statement, comparison.Verdict, routes);
    }

    /// <summary>d/dq E[σ(√q z)²] at q = 1 is (E[z²σ²] − E[σ²])/2, and also c/√2 for the coefficient c = E[σ² h_2].</summary>
    private static CheckLine LengthSlope(CheckContext context)
    {
        const string Statement = "Length map: (E[z²σ²] − E[σ²])/2 is E[σ² h_2]/√2";
        string[] routes = ["series of xσ", "series of σ²"];
        AnalysisResult product = context.Related.Product;
        AnalysisResult square = context.Related.Square;
        if (product.Series is not { } times || square.Series is not { } squared)
        {
            return new CheckLine(Title, Statement, new NotApplicable($"a product is refused: {product.Refusal ?? square.Refusal}"), routes);
        }

        CertifiedNumber weighted = new(times.SecondMomentClosedForm, times.SecondMoment(CheckContext.Bits, context.Cancellation));
        CertifiedNumber coefficient = CheckContext.ValueOf(squared.Coefficient(2, CheckContext.Bits, context.Cancellation));
        RouteComparison comparison = new("equal in canonical form");
        comparison.Compare("q = 1", Times(new Rational(1, 2), weighted - context.SecondMoment), Times(ExactConstant.Sqrt(new Rational(1, 2)), coefficient));
        return new CheckLine(Title, Statement, comparison.Verdict, routes);
    }

    private static CertifiedNumber Times(ExactConstant factor, CertifiedNumber number) => CertifiedNumber.Exact(factor, CheckContext.Bits) * number;
}
