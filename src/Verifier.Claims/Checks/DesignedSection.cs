using System.Globalization;
using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Constants;
using Verifier.Claims.Exact;
using Verifier.Claims.Samples;
using Verifier.Claims.Verdicts;
using Verifier.Numeric.Evaluation;
using Verifier.Numeric.Sampling;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Networks;

namespace Verifier.Claims.Checks;

/// <summary>The designed student γ = σ̂_2 h_2 + σ̂_4 h_4 and the terms f_0, f_1, f_2, f_4 (Ge, Lee, Ma 2017, Theorem 2.2).</summary>
internal static class DesignedSection
{
    private const string Title = "Designed loss (Theorem 2), γ = σ̂_2 h_2 + σ̂_4 h_4";
    private const int Bits = CheckContext.Bits;
    private const int Draws = 100_000;
    private const int PaperDimension = 50;
    private static readonly int[] Kept = [2, 4];
    private static readonly int[] Shown = [0, 1, 2, 4];
    private static readonly Rational NoiseVariance = new(1, 4);

    /// <summary>All lines.</summary>
    public static IEnumerable<CheckLine> Run(CheckContext context)
    {
        yield return SingleDegrees(context);
        if (Kept.All(k => context.Coefficient(k).Status == CoefficientStatus.Zero))
        {
            yield return new CheckLine(Title, "f′ = σ̂_2² f_2 + σ̂_4² f_4 + const", new NotApplicable($"σ̂_2 = σ̂_4 = 0 ({Reason(context)}), so γ = 0"), []);
            yield break;
        }

        KeptSeries gamma = new(context.Series, Kept);
        yield return Constant(context, gamma);
        yield return Recovery(context, gamma);
        yield return Value(context, gamma, 60, _ => Rational.One, "f′(a, B) = σ̂_2² f_2 + σ̂_4² f_4 + const for unit rows, as a mean of (ŷ − y)²");
        yield return Value(context, gamma, 70, row => new Rational(2 + row, 3), "The same for rows of norm 2/3, 1, 4/3, …, where γ̂_0 and γ̂_2 mix in");
    }

    private static string Reason(CheckContext context) => context.Series.Parity == Parity.Odd ? "σ is odd" : "closed form";

    private static CheckLine SingleDegrees(CheckContext context)
    {
        (RationalNetwork teacher, RationalNetwork student) = ExpansionSection.Networks(context, 50, 3, 2);
        TwoLayerNetwork target = teacher.ToDoubles();
        TwoLayerNetwork fitted = student.ToDoubles();
        Estimate[] estimates = context.Estimates(51, 3, Shown.Length, Draws, (inputs, values) =>
        {
            for (int index = 0; index < Shown.Length; index++)
            {
                ActivationFunction hermite = HermiteFunction.Of(Shown[index]);
                double[] y = NetworkValues.Of(target, hermite, inputs);
                double[] guess = NetworkValues.Of(fitted, hermite, inputs);
                for (int row = 0; row < inputs.Rows; row++)
                {
                    values[row, index] = (guess[row] - y[row]) * (guess[row] - y[row]);
                }
            }
        });
        SampleComparison comparison = new(context.Options.Seed, obstacle: null);
        for (int index = 0; index < Shown.Length; index++)
        {
            ExactConstant value = TensorLoss.ByGramPowers(teacher, student, Shown[index]);
            comparison.Compare(CheckContext.Case(Shown[index]), value.ToBall(Bits), estimates[index]);
        }

        return new CheckLine(
            Title,
            "f_k = ‖T*_k − T_k‖² is the loss of a teacher and a student with activation h_k, k = 0, 1, 2, 4",
            comparison.Verdict,
            ["Gram powers", "sample"]);
    }

