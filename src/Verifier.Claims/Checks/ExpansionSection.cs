using System.Globalization;
using Verifier.Arithmetic;
using Verifier.Claims.Exact;
using Verifier.Claims.Samples;
using Verifier.Numeric.Random;
using Verifier.Numeric.Sampling;
using Verifier.Symbolic.Networks;

namespace Verifier.Claims.Checks;

/// <summary>The population loss as a sum over tensor degrees, for several random networks (Ge, Lee, Ma 2017, Theorem 2.1).</summary>
internal static class ExpansionSection
{
    private const string Title = "Population loss (Theorem 1)";
    private const int HighestExact = 4;
    private const int Truncation = 24;
    private const int LossBits = CheckContext.Bits;
    private const int Draws = 100_000;

    private static readonly (int Dimension, int StudentWidth)[] Shapes = [(2, 3), (3, 2), (4, 6)];
    private static readonly Rational NoiseVariance = new(1, 4);
    private static readonly Rational[] Norms = [new(1, 2), new(3, 2)];

    /// <summary>All lines.</summary>
    public static IEnumerable<CheckLine> Run(CheckContext context)
    {
        yield return Tensors(context);
        yield return Gradient(context);
        yield return Sampled(
            context,
            20,
            "E(ŷ − y)² = Σ_k σ̂_k² ‖Σ a*_i b*_i^⊗k − Σ a_j b_j^⊗k‖² + E ξ² for random orthogonal B*, a* ≥ 0 and unit-row students of other widths",
            _ => Rational.One);
        yield return Sampled(
            context,
            40,
            "The same for rows of norm 1/2 and 3/2, with E[σ(rz) h_k(z)] in the place of σ̂_k",
            row => Norms[row % Norms.Length]);
    }

    /// <summary>A teacher with exactly orthonormal rows and non-negative weights, and a student with unit rows that need not be orthogonal.</summary>
    internal static (RationalNetwork Teacher, RationalNetwork Student) Networks(CheckContext context, ulong purpose, int dimension, int studentWidth)
    {
        RandomSequence random = context.Random(purpose);
        return (
            new RationalNetwork(RationalRows.NonNegativeVector(dimension, random.Split(1)), RationalRows.Orthogonal(dimension, random.Split(2))),
            new RationalNetwork(RationalRows.Vector(studentWidth, random.Split(3)), RationalRows.Unit(studentWidth, dimension, random.Split(4))));
    }

    private static CheckLine Tensors(CheckContext context)
    {
        (RationalNetwork teacher, _) = Networks(context, 10, 3, 2);
        RandomSequence random = context.Random(11);
        RationalNetwork student = new(RationalRows.Vector(4, random.Split(1)), RationalRows.Free(4, 3, random.Split(2)));
        IEnumerable<(string, Rational, Rational)> cases = Enumerable.Range(0, HighestExact + 1).Select(k => (
            CheckContext.Case(k), TensorLoss.ByGramPowers(teacher, student, k), TensorLoss.ByTensors(teacher, student, k)));
        string statement = string.Create(
            CultureInfo.InvariantCulture, $"f_k by powers of Gram matrices equals ‖T*_k − T_k‖² with the tensors "
                + $"built, 0 ≤ k ≤ {HighestExact}, B* exactly orthogonal");
        return new CheckLine(Title, statement, RationalCases.Verdict(cases), ["Gram powers", "tensors", "rational arithmetic"]);
    }

    private static CheckLine Gradient(CheckContext context)
    {
        (RationalNetwork teacher, _) = Networks(context, 12, 3, 2);
        RandomSequence random = context.Random(13);
        RationalNetwork student = new(RationalRows.Vector(2, random.Split(1)), RationalRows.Free(2, 3, random.Split(2)));
        IEnumerable<(string, Rational, Rational)> cases =
            from k in Enumerable.Range(1, HighestExact)
            from row in Enumerable.Range(0, 2)
            from column in Enumerable.Range(0, 3)
            select (
                string.Create(CultureInfo.InvariantCulture, $"k = {k}, b_{row + 1}, entry {column + 1}"),
                TensorLoss.RowDerivative(teacher, student, k, row, column),
                TensorLoss.RowDerivativeByDifferences(teacher, student, k, row, column));
        string statement = string.Create(CultureInfo.InvariantCulture, $"∂f_k/∂b_j = 2k a_j (Σ a_l ⟨b_j,b_l⟩^(k−1) "
            + $"b_l − Σ a*_i ⟨b_j,b*_i⟩^(k−1) b*_i), 1 ≤ k ≤ {HighestExact}");
        return new CheckLine(Title, statement, RationalCases.Verdict(cases), ["formula", "exact differences", "rational arithmetic"]);
    }

    private static CheckLine Sampled(CheckContext context, ulong purpose, string statement, Func<int, Rational> norm)
    {
        string[] routes = ["enclosed series with its tail", "sample"];
        if (context.LossObstacle is { } obstacle)
        {
            return new CheckLine(Title, statement, obstacle, routes);
        }

        SampleComparison comparison = context.NewSampleComparison();
        for (int index = 0; index < Shapes.Length; index++)
        {
            (int dimension, int width) = Shapes[index];
            (RationalNetwork teacher, RationalNetwork student) = Networks(context, purpose + (ulong)index, dimension, width);
            RationalNetwork scaled = student.WithNorms(norm);
            string witness = string.Create(CultureInfo.InvariantCulture, $"d = m = {dimension}, student width {width}");
            LossSetting setting = new(context.Series, teacher.ToExact(), context.Series, scaled.ToExact(), NoiseVariance);
            CertifiedLoss loss = CertifiedLoss.Evaluate(setting, Truncation, LossBits, context.Cancellation);
            Estimate estimate = LossSamples.Estimate(
                context, purpose + 10 + (ulong)index, teacher, context.Function, scaled, context.Function, NoiseVariance, Draws);
            comparison.Compare(witness, loss.Total(LossBits).Value, estimate);
        }

        return new CheckLine(Title, statement, comparison.Verdict, routes);
    }
}