    /// <summary>For orthonormal B*: const = σ̂_0² (Σ a*)² + (E σ² − σ̂_0² − σ̂_2² − σ̂_4²) ‖a*‖² + E ξ².</summary>
    private static CheckLine Constant(CheckContext context, KeptSeries gamma)
    {
        (RationalNetwork teacher, RationalNetwork student) = ExpansionSection.Networks(context, 52, 4, 2);
        PopulationLoss loss = PopulationLoss.Expand(context.Series, gamma, Kept[^1], CheckContext.Bits, context.Cancellation);
        OrthonormalTeacherConstant constant = OrthonormalTeacherConstant.Of(loss, CheckContext.Bits);
        CertifiedNumber claimed = constant.Value(teacher.Weights, NoiseVariance, CheckContext.Bits);
        RationalNetwork idle = student with { Weights = [.. student.Weights.Select(_ => Rational.Zero)] };
        LossSetting setting = new(context.Series, teacher.ToExact(), gamma, idle.ToExact(), NoiseVariance);
        CertifiedLoss labels = CertifiedLoss.Evaluate(setting, Kept[^1], CheckContext.Bits, context.Cancellation);
        CertifiedNumber computed = Kept.Aggregate(labels.Total(CheckContext.Bits), (rest, k) => rest - labels.Contributions[k]);
        RouteComparison comparison = new("equal in canonical form");
        comparison.Compare("a random orthogonal B*", claimed, computed);
        Rational[] ones = [.. Enumerable.Repeat(Rational.One, PaperDimension)];
        CertifiedNumber paper = constant.Value(ones, Rational.Zero, CheckContext.Bits);
        string statement = string.Create(
            CultureInfo.InvariantCulture,
            $"const = E y² − σ̂_2² ‖T*_2‖² − σ̂_4² ‖T*_4‖² for orthogonal B*; it is {paper.Value.ToDecimal(10).Value} for d = {PaperDimension}, a* = 1, ξ = 0");
        return new CheckLine(Title, statement, comparison.Verdict, ["dropped degrees", "second moment of the labels"]);
    }

    /// <summary>γ is even, so signs of rows do not matter.</summary>
    private static CheckLine Recovery(CheckContext context, KeptSeries gamma)
    {
        (RationalNetwork teacher, _) = ExpansionSection.Networks(context, 54, 4, 2);
        RationalNetwork student = new(
            [.. teacher.Weights.Reverse()],
            [.. teacher.Rows.Reverse().Select((row, index) => row.Select(entry => index % 2 == 0 ? -entry : entry).ToArray())]);
        LossSetting setting = new(context.Series, teacher.ToExact(), gamma, student.ToExact(), Rational.Zero);
        CertifiedLoss loss = CertifiedLoss.Evaluate(setting, Kept[^1], Bits, context.Cancellation);
        RouteComparison comparison = new("the degrees 2 and 4 cancel exactly");
        foreach (int k in Kept)
        {
            comparison.Compare(CheckContext.Case(k), loss.Contributions[k], CertifiedNumber.Exact(ExactConstant.Zero, Bits));
        }

        return new CheckLine(Title, "f′ = const at every signed permutation of the teacher's units", comparison.Verdict, ["rational arithmetic"]);
    }

    private static CheckLine Value(CheckContext context, KeptSeries gamma, ulong purpose, Func<int, Rational> norm, string statement)
    {
        (RationalNetwork teacher, RationalNetwork unit) = ExpansionSection.Networks(context, purpose, 3, 4);
        RationalNetwork student = unit.WithNorms(norm);
        string[] routes = ["enclosed series", "sample"];
        if (context.LossObstacle is { } obstacle)
        {
            return new CheckLine(Title, statement, obstacle, routes);
        }

        LossSetting setting = new(context.Series, teacher.ToExact(), gamma, student.ToExact(), NoiseVariance);
        CertifiedLoss loss = CertifiedLoss.Evaluate(setting, Kept[^1], Bits, context.Cancellation);
        ActivationFunction designed = HermiteFunction.Combination(Kept.Select(k => (k, context.Value(k).Value)));
        Estimate estimate = LossSamples.Estimate(context, purpose + 1, teacher, context.Function, student, designed, NoiseVariance, Draws);
        SampleComparison comparison = context.NewSampleComparison();
        comparison.Compare("d = m = 3, student width 4", loss.Total(Bits).Value, estimate);
        return new CheckLine(Title, statement, comparison.Verdict, routes);
    }
}
